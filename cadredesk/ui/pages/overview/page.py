"""Tổng quan: what needs attention, the chart that says most, every target on a card."""

from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QGraphicsOpacityEffect,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cadredesk.errors import UserError
from cadredesk.progress import Cancelled
from cadredesk.services.overview import Overview, overview
from cadredesk.ui import watched
from cadredesk.ui.desk import Desk
from cadredesk.ui.i18n import sentence
from cadredesk.ui.pages.overview.cards import CardGrid
from cadredesk.ui.pages.overview.choose import ChooseDialog
from cadredesk.ui.pages.overview.jumps import Jumps
from cadredesk.ui.pages.overview.memory import Memory
from cadredesk.ui.pages.overview.notices import NoticePanel
from cadredesk.ui.pages.overview.source import LeadersSource
from cadredesk.ui.pages.overview.tally import Tally
from cadredesk.ui.pages.page import Page
from cadredesk.ui.widgets.chart_panel import ChartPanel

COLUMNS = {"wide": 3, "medium": 2, "narrow": 1}
_LIST_WIDTH = 456
_UPPER_LEAST, _CHART_ALONE = 260, 300
_ANY_WIDTH = 16_777_215
SHOW_AFTER_MS = 600


class OverviewPage(Page):
    """List and chart above, cards below; in a smaller window one below the other, scrolling."""

    tables: ClassVar[frozenset[str]] = watched.FIGURES
    help: ClassVar[str] = "overview"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.set_title(self.tr("Tổng quan"))
        self.shown: Overview | None = None
        self.jumps = Jumps(desk, self)
        self.jumps.forecast_asked.connect(self._show_forecast)
        self.memory = Memory(desk.settings, desk.info.uid if desk.info else "")
        self.choose = self.head.add_button(
            self.tr("Chọn thẻ…"), self.choose_cards, icon="sliders-horizontal"
        )
        self.paper = self.head.add_button(self.tr("In cho lãnh đạo"), self.to_paper, icon="printer")
        self.notices = NoticePanel()
        self.notices.followed.connect(self.jumps.follow)
        self.notices.all_asked.connect(self.jumps.show_all)
        self.notices.tried_again.connect(self.reload)
        self.chart = ChartPanel(desk)
        self.chart.series_changed.connect(self._keep_chart)
        self.tally = Tally()
        self.tally.targets_asked.connect(lambda: desk.go("targets"))
        self.cards = CardGrid()
        self.cards.opened.connect(lambda series: desk.go("targets", series=series))
        self.cards.people_asked.connect(self.jumps.show_people)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._make_sheet())
        self.stack.addWidget(self._make_empty())
        self.stack.addWidget(QWidget())
        self.stack.setCurrentIndex(2)  # nothing moves before the first figures are there
        self.body.addWidget(self.stack, 1)
        self._enable(False)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(SHOW_AFTER_MS)
        self._late.timeout.connect(self._show_late)
        self.command(self.tr("In cho lãnh đạo"), "Ctrl+P", self.to_paper, icon="printer")

    def _make_sheet(self) -> QWidget:
        self.area = QScrollArea()
        self.area.setProperty("role", "clear")
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setProperty("role", "ground")
        self.sheet = QVBoxLayout(inner)
        self.sheet.setContentsMargins(0, 0, 0, 0)
        self.sheet.setSpacing(8)
        self.upper = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.upper.setSpacing(10)
        self.upper.addWidget(self.notices)
        self.upper.addWidget(self.chart, 1)
        self.sheet.addLayout(self.upper, 1)
        self.sheet.addWidget(self.tally)
        self.sheet.addWidget(self.cards)
        self.area.setWidget(inner)
        return self.area

    def _make_empty(self) -> QWidget:
        """An office without people: why nothing is here, what to do, one button."""
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.addStretch(2)
        for text in (
            self.tr("Danh sách chưa có người nào nên chưa có số liệu để xem."),
            self.tr("Nhập bảng Excel cơ quan đang dùng; các chỉ tiêu được tính ngay sau đó."),
        ):
            label = QLabel(text)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            label.setProperty("role", "context")
            column.addWidget(label)
        column.addSpacing(8)
        self.fetch_people = QPushButton(self.tr("Nhập dữ liệu…"))
        self.fetch_people.setProperty("role", "primary")
        self.fetch_people.setAutoDefault(False)
        self.fetch_people.clicked.connect(lambda _=False: self.desk.go("importing"))
        column.addWidget(self.fetch_people, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        return frame

    # --- showing ---------------------------------------------------------------------------------

    def reload(self) -> None:
        office, day = self.desk.an_office, self.desk.as_of
        self._late.start()
        self.load(
            lambda _progress: overview(office, day), self._show, self.tr("Đang tính tổng quan…")
        )

    def _show_late(self) -> None:
        """What is shown is old by now: half as strong, and said so."""
        self.notices.tell_waiting()
        for part in (self.notices.list, self.tally, self.cards):
            effect = QGraphicsOpacityEffect(part)
            effect.setOpacity(0.5)
            part.setGraphicsEffect(effect)

    def _arrived(self) -> None:
        self._late.stop()
        for part in (self.notices.list, self.tally, self.cards):
            part.setGraphicsEffect(None)  # type: ignore[arg-type]

    def _failed(self, error: BaseException) -> None:
        """A fault is said in the panel; chart and cards stay as they were, if they were."""
        self._arrived()
        known = isinstance(error, UserError | Cancelled)
        words = self.tr("Không đọc được số liệu để xem.")
        if isinstance(error, UserError):
            words = sentence(error)
        elif known:
            words = self.tr("Đã dừng, chưa tính xong.")
        kept = self.tr("Các thẻ đang hiện là của lần đọc trước.") if self.shown else ""
        self.notices.tell_fault(f"{words} {kept}".strip())
        if self.shown is None:
            self.stack.setCurrentIndex(0)
            self.chart.show_series(self.memory.chart)  # says its own fault
        if not known:
            raise error

    def _show(self, found: Overview) -> None:
        self._arrived()
        first = self.shown is None
        self.shown = self.jumps.found = found
        some = found.roster > 0
        self._enable(some)
        self.head.set_context(self._context(found))
        self.stack.setCurrentIndex(0 if some else 1)
        if not some:
            self.set_status(self.tr("Chưa có người nào trong danh sách"))
            if first:
                self.fetch_people.setFocus()
            return
        self.notices.show_items(found.attention)
        self._show_cards(found)
        self.chart.show_series(self._series(found))
        if first and self.hasFocus():
            self._first_focus()

    def _first_focus(self) -> None:
        rows = self.notices.list.rows
        if rows:
            rows[0].link.setFocus(Qt.FocusReason.OtherFocusReason)

    def _context(self, found: Overview) -> str:
        if not found.term:
            return found.name
        term = found.term[:1].lower() + found.term[1:]
        if term[:1].isdigit():
            return self.tr("{office} · nhiệm kỳ {term}").format(office=found.name, term=term)
        return f"{found.name} · {term}"

    def _show_cards(self, found: Overview) -> None:
        every = [card.series for card in found.cards]
        wanted = self.memory.shown(every)
        cards = [card for series in wanted if (card := found.card(series)) is not None]
        self.cards.show_cards(cards)
        counts = found.counts(wanted)
        sources = ", ".join(found.sources)
        title = self.tr("Chỉ tiêu theo {source}").format(source=sources)
        if not cards:
            title = self.tr("Chưa có kế hoạch nào đang bật")
        self.tally.show_counts(title, counts, len(every) - len(wanted))
        things = self.tr("<b>{count}</b> việc cần chú ý").format(count=len(found.attention))
        targets = self.tr("<b>{met}</b>/{all} chỉ tiêu đạt").format(
            met=counts["met"], all=sum(counts.values())
        )
        self.set_status(things, targets)

    def _series(self, found: Overview) -> str:
        chosen = self.memory.chart
        return chosen if found.card(chosen) is not None else found.pressing

    def _enable(self, some: bool) -> None:
        for button in (self.choose, self.paper):
            button.setEnabled(some)
            words = str(button.property("words"))
            button.setToolTip(words if some else self.tr("Chưa có số liệu"))

    # --- choosing --------------------------------------------------------------------------------

    def _keep_chart(self, series: str) -> None:
        self.memory.chart = series

    def choose_cards(self) -> None:
        """Which targets have a card, and in which order."""
        found = self.shown
        if found is None or not found.cards:
            return
        titles = {card.series: card.standing.target.title for card in found.cards}
        every = list(titles)
        dialog = ChooseDialog(
            [(series, titles[series]) for series in self.memory.ordered(every)],
            self.memory.shown(every),
            every,
            self,
        )

        def use() -> None:
            self.memory.choose(dialog.order(), dialog.hidden())
            self._show_cards(found)

        dialog.accepted.connect(use)
        self.jumps.open(dialog)

    def to_paper(self) -> None:
        """The page for the leaders, in the preview."""
        if self.shown is not None and self.shown.roster:
            source = LeadersSource(as_of=self.desk.as_of, series=self.chart.series)
            self.desk.go("paper", source=source, back=self.head.title.text())

    def _show_forecast(self, series: str) -> None:
        """The forecast in the chart here; where it shows already, the large chart of it."""
        if self.chart.series == series:
            self.desk.go("charts", series=series, back=self.head.title.text())
            return
        self.chart.show_series(series)
        self.area.ensureWidgetVisible(self.chart)
        self.chart.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- room ------------------------------------------------------------------------------------

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Whatever takes the keyboard comes into sight, by arrows and F6 as well as by Tab."""
        if new is not None and self.area.widget().isAncestorOf(new):
            self.area.ensureWidgetVisible(new, 0, 8)

    def areas(self) -> list[QWidget]:
        """F6: the list, the chart, the cards."""
        if self.stack.currentIndex() != 0:
            return super().areas()
        rows = [row.link for row in self.notices.list.rows if row.isVisible()]
        return [*rows[:1], self.chart.view, *self.cards.views[:1]]

    def set_width_class(self, name: str) -> None:
        super().set_width_class(name)
        beside = COLUMNS.get(name, 3) == COLUMNS["wide"]
        flow = QBoxLayout.Direction
        self.upper.setDirection(flow.LeftToRight if beside else flow.TopToBottom)
        self.cards.set_columns(COLUMNS.get(name, 3))
        self.notices.set_fixed(beside)
        self.notices.setMinimumWidth(_LIST_WIDTH if beside else 0)
        self.notices.setMaximumWidth(_LIST_WIDTH if beside else _ANY_WIDTH)
        self.chart.setMinimumHeight(_UPPER_LEAST if beside else _CHART_ALONE)
