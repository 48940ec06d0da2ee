"""Bullet bars: the scale, what is drawn, and the words that stand for it."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.domain.targets import Facts, TargetResult
from cadredesk.ui import theme, tokens
from cadredesk.ui.tokens import CONTRAST, DARK, LIGHT
from cadredesk.ui.widgets.bullet import SCALES, Bullet, BulletBar, Legend, bullet_of, scale_for


def somebody(number: int) -> Facts:
    return Facts(
        id=number,
        uid=str(number),
        full_name=f"Người {number}",
        sort_key=str(number),
        gender=None,
        birth=None,
        ethnic_group=None,
        positions=(),
        qualifications=(),
    )


def result(**but: object) -> TargetResult:
    people = tuple(somebody(n) for n in range(27))
    values: dict[str, object] = {
        "id": "3-01",
        "series": "bch-duoi-40",
        "source": "Kế hoạch 52-KH/ĐU",
        "title": "BCH dưới 40 tuổi",
        "sentence": "",
        "deadline": date(2030, 12, 31),
        "phase": "current",
        "comparator": "ge",
        "unit": "percent",
        "low": Fraction(15),
        "high": None,
        "numerator": people[:4],
        "denominator": people,
        "unknown": people[4:5],
        "uncertain": (),
        "percent": Fraction(1481, 100),
        "percent_min": Fraction(1481, 100),
        "percent_max": Fraction(1852, 100),
        "above": False,
        "missing": 1,
        "status": "depends",
    }
    return TargetResult(**(values | but))  # type: ignore[arg-type]


@given(st.integers(10, 66), st.integers(0, 100))
def test_the_target_stands_between_a_quarter_and_two_thirds(low: int, reach: int) -> None:
    scale = scale_for(Fraction(low), Fraction(reach))
    assert scale in SCALES
    assert Fraction(1, 4) <= Fraction(low, scale) <= Fraction(2, 3)


@pytest.mark.parametrize(
    ("low", "reach", "scale"),
    [(15, 19, 40), (30, 36, 60), (40, 100, 100), (40, 50, 60), (100, 86, 100), (5, 3, 40)],
)
def test_the_smallest_scale_that_holds_everything(low: int, reach: int, scale: int) -> None:
    assert scale_for(Fraction(low), Fraction(reach)) == scale


def test_a_number_of_people_is_drawn_as_a_share_of_the_members() -> None:
    two_of_nine = result(
        unit="people",
        comparator="count_ge",
        low=Fraction(1),
        numerator=tuple(somebody(n) for n in range(2)),
        denominator=tuple(somebody(n) for n in range(9)),
        percent=Fraction(2222, 100),
        percent_min=Fraction(2222, 100),
        percent_max=Fraction(2222, 100),
        status="met",
    )
    bullet = bullet_of(two_of_nine)
    assert bullet.low == Fraction(100, 9)
    assert (bullet.scale, bullet.state) == (40, "ok")


def test_what_may_be_lower_is_not_drawn_as_sure() -> None:
    bullet = bullet_of(
        result(percent=Fraction(100, 3), percent_min=Fraction(25), percent_max=Fraction(100))
    )
    assert (bullet.sure, bullet.most) == (25, 100)


def test_nobody_to_count_leaves_an_empty_track() -> None:
    nobody = result(
        numerator=(),
        denominator=(),
        unknown=(),
        percent=None,
        percent_min=None,
        percent_max=None,
        missing=None,
        status="no_data",
    )
    bullet = bullet_of(nobody)
    assert (bullet.sure, bullet.most, bullet.state) == (None, None, "unk")


def picture(qtbot: QtBot, bullet: Bullet) -> QImage:
    bar = BulletBar()
    qtbot.addWidget(bar)
    bar.set(bullet, "4/27 người (14,8 %), từ 15 %, Chưa rõ (14,8–18,5 %)")
    bar.resize(402, 20)
    assert bar.accessibleName() == bar.toolTip()
    return bar.grab().toImage()


def made(**but: object) -> Bullet:
    values: dict[str, object] = {
        "sure": Fraction(20),
        "most": Fraction(20),
        "low": Fraction(10),
        "high": None,
        "scale": 40,
        "state": "ok",
    }
    return Bullet(**(values | but))  # type: ignore[arg-type]


def test_value_tick_and_track_in_their_places(qtbot: QtBot) -> None:
    theme.apply(QApplication.instance(), LIGHT)  # type: ignore[arg-type]
    image = picture(qtbot, made())
    colours = tokens.bars(LIGHT)
    assert image.pixelColor(50, 10) == QColor(colours.ok)
    assert image.pixelColor(300, 10) == QColor(colours.track)
    tick = [x for x in range(95, 108) if image.pixelColor(x, 2) == QColor(colours.tick)]
    assert tick == [100, 101]


def test_the_unknown_share_is_hatched_beyond_the_value(qtbot: QtBot) -> None:
    theme.apply(QApplication.instance(), LIGHT)  # type: ignore[arg-type]
    image = picture(qtbot, made(state="unk", most=Fraction(30)))
    unsure = {image.pixelColor(x, 10).rgb() for x in range(210, 290)}
    sure = {image.pixelColor(x, 10).rgb() for x in range(110, 195)}
    assert len(sure) == 1
    assert len(unsure) > 3


def test_a_band_is_grey_behind_the_bar(qtbot: QtBot) -> None:
    theme.apply(QApplication.instance(), LIGHT)  # type: ignore[arg-type]
    low, high = Fraction(30), Fraction(33)
    image = picture(qtbot, made(low=low, high=high, scale=60, state="bad"))
    band = QColor(tokens.bars(LIGHT).band)
    assert image.pixelColor(210, 6) == band
    assert image.pixelColor(230, 6) != band


@pytest.mark.parametrize("colours", [DARK, CONTRAST])
def test_every_theme_shows_the_value(qtbot: QtBot, colours: tokens.Tokens) -> None:
    theme.apply(QApplication.instance(), colours)  # type: ignore[arg-type]
    try:
        image = picture(qtbot, made())
        assert image.pixelColor(50, 10) != image.pixelColor(300, 10)
    finally:
        theme.apply(QApplication.instance(), LIGHT)  # type: ignore[arg-type]


def inks(image: QImage, legend: Legend, part: int) -> set[str]:
    place = legend.places(900)[part]
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(place.left(), place.left() + legend.SAMPLE)
        for y in range(place.top(), place.bottom() + 1)
    }


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST])
def test_the_legend_draws_its_samples_as_the_bars_are(
    qapp: QApplication, qtbot: QtBot, colours: tokens.Tokens
) -> None:
    theme.apply(qapp, colours)
    legend = Legend()
    qtbot.addWidget(legend)
    legend.resize(900, legend.heightForWidth(900))
    image = legend.grab().toImage()
    theme.apply(qapp, LIGHT)
    bars = tokens.bars(colours)
    wanted = {0: bars.ok, 1: bars.tick, 2: bars.band}
    for part, colour in wanted.items():
        assert colour.upper() in inks(image, legend, part)
    hatched = inks(image, legend, 3)
    assert len(hatched) > 3  # slanted lines have soft edges
    assert len(inks(image, legend, 0)) <= 3


def test_a_legend_too_long_for_its_line_goes_on_in_the_next(
    qapp: QApplication, qtbot: QtBot
) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    wide = legend.sizeHint().width()
    one, two = legend.heightForWidth(wide + 1), legend.heightForWidth(wide // 2 + 60)
    assert two >= 2 * one
    assert all(place.right() <= 400 for place in legend.places(400))
