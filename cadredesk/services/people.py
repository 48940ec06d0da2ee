"""People: look, save, end, trash."""

from collections.abc import Iterable
from datetime import date, datetime

from cadredesk.domain.dates import read_date
from cadredesk.domain.lines import by_rank
from cadredesk.domain.names import matches, tidy
from cadredesk.domain.person import Person, PersonCard, PersonId, PersonLine
from cadredesk.domain.service import Decision, Status
from cadredesk.errors import UserError
from cadredesk.services.office import Office
from cadredesk.storage import cards, people
from cadredesk.storage.models import PersonStatusRow
from cadredesk.storage.rows import to_columns


def lines(office: Office, as_of: date, *, with_ended: bool = False) -> list[PersonLine]:
    """Everyone in the file whose record has not ended at the day, in name order."""
    with office.db.read() as session:
        return people.lines(session, as_of, with_ended=with_ended)


def found(lines_: Iterable[PersonLine], search: str = "", sort: str = "name") -> list[PersonLine]:
    """The lines a query finds, by name (as they come) or by rank."""
    hits = [line for line in lines_ if not search or matches(line.search, search)]
    return sorted(hits, key=by_rank) if sort == "rank" else hits


def card(office: Office, person_id: int) -> PersonCard:
    """One person with everything dated. Raises UserError person-gone."""
    with office.db.read() as session:
        result = people.card(session, person_id)
    if result is None:
        raise UserError("person-gone")
    return result


def save(office: Office, card: PersonCard, *, label: str | None = None) -> PersonId:
    """Write a card's difference to what is stored: one action, one undo.

    Only the name is required (the rest may be unknown). Raises UserError name-missing.
    """
    if not tidy(card.person.full_name):
        raise UserError("name-missing")
    what = label or ("Sửa hồ sơ" if card.person.id else "Thêm người")
    with office.db.write(what) as session:
        return PersonId(cards.save(session, card))


def end_people(
    office: Office,
    ids: Iterable[int],
    *,
    status: str,
    day: str,
    reason: str | None = None,
    decision: Decision | None = None,
) -> None:
    """End records from a day (the first day they no longer hold), positions with them.

    ``status`` is a code of rank 1 of the list person_status; ``day`` a full ISO date.
    """
    reading = read_date(day)
    if reading.value is None or len(reading.value) != 10:
        raise UserError("bad-date", value=day)
    state = Status(person_id=0, status=status, decision=decision or Decision(), reason=reason)
    cells = to_columns(state, PersonStatusRow)
    for name in ("person_id", "start", "end", "seen_on"):
        cells.pop(name)
    with office.db.write("Kết thúc hồ sơ") as session:
        cards.end_records(session, ids, cells, reading.value, reason)


def trash(office: Office, ids: Iterable[int]) -> None:
    """Put people into the trash: nothing counts them, undo or restore brings them back."""
    with office.db.write("Chuyển vào thùng rác") as session:
        cards.set_trashed(session, ids, datetime.now().isoformat(timespec="seconds"))


def restore(office: Office, ids: Iterable[int]) -> None:
    """Take people out of the trash."""
    with office.db.write("Lấy lại từ thùng rác") as session:
        cards.set_trashed(session, ids, None)


def trashed(office: Office) -> list[Person]:
    """The people in the trash, the latest first."""
    with office.db.read() as session:
        return people.trashed(session)
