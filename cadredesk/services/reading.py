"""Everything the monthly sheet is made of, from one reading: no write in between is half in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cadredesk.domain.body import Organisation, Vacancy
from cadredesk.domain.evaluate import Census
from cadredesk.domain.lines import Book, Dossier
from cadredesk.domain.quota import of_groups
from cadredesk.domain.targets import Facts, World
from cadredesk.services import targets
from cadredesk.services.forecast import Ahead
from cadredesk.services.office import Office, OfficeInfo
from cadredesk.services.retirement import retires
from cadredesk.storage import lists, people, quotas, setup
from cadredesk.storage import targets as stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The office on a day: ``ahead`` is what targets, forecasts and charts are computed from."""

    day: date
    info: OfficeInfo
    book: Book
    dossiers: Sequence[Dossier]
    vacancies: Sequence[Vacancy]
    quotas: Mapping[str, int]
    ahead: Ahead


def read(office: Office, day: date) -> Reading:
    """Read the file once, with the names of bodies as of the day."""
    with office.db.read() as session:
        info = office.info_of(setup.office_row(session))
        book = people.book(session, day)
        dossiers = people.dossiers(session, book.codes)
        bodies = lists.organisation(session)
        terms, vacancies = lists.terms(session), lists.vacancies(session)
        given = of_groups(quotas.stored(session), day)
        records = stored.stored(session)
    employed = {d.person.id: d.employments for d in dossiers}
    return Reading(
        day=day,
        info=info,
        book=book,
        dossiers=dossiers,
        vacancies=vacancies,
        quotas={block: one.number for block, one in given.items()},
        ahead=Ahead(
            census=Census(_world(dossiers, bodies)),
            plan=targets.plan_of(records, book.codes),
            retires=retires(employed, day),
            terms=terms,
        ),
    )


def _world(dossiers: Sequence[Dossier], bodies: Organisation) -> World:
    """What targets ask for, out of what was read anyway."""
    facts = (
        Facts(
            id=d.person.id,
            uid=d.person.uid,
            full_name=d.person.full_name,
            sort_key=d.sort_key,
            gender=d.person.gender,
            birth=d.person.birth,
            ethnic_group=d.person.ethnic_group,
            positions=tuple(d.positions),
            qualifications=tuple(d.qualifications),
        )
        for d in dossiers
    )
    return World(people=tuple(facts), organisation=bodies)
