"""The table of milestones: level, people, bullet bar, status; sections by where deadlines stand."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from cadredesk.domain.target_text import count_text
from cadredesk.ui import fonts, show, tokens
from cadredesk.ui.headed import HeadedModel
from cadredesk.ui.pages.targets.board import PHASES, Board, Entry, status_words
from cadredesk.ui.pages.targets.delegate import PAD, TargetDelegate
from cadredesk.ui.widgets import lights

Index = QModelIndex | QPersistentModelIndex

TITLE, DEADLINE, LEVEL, PEOPLE, BAR, STATUS = range(6)
BAR_LEAST, BAR_MOST = 76, 280
TITLE_LEAST = 130


class TargetsModel(HeadedModel):
    """Milestones in sections; a section is one row of words that cannot be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Entry | str] = []

    def replace(self, board: Board) -> None:
        """Show other results."""
        sections = {
            "current": self.tr("Mốc đang tới"),
            "future": self.tr("Mốc sau đó"),
            "past": self.tr("Mốc đã qua – số liệu và kết quả của hiện nay"),
        }
        self.beginResetModel()
        self._rows = []
        for phase in PHASES:
            found = [e for e in board.entries if e.result.phase == phase]
            if found:
                self._rows += [sections[phase], *found]
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """The milestone in a row; None for a section."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Entry) else None

    def section(self, row: int) -> str | None:
        """The words of a section row."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, str) else None

    def row_of(self, ident: str) -> int:
        """The row of a milestone, -1 if it is not there."""
        for row, found in enumerate(self._rows):
            if isinstance(found, Entry) and found.result.id == ident:
                return row
        return -1

    @property
    def entries(self) -> list[Entry]:
        """All milestones in the order shown."""
        return [row for row in self._rows if isinstance(row, Entry)]

    def text(self, entry: Entry, column: int) -> str:
        """What a cell says."""
        result = entry.result
        return {
            TITLE: result.title,
            DEADLINE: show.day(result.deadline),
            LEVEL: entry.level,
            PEOPLE: count_text(result),
            BAR: "",
            STATUS: status_words(result),
        }[column]

    def heading(self, column: int) -> str:
        """The title of a column."""
        return [
            self.tr("Chỉ tiêu"),
            self.tr("Mốc"),
            self.tr("Mức"),
            self.tr("Thực tế"),
            self.tr("So sánh"),
            self.tr("Kết quả"),
        ][column]

    # --- what Qt asks ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 6

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.entry(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry, column = self.entry(index.row()), index.column()
        if entry is None:
            first = column == TITLE and role == Qt.ItemDataRole.DisplayRole
            return self.section(index.row()) if first else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(entry, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self.text(entry, column)
            return entry.words if column in (TITLE, BAR) else f"{self.heading(column)}: {words}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return entry.sentence if column == TITLE else entry.words
        return None

    def side(self, column: int) -> Qt.AlignmentFlag:
        """Dates, levels and numbers of people stand in the middle."""
        middle = column in (DEADLINE, LEVEL, PEOPLE)
        return Qt.AlignmentFlag.AlignHCenter if middle else Qt.AlignmentFlag.AlignLeft


class TargetsTable(QTableView):
    """Milestones to walk through. Enter, or a click on a number, asks for its people."""

    current_changed = Signal(str)
    people_asked = Signal(str, str)
    bars_shown = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TargetsModel(self)
        self.setModel(self._model)
        self.setItemDelegate(TargetDelegate(self, self._model, {PEOPLE}, STATUS, BAR))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Các mốc chỉ tiêu"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.renew()

    def renew(self) -> None:
        """Take fonts anew."""
        metrics = QFontMetrics(fonts.font())
        height = metrics.height() + tokens.ROW_EXTRA["medium"]
        self.verticalHeader().setMinimumSectionSize(12)
        self.verticalHeader().setDefaultSectionSize(height)
        self.horizontalHeader().setFixedHeight(max(tokens.TABLE_HEAD - 2, metrics.height() + 9))
        self._fit()

    def replace(self, board: Board) -> None:
        """Show other results; the milestone chosen before stays chosen."""
        chosen = self.current
        self._model.replace(board)
        self.clearSpans()
        for row in range(self._model.rowCount()):
            if self._model.entry(row) is None:
                self.setSpan(row, 0, 1, self._model.columnCount())
        self._fit()
        first = board.entries[0].result.id if board.entries else ""
        self.choose(chosen if board.entry(chosen) else first)

    @property
    def current(self) -> str:
        """The id of the milestone chosen."""
        entry = self._model.entry(self.currentIndex().row())
        return entry.result.id if entry else ""

    def choose(self, ident: str) -> None:
        """Choose a milestone."""
        row = self._model.row_of(ident)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, max(0, self.currentIndex().column())))

    def height_of_all(self) -> int:
        """How high the table is with all its rows."""
        rows = self._model.rowCount() * self.verticalHeader().defaultSectionSize()
        return rows + self.horizontalHeader().height() + 2

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        entry = self._model.entry(current.row())
        if entry is not None:
            self.current_changed.emit(entry.result.id)

    # --- numbers are links -----------------------------------------------------------------------

    def ask_people(self) -> None:
        """Ask for the people behind the number of the current row."""
        index = self.currentIndex()
        entry = self._model.entry(index.row())
        if entry is not None:
            self.people_asked.emit(entry.result.id, self._crowd(entry, index.column()))

    def _crowd(self, entry: Entry, column: int) -> str:
        result = entry.result
        order = ["numerator", "denominator", "unknown", "uncertain"]
        if column == STATUS and result.status == "depends":
            order = order[2:]
        return next((key for key in order if getattr(result, key)), "denominator")

    def keyboardSearch(self, search: str) -> None:
        """Letters alone do nothing: Unikey may be typing them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ask_people()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self._on_link(event):
            self.ask_people()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._on_link(event):
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()
        super().mouseMoveEvent(event)

    def _on_link(self, event: QMouseEvent) -> bool:
        index = self.indexAt(event.position().toPoint())
        entry = self._model.entry(index.row())
        return entry is not None and index.column() in (PEOPLE, STATUS) and entry.names_people

    # --- widths: words first, the bar takes what is left, if there is any -----------------------

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()

    def _needed(self, column: int) -> int:
        plain, strong = QFontMetrics(fonts.font()), QFontMetrics(fonts.font(strong=True))
        metrics = strong if column in (TITLE, STATUS) else plain
        texts: Sequence[str] = [self._model.text(e, column) for e in self._model.entries]
        widest = max((metrics.horizontalAdvance(t) for t in texts), default=60)
        mark = lights.SIZE + lights.GAP if column == STATUS else 0
        head = strong.horizontalAdvance(self._model.heading(column))
        return max(widest + mark, head) + 2 * PAD + 2

    def _fit(self) -> None:
        widths = [self._needed(column) for column in range(6)]
        room = self.viewport().width()
        least = round(TITLE_LEAST * fonts.scale())
        bars = room - sum(widths) + widths[BAR] - BAR_LEAST >= min(0, least - widths[TITLE])
        if bars == self.isColumnHidden(BAR):
            self.setColumnHidden(BAR, not bars)
            self.bars_shown.emit(bars)
        others = sum(widths) - widths[BAR]
        widths[BAR] = min(BAR_MOST, max(BAR_LEAST, room - others)) if bars else 0
        spare = room - others - widths[BAR]
        if spare > 0:
            widths[TITLE] += spare // 2
            widths[STATUS] += spare - spare // 2
        elif spare < 0:
            widths[TITLE] = max(min(least, widths[TITLE]), widths[TITLE] + spare)
        for column, width in enumerate(widths):
            if width:
                self.setColumnWidth(column, width)
