"""A list of people as paper: head, title, the day of its figures, table, closing, signatures."""

from dataclasses import replace

from cadredesk.domain.table import TableSpec
from cadredesk.reports.document import (
    LANDSCAPE,
    Block,
    Document,
    Head,
    Row,
    Signatures,
    Table,
    Tone,
    plain,
)
from cadredesk.reports.forms.around import untold

_SIZE = 11.0


def listing(spec: TableSpec, tone: Tone = "as_entered") -> Document:
    """The list as a document: A4 across, A3 where the columns need it."""
    blocks: list[Block] = []
    if spec.letterhead is not None:
        blocks.append(Head(letterhead=spec.letterhead))
    blocks.append(plain(spec.title, bold=True, align="center", size=15.0, before=2.0, keep=True))
    for number, note in enumerate(spec.notes, start=1):
        after = 2.0 if number == len(spec.notes) else 0.0
        blocks.append(plain(f"({note})", italic=True, align="center", after=after, keep=True))
    rows = [Row(cells=row) for row in spec.rows]
    blocks.append(Table(code="list", columns=spec.columns, rows=rows, size=_SIZE, numbering=True))
    if spec.closing:
        blocks.append(plain(spec.closing, align="left", before=1.0))
    if spec.signatures:
        blocks.append(Signatures(signers=spec.signatures))
    setup = replace(LANDSCAPE, footer=spec.footer)
    return Document(
        name=spec.name,
        title=spec.title,
        blocks=tuple(blocks),
        setup=setup,
        tone=tone,
        missing=tuple(untold(spec.letterhead, spec.signatures)),
    )
