"""What taking a sheet in would do: whom each row is, what is new, what differs; writes nothing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from cadredesk.domain.body import Organisation
from cadredesk.domain.codes import CodeBook
from cadredesk.domain.difference import DATES, LEVELS, Difference
from cadredesk.domain.homes import Places
from cadredesk.domain.matching import CurrentPerson, Finder, Match
from cadredesk.domain.names import fold
from cadredesk.domain.sheet import Plan, PlanRow, Problem, Sheet, SheetPerson

__all__ = ["DATES", "LEVELS", "STOPPING", "WARNINGS", "compare", "stops"]

STOPPING = frozenset({"full_name", "birth", "citizen_id"})
"""A row with a problem in one of these is written only when the clerk says so."""

WARNINGS = frozenset({"id-against-row", "official-before-joined"})
"""Problems told beside a value that is taken as it stands: they stop no row."""

_FOUND_BY = frozenset({"full_name", "birth", "hometown", "citizen_id", "party_card", "old_id"})
_PASSES = 4


def compare(
    sheet: Sheet,
    current: Sequence[CurrentPerson],
    codes: CodeBook,
    organisation: Organisation,
    places: Places | None = None,
) -> Plan:
    """Row by row what applying the sheet would write.

    People are found by citizen id, then Party card, then name, birth and hometown; else by all
    the row says. Blanks change nothing, nor does what says less than is known; the same sheet a
    second time gives nothing new.
    """
    differ = Difference(codes, organisation)
    wrong: dict[int, list[Problem]] = defaultdict(list)
    for problem in sheet.problems:
        if stops(problem):
            wrong[problem.row].append(problem)
    stored = {c.uid: c for c in current}

    def same(person: SheetPerson, known: CurrentPerson) -> bool:
        return differ.changes_nothing(person, stored[known.uid])

    known = list(current)
    for _ in range(_PASSES):
        finder = Finder(known, same, places or Places())
        found = finder.all(sheet.people, lambda person: person.row in wrong)
        rows = [_row(p, found[p.row], differ, stored, wrong.get(p.row, ())) for p in sheet.people]
        before, known = known, _as_written(current, rows)
        if known == before:
            break
    return Plan(sheet=sheet, rows=tuple(rows), bodies=differ.proposed(rows))


def stops(problem: Problem) -> bool:
    """Whether a problem keeps its row from being written unasked."""
    return problem.column in STOPPING and problem.code not in WARNINGS


def _as_written(current: Sequence[CurrentPerson], rows: Iterable[PlanRow]) -> list[CurrentPerson]:
    """The stored people as the rows will leave them, in what people are found by.

    Whom a row is must not hang on what another row of the sheet has yet to write: else the same
    sheet would be understood otherwise the second time.
    """
    told = {
        row.uid: {name: pair[1] for name, pair in row.changes.items() if name in _FOUND_BY}
        for row in rows
        if row.uid and row.kind == "changed"
    }
    return [
        replace(c, values={**c.values, **told[c.uid]}) if told.get(c.uid) else c for c in current
    ]


def _row(
    person: SheetPerson,
    match: Match,
    differ: Difference,
    stored: Mapping[str, CurrentPerson],
    wrong: Sequence[Problem],
) -> PlanRow:
    known = stored[match.person.uid] if match.person else None
    if match.kind == "problem" or (wrong and not _settled(person, known, differ, wrong)):
        uid = known.uid if known else None
        return PlanRow(
            row=person.row,
            kind="problem",
            person=person,
            uid=uid,
            candidates=match.candidates or ((uid,) if uid else ()),
            reason=match.reason if match.kind == "problem" else "bad-value",
        )
    if match.kind == "doubtful":
        return PlanRow(
            row=person.row,
            kind="doubtful",
            person=person,
            candidates=match.candidates,
            reason=match.reason,
            twin=match.twin,
        )
    return differ.against(person, known)


def _settled(
    person: SheetPerson,
    known: CurrentPerson | None,
    differ: Difference,
    wrong: Sequence[Problem],
) -> bool:
    """Whether a clerk had the row written before, its unreadable cells kept as they stood."""
    if known is None or not differ.changes_nothing(person, known):
        return False
    note = fold(known.values.get("note") or "")
    kept = (fold(p.value) for p in wrong)
    stored = {p.column: fold(known.values.get(p.column) or "") for p in wrong}
    return all(
        text and (text in note or text == stored[p.column])
        for text, p in zip(kept, wrong, strict=True)
    )
