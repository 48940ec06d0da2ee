"""What becomes of the targets of an office when nobody is added, by day up to 2035."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cadredesk.domain.body import Organisation, Term
from cadredesk.domain.evaluate import Census
from cadredesk.domain.forecast import Retires, forecast
from cadredesk.domain.lines import Dossier
from cadredesk.domain.outlook import Forecast
from cadredesk.domain.service import Employment
from cadredesk.domain.targets import Facts, Target, World
from cadredesk.services import targets
from cadredesk.services.office import Office
from cadredesk.services.retirement import retires
from cadredesk.storage import lists
from cadredesk.storage import targets as stored
from cadredesk.storage.models import EmploymentRow
from cadredesk.storage.people import by_person

UNTIL = date(2035, 12, 31)
"""The last day forecast: the last deadline of the plans the program ships."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """One reading of the file: whoever targets count, and when each of them retires."""

    census: Census
    plan: tuple[Target, ...]
    retires: Retires
    terms: tuple[Term, ...]


def ahead(office: Office, start: date) -> Ahead:
    """Read what forecasts from a day on are made of."""
    with office.db.read() as session:
        codes = lists.codebook(session)
        world = stored.world(session, codes)
        employed = by_person(session, Employment, EmploymentRow)
        terms = lists.terms(session)
    return Ahead(
        census=Census(world),
        plan=targets.stored(office),
        retires=retires(employed, start),
        terms=terms,
    )


def ahead_of(
    dossiers: Sequence[Dossier],
    bodies: Organisation,
    terms: tuple[Term, ...],
    plan: tuple[Target, ...],
    start: date,
) -> Ahead:
    """The same from what one reading of the file gave already."""
    world = World(people=tuple(facts_of(d) for d in dossiers), organisation=bodies)
    employed = {d.person.id: d.employments for d in dossiers}
    return Ahead(census=Census(world), plan=plan, retires=retires(employed, start), terms=terms)


def facts_of(dossier: Dossier) -> Facts:
    """What targets ask of a person, out of everything that is stored of them."""
    person = dossier.person
    return Facts(
        id=person.id,
        uid=person.uid,
        full_name=person.full_name,
        sort_key=dossier.sort_key,
        gender=person.gender,
        birth=person.birth,
        ethnic_group=person.ethnic_group,
        positions=tuple(dossier.positions),
        qualifications=tuple(dossier.qualifications),
    )


def forecasts(
    office: Office, start: date, until: date = UNTIL, *, only: Sequence[str] | None = None
) -> tuple[Forecast, ...]:
    """Every target of the plans that are switched on, from a day to another, nobody added.

    Assumed (see :mod:`cadredesk.domain.forecast`): everybody the table of retirement ages is for
    leaves all positions when they reach it (:func:`cadredesk.services.retirement.is_for`); of whom
    no employment is recorded too, but for deputies who hold nothing else.
    ``only`` names the series wanted.
    """
    read = ahead(office, start)
    wanted = [t for t in read.plan if only is None or t.series in only]
    return forecast(read.census, wanted, read.retires, start, until)
