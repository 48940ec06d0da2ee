"""Short ways to put invented people into an office."""

from cadredesk.domain.person import Person, PersonCard
from cadredesk.domain.service import Position, Qualification
from cadredesk.services import lists, people
from cadredesk.services.office import Office


def person(office: Office, name: str, **but: str | None) -> int:
    """Save a person; the id."""
    return people.save(office, PersonCard(person=Person(full_name=name, **but)))


def give(
    office: Office, person_id: int, title: str, body: str, start: str | None = None, **but: object
) -> None:
    """Give somebody a title by the codes of title and body."""
    org = lists.organisation(office)
    title_id = next(t.id for t in org.titles if t.code == title)
    where = org.body(body)
    assert where is not None
    card = people.card(office, person_id)
    added = Position(
        person_id=person_id,
        title_id=title_id,
        body_id=where.id,
        start=start,
        **but,  # type: ignore[arg-type]
    )
    people.save(office, _with(card, positions=(*card.positions, added)), label="Gán chức vụ")


def level(office: Office, person_id: int, kind: str, code: str, start: str) -> None:
    """Record a level reached."""
    card = people.card(office, person_id)
    added = Qualification(person_id=person_id, kind=kind, level=code, start=start)
    people.save(office, _with(card, qualifications=(*card.qualifications, added)))


def _with(card: PersonCard, **but: object) -> PersonCard:
    values = {name: getattr(card, name) for name in card.__slots__}
    return PersonCard(**(values | but))  # type: ignore[arg-type]
