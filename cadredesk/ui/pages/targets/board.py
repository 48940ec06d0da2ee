"""What the page Chỉ tiêu shows, fetched in one go: milestones, reasons, and people by id."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from cadredesk.domain.criteria import ages_in
from cadredesk.domain.dates import age_range, birthday, show
from cadredesk.domain.person import PersonLine
from cadredesk.domain.target_text import (
    asked_text,
    count_text,
    figure_text,
    range_text,
    sentence,
    spare,
)
from cadredesk.domain.target_why import Step, explain
from cadredesk.domain.targets import (
    Ability,
    AgeUnder,
    Both,
    Criterion,
    Either,
    EthnicMinority,
    Facts,
    Gender,
    LevelAtLeast,
    Population,
    SubGroup,
    Target,
    TargetResult,
    Union,
)
from cadredesk.services import lists, people, targets
from cadredesk.services.office import Office
from cadredesk.ui import i18n
from cadredesk.ui.widgets.bullet import Bullet, bullet_of
from cadredesk.ui.widgets.people_list import GENDERS, Crowd, Fact

PHASES = ("current", "future", "past")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One milestone: its result, where it comes from, and why the number is so."""

    result: TargetResult
    target: Target
    level: str
    sentence: str
    steps: tuple[Step, ...]
    bullet: Bullet
    then: TargetResult | None = None
    """What the figure was on the deadline, where that is over."""

    @property
    def past(self) -> bool:
        """Whether the deadline is over."""
        return self.result.phase == "past"

    @property
    def names_people(self) -> bool:
        """Whether anybody stands behind the number."""
        result = self.result
        return bool(result.denominator or result.unknown or result.uncertain)

    @property
    def words(self) -> str:
        """The whole row in words, for those who hear it."""
        result = self.result
        said = (count_text(result), self.level, status_words(result), doubt_words(result))
        return f"{result.title}: {', '.join(filter(None, said))}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """All milestones in the order shown, and everybody the numbers may name."""

    entries: tuple[Entry, ...]
    people: Mapping[int, PersonLine]
    day: date

    def entry(self, ident: str) -> Entry | None:
        """The milestone with an id."""
        return next((e for e in self.entries if e.result.id == ident), None)

    def counts(self) -> dict[str, int]:
        """How many milestones have each status."""
        found = {"met": 0, "not_met": 0, "depends": 0, "no_data": 0}
        for entry in self.entries:
            found[entry.result.status] += 1
        return found


def fetch(office: Office, day: date) -> Board:
    """Compute everything the page shows on a day."""
    plan = {t.series: t for t in targets.stored(office)}
    bodies = lists.organisation(office, day)
    entries = []
    over = {m.deadline for t in plan.values() for m in t.milestones if m.deadline < day}
    days = [day, *sorted(over)]
    every = dict(zip(days, targets.series(office, days), strict=True))
    for result in every[day]:
        target = plan[result.series]
        then = every.get(result.deadline, ()) if result.phase == "past" else ()
        milestone = next(m for m in target.milestones if m.id == result.id)
        entries.append(
            Entry(
                result=result,
                target=target,
                level=asked_text(target, milestone),
                sentence=sentence(target, milestone, bodies),
                steps=explain(target, milestone, result, day, bodies),
                bullet=bullet_of(result),
                then=next((r for r in then if r.id == result.id), None),
            )
        )
    entries.sort(key=lambda e: (PHASES.index(e.result.phase), e.result.id))
    lines = people.lines(office, day, with_ended=True)
    return Board(entries=tuple(entries), people={p.id: p for p in lines}, day=day)


# --- words ---------------------------------------------------------------------------------------


def status_words(result: TargetResult) -> str:
    """The state beside its light, short enough for a table."""
    translate = QCoreApplication.translate
    if result.status == "met":
        if result.above and result.high is not None:
            high = figure_text(result.high)
            return translate("Targets", "Đạt, trên mức {high} %").format(high=high)
        return translate("Targets", "Đạt")
    if result.status == "not_met":
        if not result.missing:
            return translate("Targets", "Chưa đạt")
        return translate("Targets", "Còn thiếu {count} người").format(count=result.missing)
    if result.status == "depends":
        return translate("Targets", "Chưa rõ ({range})").format(range=range_text(result))
    return translate("Targets", "Chưa có số liệu")


def verdict_words(result: TargetResult) -> str:
    """The state with what there is to spare."""
    over = spare(result)
    if result.status == "met" and over and not result.above:
        return QCoreApplication.translate("Targets", "Đạt, dư {count} người").format(count=over)
    return status_words(result)


def doubt_words(result: TargetResult) -> str:
    """How many people leave the number open, and why; empty where all is known."""
    translate = QCoreApplication.translate
    parts = []
    if result.unknown:
        text = translate("Targets", "chưa có dữ liệu: {count} người")
        parts.append(text.format(count=len(result.unknown)))
    if result.uncertain:
        text = translate("Targets", "chưa rõ có thuộc mẫu số: {count} người")
        parts.append(text.format(count=len(result.uncertain)))
    return "; ".join(parts)


def then_words(entry: Entry) -> str:
    """How it stood on a deadline that is over; empty for the others."""
    if entry.then is None:
        return ""
    text = QCoreApplication.translate("Targets", "Tại mốc {day}: {count} – {verdict}.")
    return text.format(
        day=show(entry.then.deadline.isoformat()),
        count=count_text(entry.then),
        verdict=verdict_words(entry.then),
    )


# --- the people behind a number ------------------------------------------------------------------


def crowds(entry: Entry, board: Board) -> list[Crowd]:
    """The four groups of a milestone: counted, all, without data, of unknown membership."""
    translate = QCoreApplication.translate
    result = entry.result

    def named(facts: Sequence[Facts]) -> tuple[PersonLine, ...]:
        return tuple(board.people.get(f.id) or _bare(f, board.day) for f in facts)

    return [
        Crowd(
            key="numerator",
            title=translate("Targets", "Được tính"),
            people=named(result.numerator),
            empty=translate("Targets", "Chưa có người nào được tính."),
        ),
        Crowd(
            key="denominator",
            title=translate("Targets", "Mẫu số"),
            people=named(result.denominator),
            empty=translate("Targets", "Không có số liệu: chưa có người nào trong mẫu số."),
        ),
        Crowd(
            key="unknown",
            title=translate("Targets", "Chưa có dữ liệu"),
            people=named(result.unknown),
            empty=translate("Targets", "Ai trong mẫu số cũng có dữ liệu cần cho chỉ tiêu này."),
        ),
        Crowd(
            key="uncertain",
            title=translate("Targets", "Chưa rõ có thuộc"),
            people=named(result.uncertain),
            empty=translate("Targets", "Ai thuộc mẫu số, ai không đều đã rõ."),
        ),
    ]


def _bare(facts: Facts, day: date) -> PersonLine:
    """A line for somebody the list of people does not have on that day."""
    ages = age_range(facts.birth, day)
    return PersonLine(
        id=facts.id,
        uid=facts.uid,
        full_name=facts.full_name,
        sort_key=facts.sort_key,
        birth=facts.birth,
        age_low=ages[0] if ages else None,
        age_high=ages[1] if ages else None,
    )


def fact(target: Target) -> Fact | None:
    """The last column of the people: what this target asks of each."""
    for part in (*_parts(target.criterion), *_conditions(target.population)):
        found = _fact_of(part)
        if found is not None:
            return found
    return None


def _parts(criterion: Criterion) -> list[Criterion]:
    if isinstance(criterion, Both | Either):
        return [inner for part in criterion.parts for inner in _parts(part)]
    return [criterion]


def _conditions(population: Population) -> list[Criterion]:
    if isinstance(population, SubGroup):
        return [*_parts(population.where), *_conditions(population.of)]
    if isinstance(population, Union):
        return [found for part in population.parts for found in _conditions(part)]
    return []


_LEVELS: dict[str, tuple[Any, Callable[[PersonLine], str | None]]] = {
    "degree": (QT_TRANSLATE_NOOP("CadreDesk", "Trình độ"), lambda p: p.degree),
    "political_theory": (QT_TRANSLATE_NOOP("CadreDesk", "LLCT"), lambda p: p.political_theory),
    "state_management": (QT_TRANSLATE_NOOP("CadreDesk", "QLNN"), lambda p: p.state_management),
    "foreign_language": (
        QT_TRANSLATE_NOOP("CadreDesk", "Ngoại ngữ"),
        lambda p: p.foreign_language,
    ),
    "informatics": (QT_TRANSLATE_NOOP("CadreDesk", "Tin học"), lambda p: p.informatics),
}


def _fact_of(criterion: Criterion) -> Fact | None:
    translate = QCoreApplication.translate
    if isinstance(criterion, AgeUnder):
        limit = ages_in(criterion)[0]
        title = translate("Targets", "Đủ {years} tuổi").format(years=limit.years)
        return Fact(title=title, text=lambda p: turning(p.birth, limit), align="center")
    if isinstance(criterion, Gender):
        return Fact(
            title=translate("Targets", "Giới tính"),
            text=lambda p: GENDERS.get(p.gender or ""),
            align="center",
        )
    if isinstance(criterion, Ability):
        return Fact(title=translate("Targets", "Ngoại ngữ"), text=lambda p: p.foreign_language)
    if isinstance(criterion, LevelAtLeast) and criterion.kind in _LEVELS:
        title, text = _LEVELS[criterion.kind]
        return Fact(title=i18n.shown(str(title)), text=text)
    if isinstance(criterion, EthnicMinority):
        return Fact(title=translate("Targets", "Dân tộc"), text=lambda p: p.ethnic_group)
    return None


def turning(birth: str | None, limit: AgeUnder) -> str | None:
    """When somebody reaches the age, as exactly as the birth date and the rule allow."""
    if birth is None:
        return None
    exact = {"year": 4, "month": 7}.get(limit.rule, 10)
    if len(birth) == 10:
        day = birthday(date.fromisoformat(birth), limit.years)
        return show(day.isoformat()[:exact])
    return show((f"{int(birth[:4]) + limit.years}{birth[4:]}")[:exact])
