"""Real-looking sheets changed in ways that change nobody on them.

By hand: python -m tests.exchange.layouts.mutate FOLDER_OF_SHEETS [seeds].
"""

import sys
import tempfile
import traceback
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from random import Random

from cadredesk.domain.sheet import Sheet
from cadredesk.exchange import legacy
from cadredesk.exchange.grid import Grid, as_text
from cadredesk.exchange.reading import read_grids
from tests.exchange.layouts.dates import Cell
from tests.exchange.layouts.dirt import old_font
from tests.exchange.layouts.files import write
from tests.exchange.layouts.layout import Layout, Page, Paper
from tests.exchange.layouts.wording import plain
from tests.exchange.sheets import read

_COMPARED = (
    "full_name", "gender", "birth", "citizen_id", "party_card", "phone", "joined_party", "degree",
    "official_member", "political_theory", "state_management", "ethnic_group", "hometown", "major",
    "residence", "religion", "foreign_language", "unit",
)  # fmt: skip
Change = Callable[[Page, Sheet, Random], None]


def page_of(grid: Grid) -> Page:
    """A sheet as read, as a page to be written again."""
    page = Page(name=grid.name)
    for row, cells in enumerate(grid.rows):
        page.rows.append([])
        for column, cell in enumerate(cells):
            value: Cell = as_text(cell) if isinstance(cell, bool | dict) else cell
            if isinstance(value, float) and value.is_integer():
                value = int(value)
            if value not in (None, ""):
                page.put(row, column, value)
    page.merges = [(a, b, c, d) for a, b, c, d in grid.merged]
    page.hidden_rows = set(grid.hidden_rows)
    return page


def _insert(page: Page, row: int, count: int = 1) -> None:
    page.rows[row:row] = [[] for _ in range(count)]
    page.merges = [
        (a + count * (a >= row), b, c + count * (c >= row), d) for a, b, c, d in page.merges
    ]
    page.hidden_rows = {r + count * (r >= row) for r in page.hidden_rows}


def _blank_rows(page: Page, sheet: Sheet, rng: Random) -> None:
    """Blank rows between people."""
    for person in sorted(rng.sample(sheet.people, min(4, len(sheet.people))), key=lambda p: -p.row):
        _insert(page, person.row - 1)


def _rows_above(page: Page, sheet: Sheet, rng: Random) -> None:
    """The whole moved down."""
    _insert(page, 0, rng.randint(1, 6))


def _columns_left(page: Page, sheet: Sheet, rng: Random) -> None:
    """The whole moved to the right."""
    by = rng.randint(1, 3)
    page.rows = [[None] * by + row if row else [] for row in page.rows]
    page.merges = [(a, b + by, c, d + by) for a, b, c, d in page.merges]


def _title_away(page: Page, sheet: Sheet, rng: Random) -> None:
    """No title block."""
    top = min(sheet.header_rows) - 1
    page.rows = page.rows[top:]
    page.merges = [(a - top, b, c - top, d) for a, b, c, d in page.merges if a >= top]
    page.hidden_rows = {r - top for r in page.hidden_rows if r >= top}


def _headings(change: Callable[[str], str]) -> Change:
    def changed(page: Page, sheet: Sheet, rng: Random) -> None:
        for row in sheet.header_rows:
            cells = page.rows[row - 1]
            for column, cell in enumerate(cells):
                if isinstance(cell, str):
                    cells[column] = change(cell)

    return changed


def _merges_lost(page: Page, sheet: Sheet, rng: Random) -> None:
    """Copied without merges."""
    page.merges = []


