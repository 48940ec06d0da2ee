"""A panel with the chart of one target: title, another target, the chart, copy and save."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.charts.values import TargetChart
from cadredesk.errors import UserError
from cadredesk.progress import Cancelled, Progress
from cadredesk.services import charting
from cadredesk.services.charting import Behind
from cadredesk.ui import icons
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.people_of import PeopleOfDialog
from cadredesk.ui.i18n import sentence
from cadredesk.ui.widgets.chart import ChartView
from cadredesk.ui.widgets.chart_out import ChartOut
from cadredesk.ui.widgets.chart_people import crowds
from cadredesk.ui.widgets.head import ElidedLabel
from cadredesk.ui.widgets.side_panel import hairline
from cadredesk.ui.widgets.state_note import StateNote

SHOW_AFTER_MS = 600
Choices = tuple[tuple[str, str], ...]


class ChartPanel(QFrame):
    """Shows one target's chart and offers the others.

    The page it stands on calls :meth:`reload` when its data change and :meth:`show_series` when a
    target is chosen there; ``series_changed`` tells the target chosen here. A click on a figure
    opens its people.
    """

    series_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._desk = desk
        self._choices: Choices = ()
        self._turn = 0
        self.series = ""
        self.dialog: PeopleOfDialog | None = None
        self.view = ChartView(desk)
        self.out = ChartOut(self.view, desk)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        box.addLayout(self._make_head())
        box.addWidget(hairline())
        self._stack = QStackedLayout()
        self._stack.addWidget(self._framed(self.view))
        self._stack.addWidget(self._make_note())
        box.addLayout(self._stack, 1)
        self.view.people_asked.connect(self._ask_people)
        self.view.drawn.connect(self._arrived)
        self.view.failed.connect(self._failed)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(SHOW_AFTER_MS)
        self._late.timeout.connect(self._show_late)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.view)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self.out.copy)

    def _make_head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(11, 4, 9, 4)
        line.setSpacing(8)
        self.title = ElidedLabel()
        self.title.setProperty("role", "section")
        self.waiting = QLabel(self.tr("Đang vẽ biểu đồ…"))
        self.waiting.setProperty("role", "caption")
        self.waiting.hide()
        self.others = QPushButton(self.tr("Chỉ tiêu khác"))
        self.others.setProperty("role", "small")
        self.others.setAutoDefault(False)
        self.menu = QMenu(self.others)
        self.menu.aboutToShow.connect(self._fill_others)
        self.others.setMenu(self.menu)
        self.more = QToolButton()
        self.more.setProperty("role", "small")
        icons.put(self.more, "dots-three")
        self.more.setAccessibleName(self.tr("Chép hoặc lưu biểu đồ"))
        self.more.setToolTip(self.tr("Chép hoặc lưu biểu đồ"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.out_menu = QMenu(self.more)
        self.out_menu.aboutToShow.connect(lambda: self.out.fill(self.out_menu))
        self.more.setMenu(self.out_menu)
        line.addWidget(self.title, 1)
        line.addWidget(self.waiting)
        line.addWidget(self.others)
        line.addWidget(self.more)
        return line

    def _framed(self, view: QWidget) -> QWidget:
        frame = QWidget()
        room = QVBoxLayout(frame)
        room.setContentsMargins(9, 6, 4, 4)
        room.addWidget(view)
        return frame

    def _make_note(self) -> QWidget:
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(16, 20, 16, 16)
        column.setSpacing(8)
        self.note = StateNote()
        self.again = QPushButton(self.tr("Thử lại"))
        self.again.setAutoDefault(False)
        self.again.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.again.clicked.connect(lambda _=False: self.reload())
        column.addWidget(self.note)
        column.addWidget(self.again)
        column.addStretch(1)
        return frame

    # --- what is shown ---------------------------------------------------------------------

    def show_series(self, series: str) -> None:
        """Show the chart of this target."""
        self.series = series
        self.reload()

    def reload(self) -> None:
        """Read the figures anew; the chart shown stays until the new one is drawn."""
        desk = self._desk
        if desk.office is None:
            return
        self._turn += 1
        turn, office, as_of = self._turn, desk.an_office, desk.as_of
        series, is_today = self.series, desk.is_today
        self._late.start()

        def work(_progress: Progress) -> tuple[Choices, str, TargetChart | None]:
            choices = charting.choices(office)
            there = [one for one, _ in choices]
            chosen = series if series in there or not there else there[0]
            if not there:
                return choices, "", None
            made = charting.target_chart(office, chosen, as_of, is_today=is_today)
            return choices, chosen, made

        def arrived(result: tuple[Choices, str, TargetChart | None]) -> None:
            if turn == self._turn:
                self._take(*result)

        def failed(error: BaseException) -> None:
            if turn == self._turn:
                self._failed(error)

        desk.fetch(work, arrived, failed)

    def _take(self, choices: Choices, series: str, chart: TargetChart | None) -> None:
        self._choices, self.series = choices, series
        titles: dict[str, str] = dict(choices)
        self.title.setText(titles.get(series, ""))
        self.out.name = titles.get(series, "")
        self.others.setEnabled(len(choices) > 1)
        if chart is None:
            self._say("unk", self.tr("Chưa có kế hoạch nào đang bật, nên chưa có biểu đồ."))
            self.again.hide()
            self.view.show_chart(None)
            return
        self._stack.setCurrentIndex(0)
        if chart == self.view.chart:
            self._arrived()
        self.view.show_chart(chart)

    def _fill_others(self) -> None:
        self.menu.clear()
        for series, title in self._choices:
            action = self.menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(series == self.series)
            action.triggered.connect(partial(self._choose, series))

    def _choose(self, series: str, _checked: bool = False) -> None:
        self.show_series(series)
        self.series_changed.emit(series)

    # --- states ----------------------------------------------------------------------------

    def _show_late(self) -> None:
        self.waiting.show()
        self.view.fade(True)

    def _arrived(self) -> None:
        self._late.stop()
        self.waiting.hide()
        self.view.fade(False)

    def _say(self, state: str, words: str) -> None:
        self._arrived()
        self.note.tell(state, words)
        self._stack.setCurrentIndex(1)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            self._arrived()
            return
        self.again.show()
        if isinstance(error, UserError):
            self._say("bad", sentence(error))
            return
        self._say("bad", self.tr("Không vẽ được biểu đồ. Số liệu không bị ảnh hưởng."))
        raise error

    # --- people ----------------------------------------------------------------------------

    def _ask_people(self, key: str) -> None:
        office = self._desk.an_office
        self._desk.fetch(
            lambda _progress: charting.people_of(office, key),
            self._show_people,
            self._desk.report,
        )

    def _show_people(self, behind: Behind) -> None:
        self.dialog = PeopleOfDialog(behind.title, "", crowds(behind), parent=self)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.person_chosen.connect(lambda one: self._desk.go("person", person_id=one))
        self.dialog.open()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.out.fill(menu)
        menu.popup(event.globalPos())

    def names(self) -> Sequence[str]:
        """The titles offered, as the menu lists them."""
        return [title for _, title in self._choices]
