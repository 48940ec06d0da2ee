"""Charts of an office: values with the people behind every figure, and finished pictures.

A figure's ``key`` leads back to its people (:func:`people_of`). Everything here may run on the
worker; the drawing library is imported there, by the first picture.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cadredesk.aside import aside
from cadredesk.charts.drawing import draw
from cadredesk.charts.drawn import DPI, Spot, titled
from cadredesk.charts.style import PAPER, SCREEN, Style
from cadredesk.charts.values import Chart, Composition, Pyramid, TargetChart
from cadredesk.domain.forecast import forecast
from cadredesk.domain.outlook import OUT, Forecast, State
from cadredesk.domain.person import PersonLine
from cadredesk.domain.target_text import day_text
from cadredesk.domain.targets import Facts, Target, TargetResult
from cadredesk.errors import UserError
from cadredesk.reports.document import Picture
from cadredesk.services import charting_bars, charting_target, lists, organisation, people, targets
from cadredesk.services.charting_keys import Key
from cadredesk.services.forecast import UNTIL, Ahead, ahead
from cadredesk.services.office import Office

_MM = 25.4
PAPER_DPI = 220.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """The people behind a figure of a chart, in name order, as they are on its day.

    ``counted`` make the figure; ``members`` are all it is taken of, ``unknown`` those of them
    of whom nobody knows, ``uncertain`` those who may belong.
    """

    title: str
    day: date
    counted: tuple[PersonLine, ...]
    members: tuple[PersonLine, ...] = ()
    unknown: tuple[PersonLine, ...] = ()
    uncertain: tuple[PersonLine, ...] = ()


# --- one target ---------------------------------------------------------------------------------


def choices(office: Office) -> tuple[tuple[str, str], ...]:
    """The targets a chart can be made of: series and title, in the plan's order."""
    return tuple((target.series, target.title) for target in targets.stored(office))


def target_chart(
    office: Office, series: str, today: date, *, is_today: bool = True, paper: bool = False
) -> TargetChart:
    """A target's months up to a day, what it asks for, and what comes if nobody is added.

    ``is_today``: the day is really today's and is called so (never on paper).
    Raises UserError unknown-target.
    """
    return chart_of(ahead(office, today), series, today, is_today=is_today, paper=paper)


def chart_of(
    read: Ahead, series: str, today: date, *, is_today: bool = True, paper: bool = False
) -> TargetChart:
    """The same from what was read."""
    target = _target(read, series)
    days, bodies = charting_target.month_days(today), read.census.world.organisation
    return charting_target.chart(
        target,
        [(day, _result(read, target, day)) for day in days],
        _forecast(read, target, today),
        charting_target.marks(target, bodies, read.terms, today, is_today=is_today and not paper),
        bodies,
        paper=paper,
    )


def _target(read: Ahead, series: str) -> Target:
    found = next((t for t in read.plan if t.series == series and t.milestones), None)
    if found is None:
        raise UserError("unknown-target", target=series)
    return found


def _result(read: Ahead, target: Target, day: date) -> TargetResult:
    return read.census.evaluate([target], day)[0]


def _forecast(read: Ahead, target: Target, start: date) -> Forecast:
    return forecast(read.census, [target], read.retires, start, UNTIL)[0]


def _people_of_target(office: Office, key: Key) -> Behind:
    series, kind, *days = key.parts[1:]
    first, last = date.fromisoformat(days[0]), date.fromisoformat(days[-1])
    read = ahead(office, first)
    target = _target(read, series)
    result = _result(read, target, first)
    lines = {p.id: p for p in people.lines(office, last, with_ended=True)}

    def named(found: Iterable[Facts]) -> tuple[PersonLine, ...]:
        return tuple(lines[person.id] for person in found if person.id in lines)

    if kind == "actual":
        return Behind(
            title=f"{target.title} – {day_text(first)}",
            day=first,
            counted=named(result.numerator),
            members=named(result.denominator),
            unknown=named(result.unknown),
            uncertain=named(result.uncertain),
        )
    states = _states(result)
    for _, change in _forecast(read, target, first).changes(last):
        states[change.person.id] = change.after

    def those(wanted: Callable[[State], bool]) -> tuple[PersonLine, ...]:
        return named(p for p in read.census.people if wanted(states.get(p.id, OUT)))

    return Behind(
        title=f"{target.title} – từ {day_text(last)}, không bổ sung ai",
        day=last,
        counted=those(lambda state: state == (True, True)),
        members=those(lambda state: state[0] is True),
        unknown=those(lambda state: state == (True, None)),
        uncertain=those(lambda state: state[0] is None),
    )


