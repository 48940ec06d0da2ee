"""Rows of a sheet in a workbook of their own, with the reasons, to be mended and brought back."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from cadredesk.domain.dates import show
from cadredesk.domain.difference import DATES
from cadredesk.domain.names import in_name_case, text_key
from cadredesk.domain.sheet import Plan, PlanRow, Sheet, SheetPerson, sheet_row
from cadredesk.domain.table import TableColumn, TableSpec
from cadredesk.errors import UserError
from cadredesk.exchange import values
from cadredesk.exchange.grid import Grid, as_text
from cadredesk.exchange.letters import index_of, letters_of
from cadredesk.progress import Progress
from cadredesk.reports.sheets.table import write_table
from cadredesk.services.importing_words import fields, reasons

REASON = "Lý do (không nhập cột này)"
_NAMES = ("full_name", "family_name", "middle_name", "given_name")
"""Names that lost their capitals in an old font have got them back by now."""
_NARROW, _WIDE, _REASON_WIDE = 5.0, 36.0, 34.0
_PER_LETTER = 1.15
_BEYOND = 100_000
"""Behind all columns a sheet can have."""


class Opened(Protocol):
    """A spreadsheet whose cells are in memory."""

    @property
    def path(self) -> Path: ...  # noqa: D102

    @property
    def grids(self) -> tuple[Grid, ...]: ...  # noqa: D102


def save_rows(
    opened: Opened,
    plan: Plan,
    rows: Sequence[int],
    out: Path,
    *,
    cells: Mapping[tuple[int, str], str] | None = None,
    progress: Progress | None = None,
) -> int:
    """Write rows as they came, and why they wait, to a workbook; how many people it holds.

    ``cells`` is what the clerk has typed instead of cells. Every cell is text. Brought back, the
    workbook is read as the sheet was. Raises UserError export-not-xlsx, save-over-source and the
    faults of writing.
    """
    if out.suffix.casefold() != ".xlsx":
        raise UserError("export-not-xlsx", file=out.name)
    if out.exists() and opened.path.exists() and out.samefile(opened.path):
        raise UserError("save-over-source", file=out.name)
    wanted = set(rows)
    chosen = [row for row in plan.rows if row.row in wanted]
    grid = next((g for g in opened.grids if g.name == plan.sheet.sheet), Grid(plan.sheet.sheet))
    source = _Source(grid, plan.sheet, dict(cells or {}))
    write_table(out, _table(plan, chosen, source), progress)
    return len(chosen)


def _table(plan: Plan, rows: Sequence[PlanRow], source: "_Source") -> TableSpec:
    columns = source.columns([row.person for row in rows])
    body: list[list[str]] = []
    section: str | None = None
    for row in rows:
        if row.person.section != section and row.person.section:
            body.append(source.section(row.person.section, columns))
        section = row.person.section
        texts = [source.text(row.person, column) for column in columns]
        body.append([*texts, "\n".join(reasons(plan, row))])
    sheet = plan.sheet
    return TableSpec(
        name=sheet.sheet,
        title="CÁC DÒNG CHƯA NHẬP",
        columns=(
            *(
                _column(source.heading(c), [line[i] for line in body])
                for i, c in enumerate(columns)
            ),
            TableColumn(title=REASON, width=_REASON_WIDE),
        ),
        rows=[[*line, *[""] * (len(columns) + 1 - len(line))] for line in body],
        notes=(
            f"Số liệu tính đến ngày {show(sheet.as_of)}",
            f"Lấy từ tệp {sheet.file}; sửa các ô sai rồi nhập lại tệp này",
        ),
    )


def _column(heading: str, texts: Iterable[str]) -> TableColumn:
    """As wide as its texts ask for, within bounds; short texts in the middle."""
    longest = max((len(line) for text in texts for line in text.split("\n")), default=0)
    word = max((len(word) for word in heading.split()), default=0)
    width = min(max(longest * _PER_LETTER + 1, word * _PER_LETTER + 2, _NARROW), _WIDE)
    return TableColumn(title=heading, width=width, align="left" if longest > 14 else "center")


class _Source:
    """The cells of the sheet rows come from."""

    def __init__(self, grid: Grid, sheet: Sheet, typed: Mapping[tuple[int, str], str]) -> None:
        self._grid, self._sheet, self._typed = grid, sheet, typed
        self._people = {p.row for p in sheet.people}
        self._aside = {row for row, _ in sheet.left_out}
        self._by_column = {index_of(letters): f for f, letters in sheet.columns.items()}
        others = {f for p in sheet.people for f in p.columns} - set(self._by_column.values())
        self._only_elsewhere = dict(enumerate(sorted(others), start=_BEYOND))
        self._name = min(
            (c for c, f in self._by_column.items() if f in ("full_name", "family_name")), default=0
        )

    def columns(self, people: Sequence[SheetPerson]) -> list[int]:
        """The columns worth keeping: those that were read, or say something in one of the rows.

        Fields that only a table with columns of its own has stand behind them.
        """
        found = set(self._by_column)
        for person in people:
            if person.columns:
                found |= {c for c, f in self._only_elsewhere.items() if f in person.columns}
                continue
            cells = self._grid.rows[person.row - 1]
            found |= {c for c, cell in enumerate(cells) if not values.is_blank(cell)}
        return sorted(c for c in found if text_key(self.heading(c)) != text_key(REASON))

    def heading(self, column: int) -> str:
        """The heading of a column, the parts of several rows in one; else what it was read as."""
        told = self._sheet.headings.get(letters_of(column), "")
        words = " ".join(" ".join(dict.fromkeys(told.split(" · "))).split())
        field = self._by_column.get(column) or self._only_elsewhere.get(column, "")
        return words or fields().get(field, "")

    def section(self, text: str, columns: Sequence[int]) -> list[str]:
        """The line that names the unit of the people below it."""
        line = ["" for _ in columns]
        number = next((c for c, f in self._by_column.items() if f == "number"), None)
        if number in columns and number is not None:
            line[columns.index(number)] = "I"
        line[columns.index(self._name) if self._name in columns else 0] = text
        return line

    def text(self, person: SheetPerson, column: int) -> str:
        """What stands in a cell of a person, with what lines further down say of the same one."""
        if column >= _BEYOND and not person.columns:
            return ""
        if person.columns:
            return self._of_other_table(person, column)
        letters, row = letters_of(column), person.row
        typed = self._typed.get((row, letters))
        if typed is not None:
            return typed
        field = self._by_column.get(column, "")
        order = self._sheet.date_orders.get(field)
        value = person.values.get("birth" if field.startswith("birth") else field)
        if order and order.order != "dmy" and value and field in DATES:
            return show(value)
        lines = [self._cell(r - 1, column) for r in (row, *self._more(row))]
        said = "\n".join(line for line in lines if line.strip())
        return in_name_case(said) if self._sheet.legacy_cells and field in _NAMES else said

    def _of_other_table(self, person: SheetPerson, column: int) -> str:
        """The cell of the same field in the person's own table."""
        field = self._by_column.get(column) or self._only_elsewhere.get(column, "")
        letters = person.columns.get(field)
        if letters is None:
            return ""
        typed = self._typed.get((sheet_row(person.row), letters))
        return self._cell(sheet_row(person.row) - 1, index_of(letters)) if typed is None else typed

    def _more(self, row: int) -> list[int]:
        """The rows below that go on with the same person."""
        found = []
        for below in range(row + 1, len(self._grid.rows) + 1):
            if below in self._people or below in self._aside:
                break
            found.append(below)
        return found

    def _cell(self, row: int, column: int) -> str:
        """The text of a cell; what stands above where it only says «như trên»."""
        cell = self._grid.cell(row, column)
        while values.is_ditto(cell) and row > 0:
            row -= 1
            cell = self._grid.cell(row, column)
        return as_text(cell).strip()
