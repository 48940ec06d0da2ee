"""Who sits in which body on a day: overview, composition, giving and ending titles."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cadredesk.domain.body import Body, Term, Vacancy
from cadredesk.domain.dates import begun, holds
from cadredesk.domain.lines import Book, Dossier, line
from cadredesk.domain.names import fold
from cadredesk.domain.person import PersonLine
from cadredesk.errors import UserError
from cadredesk.services import spellings
from cadredesk.services.office import Office
from cadredesk.storage import lists, people, positions


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in a body as of a day: the titles that make the membership, and how sure it is.

    ``since`` is the earliest known start of these titles (partial ISO), None where none is known.
    """

    person: PersonLine
    titles: tuple[str, ...]
    position_ids: tuple[int, ...]
    rank: int
    certain: bool
    since: str | None


@dataclass(frozen=True, slots=True)
class Composition:
    """A body on a day: members by rank, the running term, seats kept empty."""

    body: Body
    day: date
    members: tuple[Member, ...]
    term: Term | None
    vacancies: tuple[Vacancy, ...]
    over: Term | None = None
    """Where no term runs, the last one that is over."""

    @property
    def certain(self) -> int:
        """How many are surely members."""
        return sum(m.certain for m in self.members)

    @property
    def uncertain(self) -> int:
        """How many may be members."""
        return len(self.members) - self.certain

    @property
    def open_seats(self) -> int | None:
        """Approved seats not taken; None where the seats are not known."""
        if self.term is None or self.term.seats is None:
            return None
        return max(0, self.term.seats - self.certain)

    @property
    def surplus(self) -> int:
        """How many sit there beyond the approved seats."""
        if self.term is None or self.term.seats is None:
            return 0
        return max(0, self.certain - self.term.seats)


@dataclass(frozen=True, slots=True)
class UnassignedLine:
    """A title text nobody has matched yet, with its person."""

    id: int
    person_id: int
    full_name: str
    text: str
    seen_on: str
    section: str | None


def overview(office: Office, as_of: date) -> tuple[Composition, ...]:
    """Every body that exists on the day with its members, in the order of the bodies."""
    return existing(_all(office, as_of), as_of)


def existing(found: Sequence[Composition], as_of: date) -> tuple[Composition, ...]:
    """Those of the bodies that exist on the day."""
    there = (holds(one.body.start, one.body.end, "0001", as_of) for one in found)
    return tuple(one for one, at in zip(found, there, strict=True) if at is not False)


def _all(office: Office, as_of: date) -> tuple[Composition, ...]:
    with office.db.read() as session:
        book = people.book(session, as_of)
        dossiers = people.dossiers(session, book.codes)
        terms, vacancies = lists.terms(session), lists.vacancies(session)
    return composed(book, dossiers, terms, vacancies, as_of)


def composed(
    book: Book,
    dossiers: Sequence[Dossier],
    terms: Sequence[Term],
    vacancies: Sequence[Vacancy],
    as_of: date,
    lines: Mapping[int, PersonLine] | None = None,
) -> tuple[Composition, ...]:
    """Every body, also one to come or gone, from what one reading of the file gave.

    ``lines`` are those of the people as of the day, where somebody made them already.
    """
    members = _members(dossiers, as_of, book, lines or {})
    return tuple(
        Composition(
            body=body,
            day=as_of,
            members=tuple(sorted(members.get(body.code, ()), key=_order)),
            term=_running(terms, body.id, as_of),
            vacancies=tuple(v for v in vacancies if v.body_id == body.id and _open(v, as_of)),
            over=_over(terms, body.id, as_of),
        )
        for body in book.seats.organisation.bodies
    )


def composition(office: Office, body_code: str, as_of: date) -> Composition:
    """One body on a day, also one that is to come or is no more. Raises UserError unknown-body."""
    every = _all(office, as_of)
    for found in every:
        if found.body.code == body_code:
            return found
    raise UserError("unknown-body", body=body_code, known=", ".join(c.body.code for c in every))


def _order(member: Member) -> tuple[int, tuple[int, ...], str]:
    return member.rank, (*member.person.ranks, 10**6), member.person.sort_key


def _running(terms: Sequence[Term], body_id: int, day: date) -> Term | None:
    """The term that runs on the day; with a partial date, where none is sure, one that may."""
    ours = [(holds(t.start, t.end, None, day), t) for t in terms if t.body_id == body_id]
    running = [t for at, t in ours if at] or [t for at, t in ours if at is None]
    return running[-1] if running else None


def _over(terms: Sequence[Term], body_id: int, day: date) -> Term | None:
    if _running(terms, body_id, day) is not None:
        return None
    ended = [t for t in terms if t.body_id == body_id and t.end and begun(t.end, day) is True]
    return max(ended, key=lambda t: t.end or "", default=None)


def _open(vacancy: Vacancy, day: date) -> bool:
    return holds(vacancy.start, vacancy.end, vacancy.seen_on, day) is not False


@dataclass(frozen=True, slots=True, order=True)
class _Part:
    """One running title that makes somebody a member."""

    rank: int
    text: str
    position_id: int
    sure: bool
    start: str


