"""What cells are read with, for tests of single columns."""

from functools import cache

from cadredesk import resources
from cadredesk.domain.body import Organisation
from cadredesk.domain.codes import Code, CodeBook
from cadredesk.exchange.titles import TitleReader


@cache
def codes() -> CodeBook:
    """The lists the program brings."""
    entries = []
    for file in sorted(resources.path("codes").glob("*.json")):
        data = resources.load_json("codes", file.name)
        for entry in data["entries"]:
            told = {**entry, "variants": tuple(entry.get("variants", ()))}
            entries.append(Code(**{"source": None, **told, "list": data["list"]}))
    return CodeBook(tuple(entries))


@cache
def readers() -> tuple[CodeBook, TitleReader]:
    """The usual lists, and a reader of titles for an office without any."""
    return codes(), TitleReader(Organisation((), ()), {}, ())
