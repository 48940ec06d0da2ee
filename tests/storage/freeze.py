"""Print the schema of the live models as frozen SQL: ``python -m tests.storage.freeze``.

Only for writing a new migration by hand from it; no program ever makes its tables this way.
"""

import textwrap

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from cadredesk.storage.models import Base


def folded(text: str) -> str:
    """A statement in lines of at most 96 characters."""
    flat = " ".join(text.replace("(\n", "(").replace("\n)", ")").split())
    flat = flat.replace("( ", "(").replace(" )", ")").replace(" ,", ",")
    lines = textwrap.wrap(
        flat, 96, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(lines) + ";"


def statements() -> list[str]:
    dialect = sqlite.dialect()
    found = []
    for table in sorted(Base.metadata.tables.values(), key=lambda table: table.name):
        found.append(folded(str(CreateTable(table).compile(dialect=dialect))))
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            found.append(folded(str(CreateIndex(index).compile(dialect=dialect))))
    return found


if __name__ == "__main__":
    print("\n".join(statements()))