def _members(
    dossiers: Sequence[Dossier], day: date, book: Book, lines: Mapping[int, PersonLine]
) -> dict[str, list[Member]]:
    found: dict[str, list[Member]] = {}
    for dossier in dossiers:
        through = _through(dossier, day, book)
        if through:
            shown = lines.get(dossier.person.id) or line(dossier, day, book)
            for code, parts in through.items():
                found.setdefault(code, []).append(_member(shown, sorted(parts)))
    return found


def _through(dossier: Dossier, day: date, book: Book) -> dict[str, list[_Part]]:
    through: dict[str, list[_Part]] = {}
    for position in dossier.positions:
        at = position.at(day)
        if at is False:
            continue
        part = _Part(
            rank=book.seats.title(position.title_id).rank,
            text=book.title_in(position.title_id, position.body_id),
            position_id=position.id,
            sure=at is True,
            start=position.start or "",
        )
        for code in book.seats.member_of(position.title_id, position.body_id):
            through.setdefault(code, []).append(part)
    return through


def _member(shown: PersonLine, parts: Sequence[_Part]) -> Member:
    certain = any(part.sure for part in parts)
    return Member(
        person=shown,
        titles=tuple(dict.fromkeys(part.text for part in parts)),
        position_ids=tuple(part.position_id for part in parts),
        rank=min(part.rank for part in parts if part.sure or not certain),
        certain=certain,
        since=min((part.start for part in parts if part.start), default=None),
    )


# --- titles for people ----------------------------------------------------------------------


def assign(
    office: Office,
    person_ids: Iterable[int],
    title_id: int,
    body_id: int,
    *,
    start: str | None = None,
    seen_on: str | None = None,
    more: Mapping[str, object] | None = None,
) -> int:
    """Give many people one title in one body; how many got it.

    Who already holds it is left out. With ``start`` None ``seen_on`` is needed: the title is
    known to hold from that day, since when is not known. ``more`` are further columns
    (term_id, main, decision_number …).
    """
    if start is None and seen_on is None:
        raise UserError("start-missing")
    with office.db.write("Gán chức vụ") as session:
        held = positions.holders(session, title_id, body_id)
        wanted = [i for i in dict.fromkeys(person_ids) if i not in held]
        return positions.add_positions(
            session,
            (
                {
                    "person_id": i,
                    "title_id": title_id,
                    "body_id": body_id,
                    "start": start,
                    "seen_on": None if start else seen_on,
                    "main": False,
                    **(more or {}),
                }
                for i in wanted
            ),
        )


def end_positions(
    office: Office, position_ids: Iterable[int], day: str, reason: str | None = None
) -> None:
    """End positions; ``day`` is the first day they no longer hold."""
    with office.db.write("Thôi giữ chức vụ") as session:
        positions.end_positions(session, position_ids, day, reason)


def unassigned(office: Office) -> list[UnassignedLine]:
    """All title texts waiting to be matched, by text, then by name."""
    with office.db.read() as session:
        book = people.book(session)
        dossiers = people.dossiers(session, book.codes)
    today_lines = [
        (fold(u.text), d.sort_key, UnassignedLine(
            u.id, d.person.id, d.person.full_name, u.text, u.seen_on, u.section))
        for d in dossiers
        for u in d.unassigned
    ]  # fmt: skip
    return [entry for *_, entry in sorted(today_lines, key=lambda t: (t[0], t[1], t[2].id))]


def assign_unassigned(
    office: Office,
    unassigned_ids: Iterable[int],
    title_id: int,
    body_id: int,
    *,
    start: str | None = None,
    remember: bool | None = None,
) -> int:
    """Turn texts into positions in one action; how many people got the title.

    Without a start the day of the sheet the text came from becomes ``seen_on``. What was assigned
    holds for everybody is remembered, so that the next sheet with these texts gives the position
    (``remember`` True: also what may not hold for others; False: nothing).
    """
    ids = list(unassigned_ids)
    teacher = spellings.teaching(office) if remember is not False else None
    with office.db.write("Gán chức vụ") as session:
        texts = positions.unassigned_rows(session, ids)
        held = positions.holders(session, title_id, body_id)
        rows = {
            t["person_id"]: {
                "person_id": t["person_id"],
                "title_id": title_id,
                "body_id": body_id,
                "start": start,
                "seen_on": None if start else t["seen_on"],
                "main": False,
            }
            for t in texts
            if t["person_id"] not in held
        }
        done = positions.add_positions(session, rows.values())
        positions.drop_unassigned(session, ids)
        if teacher is not None:
            said = [t["text"] for t in texts]
            spellings.remember(session, teacher, said, title_id, body_id, doubtful=bool(remember))
    return done


def drop_unassigned(office: Office, unassigned_ids: Iterable[int]) -> None:
    """Texts that are no title: forget them (undoable)."""
    with office.db.write("Bỏ văn bản chức vụ") as session:
        positions.drop_unassigned(session, list(unassigned_ids))
