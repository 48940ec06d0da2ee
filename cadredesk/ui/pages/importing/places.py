"""From a cell of the preview back to the cells of the sheet it was read from."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from cadredesk.domain.sheet import Sheet, SheetPerson, sheet_row
from cadredesk.services import importing
from cadredesk.services.importing import OpenedFile

_PART = re.compile(r"(_(\d+|day|month|male|female))+|=.*")
_ALSO: Mapping[str, tuple[str, ...]] = {
    "full_name": ("family_name", "middle_name", "given_name"),
    "gender": ("birth_male", "birth_female"),
    "major": ("degree",),
    "old_id": ("citizen_id",),
    "official_member": ("joined_party",),
}
"""Values that are read out of columns of other fields where they have none of their own."""


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of the sheet: its row from 1, its column, the heading there, what the file says."""

    row: int
    letters: str
    heading: str
    said: str

    @property
    def name(self) -> str:
        """As a spreadsheet names it: F12."""
        return f"{self.letters}{self.row}"


def letters_of(columns: Mapping[str, str], key: str) -> list[str]:
    """The columns a value is read from, in the order of the sheet."""
    own = [at for name, at in columns.items() if name == key or _is_part(name, key)]
    found = own or [columns[name] for name in _ALSO.get(key, ()) if name in columns]
    return sorted(set(found), key=lambda at: (len(at), at))


def _is_part(name: str, key: str) -> bool:
    return name.startswith(key) and _PART.fullmatch(name[len(key) :]) is not None


def places(opened: OpenedFile, sheet: Sheet, person: SheetPerson, key: str) -> list[Place]:
    """The cells a value of a row was read from: where several, those that hold something."""
    row = sheet_row(person.row)
    found = [
        Place(row, at, sheet.headings.get(at, ""), _line(opened, sheet.sheet, row, at))
        for at in letters_of(person.columns or sheet.columns, key)
    ]
    return [place for place in found if place.said] or found


def _line(opened: OpenedFile, sheet: str, row: int, letters: str) -> str:
    """What the file says, in one line: an editor of one line must not change it."""
    parts = importing.cell_text(opened, sheet, row, letters).splitlines()
    return "; ".join(part.strip() for part in parts if part.strip())


def row_text(opened: OpenedFile, sheet: str, row: int) -> str:
    """What stands in a row of a sheet, cell after cell."""
    grid = next((grid for grid in opened.grids if grid.name == sheet), None)
    if grid is None or not 0 < row <= len(grid.rows):
        return ""
    texts = (grid.text(row - 1, column) for column in range(len(grid.rows[row - 1])))
    return " · ".join(" ".join(text.split()) for text in texts if text.strip())
