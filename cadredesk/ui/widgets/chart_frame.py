"""A chart with all its states: fetched and drawn on the worker, faults said, people shown."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from cadredesk.charts.values import Chart
from cadredesk.errors import UserError
from cadredesk.progress import Cancelled, Progress
from cadredesk.services import charting
from cadredesk.services.charting import Behind
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.people_of import PeopleOfDialog
from cadredesk.ui.i18n import sentence
from cadredesk.ui.tasks import Job, Rank
from cadredesk.ui.widgets.chart import ChartView
from cadredesk.ui.widgets.chart_out import ChartOut
from cadredesk.ui.widgets.chart_people import crowds
from cadredesk.ui.widgets.state_note import StateNote

T = TypeVar("T")

SHOW_AFTER_MS = 600


class ChartFrame(QWidget):
    """The view of a chart and the note that stands in its place where there is none.

    ``waiting`` tells whether to say that the chart is being drawn (only after 600 ms),
    ``tried_again`` that the clerk wants what failed once more.
    """

    waiting = Signal(bool)
    tried_again = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._turn = 0
        self._job: Job | None = None
        self.dialog: PeopleOfDialog | None = None
        self.view = ChartView(desk)
        self.out = ChartOut(self.view, desk)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._framed(self.view))
        self._stack.addWidget(self._make_note())
        self.view.people_asked.connect(self._ask_people)
        self.view.drawn.connect(self._arrived)
        self.view.failed.connect(self.fail)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(SHOW_AFTER_MS)
        self._late.timeout.connect(self._show_late)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.view)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self.out.copy)

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
        self.again.clicked.connect(lambda _=False: self.tried_again.emit())
        column.addWidget(self.note)
        column.addWidget(self.again)
        column.addStretch(1)
        return frame

    # --- what is shown ---------------------------------------------------------------------

    def fetch(self, work: Callable[[Progress], T], then: Callable[[T], None]) -> None:
        """Get a chart's values on the worker; only the latest wish reaches ``then``."""
        self._turn += 1
        turn = self._turn
        self._late.start()
        if self._job is not None:
            self._job.cancel()  # another chart is wanted

        def arrived(result: T) -> None:
            if turn == self._turn:
                then(result)

        def failed(error: BaseException) -> None:
            if turn == self._turn:
                self.fail(error)

        self._job = self._desk.fetch(work, arrived, failed, rank=Rank.LATE)

    def show_chart(self, chart: Chart, name: str) -> None:
        """Show a chart, the old one until it is drawn; ``name`` is what its file is called."""
        self.out.name = name
        self._stack.setCurrentIndex(0)
        if chart == self.view.chart:
            self._arrived()
        self.view.show_chart(chart)

    def say(self, state: str, words: str, *, again: bool = False) -> None:
        """A sentence in place of the chart."""
        self._arrived()
        self.again.setVisible(again)
        self.note.tell(state, words)
        self._stack.setCurrentIndex(1)

    def clear(self, words: str) -> None:
        """No chart, and why."""
        self.view.show_chart(None)
        self.say("unk", words)

    def fail(self, error: BaseException) -> None:
        """Say what went wrong; a bug goes on to the crash hook."""
        if isinstance(error, Cancelled):
            self._arrived()
            return
        if isinstance(error, UserError):
            self.say("bad", sentence(error), again=True)
            return
        self.say("bad", self.tr("Không vẽ được biểu đồ. Số liệu không bị ảnh hưởng."), again=True)
        raise error

    def _show_late(self) -> None:
        self.waiting.emit(True)
        self.view.fade(True)

    def _arrived(self) -> None:
        self._late.stop()
        self.waiting.emit(False)
        self.view.fade(False)

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
