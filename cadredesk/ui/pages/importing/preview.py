"""Xem trước: the rows of a sheet with what each would do; tabs by kind, ticks, differences."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.sheet import PlanRow
from cadredesk.services import importing
from cadredesk.ui import fonts, i18n, show, theme, tokens
from cadredesk.ui.pages.importing.cells import Cell, cell, keys_of, kind_words, result_words
from cadredesk.ui.pages.importing.draft import KINDS, Draft
from cadredesk.ui.pages.importing.preview_paint import MARK, PAD, PreviewDelegate

Index = QModelIndex | QPersistentModelIndex

TICK, ROW, RESULT, FIELDS = 0, 1, 2, 3
_SAMPLE = 120
_MOST = 330


class PreviewModel(QAbstractTableModel):
    """Rows of a draft of one kind (all for "")."""

    def __init__(self, names: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._draft: Draft | None = None
        self._rows: list[PlanRow] = []
        self._keys: list[str] = []
        self.kind = ""

    def show_draft(self, draft: Draft | None, kind: str) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._draft, self.kind = draft, kind
        self._rows = list(draft.of_kind(kind)) if draft else []
        self._keys = keys_of(draft.plan.sheet) if draft else []
        self.endResetModel()

    def refresh(self) -> None:
        """The decisions changed, the rows did not."""
        if self._rows:
            self.dataChanged.emit(
                self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1)
            )

    @property
    def draft(self) -> Draft | None:
        """What is shown."""
        return self._draft

    def plan_row(self, row: int) -> PlanRow | None:
        """The row of the plan in a row of the table."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def place_of(self, sheet_row: int) -> int:
        """Where a row of the sheet stands, -1 if it is not shown."""
        return next((i for i, r in enumerate(self._rows) if r.row == sheet_row), -1)

    def cell_at(self, row: int, column: int) -> Cell:
        """What stands in a field's column."""
        assert self._draft is not None
        return cell(self._draft, self._rows[row], self._keys[column - FIELDS])

    def heading(self, column: int) -> str:
        """The title of a column."""
        if column >= FIELDS:
            key = self._keys[column - FIELDS]
            return self._names.get(key, key)
        return ["", self.tr("Dòng"), self.tr("Kết quả")][column]

    # --- what Qt asks ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else FIELDS + len(self._keys)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.plan_row(index.row()) if index.isValid() else None
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == TICK and self._draft and self._draft.can_tick(row):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.plan_row(index.row()) if index.isValid() else None
        if row is None or self._draft is None:
            return None
        column = index.column()
        if column == TICK:
            return self._tick(row, role)
        spoken = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        )
        if role not in spoken:
            return None
        words = self._words(row, index.row(), column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.heading(column)}: {words}"
        return words

    def _words(self, row: PlanRow, place: int, column: int) -> str:
        assert self._draft is not None
        if column == ROW:
            return str(row.row)
        if column == RESULT:
            return result_words(self._draft, row)
        return self.cell_at(place, column).words

    def _tick(self, row: PlanRow, role: int) -> Any:
        assert self._draft is not None
        if not self._draft.can_tick(row):
            return None
        on = self._draft.ticked(row)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self.tr("Ghi dòng {row}") if on else self.tr("Không ghi dòng {row}")
            return words.format(row=row.row)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heading(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == ROW else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


class PreviewTable(QTableView):
    """Rows to look through; Space or a click on the box ticks."""

    ticked = Signal(int, bool)
    current_changed = Signal(int)

    def __init__(self, model: PreviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(PreviewDelegate(self, model))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Các dòng trong trang tính"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.selectionModel().currentRowChanged.connect(self._moved)
        model.modelReset.connect(self.fit)
        self.renew()

    def renew(self) -> None:
        """Take fonts anew."""
        height = QFontMetrics(fonts.font()).height()
        self.verticalHeader().setMinimumSectionSize(12)
        self.verticalHeader().setDefaultSectionSize(height + tokens.ROW_EXTRA["medium"])
        self.horizontalHeader().setFixedHeight(max(26, height + 9))
        self.fit()

    def fit(self) -> None:
        """Columns as wide as the first rows need, names and dates in full."""
        model = self._rows
        plain, strong = QFontMetrics(fonts.font()), QFontMetrics(fonts.font(strong=True))
        rows = range(min(_SAMPLE, model.rowCount()))
        for column in range(model.columnCount()):
            head = strong.horizontalAdvance(model.heading(column))
            if column == TICK:
                self.setColumnWidth(column, 34)
                continue
            metrics = strong if column == RESULT else plain
            texts = [str(model.data(model.index(r, column))) for r in rows]
            wide = max([head, *(metrics.horizontalAdvance(t) for t in texts)])
            extra = 2 * PAD + (MARK + 8 if column == RESULT else 8)
            self.setColumnWidth(column, min(_MOST, wide + extra))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        room = self.viewport().rect()
        if not self._rows.rowCount():
            colours = theme.tokens()
            painter.setPen(QColor(colours.text2))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room.adjusted(24, 8, -24, -8), int(flags), self.empty_words())
        else:
            # half a row says nothing: it waits below until there is room
            height = self.verticalHeader().defaultSectionSize()
            room.setTop(room.height() // height * height)
            painter.fillRect(room, QColor(theme.tokens().page))
        painter.end()

    def empty_words(self) -> str:
        """Why there is no row, and what to do."""
        draft = self._rows.draft
        why = importing.nobody(draft.plan.sheet) if draft is not None else None
        return i18n.sentence(why) if why is not None else self.tr("Không có dòng nào loại này.")

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self._rows.plan_row(current.row())
        self.current_changed.emit(row.row if row else 0)

    def keyboardSearch(self, search: str) -> None:
        """Letters alone do nothing: Unikey may be typing them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._toggle_selected()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.column() == TICK and event.button() == Qt.MouseButton.LeftButton:
            self._toggle(index.row())

    def _toggle(self, place: int) -> None:
        row, draft = self._rows.plan_row(place), self._rows.draft
        if row is not None and draft is not None and draft.can_tick(row):
            self.ticked.emit(row.row, not draft.ticked(row))

    def _toggle_selected(self) -> None:
        """All selected rows take the state the current one gets."""
        draft, current = self._rows.draft, self._rows.plan_row(self.currentIndex().row())
        if draft is None or current is None:
            return
        wish = not draft.ticked(current)
        for index in self.selectionModel().selectedRows(TICK):
            row = self._rows.plan_row(index.row())
            if row is not None and draft.can_tick(row) and draft.ticked(row) != wish:
                self.ticked.emit(row.row, wish)


class PreviewView(QWidget):
    """Tabs with counts above the table."""

    current_changed = Signal(int)
    ticked = Signal(int, bool)

    def __init__(self, names: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PreviewModel(names, self)
        self.table = PreviewTable(self.model)
        self.table.current_changed.connect(self.current_changed)
        self.table.ticked.connect(self.ticked)
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Kết quả đối chiếu"))
        for kind in ("", *KINDS):
            self.tabs.addTab(kind_words(kind))
        self.tabs.currentChanged.connect(self._chosen)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.top = QHBoxLayout()
        self.top.addWidget(self.tabs)
        self.top.addStretch(1)
        box.addLayout(self.top)
        box.addWidget(self.table, 1)

    def show_draft(self, draft: Draft, *, fresh: bool) -> None:
        """Show a draft; the tab and the row chosen stay unless it is a fresh one."""
        before = self.model.plan_row(self.table.currentIndex().row())
        with QSignalBlocker(self.tabs):
            for place, kind in enumerate(("", *KINDS)):
                count = len(draft.of_kind(kind))
                words = f"{kind_words(kind)} {show.count(count)}"
                self.tabs.setTabText(place, words)
                self.tabs.setTabEnabled(place, bool(count) or not kind)
            if fresh or not self.tabs.isTabEnabled(self.tabs.currentIndex()):
                self.tabs.setCurrentIndex(0)
        self.model.show_draft(draft, self.kind)
        self.select(max(0, self.model.place_of(before.row)) if before and not fresh else 0)

    @property
    def kind(self) -> str:
        """The kind of rows shown."""
        return ("", *KINDS)[max(0, self.tabs.currentIndex())]

    def show_kind(self, kind: str) -> None:
        """Show the rows of a kind."""
        self.tabs.setCurrentIndex(("", *KINDS).index(kind))

    def select(self, place: int) -> None:
        """Make a row current."""
        if 0 <= place < self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(place, FIELDS))
        else:
            self.current_changed.emit(0)

    def refresh(self) -> None:
        """The decisions changed."""
        self.model.refresh()
        self.table.fit()

    def _chosen(self, _place: int) -> None:
        self.model.show_draft(self.model.draft, self.kind)
        self.select(0)
