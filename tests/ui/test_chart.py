"""The chart in the window: drawn off the window's thread, hovered, walked, clicked, taken out."""

import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.charts.drawn import Spot
from cadredesk.services import charting, people, targets
from cadredesk.ui import theme, tokens
from cadredesk.ui.asker import KINDS, QtAsker
from cadredesk.ui.desk import Desk
from cadredesk.ui.widgets import chart_style
from cadredesk.ui.widgets.chart import ChartView
from cadredesk.ui.widgets.chart_panel import ChartPanel
from tests.ui.hands import bring_up
from tests.ui.offices import AS_OF, Answers, desk_with_people


class Opened:
    """A panel over a small office, its chart drawn."""

    def __init__(self, qtbot: QtBot, desk: Desk, asker: Answers) -> None:
        self.qtbot, self.desk, self.asker = qtbot, desk, asker
        self.said: list[str] = []
        self.went: list[tuple[str, dict[str, object]]] = []
        desk.said.connect(self.said.append)
        desk.went.connect(lambda page, arguments: self.went.append((page, arguments)))
        self.panel = ChartPanel(desk)
        self.panel.resize(760, 320)
        qtbot.addWidget(self.panel)
        bring_up(qtbot, self.panel)
        self.show("bch-duoi-40")

    def show(self, series: str) -> None:
        self.panel.show_series(series)
        self.settle()

    def settle(self) -> None:
        view = self.panel.view
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy)
        self.qtbot.waitUntil(lambda: not view._rest.isActive() and not self.desk.tasks.busy)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy)

    def place(self, spot: Spot) -> QPoint:
        view = self.panel.view
        x, y = (spot.x0 + spot.x1) / 2, (spot.y0 + spot.y1) / 2
        return QPointF(x * view.width(), y * view.height()).toPoint()


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    theme.apply(QApplication.instance(), tokens.LIGHT)  # type: ignore[arg-type]
    with desk_with_people(tmp_path, qtbot) as (desk, asker, _ids):
        yield Opened(qtbot, desk, asker)


def test_the_chart_stands_under_its_title(opened: Opened) -> None:
    panel, view = opened.panel, opened.panel.view
    assert panel.title.full_text() == "BCH dưới 40 tuổi"
    assert (view.image.width(), view.image.height()) == (view.width(), view.height())
    chart = view.chart
    assert chart is not None
    assert view.accessibleName() == chart.alt.replace("\n", ". ")
    result = next(r for r in targets.results(opened.desk.an_office, AS_OF) if r.id == "3-07")
    yes, members = len(result.numerator), len(result.denominator)
    assert f"Ngày 30/11/2026: {yes}/{members} người" in chart.alt


def test_a_new_size_is_drawn_when_it_rests(opened: Opened) -> None:
    view, before = opened.panel.view, opened.panel.view.image.width()
    drawn: list[int] = []
    view.drawn.connect(lambda: drawn.append(view.width()))
    for wide in (770, 790, 810, 850):
        opened.panel.resize(wide, 330)
        QApplication.processEvents()
    opened.settle()
    assert view.image.width() == view.width() > before
    assert drawn == [view.width()]


def test_the_window_answers_while_the_first_chart_is_drawn(qtbot: QtBot, tmp_path: Path) -> None:
    with desk_with_people(tmp_path, qtbot) as (desk, _asker, _ids):
        panel = ChartPanel(desk)
        panel.resize(760, 320)
        qtbot.addWidget(panel)
        bring_up(qtbot, panel)
        beats: list[float] = []
        watch = QTimer()
        watch.setInterval(5)
        watch.timeout.connect(lambda: beats.append(time.perf_counter()))
        watch.start()
        panel.reload()
        qtbot.waitUntil(lambda: not panel.view.image.isNull(), timeout=20_000)
        watch.stop()
        gaps = [after - before for before, after in pairwise(beats)]
        assert len(gaps) > 5
        assert max(gaps) < 0.5  # a busy machine is no fault; drawing in this thread takes longer


def test_the_mouse_finds_the_figure_and_a_click_its_people(opened: Opened) -> None:
    view = opened.panel.view
    spot = view.spots[-1]
    empty = view.grab().toImage()
    opened.qtbot.mouseMove(view, opened.place(spot))
    assert view.spot_at(QPointF(opened.place(spot))) == spot
    assert view.grab().toImage() != empty
    opened.qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=opened.place(spot))
    opened.qtbot.waitUntil(lambda: opened.panel.frame.dialog is not None)
    dialog = opened.panel.frame.dialog
    assert dialog is not None
    behind = charting.people_of(opened.desk.an_office, spot.key)
    assert [p.id for p in dialog.list.people] == [p.id for p in behind.counted]
    assert dialog.windowTitle() == behind.title
    dialog.close()


