"""Charts drawn from plain values: where figures stand, what is written, and that bytes repeat."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadredesk.charts import engine, scale
from cadredesk.charts.drawing import draw
from cadredesk.charts.drawn import titled
from cadredesk.charts.places import Box, Line, Places
from cadredesk.charts.style import PAPER, SCREEN, Style
from cadredesk.charts.values import (
    Bar,
    Chart,
    Composition,
    Pyramid,
    Stage,
    Step,
    StepLine,
    TargetChart,
)

TODAY, END = date(2026, 1, 1), date(2036, 1, 1)


def target(**but: object) -> TargetChart:
    """Two years of months and ten to come; the axis of years has round lengths."""
    given_: dict[str, object] = {
        "unit": "percent",
        "actual": StepLine(
            steps=(
                Step(date(2024, 1, 1), 20.0, "tháng đầu", "a"),
                Step(date(2025, 1, 1), None, "không có số liệu", "b"),
                Step(date(2025, 7, 2), 25.0, "tháng sau", "c", (25.0, 50.0)),
            ),
            until=TODAY,
            point="2/8 người (25 %)",
        ),
        "forecast": StepLine(
            steps=(
                Step(TODAY, 25.0, "từ nay", "d"),
                Step(date(2029, 2, 14), 12.5, "từ 14/02/2029", "e"),
            ),
            until=END,
            label="Không bổ sung ai:\n1/8 (12,5 %)",
        ),
        "stages": (Stage(date(2030, 12, 31), 20.0, "≥ 20 % (2030)", "≥ 20 %"),),
        "stages_label": "Chỉ tiêu\n(KH 52-KH/ĐU)",
        "marks": ((TODAY, "Hôm nay"),),
        "problem": Step(date(2029, 2, 14), 12.5, "Từ 14/02/2029 chỉ còn 1/8", "e"),
        "alt": "Cả biểu đồ bằng lời.",
    }
    return TargetChart(**(given_ | but))  # type: ignore[arg-type]


def pyramid() -> Pyramid:
    return Pyramid(
        bands=(
            ("25–29", Bar(2, "Nam 25–29: 2", "m1"), Bar(4, "Nữ 25–29: 4", "f1")),
            ("30–34", Bar(8, "Nam 30–34: 8", "m2"), Bar(0, "Nữ 30–34: 0", "f2")),
        ),
        left="Nam 10",
        right="Nữ 4",
        note=Bar(3, "Chưa rõ: 3 người", "n"),
    )


def composition() -> Composition:
    parts = (Bar(21, "Nam: 21", "m", "Nam"), Bar(7, "Nữ: 7", "f", "Nữ"))
    return Composition(rows=(("Giới tính", parts),))


def texts(chart: Chart, width: float = 7.3, height: float = 2.7) -> list[str]:
    figure = draw(chart, width, height).figure
    written = [*figure.texts, *(text for axes in figure.axes for text in axes.texts)]
    return [str(text.get_text()) for text in written]


def test_each_step_can_be_found_where_it_is_drawn() -> None:
    """Twelve years wide: a year is a twelfth, and the step of 14/02/2029 begins there."""
    drawn = draw(target(), 7.3, 2.7)
    axes = drawn.figure.axes[0].get_position()
    days = (END - date(2024, 1, 1)).days
    by_key = {spot.key: spot for spot in drawn.spots}
    assert [spot.key for spot in drawn.spots] == ["a", "b", "c", "d", "e"]

    def x(day: date) -> float:
        return float(axes.x0 + axes.width * (day - date(2024, 1, 1)).days / days)

    assert by_key["a"].x0 == pytest.approx(x(date(2024, 1, 1)), abs=1e-6)
    assert by_key["a"].x1 == by_key["b"].x0 == pytest.approx(x(date(2025, 1, 1)), abs=1e-6)
    assert by_key["e"].x0 == pytest.approx(x(date(2029, 2, 14)), abs=1e-6)
    assert by_key["e"].x1 == pytest.approx(x(END), abs=1e-6)
    assert by_key["e"].words == "từ 14/02/2029"
    assert all(0 <= s.x0 < s.x1 <= 1 and 0 <= s.y0 < s.y1 <= 1 for s in drawn.spots)


def test_the_line_stands_at_its_values_and_stops_where_nothing_is_known() -> None:
    figure = draw(target(), 7.3, 2.7).figure
    ours = [
        [(float(x), float(y)) for x, y in line.get_xydata()]
        for line in figure.axes[0].get_lines()
        if line.get_color() == SCREEN.actual and line.get_linestyle() == "-"
    ]
    first, second = (line for line in ours if len(line) > 1)
    assert first == [(date(2024, 1, 1).toordinal(), 20.0), (date(2025, 1, 1).toordinal(), 20.0)]
    assert second == [(date(2025, 7, 2).toordinal(), 25.0), (TODAY.toordinal(), 25.0)]


def test_what_matters_is_written() -> None:
    found = texts(target())
    for words in (
        "Hôm nay",
        "2/8 người (25 %)",
        "Không bổ sung ai:\n1/8 (12,5 %)",
        "Chỉ tiêu\n(KH 52-KH/ĐU)",
        "Từ 14/02/2029 chỉ còn 1/8",
        "≥ 20 % (2030)",
        "2030",
    ):
        assert words in found


def test_words_keep_off_each_other() -> None:
    figure = draw(target(), 7.3, 2.7).figure
    boxes = [t.get_window_extent() for t in figure.texts]
    for n, box in enumerate(boxes):
        assert not any(box.overlaps(other) for other in boxes[n + 1 :]), figure.texts[n]
        assert box.x0 >= 0 and box.x1 <= figure.bbox.width
        assert box.y0 >= 0 and box.y1 <= figure.bbox.height


@pytest.mark.parametrize("style", [SCREEN, PAPER])
@pytest.mark.parametrize("width", [3.5, 6.5])
@pytest.mark.parametrize("month", range(1, 13))
def test_years_keep_off_each_other(month: int, width: float, style: Style) -> None:
    """Also where the first year is a piece of one: 07/2022 is written close to 2023."""
    first = date(2022, month, 1)
    actual = StepLine(steps=(Step(first, 20.0, "", "a"),), until=date(2025, 7, 31))
    drawn = draw(target(actual=actual, marks=()), width, 3.0, style)
    renderer = drawn.figure.canvas.get_renderer()
    texts = drawn.figure.axes[0].texts
    boxes = sorted(
        (t.get_window_extent(renderer).x0, t.get_window_extent(renderer).x1)
        for t in texts
        if t.get_text().isdigit()
    )
    assert len(boxes) >= 2
    assert all(right[0] - left[1] >= 2 for left, right in pairwise(boxes))


def test_a_narrow_chart_says_the_first_line_only() -> None:
    step = Step(date(2029, 2, 14), 12.5, "Từ 14/02/2029 chỉ còn 1/8,\ndưới mốc 2030", "e")
    assert "Từ 14/02/2029 chỉ còn 1/8" in texts(target(problem=step), width=4.5)
    assert step.words in texts(target(problem=step), width=8.0)


def test_a_stage_that_is_over_says_only_what_was_asked() -> None:
    stages = (
        Stage(date(2025, 6, 30), 10.0, "≥ 10 % (06/2025)", "≥ 10 %"),
        Stage(date(2030, 12, 31), 20.0, "≥ 20 % (2030)", "≥ 20 %"),
    )
    found = texts(target(stages=stages))
    assert "≥ 10 %" in found
    assert "≥ 20 % (2030)" in found


def test_nobody_to_count_draws_no_line_and_no_nought() -> None:
    nothing = Step(TODAY, None, "không có số liệu", "a")
    chart = target(
        actual=StepLine(steps=(nothing,), until=TODAY, point="Không có số liệu"),
        forecast=StepLine(steps=(nothing,), until=END, label="Không bổ sung ai:\nkhông còn ai"),
        stages=(),
        problem=None,
    )
    drawn = draw(chart, 7.3, 2.7)
    assert not any("0 %" in words and "/" in words for words in texts(chart))
    # only the upright of today
    assert len(drawn.figure.axes[0].get_lines()) == 1


@pytest.mark.parametrize("size", [(3.4, 1.7), (7.3, 2.7), (14.0, 6.0)])
@pytest.mark.parametrize("chart", [target(), pyramid(), composition()], ids=["t", "p", "c"])
def test_any_size_can_be_drawn(chart: Chart, size: tuple[float, float]) -> None:
    assert draw(chart, *size).save("png").startswith(b"\x89PNG")


def test_bars_are_as_long_as_their_numbers() -> None:
    figure = draw(pyramid(), 4.5, 3.0).figure
    wide = [patch.get_width() for patch in figure.patches[-3:] or figure.artists]
    found = sorted(round(w / max(wide), 3) for w in wide)
    assert found == [0.25, 0.5, 1.0]


def test_parts_of_a_row_fill_it() -> None:
    men, women = draw(composition(), 5.0, 2.0).spots
    assert (men.x1 - men.x0) / (women.x1 - women.x0) == pytest.approx(3.0)
    assert men.x1 == pytest.approx(women.x0)


def test_who_cannot_be_placed_can_be_clicked() -> None:
    assert "n" in [spot.key for spot in draw(pyramid(), 4.5, 3.0).spots]


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
@pytest.mark.parametrize("make", [target, pyramid, composition])
def test_equal_charts_give_equal_files(make: type[Chart], kind: str) -> None:
    assert draw(make(), 6.0, 2.5).save(kind) == draw(make(), 6.0, 2.5).save(kind)


def test_paper_is_grey() -> None:
    from PIL import Image

    for chart in (target(), pyramid(), composition()):
        data = draw(chart, 6.0, 2.5, PAPER).save("png")
        dots = Image.open(BytesIO(data)).convert("RGB").tobytes()
        assert dots[0::3] == dots[1::3] == dots[2::3]


def test_paper_writes_in_the_family_of_the_office() -> None:
    figure = draw(target(), 6.0, 2.5, PAPER).figure
    assert {text.get_fontname() for text in figure.texts} == {"TeX Gyre Termes"}


def test_a_dollar_is_a_dollar() -> None:
    found = target(stages_label="Chỉ tiêu $x_1$")
    assert draw(found, 6.0, 2.5).save("svg")


# --- the axis -----------------------------------------------------------------------------------


@given(st.floats(0, 100), st.sampled_from(["percent", "people"]))
@settings(max_examples=200)
def test_few_grid_lines_from_nought_and_all_is_held(most: float, unit: str) -> None:
    found = scale.reach(unit, most)
    assert found.top >= most
    assert found.ticks[0] == 0
    assert 2 <= len(found.ticks) <= scale.LINES
    assert found.ticks[-1] <= (100 if unit == "percent" else found.top)


# --- room for words -----------------------------------------------------------------------------


def test_words_go_where_nothing_is() -> None:
    places = Places(Box(0, 0, 100, 100), lines=[Line(0, 50, 100, 50, 1.0)])
    on, off = Box(10, 45, 40, 55), Box(10, 60, 40, 70)
    assert places.take([on, off]) == (off, True)
    box, free = places.take([on, off])
    assert (box, free) == (on, False)


# --- the drawing library ------------------------------------------------------------------------


def test_the_list_of_fonts_is_the_one_the_library_looks_for(tmp_path: Path) -> None:
    """A new version of the library would search all fonts of the computer again."""
    code = (
        "import json, sys\n"
        "from cadredesk.charts import engine\n"
        "engine.wake()\n"
        "from matplotlib import font_manager as f\n"
        "print(json.dumps([f.FontManager.__version__, [e.fname for e in f.fontManager.ttflist],"
        " 'matplotlib.pyplot' in sys.modules]))\n"
    )
    folder = tmp_path / "matplotlib"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"MPLCONFIGDIR": str(folder), "PYTHONPATH": str(Path(__file__).parents[2])},
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )
    version, files, pyplot = json.loads(done.stdout)
    assert version == engine.FONT_LIST
    assert files and all("fonts" in Path(f).parts and "resources" in Path(f).parts for f in files)
    assert not pyplot
    assert [file.name for file in folder.iterdir()] == [f"fontlist-v{engine.FONT_LIST}.json"]


def test_a_bare_chart_is_drawn() -> None:
    """One month, no plan, no forecast."""
    step = Step(TODAY, 3.0, "3 người")
    line = StepLine(steps=(step,), until=TODAY)
    chart = target(actual=line, forecast=replace(line), stages=(), marks=(), problem=None)
    assert len(draw(chart, 6.0, 2.5).spots) == 2


def test_a_chart_that_leaves_the_window_says_what_it_is_of() -> None:
    bands = [("30–34", Bar(3, "Nam: 3"), Bar(2, "Nữ: 2")), ("35–39", Bar(1, "a"), Bar(4, "b"))]
    chart = Pyramid(bands=bands, left="Nam", right="Nữ")
    alone = draw(chart, 6, 3)
    told = titled(draw(chart, 6, 3), "Tháp tuổi của Ban Chấp hành", SCREEN)
    words = [text.get_text() for text in told.figure.texts]
    assert "Tháp tuổi của Ban Chấp hành" in words
    assert told.figure.get_figheight() > alone.figure.get_figheight()
    # what was drawn keeps its size in inches, below the title
    before = [text.get_position()[1] * 3 for text in alone.figure.texts]
    after = [
        text.get_position()[1] * told.figure.get_figheight()
        for text in told.figure.texts
        if text.get_text() in {one.get_text() for one in alone.figure.texts}
    ]
    assert before == pytest.approx(after)
