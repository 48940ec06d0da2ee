"""From what a row says of a person to the columns of the person, and to levels reached."""

from collections.abc import Mapping
from typing import Any

from cadredesk.domain.codes import CodeBook
from cadredesk.domain.difference import LEVELS
from cadredesk.domain.lines import Dossier
from cadredesk.domain.sheet import PlanRow
from cadredesk.services.importing_words import fields
from cadredesk.storage.importing import PERSON_COLUMNS

Cells = dict[str, Any]
CODED = ("ethnic_group", "religion")
ABROAD = "can_work_internationally"
_COLUMNS = frozenset(PERSON_COLUMNS)


def new_cells(row: PlanRow, codes: CodeBook) -> Cells:
    """The columns of somebody new."""
    values = row.person.values
    cells = _person_cells(values, codes)
    occupation = values.get("occupation")
    if "birth_civil" in cells and values.get("joined_party"):
        cells["birth_party"] = cells.pop("birth_civil")  # see _birth_column
    if occupation:
        said = f"{fields()['occupation']}: {occupation}"
        cells["note"] = "; ".join(t for t in (cells.get("note"), said) if t)
    return cells


def changed_cells(row: PlanRow, dossier: Dossier, codes: CodeBook) -> Cells:
    """The columns a row changes of somebody known."""
    cells = _person_cells(_new(row), codes)
    if "birth_civil" in cells:
        cells[_birth_column(dossier, row)] = cells.pop("birth_civil")
    if "full_name" in cells:
        cells.setdefault("other_name", dossier.person.other_name)
    return cells


def levels(row: PlanRow) -> dict[str, str]:
    """The levels a row adds, with the major and the judgement on languages."""
    values = row.person.values if row.uid is None else _new(row)
    found = {kind: v for kind in (*LEVELS, "major") if (v := values.get(kind))}
    if row.person.can_work_internationally if row.uid is None else ABROAD in values:
        found[ABROAD] = "yes"
    return found


def _new(row: PlanRow) -> dict[str, str | None]:
    return {name: pair[1] for name, pair in row.changes.items()}


def _person_cells(values: Mapping[str, str | None], codes: CodeBook) -> Cells:
    """The columns of a person among some values; names of lists become codes."""
    cells: Cells = {n: v for n, v in values.items() if v is not None and n in _COLUMNS}
    for name in CODED:
        if name in cells:
            entry = codes.find(name, cells[name])
            cells[name] = entry.code if entry else None
    birth = values.get("birth")
    if birth is not None:
        cells["birth_civil"] = birth
    return cells


def _birth_column(dossier: Dossier, row: PlanRow) -> str:
    """Which of the two births a sheet's one is: the one that counts, where there is one already.

    A Party office counts its members by the Party file (TB 13-TB/TW, 17/8/2016), so what its
    roster says of a member is taken as that; of others it is the civil date.
    """
    person = dossier.person
    if person.birth_party or person.birth_civil:
        return "birth_party" if person.birth_party else "birth_civil"
    member = person.joined_party or row.person.values.get("joined_party")
    return "birth_party" if member else "birth_civil"