def _states(result: TargetResult) -> dict[int, State]:
    """Of each person on the first day; what may-be members fulfil counts for nothing."""
    found: dict[int, State] = {p.id: (True, False) for p in result.denominator}
    found |= {p.id: (True, True) for p in result.numerator}
    found |= {p.id: (True, None) for p in result.unknown}
    return found | {p.id: (None, None) for p in result.uncertain}


# --- ages, and a body ---------------------------------------------------------------------------


def pyramid(office: Office, as_of: date, body: str | None = None) -> Pyramid:
    """The ages of everybody in the list, or of the certain members of a body."""
    return charting_bars.pyramid(_lines(office, as_of, body), as_of, body)


def composition(office: Office, body: str, as_of: date) -> Composition:
    """A body's certain members by gender, age and levels; who may be a member is said below."""
    found = organisation.composition(office, body, as_of)
    return charting_bars.composition(found, lists.codebook(office))


def _lines(office: Office, as_of: date, body: str | None) -> list[PersonLine]:
    if not body:
        return people.lines(office, as_of)
    members = organisation.composition(office, body, as_of).members
    return [m.person for m in members if m.certain]


def _people_of_pyramid(office: Office, key: Key) -> Behind:
    day, body, *place = key.parts[1:]
    as_of = date.fromisoformat(day)
    lines = _lines(office, as_of, body or None)
    return Behind(
        title=charting_bars.pyramid_title(place, as_of),
        day=as_of,
        counted=tuple(charting_bars.in_pyramid(lines, place)),
        members=tuple(lines),
    )


def _people_of_composition(office: Office, key: Key) -> Behind:
    day, body, row, part = key.parts[1:]
    as_of = date.fromisoformat(day)
    found = organisation.composition(office, body, as_of)
    counted = charting_bars.in_composition(found, row, part, lists.codebook(office))
    return Behind(
        title=f"{found.body.name} – {part}",
        day=as_of,
        counted=tuple(counted),
        members=tuple(m.person for m in found.members if m.certain),
        uncertain=tuple(m.person for m in found.members if not m.certain),
    )


def people_of(office: Office, key: str) -> Behind:
    """The people behind a step or bar of a chart.

    Raises UserError unknown-target or unknown-body where it is there no more.
    """
    read = Key.read(key)
    if read.parts[0] == "target":
        return _people_of_target(office, read)
    if read.parts[0] == "pyramid":
        return _people_of_pyramid(office, read)
    return _people_of_composition(office, read)


# --- pictures -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A chart drawn: a PNG of so many device dots, and where its data stand on it."""

    png: bytes
    spots: tuple[Spot, ...]
    alt: str
    ratio: float


def render(
    chart: Chart, width: int, height: int, ratio: float = 1.0, style: Style = SCREEN
) -> Rendered:
    """The chart for a place of so many dots at 96 to the inch, ``ratio`` device dots each."""
    drawn = draw(chart, width / DPI, height / DPI, style)
    png = drawn.save("png", DPI * ratio)
    return Rendered(png=png, spots=drawn.spots, alt=drawn.alt, ratio=ratio)


def file_of(
    chart: Chart, width: int, height: int, kind: str, style: Style = SCREEN, title: str = ""
) -> bytes:
    """The chart with a title as a png, svg or pdf file; a png has twice the dots."""
    drawn = draw(chart, width / DPI, height / DPI, style)
    return (titled(drawn, title, style) if title else drawn).save(kind, 2 * DPI)


KINDS = (".png", ".svg", ".pdf")


def save(
    chart: Chart, out: Path, width: int, height: int, style: Style = SCREEN, title: str = ""
) -> None:
    """Write the chart as png, svg or pdf by the name's ending, replacing only what is whole.

    Raises UserError chart-kind and the faults of :func:`cadredesk.aside.aside`.
    """
    kind = out.suffix.casefold()
    if kind not in KINDS:
        raise UserError("chart-kind", file=out.name)
    content = file_of(chart, width, height, kind[1:], style, title)
    with aside(out) as path:
        path.write_bytes(content)


def picture(chart: Chart, width: float, height: float, style: Style = PAPER) -> Picture:
    """The chart for paper, in grey, of so many millimetres; its alt text says it in words."""
    drawn = draw(chart, width / _MM, height / _MM, style)
    return Picture(data=drawn.save("png", PAPER_DPI), width=width, height=height, alt=drawn.alt)
