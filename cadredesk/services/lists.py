"""The coded lists of an office."""

from datetime import date

from cadredesk.domain.body import Organisation, Term, Vacancy
from cadredesk.domain.codes import CodeBook
from cadredesk.services.office import Office
from cadredesk.storage import lists


def codebook(office: Office) -> CodeBook:
    """All coded lists."""
    with office.db.read() as session:
        return lists.codebook(session)


def organisation(office: Office, day: date | None = None) -> Organisation:
    """Bodies and titles, by the names of the day."""
    with office.db.read() as session:
        return lists.organisation(session, day)


def terms(office: Office) -> tuple[Term, ...]:
    """All terms."""
    with office.db.read() as session:
        return lists.terms(session)


def vacancies(office: Office) -> tuple[Vacancy, ...]:
    """All seats kept empty on purpose."""
    with office.db.read() as session:
        return lists.vacancies(session)
