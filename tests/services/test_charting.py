"""Charts of a whole office: every figure is the one the targets give, and leads to its people."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadredesk.charts.drawing import draw
from cadredesk.charts.style import PAPER, SCREEN
from cadredesk.charts.values import Step, TargetChart
from cadredesk.domain.shares import Count
from cadredesk.domain.target_text import count_text
from cadredesk.errors import UserError
from cadredesk.services import charting, organisation, people, targets
from cadredesk.services.charting_keys import Key
from cadredesk.services.charting_target import month_days
from cadredesk.services.charting_words import Words, of_count
from cadredesk.services.demo import demo
from cadredesk.services.forecast import forecasts
from cadredesk.services.office import Office, open_office
from tests.services.helpers import give, person

DAY = date(2026, 10, 31)


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    path = tmp_path_factory.mktemp("ward") / "mau.cadre"
    demo(path)
    with open_office(path) as office:
        yield office


@pytest.fixture(scope="module")
def charts(ward: Office) -> dict[str, TargetChart]:
    return {s: charting.target_chart(ward, s, DAY) for s, _ in charting.choices(ward)}


def member(office: Office, name: str, birth: str | None, start: str = "2026-01-01") -> int:
    who = person(office, name, birth_party=birth, gender="male")
    give(office, who, "uv_bch", "bch", start)
    return who


# --- the same figures everywhere ----------------------------------------------------------------


def test_every_month_shows_what_the_targets_of_its_last_day_show(
    ward: Office, charts: dict[str, TargetChart]
) -> None:
    compared = 0
    for day in month_days(DAY):
        truth = {r.series: r for r in targets.results(ward, day)}
        for series, chart in charts.items():
            step = next((s for s in chart.actual.steps if s.day == day), None)
            result = truth[series]
            if step is None:
                assert not result.denominator and not result.uncertain
                continue
            compared += 1
            yes, members = len(result.numerator), len(result.denominator)
            if step.value is None:
                assert not members or not yes
            else:
                assert step.value == (yes if chart.unit == "people" else 100 * yes / members)
                assert count_text(result) in step.words
            assert f"{day:%d/%m/%Y}: " in step.words
    assert compared > 200


def test_every_coming_step_shows_what_the_forecast_says(
    ward: Office, charts: dict[str, TargetChart]
) -> None:
    for one in forecasts(ward, DAY):
        chart = charts[one.target.series]
        assert [s.day for s in chart.forecast.steps] == [s.day for s in one.steps]
        for step, truth in zip(chart.forecast.steps, one.steps, strict=True):
            if step.value is not None and chart.unit == "percent":
                assert step.value == 100 * truth.count.yes / truth.count.members
        assert chart.forecast.until == date(2035, 12, 31)
        current = one.current
        if current and current.below and current.below.day <= current.milestone.deadline:
            assert chart.problem is not None
            assert chart.problem.day == current.below.day


def test_the_lines_meet_today(charts: dict[str, TargetChart]) -> None:
    for chart in charts.values():
        assert chart.actual.steps[-1].day == chart.forecast.steps[0].day == DAY
        assert chart.actual.steps[-1].value == chart.forecast.steps[0].value


def test_a_figure_leads_to_its_people(ward: Office, charts: dict[str, TargetChart]) -> None:
    for series, chart in charts.items():
        for step in (chart.actual.steps[0], chart.actual.steps[-1]):
            behind = charting.people_of(ward, step.key)
            truth = next(r for r in targets.results(ward, step.day) if r.series == series)
            assert [p.id for p in behind.counted] == [p.id for p in truth.numerator]
            assert [p.id for p in behind.members] == [p.id for p in truth.denominator]
            assert [p.id for p in behind.unknown] == [p.id for p in truth.unknown]
            assert {p.id for p in behind.uncertain} == {p.id for p in truth.uncertain}


def test_a_coming_figure_leads_to_who_is_left(ward: Office, charts: dict[str, TargetChart]) -> None:
    for one in forecasts(ward, DAY):
        drawn = charts[one.target.series].forecast.steps
        for step, truth in zip(drawn, one.steps, strict=True):
            behind = charting.people_of(ward, step.key)
            count = truth.count
            assert (len(behind.counted), len(behind.members)) == (count.yes, count.members)
            assert (len(behind.unknown), len(behind.uncertain)) == (count.unknown, count.uncertain)
            assert behind.day == step.day


# --- unknown is unknown -------------------------------------------------------------------------

counts = st.builds(
    Count,
    members=st.just(0),
    yes=st.just(0),
    maybe_yes=st.integers(0, 3),
    maybe_no=st.integers(0, 3),
    maybe_either=st.integers(0, 3),
)


@given(counts, st.sampled_from(["percent", "people"]), st.booleans())
@settings(max_examples=200)
def test_nobody_is_never_a_percentage(count: Count, unit: str, paper: bool) -> None:
    told = of_count(count, unit)
    text = Words(paper=paper).whole(told)
    assert told.value is None
    assert "/0" not in text and not text.startswith("0")
    assert text == "không có số liệu" or text.startswith("chưa rõ ")


def test_members_nobody_knows_the_age_of_are_unknown(office: Office) -> None:
    member(office, "Lê Văn An", None)
    member(office, "Lê Văn Bình", None)
    chart = charting.target_chart(office, "bch-duoi-40", DAY)
    last = chart.actual.steps[-1]
    assert last.value is None
    assert last.span == (0.0, 100.0)
    assert last.words == "31/10/2026: chưa rõ 2 người (từ 0 đến 100\u00a0%)"
    assert chart.actual.point == "Chưa rõ 2 người (từ 0 đến 100\u00a0%)"


def test_an_empty_office_says_so(office: Office) -> None:
    chart = charting.target_chart(office, "bch-nu", DAY)
    assert [(s.day, s.value) for s in chart.actual.steps] == [(DAY, None)]
    assert chart.actual.point == "Không có số liệu"
    assert chart.problem is None
    assert charting.render(chart, 700, 260).png
    assert charting.pyramid(office, DAY).alt.endswith("Chưa có người nào.")
    assert charting.render(charting.pyramid(office, DAY), 400, 300).png
    assert charting.render(charting.composition(office, "bch", DAY), 400, 200).png


def test_months_before_anybody_was_there_are_left_out(office: Office) -> None:
    member(office, "Lê Văn An", "1990-05-20", start="2026-08-15")
    chart = charting.target_chart(office, "bch-duoi-40", DAY)
    days = [s.day for s in chart.actual.steps if s.value is not None]
    assert days == [date(2026, 8, 31), date(2026, 9, 30), DAY]


# --- by hand ------------------------------------------------------------------------------------


@pytest.fixture
def five(office: Office) -> Office:
    """Ten members; two under 40, who turn 40 on 14/02/2029 and 20/05/2030."""
    member(office, "Trần Thị Oanh", "1989-02-14")
    member(office, "Lê Văn An", "1990-05-20")
    for n in range(8):
        member(office, f"Phan Văn Số {n}", f"197{n}-01-01")
    return office


def test_the_day_it_falls_below_and_why(five: Office) -> None:
    chart = charting.target_chart(five, "bch-duoi-40", DAY)
    young = [(s.day, s.value) for s in chart.forecast.steps]
    assert (date(2029, 2, 14), 10.0) in young
    assert (date(2030, 5, 20), 0.0) in young
    words = next(s.words for s in chart.forecast.steps if s.day == date(2029, 2, 14))
    assert words == "Từ 14/02/2029: 1/10 người (10,0\u00a0%)\nTrần Thị Oanh đủ 40 tuổi"
    assert chart.problem is not None
    assert chart.problem.day == date(2030, 5, 20)
    assert chart.problem.words == (
        "Từ 20/05/2030 chỉ còn 0/10 (0\u00a0%),\ndưới mốc 2030 – thiếu 1 người"
    )
    assert "Từ 20/05/2030, Ban Chấp hành Đảng bộ phường chỉ còn 0 người dưới 40 tuổi." in chart.alt
    # those born 1970 to 1973 reach 62 before 2036
    assert chart.forecast.label == "Không bổ sung ai:\n0/6 (0\u00a0%)"
    assert [s.words for s in chart.stages] == [
        "≥ 15\u00a0% (2025)",
        "≥ 10\u00a0% (2030)",
        "≥ 15\u00a0% (2035)",
    ]
    assert chart.stages_label == "Chỉ tiêu\n(KH 52-KH/ĐU)"


def test_a_later_stage_may_be_the_first_to_be_missed(office: Office) -> None:
    """One of ten under 40 past 2030: enough for 10 % until then, too few for 15 % after."""
    member(office, "Trần Thị Oanh", "1998-02-14")
    for n in range(9):
        member(office, f"Phan Văn Số {n}", f"198{n % 6}-01-01")
    chart = charting.target_chart(office, "bch-duoi-40", DAY)
    assert chart.problem is not None
    assert chart.problem.day == date(2031, 1, 1)
    assert "dưới mốc 2035" in chart.problem.words


def test_what_is_missed_today_has_no_day_to_fall(office: Office) -> None:
    member(office, "Phan Văn Số", "1970-01-01")
    assert charting.target_chart(office, "bch-duoi-40", DAY).problem is None


def test_another_day_than_today_is_not_called_today(five: Office) -> None:
    assert charting.target_chart(five, "bch-nu", DAY).marks == ((DAY, "Hôm nay"),)
    chart = charting.target_chart(five, "bch-nu", DAY, is_today=False)
    assert chart.marks == ((DAY, "31/10/2026"),)


def test_paper_writes_percent_as_the_office_does(five: Office) -> None:
    chart = charting.target_chart(five, "bch-duoi-40", DAY, paper=True)
    assert chart.actual.point == "2/10 người (20,0%)"
    assert chart.marks == ((DAY, "31/10/2026"),)
    assert chart.stages[1].words == "≥ 10% (2030)"


def test_a_band_and_a_number_of_people(charts: dict[str, TargetChart]) -> None:
    band = charts["chu-chot-btv-duoi-40"].stages[0]
    assert (band.value, band.high, band.short) == (30.0, 33.0, "30–33\u00a0%")
    assert charts["btv-nu"].unit == "people"
    assert charts["btv-nu"].stages[0].short == "≥ 1 người"
    assert charts["hdnd-nu"].stages[0].short == "> 35\u00a0%"


def test_a_target_that_is_gone_is_said(ward: Office) -> None:
    with pytest.raises(UserError, match="unknown-target"):
        charting.target_chart(ward, "không-có", DAY)
    with pytest.raises(UserError, match="unknown-target"):
        charting.people_of(ward, Key("target", "không-có", "actual", "2026-10-31").text)


# --- ages, and a body ---------------------------------------------------------------------------


def test_the_pyramid_holds_everybody_once(ward: Office) -> None:
    chart = charting.pyramid(ward, DAY)
    bars = [bar for _, *sides in chart.bands for bar in sides]
    assert chart.note is not None
    everybody = [p.id for bar in [*bars, chart.note] for p in _behind(ward, bar.key)]
    assert sorted(everybody) == sorted(p.id for p in people.lines(ward, DAY))
    for bar in bars:
        assert len(_behind(ward, bar.key)) == bar.count


def _behind(office: Office, key: str) -> list[people.PersonLine]:
    return list(charting.people_of(office, key).counted)


def test_ages_stand_in_their_band(office: Office) -> None:
    member(office, "Người Hai Chín", "1996-11-01")  # 29 until the day after
    member(office, "Người Ba Mươi", "1996-10-31")
    member(office, "Không Rõ Ngày", "1996")
    chart = charting.pyramid(office, DAY, "bch")
    assert [(name, men.count) for name, men, _ in chart.bands] == [("25–29", 1), ("30–34", 1)]
    assert chart.note is not None
    assert [p.full_name for p in _behind(office, chart.note.key)] == ["Không Rõ Ngày"]


def test_every_row_of_a_body_adds_up_to_its_members(ward: Office) -> None:
    for body in ("bch", "btv", "hdnd"):
        found = organisation.composition(ward, body, DAY)
        chart = charting.composition(ward, body, DAY)
        members = sorted(m.person.id for m in found.members if m.certain)
        assert [name for name, _ in chart.rows] == ["Giới tính", "Độ tuổi", "Chuyên môn", "LLCT"]
        for _, parts in chart.rows:
            who = [p.id for part in parts for p in _behind(ward, part.key)]
            assert sorted(who) == members
            assert [len(_behind(ward, part.key)) for part in parts] == [p.count for p in parts]
        doubt = chart.note.count if chart.note else 0
        assert doubt == found.uncertain


# --- pictures -----------------------------------------------------------------------------------


def test_a_picture_for_paper_has_its_size_and_its_words(five: Office) -> None:
    from io import BytesIO

    from PIL import Image

    chart = charting.target_chart(five, "bch-duoi-40", DAY, paper=True)
    picture = charting.picture(chart, 165.0, 60.0)
    assert (picture.width, picture.height) == (165.0, 60.0)
    wide, high = Image.open(BytesIO(picture.data)).size
    assert wide / (165 / 25.4) >= 200
    assert wide / high == pytest.approx(165 / 60, rel=0.01)
    assert picture.alt == chart.alt


@pytest.mark.parametrize("size", [(560, 230), (700, 260), (743, 300), (1180, 420)])
def test_no_words_of_any_target_lie_on_others(
    charts: dict[str, TargetChart], size: tuple[int, int]
) -> None:
    for series, chart in charts.items():
        for style in (SCREEN, PAPER):
            figure = draw(chart, size[0] / 96, size[1] / 96, style).figure
            boxes = [(t.get_text(), t.get_window_extent().padded(-2)) for t in figure.texts]
            for n, (words, box) in enumerate(boxes):
                on = [other for other, second in boxes[n + 1 :] if box.overlaps(second)]
                assert not on, (series, words, on)
                assert box.x0 >= -2 and box.x1 <= size[0] + 2, (series, words)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_picture_has_the_dots_of_the_screen(five: Office, ratio: float) -> None:
    from io import BytesIO

    from PIL import Image

    chart = charting.target_chart(five, "bch-nu", DAY)
    made = charting.render(chart, 700, 260, ratio)
    assert Image.open(BytesIO(made.png)).size == (int(700 * ratio), int(260 * ratio))
    assert [s.words for s in made.spots] == [
        s.words for s in (*chart.actual.steps, *chart.forecast.steps)
    ]


@pytest.mark.parametrize(
    ("kind", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")]
)
def test_a_chart_is_saved_as_its_ending_says(
    five: Office, tmp_path: Path, kind: str, start: bytes
) -> None:
    chart = charting.target_chart(five, "bch-nu", DAY)
    out = tmp_path / f"Nữ trong BCH.{kind}"
    charting.save(chart, out, 700, 260)
    assert out.read_bytes().startswith(start)
    assert [f.name for f in tmp_path.iterdir() if f.suffix != ".cadre"].count(out.name) == 1


def test_another_ending_writes_nothing(five: Office, tmp_path: Path) -> None:
    chart = charting.target_chart(five, "bch-nu", DAY)
    with pytest.raises(UserError, match="chart-kind"):
        charting.save(chart, tmp_path / "a.jpg", 700, 260)
    assert not (tmp_path / "a.jpg").exists()


def test_a_step_knows_its_key() -> None:
    key = Key("target", 'a/b "c"', "actual", "2026-10-31")
    assert Key.read(key.text) == key
    assert Step(DAY, 1.0, key=key.text).key == key.text
