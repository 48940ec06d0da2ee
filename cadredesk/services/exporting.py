"""Giving lists out as workbooks: the roster, and whatever list is on the screen."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from cadredesk.domain.dates import show
from cadredesk.domain.person import PersonLine
from cadredesk.domain.roster import BY_KEY, PRINTED, Column
from cadredesk.domain.table import Cell, Letterhead, Signature, TableColumn, TableSpec
from cadredesk.errors import UserError
from cadredesk.progress import Progress
from cadredesk.reports.sheets.table import write_table
from cadredesk.services import people
from cadredesk.services.office import SUFFIX, Office, OfficeInfo

ROSTER_TITLE = "DANH SÁCH TRÍCH NGANG CÁN BỘ"
DOTS = "…………………………"
_SIGNER = ("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG")


def roster(
    office: Office,
    out: Path,
    as_of: date,
    columns: Sequence[str] | None = None,
    progress: Progress | None = None,
) -> dict[str, Any]:
    """The list of everybody as of a day, by name, with these columns (keys).

    Raises UserError unknown-column and what :func:`view` raises.
    """
    chosen = chosen_columns(columns)
    lines = people.lines(office, as_of)
    return view(
        office,
        out,
        title=ROSTER_TITLE,
        as_of=as_of,
        columns=chosen,
        lines=lines,
        progress=progress,
    )


def view(
    office: Office,
    out: Path,
    *,
    title: str,
    as_of: date,
    columns: Sequence[Column],
    lines: Sequence[PersonLine],
    filter_note: str = "",
    footer: str = "",
    progress: Progress | None = None,
) -> dict[str, Any]:
    """A list as it stands on the screen: its columns, its people, its order.

    ``filter_note`` says in words what was left out; ``footer`` stands small on every page.
    Raises UserError export-is-data, export-not-xlsx and the faults of writing.
    """
    spec = table(
        office.info(),
        title=title,
        as_of=as_of,
        columns=columns,
        lines=lines,
        filter_note=filter_note,
        footer=footer,
    )
    return {"file": str(out), "people": save(office, out, spec, progress)}


def save(office: Office, out: Path, spec: TableSpec, progress: Progress | None = None) -> int:
    """Write a list as a workbook; how many rows it has.

    Raises UserError export-is-data, export-not-xlsx and the faults of writing.
    """
    not_the_data(office, out)
    if out.suffix.casefold() != ".xlsx":
        raise UserError("export-not-xlsx", file=out.name)
    return write_table(out, spec, progress)


def not_the_data(office: Office, out: Path) -> None:
    """Raises UserError export-is-data where ``out`` is, or is called like, a data file."""
    if out.suffix.casefold().startswith(SUFFIX) or (out.exists() and out.samefile(office.path)):
        raise UserError("export-is-data", file=out.name)


def chosen_columns(keys: Sequence[str] | None) -> tuple[Column, ...]:
    """The columns with these keys, each once; those of the printed list where none are named."""
    wanted = dict.fromkeys(k.strip() for k in keys or PRINTED if k.strip())
    for key in wanted:
        if key not in BY_KEY:
            raise UserError("unknown-column", column=key, known=", ".join(BY_KEY))
    return tuple(BY_KEY[key] for key in wanted or PRINTED)


def table(
    info: OfficeInfo,
    *,
    title: str,
    as_of: date,
    columns: Sequence[Column],
    lines: Sequence[PersonLine],
    filter_note: str = "",
    footer: str = "",
) -> TableSpec:
    """The sheet as a value, ready to be written or printed."""
    notes = [f"Số liệu tính đến ngày {show(as_of.isoformat())}"]
    if filter_note:
        notes.append(filter_note)
    ordinal = TableColumn(title="TT", width=4.5, align="center")
    texts = [_cell(column) for column in columns]
    named = bool(columns) and columns[0].key == "full_name"
    return TableSpec(
        name=title.capitalize() if title.isupper() else title,
        title=title.upper(),
        columns=(ordinal, *(_column(c) for c in columns)),
        rows=[[number, *(text(x) for text in texts)] for number, x in enumerate(lines, start=1)],
        letterhead=letterhead(info),
        notes=tuple(notes),
        closing=closing(len(lines)),
        signatures=signatures(info),
        pinned=2 if named else 1,
        footer=footer,
    )


def letterhead(info: OfficeInfo) -> Letterhead:
    """The head of a list: dots for what the office has not told, and for the day."""
    return Letterhead(
        parent=(info.parent or DOTS).upper(), office=info.name.upper(), place=info.place or ""
    )


def signatures(info: OfficeInfo) -> tuple[Signature, Signature]:
    """Who made the list, and who signs it; dots for names the office has not told.

    Settings: ``list_maker`` (name), ``signer`` {"lines": [...], "name": ...}.
    """
    signer = info.settings.get("signer")
    signer = signer if isinstance(signer, dict) else {}
    lines = signer.get("lines") or _SIGNER
    return (
        Signature(lines=("NGƯỜI LẬP BIỂU",), name=str(info.settings.get("list_maker") or DOTS)),
        Signature(lines=tuple(map(str, lines)), name=str(signer.get("name") or DOTS)),
    )


def closing(people: int) -> str:
    """The sentence below a list: how many stand in it, as the office writes numbers."""
    if not people:
        return "Danh sách này không có người nào."
    return f"Danh sách này có {_count(people)} người."


def _column(column: Column) -> TableColumn:
    return TableColumn(
        title=column.title,
        width=float(column.width_chars),
        group=column.group_title or "",
        align="left" if column.align == "left" else "center",
    )


def _cell(column: Column) -> Callable[[PersonLine], Cell]:
    """What a column writes of a person; whole numbers as numbers, all else as text."""
    text = column.text
    if column.kind != "number":
        return text

    def number(line: PersonLine) -> Cell:
        value = text(line)
        return int(value) if value.isascii() and value.isdigit() else value

    return number


def _count(number: int) -> str:
    """A number as documents write it: two digits at least, dots between thousands."""
    return f"{number:02,}".replace(",", ".")
