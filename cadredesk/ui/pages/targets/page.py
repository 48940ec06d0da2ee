"""Chỉ tiêu: every milestone with its bar and its verdict; every number opens its people."""

from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.target_text import count_text
from cadredesk.ui import show, watched
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.people_of import PeopleOfDialog
from cadredesk.ui.pages.page import Page
from cadredesk.ui.pages.targets.board import (
    Board,
    Entry,
    crowds,
    doubt_words,
    fact,
    fetch,
    then_words,
    verdict_words,
)
from cadredesk.ui.pages.targets.steps import StepsPanel
from cadredesk.ui.pages.targets.table import BAR, TargetsTable
from cadredesk.ui.widgets.bullet import Legend
from cadredesk.ui.widgets.head import ElidedLabel
from cadredesk.ui.widgets.lights import Light
from cadredesk.ui.widgets.people_list import PeopleList
from cadredesk.ui.widgets.side_panel import hairline


class TargetsPage(Page):
    """Milestones above, the chosen one's sentence and people below, the reasons at the side."""

    tables: ClassVar[frozenset[str]] = watched.TARGETS
    help: ClassVar[str] = "targets"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.set_title(self.tr("Chỉ tiêu"))
        self._board: Board | None = None
        self._wanted: dict[str, str] = {}
        self._placed = False
        self.dialog: PeopleOfDialog | None = None
        self.table = TargetsTable()
        self.table.current_changed.connect(self._show_entry)
        self.table.people_asked.connect(self.show_people)
        self.table.bars_shown.connect(lambda _shown: self._explain_bars())
        self.empty = QLabel(
            self.tr("Chưa có kế hoạch nào đang bật. Chỉ tiêu tính theo kế hoạch của cơ quan.")
        )
        self.empty.setProperty("role", "context")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.hide()
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setHandleWidth(10)
        self.splitter.setChildrenCollapsible(False)
        upper = QFrame()
        upper.setProperty("role", "panel")
        over = QVBoxLayout(upper)
        over.setContentsMargins(1, 1, 1, 1)
        over.setSpacing(0)
        over.addWidget(self.table, 1)
        self.legend = Legend()
        self.legend_line = QWidget()
        below = QVBoxLayout(self.legend_line)
        below.setContentsMargins(9, 4, 9, 4)
        below.addWidget(self.legend)
        over.addWidget(hairline())
        over.addWidget(self.legend_line)
        over.addWidget(self.empty)
        self.splitter.addWidget(upper)
        self.details = self._make_details()
        self.splitter.addWidget(self.details)
        self.nobody = self._make_nobody()
        self.body.addWidget(self.nobody)
        self.body.addWidget(self.splitter, 1)
        self.panel = StepsPanel()
        self.panel.people_asked.connect(self._step_asked)
        self.set_side(self.panel)
        self.panel.setMinimumWidth(STEPS_WIDTH)
        desk.hub.theme_changed.connect(self.table.renew)
        self.head.add_button(self.tr("Biểu đồ"), self.show_chart, icon="chart-line", tip="Ctrl+B")
        self.command(self.tr("Biểu đồ"), "Ctrl+B", self.show_chart, icon="chart-line")
        self.command(self.tr("Xem người đứng sau con số"), "Ctrl+Return", self.table.ask_people)

    def _make_nobody(self) -> QWidget:
        """Above the targets of an office without people: why there are no figures, what to do."""
        frame = QFrame()
        frame.setProperty("role", "strip")
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(12)
        words = QLabel(
            self.tr(
                "Danh sách chưa có người nào nên chưa tính được chỉ tiêu. "
                "Nhập bảng Excel đang dùng để có số liệu."
            )
        )
        words.setWordWrap(True)
        self.fetch_people = QPushButton(self.tr("Nhập dữ liệu…"))
        self.fetch_people.setAutoDefault(False)
        self.fetch_people.clicked.connect(lambda _=False: self.desk.go("importing"))
        row.addWidget(words, 1)
        row.addWidget(self.fetch_people)
        frame.hide()
        return frame

    def _make_details(self) -> QWidget:
        frame = QFrame()
        frame.setProperty("role", "panel")
        box = QVBoxLayout(frame)
        box.setContentsMargins(1, 8, 1, 1)
        box.setSpacing(4)
        line = QHBoxLayout()
        line.setContentsMargins(11, 0, 11, 0)
        line.setSpacing(10)
        self.count = QLabel()
        self.count.setProperty("role", "section")
        self.verdict = Light()
        self.doubt = QLabel()
        self.doubt.setProperty("role", "caption")
        self.source = ElidedLabel()
        self.source.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.source.setProperty("role", "caption")
        line.addWidget(self.count)
        line.addWidget(self.verdict)
        line.addWidget(self.doubt)
        line.addStretch(1)
        line.addWidget(self.source, 1000)
        box.addLayout(line)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setContentsMargins(11, 0, 11, 2)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.addWidget(self.sentence)
        self.people = PeopleList()
        self.people.person_opened.connect(self._open_person)
        box.addWidget(self.people, 1)
        return frame

    # --- showing ---------------------------------------------------------------------------------

    def reload(self) -> None:
        office, day = self.desk.an_office, self.desk.as_of
        self.load(lambda _progress: fetch(office, day), self._show, self.tr("Đang tính chỉ tiêu…"))

    def take(self, **arguments: Any) -> None:
        """``target_id`` (3-07) chooses a milestone, ``series`` its line, ``crowd`` the people."""
        self._wanted = {k: str(v) for k, v in arguments.items() if v}
        if self._board is not None:
            self._choose_wanted(self._board)

    def _show(self, board: Board) -> None:
        if self._board is None:
            self.table.setFocus()
        self._board = board
        some = bool(board.entries)
        self.empty.setVisible(not some)
        self.nobody.setVisible(some and not board.people)
        self.table.setVisible(some)
        self._explain_bars()
        self.table.replace(board)
        self._arrange()
        self._show_context(board)
        if some:
            self._choose_wanted(board)
            self._show_entry(self.table.current)
        else:
            self.panel.show_nothing()

    def _explain_bars(self) -> None:
        some = self._board is not None and bool(self._board.entries)
        self.legend_line.setVisible(some and not self.table.isColumnHidden(BAR))

    def _choose_wanted(self, board: Board) -> None:
        wanted, self._wanted = self._wanted, {}
        ident = wanted.get("target_id", "")
        if not ident and "series" in wanted:
            found = [e for e in board.entries if e.result.series == wanted["series"]]
            ident = found[0].result.id if found else ""
        if board.entry(ident) is not None:
            self.table.choose(ident)
            if "crowd" in wanted:
                self.people.show_crowd(wanted["crowd"])

    def _show_context(self, board: Board) -> None:
        sources = sorted({e.target.source for e in board.entries})
        series = len({e.result.series for e in board.entries})
        if not sources:
            self.head.set_context("")
            self.set_status(self.tr("Không có chỉ tiêu nào đang bật"))
            return
        context = self.tr("{source}: {series} chỉ tiêu, {marks} mốc · tính đến {day}")
        self.head.set_context(
            context.format(
                source=", ".join(sources),
                series=series,
                marks=len(board.entries),
                day=show.day(board.day),
            )
        )
        counts = board.counts()
        words = {
            "met": self.tr("{count} đạt"),
            "not_met": self.tr("{count} chưa đạt"),
            "depends": self.tr("{count} chưa rõ"),
            "no_data": self.tr("{count} chưa có số liệu"),
        }
        parts = [words[k].format(count=n) for k, n in counts.items() if n]
        total = self.tr("<b>{series}</b> chỉ tiêu, <b>{marks}</b> mốc: {parts}")
        self.set_status(
            total.format(series=series, marks=len(board.entries), parts=" · ".join(parts))
        )

    def _show_entry(self, ident: str) -> None:
        entry = self._entry(ident)
        if entry is None or self._board is None:
            return
        result = entry.result
        self.count.setText(count_text(result))
        self.verdict.set(entry.bullet.state, verdict_words(result))
        self.doubt.setText(doubt_words(result))
        self.doubt.setVisible(bool(self.doubt.text()))
        self.source.setText(result.source)
        self.sentence.setText(" ".join(filter(None, (entry.sentence, then_words(entry)))))
        self.people.set_crowds(crowds(entry, self._board), fact(entry.target))
        self.panel.show_entry(entry)

    def _entry(self, ident: str) -> Entry | None:
        return self._board.entry(ident) if self._board is not None else None

    # --- people behind a number ------------------------------------------------------------------

    def show_people(self, ident: str, crowd: str) -> None:
        """Lead to the people behind a number: below, or in a dialog where there is no room."""
        entry = self._entry(ident)
        if entry is None or self._board is None:
            return
        if self.details.isVisible():
            self.people.show_crowd(crowd)
            self.people.enter()
            return
        self.dialog = PeopleOfDialog(
            entry.result.title,
            " · ".join(
                filter(
                    None,
                    (
                        count_text(entry.result),
                        verdict_words(entry.result),
                        doubt_words(entry.result),
                    ),
                )
            )
            + f"\n{entry.sentence} {then_words(entry)}".rstrip(),
            crowds(entry, self._board),
            fact(entry.target),
            crowd,
            self,
        )
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.person_chosen.connect(self._open_person)
        self.dialog.open()

    def show_chart(self) -> None:
        """Show the way of the chosen target over the years."""
        entry = self._entry(self.table.current)
        series = entry.result.series if entry is not None else ""
        self.desk.go("charts", kind="target", series=series, back=self.tr("Chỉ tiêu"))

    def _step_asked(self, crowd: str) -> None:
        self.show_people(self.table.current, crowd)

    def _open_person(self, person_id: int) -> None:
        self.desk.go("person", person_id=person_id)

    # --- room ------------------------------------------------------------------------------------

    def set_width_class(self, name: str) -> None:
        super().set_width_class(name)
        self._arrange()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Below a certain height the people move into a dialog; the table keeps the page."""
        some = self._board is None or bool(self._board.entries)
        shown = some and self.height() >= LOW
        fresh = shown and (self.details.isHidden() or not self._placed)
        self.details.setVisible(shown)
        if fresh and self._board is not None and self.isVisible():
            self._placed = True
            most = self.splitter.height() * 58 // 100
            upper = min(self.table.height_of_all() + self.legend_line.height() + 3, most)
            self.splitter.setSizes([upper, self.splitter.height() - upper - 10])


STEPS_WIDTH = 272
LOW = 440
"""Logical height of the page below which the list of people is not worth its room."""
