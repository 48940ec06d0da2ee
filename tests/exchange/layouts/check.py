"""What the program read of a paper, held against what stands on it."""

from cadredesk.domain.sheet import Sheet, SheetPerson
from tests.exchange.layouts.columns import Expected
from tests.exchange.layouts.layout import Layout, Paper

_INVENTED = (
    "full_name", "gender", "birth", "citizen_id", "party_card", "phone", "joined_party",
    "official_member", "degree", "major", "political_theory", "state_management", "ethnic_group",
    "religion", "hometown", "residence", "general_education", "foreign_language", "informatics",
    "note", "joined_union", "recruited", "enlisted", "other_name", "birth_place", "old_id",
)  # fmt: skip
_FREE = {"major", "note"}
"""Fields a paper may give besides its columns: the rest of a degree, what could not be read."""


def differences(paper: Paper, sheet: Sheet) -> list[str]:
    """What the program found otherwise than it stands on the paper, each as one line."""
    found = {p.row: p for p in sheet.people}
    said: list[str] = []
    for row in sorted(paper.expected.keys() - found.keys()):
        name = paper.expected[row]["full_name"]
        why = dict(sheet.left_out).get(row, "nothing")
        said.append(f"row {row}: {name} is not found (told as {why})")
    for row in sorted(found.keys() - paper.expected.keys()):
        said.append(f"row {row}: {found[row].values.get('full_name')!r} is nobody")
    for row in sorted(found.keys() & paper.expected.keys()):
        if row in paper.households:
            codes = {p.code for p in sheet.problems if p.row == row}
            if "several-people" not in codes:
                said.append(f"row {row}: two people in one cell are no problem {codes}")
            continue
        said += [f"row {row}: {text}" for text in _person(paper, found[row], paper.expected[row])]
    for problem in sheet.problems:
        if problem.row not in paper.households:
            said.append(
                f"row {problem.row}: problem {problem.column} {problem.code} {problem.value!r}"
            )
    if paper.layout.as_of and sheet.as_of != paper.layout.as_of:
        said.append(f"as of {sheet.as_of}, not {paper.layout.as_of}")
    hidden = len(paper.page.hidden_rows)
    if paper.layout.format in ("xlsx", "ods") and sheet.hidden_rows != hidden:
        said.append(f"{sheet.hidden_rows} hidden people, not {hidden}")
    return said


def _person(paper: Paper, found: SheetPerson, expected: Expected) -> list[str]:
    said = []
    for field, wanted in expected.items():
        if field == "positions":
            held = {(p.title, p.body) for p in found.positions}
            if held != wanted:
                said.append(f"positions {held}, not {wanted}")
            if found.unassigned:
                said.append(f"unassigned {found.unassigned}")
        elif field == "section":
            if not _says(found.section, wanted):
                said.append(f"section {found.section!r}, not {wanted!r}")
        elif not _same(paper.layout, found.values.get(field), wanted):
            said.append(f"{field} {found.values.get(field)!r}, not {wanted!r}")
    for field in _INVENTED:
        value = found.values.get(field)
        if value is not None and field not in expected and field not in _FREE:
            said.append(f"{field} {value!r} is invented")
    return said


def _same(layout: Layout, found: str | None, wanted: object) -> bool:
    if isinstance(wanted, str) and found is not None and _lost_capitals(layout):
        return found.casefold() == wanted.casefold()
    return found == wanted


def _lost_capitals(layout: Layout) -> bool:
    """TCVN3 has no toned capitals: what stood as Ấp is ấp."""
    return "tcvn3" in (layout.font, layout.encoding) or layout.font in ("tcvn3 heads", "mixed")


def _says(section: str | None, wanted: object) -> bool:
    if wanted is None or section is None:
        return section == wanted
    return str(wanted).casefold() in section.casefold()
