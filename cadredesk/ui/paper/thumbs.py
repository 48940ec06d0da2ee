"""The pages as small pictures at the left of the preview."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cadredesk.reports.pages import Page
from cadredesk.ui import fonts, theme
from cadredesk.ui.paper.painter import image

WIDTH = 116
_PAGE = 84  # the longer paper is as high as an A4 sheet of this width
_KEPT = 80
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class _Pages(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pages: Sequence[Page] = ()

    def replace(self, pages: Sequence[Page]) -> None:
        self.beginResetModel()
        self.pages = pages
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.pages)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Trang {number}").format(number=index.row() + 1)
        return None


class _Delegate(QStyledItemDelegate):
    """A page with its number below; drawn small once, those last in sight are kept."""

    def __init__(self, view: "Thumbs") -> None:
        super().__init__(view)
        self._view = view
        self.drawn: OrderedDict[int, QPixmap] = OrderedDict()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        size = _small(self._view.pages[index.row()])
        return QSize(WIDTH - 4, size.height() + fonts_height(self._view) + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours = theme.tokens()
        page = self._view.pages[index.row()]
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        size = _small(page)
        left = rect.left() + (rect.width() - size.width()) // 2
        frame = QRect(left, rect.top() + 5, size.width(), size.height())
        painter.drawPixmap(frame.topLeft(), self._picture(page, size))
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(QColor(colours.accent if chosen else colours.edge), 2 if chosen else 0))
        painter.drawRect(frame.adjusted(-1, -1, 0, 0))
        painter.setPen(QColor(colours.text))
        painter.setFont(fonts.font("small", strong=chosen))
        below = QRect(rect.left(), frame.bottom() + 3, rect.width(), fonts_height(self._view))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(page.number))

    def _picture(self, page: Page, size: QSize) -> QPixmap:
        found = self.drawn.get(page.number)
        if found is None:
            ratio = self._view.devicePixelRatioF()
            found = QPixmap.fromImage(image(page, size.width() / page.width * ratio))
            found.setDevicePixelRatio(ratio)
            self.drawn[page.number] = found
            while len(self.drawn) > _KEPT:
                self.drawn.popitem(last=False)
        self.drawn.move_to_end(page.number)
        return found


def fonts_height(widget: QWidget) -> int:
    """The height of the number below a page."""
    return widget.fontMetrics().height()


def _small(page: Page) -> QSize:
    scale = _PAGE / (210.0 if page.width <= page.height else 297.0)
    if max(page.width, page.height) > 300:
        scale *= 297.0 / 420.0
    return QSize(round(page.width * scale), round(page.height * scale))


class Thumbs(QListView):
    """Choosing one brings its page into sight. ``page_chosen`` carries its number."""

    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setProperty("role", "thumbs")
        self.setAccessibleName(self.tr("Các trang"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._model = _Pages(self)
        self._delegate = _Delegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(self._chosen)
        self._quiet = False

    @property
    def pages(self) -> Sequence[Page]:
        """What is shown."""
        return self._model.pages

    def set_pages(self, pages: Sequence[Page]) -> None:
        """Show other pages."""
        number = self.currentIndex().row() + 1
        self._delegate.drawn.clear()
        self._model.replace(pages)
        self.mark(min(max(1, number), len(pages)))

    def mark(self, number: int) -> None:
        """Mark the page in sight without asking for it."""
        index = self._model.index(number - 1, 0)
        if index.isValid() and index != self.currentIndex():
            self._quiet = True
            self.setCurrentIndex(index)
            self._quiet = False

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid() and not self._quiet:
            self.page_chosen.emit(index.row() + 1)
