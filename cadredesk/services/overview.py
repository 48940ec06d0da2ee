"""What the first page shows: what needs attention, and every target as it stands on a day."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from cadredesk.domain.attention import attention
from cadredesk.domain.attention_items import (
    Attention,
    Falling,
    Seating,
    Situation,
    Standing,
)
from cadredesk.domain.body import Organisation
from cadredesk.domain.dates import birthday, month_end
from cadredesk.domain.forecast import forecast
from cadredesk.domain.lines import Book, Dossier, ended, line
from cadredesk.domain.monthly import Due, coming_due, probation_due
from cadredesk.domain.person import PersonLine
from cadredesk.domain.table import Letterhead
from cadredesk.domain.targets import Target, TargetResult
from cadredesk.reports.document import Document, Tone
from cadredesk.reports.forms.leaders import LeadersForm, leaders
from cadredesk.services import backups, charting, exporting, organisation, targets
from cadredesk.services.charting_target import fall
from cadredesk.services.forecast import UNTIL, Ahead, ahead_of
from cadredesk.services.office import Office
from cadredesk.services.organisation import Composition
from cadredesk.services.retirement import coming
from cadredesk.storage import lists, people

OTHER_MONTHS = 6
"""How far ahead appointments, terms and probation are looked for; retirement twelve months."""
_CHART_MM = (165.0, 75.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A target as it stands, and the day it is met no longer if nobody is added."""

    standing: Standing
    falling: Falling | None = None

    @property
    def series(self) -> str:
        """The target's key."""
        return self.standing.target.series

    @property
    def result(self) -> TargetResult:
        """The milestone that counts now: the next one, or the last one that was."""
        return self.standing.result


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """One reading of the office. ``people`` has the line of everybody a number may name."""

    day: date
    name: str
    term: str
    cards: tuple[Card, ...]
    attention: tuple[Attention, ...]
    people: Mapping[int, PersonLine]
    roster: int
    organisation: Organisation

    @property
    def sources(self) -> tuple[str, ...]:
        """The plans the targets come from."""
        return tuple(dict.fromkeys(card.standing.target.source for card in self.cards))

    @property
    def pressing(self) -> str:
        """The series whose chart says most."""
        return pressing(self.cards)

    def card(self, series: str) -> Card | None:
        """The card of a series."""
        return next((card for card in self.cards if card.series == series), None)

    def counts(self, series: Sequence[str] | None = None) -> dict[str, int]:
        """How many targets have each status; ``series`` names those wanted."""
        found = {"met": 0, "not_met": 0, "depends": 0, "no_data": 0}
        for card in self.cards:
            if series is None or card.series in series:
                found[card.result.status] += 1
        return found


def pressing(cards: Sequence[Card]) -> str:
    """The series whose chart says most: the one that falls first, else the worst."""
    falling = [card for card in cards if card.falling is not None]
    if falling:
        return min(falling, key=_falls_on).series
    order = ("not_met", "depends", "met", "no_data")
    worst = sorted(cards, key=lambda card: order.index(card.result.status))
    return worst[0].series if worst else ""


def _falls_on(card: Card) -> date:
    return card.falling.day if card.falling is not None else date.max


def overview(office: Office, as_of: date, now: Callable[[], datetime] = datetime.now) -> Overview:
    """Everything as of a day; only the backups are looked at as they are ``now``."""
    with office.db.read() as session:
        book = people.book(session, as_of)
        dossiers = people.dossiers(session, book.codes)
        terms, vacancies = lists.terms(session), lists.vacancies(session)
        bodies_ever = lists.organisation(session)
    cards = cards_of(ahead_of(dossiers, bodies_ever, terms, targets.stored(office), as_of), as_of)
    lines = {d.person.id: line(d, as_of, book) for d in dossiers}
    present = [d for d in dossiers if not ended(d, as_of, book.codes)]
    every = organisation.composed(book, dossiers, terms, vacancies, as_of, lines)
    bodies = organisation.existing(every, as_of)
    info = office.info()
    return Overview(
        day=as_of,
        name=info.name,
        term=_term(bodies),
        cards=cards,
        attention=attention(
            Situation(
                day=as_of,
                organisation=book.seats.organisation,
                standings=[card.standing for card in cards],
                falling=[card.falling for card in cards if card.falling is not None],
                bodies=[_seating(one) for one in bodies if one.body.scope == "own"],
                due=_due(present, lines, bodies, book, as_of),
                unassigned=[d.person.id for d in present if d.unassigned],
                incomplete=_incomplete([lines[d.person.id] for d in present]),
                backup_age=_backup_age(office, now),
                never_backed_up=bool(present) and _never_backed_up(office, now),
                names={i: shown.full_name for i, shown in lines.items()},
            )
        ),
        people=lines,
        roster=len(present),
        organisation=book.seats.organisation,
    )


# --- targets --------------------------------------------------------------------------------------