def test_keys_walk_through_the_figures(opened: Opened) -> None:
    view = opened.panel.view
    view.setFocus()
    opened.qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.current == view.spots[0]
    opened.qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.accessibleName() == view.spots[1].words.replace("\n", ". ")
    opened.qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.current == view.spots[-1]
    opened.qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.current == view.spots[-1]
    opened.qtbot.keyClick(view, Qt.Key.Key_Home)
    opened.qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.current == view.spots[0]
    with opened.qtbot.waitSignal(view.people_asked) as asked:
        opened.qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == [view.spots[0].key]
    opened.settle()
    if opened.panel.frame.dialog is not None:
        opened.panel.frame.dialog.close()


def test_another_target_is_chosen_in_the_menu(opened: Opened) -> None:
    panel = opened.panel
    panel.menu.aboutToShow.emit()
    titles = [action.text() for action in panel.menu.actions()]
    assert titles == [title for _, title in charting.choices(opened.desk.an_office)]
    assert [a.text() for a in panel.menu.actions() if a.isChecked()] == ["BCH dưới 40 tuổi"]
    with opened.qtbot.waitSignal(panel.series_changed) as changed:
        panel.menu.actions()[titles.index("Nữ trong BTV")].trigger()
    opened.settle()
    assert changed.args == ["btv-nu"]
    assert panel.title.full_text() == "Nữ trong BTV"


def test_new_data_change_the_chart(opened: Opened) -> None:
    before = opened.panel.view.chart
    office = opened.desk.an_office
    young = next(p for p in people.lines(office, AS_OF) if p.full_name == "Hồ Thị Lan Chi")
    people.trash(office, [young.id])
    opened.panel.reload()
    opened.settle()
    assert opened.panel.view.chart != before


def test_copied_it_can_be_pasted(opened: Opened) -> None:
    QGuiApplication.clipboard().clear()
    opened.panel.view.setFocus()
    opened.qtbot.keyClick(opened.panel.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    opened.qtbot.waitUntil(lambda: bool(opened.said))
    image = QGuiApplication.clipboard().image()
    assert image.width() == 2 * opened.panel.view.width()
    assert image.pixelColor(2, 2) == QColor("#FFFFFF")
    assert opened.said == ["Đã chép biểu đồ. Dán được vào Word, Excel."]


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_saved_it_is_a_file(opened: Opened, tmp_path: Path, ending: str) -> None:
    offered: list[tuple[str, str]] = []
    out = tmp_path / f"biểu đồ.{ending}"

    def save_as(suggestion: Path, kind: str) -> Path:
        offered.append((suggestion.name, kind))
        return out

    opened.asker.save_as = save_as  # type: ignore[method-assign]
    opened.panel.out_menu.aboutToShow.emit()
    save = next(a for a in opened.panel.out_menu.actions() if a.text() == "Lưu biểu đồ…")
    save.trigger()
    opened.qtbot.waitUntil(lambda: bool(opened.said))
    assert offered == [("BCH dưới 40 tuổi.png", "chart")]
    assert out.stat().st_size > 1000
    assert opened.said == [f"Đã lưu biểu đồ «biểu đồ.{ending}»."]


def test_what_cannot_be_saved_is_said(opened: Opened, tmp_path: Path) -> None:
    out = tmp_path / "không có" / "a.png"
    opened.asker.save_as = lambda _s, _k: out  # type: ignore[method-assign,assignment]
    opened.panel.out.save()
    opened.qtbot.waitUntil(lambda: bool(opened.asker.said))
    assert "không có" in opened.asker.said[0]


def test_a_fault_leaves_a_sentence_and_another_try(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is gone from under the program; the rest of the page lives on."""
    panel, office = opened.panel, opened.desk.an_office
    office.db.close()
    panel.reload()
    with opened.qtbot.captureExceptions():
        opened.settle()
        opened.qtbot.waitUntil(lambda: panel.frame.note.isVisible())
    assert panel.frame.note.text()
    assert panel.frame.again.isVisible()


def test_dark_and_contrast_have_their_own_ground(opened: Opened) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for colours in (tokens.DARK, tokens.CONTRAST):
        theme.apply(app, colours)
        opened.desk.hub.theme_changed.emit()
        opened.settle()
        assert opened.panel.view.image.pixelColor(2, 2) == QColor(colours.page)
        assert chart_style.current().actual == colours.accent


def test_hidden_it_is_not_drawn(qtbot: QtBot, opened: Opened) -> None:
    view = ChartView(opened.desk)
    qtbot.addWidget(view)
    view.show_chart(opened.panel.view.chart)
    opened.settle()
    assert view.image.isNull()


@pytest.mark.parametrize(
    ("typed", "chosen", "expected"),
    [
        ("a.svg", "Ảnh PNG (*.png)", "a.svg"),
        ("a", "Ảnh SVG (*.svg)", "a.svg"),
        ("a", "", "a.png"),
        ("Biểu 1.2", "Tệp PDF (*.pdf)", "Biểu 1.2.pdf"),
    ],
)
def test_the_dialog_gives_the_ending_chosen(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, typed: str, chosen: str, expected: str
) -> None:
    from PySide6.QtWidgets import QFileDialog

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (typed, chosen))
    assert QtAsker().save_as(Path("x"), "chart") == Path(expected)
    assert "chart" in KINDS