def _header_again(page: Page, sheet: Sheet, rng: Random) -> None:
    """The header repeated in the middle, as printing does."""
    if len(sheet.people) < 6:
        return
    first, last = min(sheet.header_rows) - 1, max(*sheet.header_rows, sheet.numbering_row or 0) - 1
    at = sheet.people[len(sheet.people) // 2].row - 1
    block = deepcopy(page.rows[first : last + 1])
    merges = [(a - first + at, b, c - first + at, d) for a, b, c, d in page.merges
              if first <= a and c <= last]  # fmt: skip
    _insert(page, at, len(block))
    page.rows[at : at + len(block)] = block
    page.merges += merges


def _hide_rows(page: Page, sheet: Sheet, rng: Random) -> None:
    """People hidden by a filter."""
    page.hidden_rows |= {p.row - 1 for p in rng.sample(sheet.people, len(sheet.people) // 3)}


def _blank_column(page: Page, sheet: Sheet, rng: Random) -> None:
    """An empty column behind the names, outside of merges."""
    at = 1 + max(c for c in range(page.width) if _letters(c) == sheet.columns.get("full_name", "B"))
    if any(b < at <= d for _, b, _, d in page.merges):
        return
    page.rows = [[*row[:at], None, *row[at:]] if len(row) > at else row for row in page.rows]
    page.merges = [(a, b + (b >= at), c, d + (d >= at)) for a, b, c, d in page.merges]


def _letters(column: int) -> str:
    return chr(65 + column) if column < 26 else chr(64 + column // 26) + chr(65 + column % 26)


def _tcvn3(page: Page, sheet: Sheet, rng: Random) -> None:
    """All of it typed with .VnTime."""
    old_font(page, "tcvn3")


def _vni(page: Page, sheet: Sheet, rng: Random) -> None:
    """All of it typed with VNI-Times."""
    old_font(page, "vni")


CHANGES: dict[str, Change] = {
    "nothing": lambda page, sheet, rng: None,
    "blank rows": _blank_rows,
    "moved down": _rows_above,
    "moved right": _columns_left,
    "no title": _title_away,
    "headings in capitals": _headings(str.upper),
    "headings without accents": _headings(plain),
    "headings broken": _headings(lambda t: t.replace(" ", "\n", 1)),
    "merges lost": _merges_lost,
    "header again": _header_again,
    "rows hidden": _hide_rows,
    "blank column": _blank_column,
    "tcvn3": _tcvn3,
    "vni": _vni,
}
FORMATS = ("xlsx", "ods", "csv", "html")


def said_of(sheet: Sheet, *, fold: bool = False) -> list[dict[str, object]]:
    """What is compared of the people of a sheet."""
    rows = []
    for person in sheet.people:
        row: dict[str, object] = {k: person.values.get(k) for k in _COMPARED}
        row["positions"] = sorted((p.title, p.body) for p in person.positions)
        row["section"] = person.section
        if fold:
            row = {k: v.casefold() if isinstance(v, str) else v for k, v in row.items()}
        rows.append(row)
    return rows


def tried(path: Path, name: str, form: str, seed: int, folder: Path) -> list[str]:
    """What a change of a sheet, saved in a format, changed of its people."""
    before = read(path)
    grid = next(g for g in read_grids(path) if g.name == before.sheet)
    decoded = legacy.decode(grid)
    page = page_of(grid)
    CHANGES[name](page, before, Random(f"{path.name}/{name}/{seed}"))
    layout = Layout(name=name, columns=(), format=form)
    after = read(write(Paper(layout, page), folder))
    fold = name in ("tcvn3", "vni") or decoded > 0  # there are no toned capitals in old fonts
    wanted, found = said_of(before, fold=fold), said_of(after, fold=fold)
    said = [] if len(wanted) == len(found) else [f"{len(found)} people, not {len(wanted)}"]
    for one, other in zip(wanted, found, strict=False):
        said += [
            f"{one['full_name']}: {k} {other[k]!r}, not {v!r}"
            for k, v in one.items()
            if other[k] != v
        ]
    return said


def main(arguments: list[str]) -> int:
    """Try all changes of all sheets of a folder in all formats."""
    paths = sorted(p for p in Path(arguments[0]).iterdir() if p.is_file())
    failed = tries = 0
    with tempfile.TemporaryDirectory() as folder:
        for path in paths:
            for name in CHANGES:
                for form in FORMATS if name in ("nothing", "merges lost") else ("xlsx",):
                    tries += 1
                    try:
                        said = tried(path, name, form, 0, Path(folder))
                    except Exception:
                        said = [traceback.format_exc(limit=-2)]
                    if said:
                        failed += 1
                        print(
                            f"{path.name} / {name} / {form}: {len(said)}", *said[:3], sep="\n    "
                        )
    print(f"{failed} of {tries} changed sheets differ")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