def cards_of(read: Ahead, day: date) -> tuple[Card, ...]:
    """Every target of the plans as it stands on a day, and when it falls."""
    results = read.census.evaluate(read.plan, day)
    found = []
    for target in read.plan:
        ours = [r for r in results if r.series == target.series]
        if not ours:
            continue
        standing = _standing(target, ours)
        found.append(Card(standing=standing, falling=_falling(read, standing, day)))
    return tuple(found)


def _standing(target: Target, results: Sequence[TargetResult]) -> Standing:
    """The next milestone, or the last one where all are behind the day."""
    ahead_ = [r for r in results if r.phase != "past"]
    result = min(ahead_, key=_deadline) if ahead_ else max(results, key=_deadline)
    milestone = next(m for m in target.milestones if m.id == result.id)
    return Standing(target=target, milestone=milestone, result=result)


def _deadline(result: TargetResult) -> date:
    return result.deadline


def _falling(read: Ahead, standing: Standing, day: date) -> Falling | None:
    """The day the chart marks, of a target that is met now."""
    if standing.result.status != "met" or standing.result.phase == "past":
        return None
    found = fall(forecast(read.census, [standing.target], read.retires, day, UNTIL)[0])
    if found is None:
        return None
    return Falling(
        target=standing.target, milestone=found.milestone, day=found.day, count=found.count
    )


# --- bodies and people ----------------------------------------------------------------------------


def _term(bodies: Sequence[Composition]) -> str:
    for one in bodies:
        if one.body.kind == "bch" and one.body.scope == "own" and one.term is not None:
            return one.term.name
    return ""


def _seating(one: Composition) -> Seating:
    return Seating(
        code=one.body.code,
        name=one.body.short_name or one.body.name,
        seats=one.term.seats if one.term else None,
        members=one.certain,
        uncertain=one.uncertain,
        reserved=sum(v.count for v in one.vacancies),
        over=one.over,
    )


def _due(
    present: Sequence[Dossier],
    lines: Mapping[int, PersonLine],
    bodies: Sequence[Composition],
    book: Book,
    day: date,
) -> tuple[Due, ...]:
    near = _months_on(day, OTHER_MONTHS)
    found = [
        Due("retirement", one.last.isoformat(), one.person_id)
        for one in coming(present, day, birthday(day, 1))
    ]
    for dossier in present:
        for position in dossier.positions:
            until = position.appointed_until
            if until and position.at(day) is True and any(coming_due(until, day, near)):
                title = book.title_in(position.title_id, position.body_id)
                found.append(Due("appointment", until, dossier.person.id, title))
    for one in bodies:
        end = one.term.end if one.term else None
        if one.body.scope == "own" and one.term and end and any(coming_due(end, day, near)):
            name = one.body.short_name or one.body.name
            what = f"{name}, {one.term.name}"
            found.append(Due("term", end, None, what, body=one.body.code))
    shown = (lines[d.person.id] for d in present)
    return (*found, *probation_due(shown, day.replace(day=1), near))


def _months_on(day: date, months: int) -> date:
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    last = month_end(year, month + 1)
    return last.replace(day=min(day.day, last.day))


def _incomplete(present: Sequence[PersonLine]) -> list[tuple[str, tuple[int, ...]]]:
    facts = dict.fromkeys(gap for person in present for gap in person.gaps)
    return [(fact, tuple(p.id for p in present if fact in p.gaps)) for fact in facts]


def _never_backed_up(office: Office, now: Callable[[], datetime]) -> bool:
    """Whether things were done and nothing of them is kept anywhere else."""
    state = backups.state(office, now)
    return state.newest is None and state.due


def _backup_age(office: Office, now: Callable[[], datetime]) -> int | None:
    state = backups.state(office, now)
    if state.newest is None or not state.due:
        return None
    return (now() - state.newest.at).days


# --- on paper -------------------------------------------------------------------------------------


def for_leaders(
    office: Office, as_of: date, *, series: str = "", tone: Tone = "as_entered"
) -> Document:
    """The page for the leaders: what needs attention, the chart of a series, all targets."""
    found = overview(office, as_of)
    info = office.info()
    chosen = series if found.card(series) is not None else found.pressing
    chart = None
    if chosen:
        values = charting.target_chart(office, chosen, as_of, is_today=False, paper=True)
        chart = charting.picture(values, *_CHART_MM)
    card = found.card(chosen)
    return leaders(
        day=as_of,
        attention=found.attention,
        rows=[(card.standing, card.falling) for card in found.cards],
        form=LeadersForm(
            letterhead=Letterhead(
                parent=(info.parent or exporting.DOTS).upper(),
                office=info.name.upper(),
                place=info.place or "",
                day=as_of.isoformat(),
            ),
            signers=exporting.signatures(info)[1:],
            sources=found.sources,
            chart=chart,
            chart_title=card.standing.target.title if card else "",
            tone=tone,
        ),
    )
