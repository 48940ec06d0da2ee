"""The targets of the plans the office follows, computed for any day."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from cadredesk.domain.codes import CodeBook
from cadredesk.domain.evaluate import Census
from cadredesk.domain.target_json import target_from
from cadredesk.domain.targets import Target, TargetResult
from cadredesk.errors import UserError
from cadredesk.services.office import Office
from cadredesk.storage import lists, targets


def stored(office: Office) -> tuple[Target, ...]:
    """The targets of the plans that are switched on."""
    with office.db.read() as session:
        return plan_of(targets.stored(session), lists.codebook(session))


def results(office: Office, as_of: date) -> tuple[TargetResult, ...]:
    """Every milestone on a day, sorted by id, with the people behind each number."""
    return series(office, [as_of])[0]


def holders(office: Office, group: str, day: date) -> dict[int, bool]:
    """Who holds a title of a group, as the targets count them: each surely or possibly."""
    _, census = _census(office)
    found = census.holders(group, day)
    return {census.people[number].id: sure is True for number, sure in found.items()}


def series(office: Office, days: Sequence[date]) -> tuple[tuple[TargetResult, ...], ...]:
    """Every milestone on each of the days, from one reading of the file."""
    found, census = _census(office)
    return tuple(census.evaluate(found, day) for day in days)


def _census(office: Office) -> tuple[tuple[Target, ...], Census]:
    with office.db.read() as session:
        codes = lists.codebook(session)
        records = targets.stored(session)
        world = targets.world(session, codes)
    return plan_of(records, codes), Census(world)


def plan_of(records: Sequence[dict[str, Any]], codes: CodeBook) -> tuple[Target, ...]:
    """Targets from their records. Raises UserError file-damaged."""
    try:
        return tuple(target_from(r, str(r["source"]["name"]), codes) for r in records)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise UserError("file-damaged") from error  # what was written could be read
