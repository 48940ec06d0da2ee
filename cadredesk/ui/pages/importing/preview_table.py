"""The table of the preview: look through, tick rows, correct what the file says in a cell."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from cadredesk.domain.sheet import PlanRow
from cadredesk.services import importing
from cadredesk.ui import fonts, i18n, theme, tokens
from cadredesk.ui.pages.importing.cells import asked
from cadredesk.ui.pages.importing.places import Place
from cadredesk.ui.pages.importing.preview_edit import CellDelegate
from cadredesk.ui.pages.importing.preview_model import FIELDS, RESULT, TICK, PreviewModel
from cadredesk.ui.pages.importing.preview_paint import MARK, PAD

_SAMPLE = 60
_LEAST, _MOST, _SHARE = 190, 330, 0.42
"""How wide a column may be: in pixels, and of the table."""

Index = QModelIndex | QPersistentModelIndex


class PreviewTable(QTableView):
    """Space or a click on the box ticks; F2, Enter or a double click corrects a cell.

    ``ticked`` carries rows of the sheet and whether they are wanted, ``corrected`` a cell and what
    was typed there, ``answer_asked`` that the row current is to be answered first, ``finished``
    that the editor is gone.
    """

    ticked = Signal(list, bool)
    current_changed = Signal(int)
    cell_changed = Signal()
    corrected = Signal(object, str)
    answer_asked = Signal()
    finished = Signal()

    def __init__(self, model: PreviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._place: Place | None = None
        self.menu: QMenu | None = None
        self.setModel(model)
        delegate = CellDelegate(self, model)
        delegate.typed.connect(self._typed)
        delegate.moved_on.connect(self._move_on)
        self.setItemDelegate(delegate)
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
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        # its own, always empty: else the header asks of every row whether a column is chosen whole
        heads.setSelectionModel(QItemSelectionModel(model, heads))
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.selectionModel().currentChanged.connect(lambda *_: self.cell_changed.emit())
        model.modelReset.connect(self.fit)
        self.renew()

    # --- its looks -------------------------------------------------------------------------------

    def renew(self) -> None:
        """Take fonts anew."""
        height = QFontMetrics(fonts.font()).height()
        self.verticalHeader().setMinimumSectionSize(12)
        self.verticalHeader().setDefaultSectionSize(height + tokens.ROW_EXTRA["medium"])
        self.horizontalHeader().setFixedHeight(max(26, height + 9))
        self.fit()

    def fit(self) -> None:
        """Columns as wide as the first rows and the current one need, names and dates of all."""
        model = self._rows
        most = min(_MOST, max(_LEAST, round(self.viewport().width() * _SHARE)))
        rows = {*range(min(_SAMPLE, model.rowCount())), self.currentIndex().row()} - {-1}
        self.setColumnWidth(TICK, 34)
        for column in range(TICK + 1, model.columnCount()):
            strong = QFontMetrics(fonts.font(strong=True))
            longest = model.longest(column)
            measure = strong if column == RESULT or longest else QFontMetrics(fonts.font())
            texts = {str(model.index(row, column).data()) for row in rows if row < model.rowCount()}
            texts.update(longest)
            wide = max((measure.horizontalAdvance(text) for text in texts), default=0)
            extra = 2 * PAD + (MARK + 8 if column == RESULT else 8)
            head = strong.horizontalAdvance(model.heading(column))
            self.setColumnWidth(column, min(most, max(head, wide) + extra))

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

    # --- keys and clicks -------------------------------------------------------------------------

    def keyboardSearch(self, search: str) -> None:
        """Letters alone do nothing: Unikey may be typing them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Space:
            self._toggle_selected()
        elif key == Qt.Key.Key_F2:
            self.correct()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._enter()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Ctrl+V over a cell is meant for the cell."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Paste)
            and self.currentIndex().isValid()
        ):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.column() == TICK and event.button() == Qt.MouseButton.LeftButton:
            self._toggle(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.column() >= FIELDS and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentIndex(index)
            self.correct()
        else:
            super().mouseDoubleClickEvent(event)

    def _enter(self) -> None:
        """Enter answers a doubtful row, and corrects any other."""
        row = self._rows.plan_row(self.currentIndex().row())
        if row is not None and row.kind == "doubtful":
            self.answer_asked.emit()
        else:
            self.correct()

    def _toggle(self, place: int) -> None:
        row, draft = self._rows.plan_row(place), self._rows.draft
        if row is not None and draft is not None and draft.can_tick(row):
            self.ticked.emit([row.row], not draft.ticked(row))

    def _toggle_selected(self) -> None:
        """All selected rows one way: in, unless all are in; of many kinds, those not asked about.

        Rows that are out by mistake, or may be two people, get in on a tab of their own.
        """
        draft = self._rows.draft
        if draft is None:
            return
        rows = [row for row in self._selected() if draft.can_tick(row)]
        plain = [row for row in rows if not asked(row)] or rows
        wish = not all(draft.ticked(row) for row in plain)
        moved = [row.row for row in (plain if wish else rows) if draft.ticked(row) != wish]
        if moved:
            self.ticked.emit(moved, wish)

    def _selected(self) -> list[PlanRow]:
        """The rows chosen, by ranges: Qt would ask of every cell whether it may be chosen."""
        chosen = self.selectionModel().selection()
        parts = [chosen.at(place) for place in range(chosen.count())]
        places = {row for part in parts for row in range(part.top(), part.bottom() + 1)}
        found = (self._rows.plan_row(place) for place in sorted(places))
        return [row for row in found if row is not None]

    # --- correcting a cell -----------------------------------------------------------------------

    @property
    def editing(self) -> bool:
        """Whether a cell is being typed in."""
        return self.state() == QAbstractItemView.State.EditingState

    def correct(self) -> None:
        """Open the current cell; beside the fields, the first wrong one of its row."""
        index = self._target()
        row = self._rows.plan_row(index.row())
        if row is None or self.editing:
            return
        places = self._rows.places(row, self._rows.key_at(index.column()))
        if len(places) > 1:
            self._offer(index, places)
        elif places:
            self._open(index, places[0])

    def _target(self) -> QModelIndex:
        index = self.currentIndex()
        row, draft = self._rows.plan_row(index.row()), self._rows.draft
        if row is None or draft is None or index.column() >= FIELDS:
            return index
        wrong = (self._rows.column_of(key) for key in draft.problems.get(row.row, {}))
        column = next((c for c in wrong if c >= 0), FIELDS)
        return self._rows.index(index.row(), column)

    def _offer(self, index: QModelIndex, places: list[Place]) -> None:
        """A value read from several cells: which of them?"""
        menu = QMenu(self)
        for place in places:
            words = self.tr("{cell} «{heading}»: {said}")
            shown = place.said or self.tr("ô trống")
            text = words.format(cell=place.name, heading=place.heading, said=shown)
            action = menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(lambda _=False, p=place: self._open(index, p))
        menu.setActiveAction(menu.actions()[0])
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        box = self.visualRect(index)
        menu.popup(self.viewport().mapToGlobal(box.bottomLeft()))

    def _open(self, index: Index, place: Place) -> None:
        at = self._rows.index(index.row(), index.column())
        self._place = place
        self.setCurrentIndex(at)
        self.scrollTo(at)
        typed = self._rows.typed(place)
        delegate = self.itemDelegate()
        assert isinstance(delegate, CellDelegate)
        delegate.begin(place.said if typed is None else typed)
        self.edit(at)

    def _typed(self, text: str) -> None:
        place, self._place = self._place, None
        if place is not None:
            self._take(place, text)

    def _take(self, place: Place, text: str) -> None:
        typed = self._rows.typed(place)
        if text != (place.said if typed is None else typed):
            key = self._rows.key_at(self.currentIndex().column())
            self._rows.set_pending(place.row, key, text)
            self.corrected.emit(place, text)

    def paste(self) -> None:
        """One copied text goes into the current cell as if typed."""
        text = QGuiApplication.clipboard().text().strip("\r\n")
        index = self.currentIndex()
        row = self._rows.plan_row(index.row())
        if row is None or not text.strip() or "\t" in text or "\n" in text:
            return
        places = self._rows.places(row, self._rows.key_at(index.column()))
        if len(places) == 1:
            self._take(places[0], text.strip())

    def _move_on(self, step: int) -> None:
        """Tab in the editor: the next cell, as in a spreadsheet."""
        column = self.currentIndex().column() + step
        if FIELDS <= column < self._rows.columnCount():
            self.setCurrentIndex(self._rows.index(self.currentIndex().row(), column))

    def closeEditor(self, editor: QWidget, hint: object) -> None:
        super().closeEditor(editor, hint)  # type: ignore[arg-type]
        self.setFocus()
        self.finished.emit()
