"""The side panel: explains the current thing in groups, folds to an edge, opens over the page."""

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.ui import fonts, icons, theme, tokens
from cadredesk.ui.settings import SettingsStore

MIN_WIDTH, USUAL_WIDTH, MAX_WIDTH = 236, 246, 420


def hairline() -> QFrame:
    """A line of one pixel between groups."""
    line = QFrame()
    line.setProperty("role", "hair")
    line.setFixedHeight(1)
    return line


class SidePanel(QFrame):
    """White, groups divided by hairlines. Fill ``self.content`` (a vertical layout)."""

    def __init__(self, key: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.title = title
        self.setProperty("role", "panel")
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget()
        self._inner.setProperty("role", "sheet")
        self.content = QVBoxLayout(self._inner)
        self.content.setContentsMargins(12, 12, 12, 12)
        self.content.setSpacing(3)
        self._area.setWidget(self._inner)
        outer.addWidget(self._area, 1)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(12, 4, 12, 10)
        self.foot.setSpacing(8)
        outer.addLayout(self.foot)

    def clear(self) -> None:
        """Take out all groups."""
        while self.content.count():
            taken = self.content.takeAt(0)
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def add_group(self, title: str = "") -> QVBoxLayout:
        """Begin a group, with a hairline above unless it is the first."""
        if self.content.count():
            self.content.addSpacing(7)
            self.content.addWidget(hairline())
            self.content.addSpacing(7)
        if title:
            label = QLabel(title)
            label.setProperty("role", "small-strong")
            label.setWordWrap(True)
            self.content.addWidget(label)
        return self.content

    def end(self) -> None:
        """Close the last group: what is left of the height stays empty."""
        self.content.addStretch(1)


def _scaled(width: int) -> int:
    """A width that grows with the text size."""
    return round(width * fonts.scale())


class _Edge(QToolButton):
    """The folded panel: 24 px with its name written upwards."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self.setAccessibleName(title)
        self.setFixedWidth(tokens.SIDE_EDGE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        return QSize(tokens.SIDE_EDGE, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.page))
        painter.setPen(QColor(colours.focus if self.hasFocus() else colours.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        box = QRect(5, 7, 14, 14)
        icons.paint(painter, "caret-double-left", box.toRectF(), colours.text2)
        painter.setFont(fonts.font("small"))
        painter.setPen(QColor(colours.text))
        painter.translate(0, self.height())
        painter.rotate(-90)
        room = QRect(8, 0, self.height() - 36, self.width())
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(flags), self._title)


class SideHolder(QWidget):
    """Holds the centre of a page and its side panel in the shape the width allows."""

    folded_changed = Signal(bool)
    left = Signal()

    def __init__(self, centre: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(10)
        self._split.setChildrenCollapsible(False)
        self.centre = centre
        self._split.addWidget(centre)
        self._split.setStretchFactor(0, 1)
        self._row.addWidget(self._split, 1)
        self._panel: SidePanel | None = None
        self._edge: _Edge | None = None
        self._settings: SettingsStore | None = None
        self._class = "wide"
        self._open = True

    def set_panel(self, panel: SidePanel, settings: SettingsStore) -> None:
        """Take a panel and what is remembered of it."""
        self._panel, self._settings = panel, settings
        self._edge = _Edge(panel.title)
        self._edge.setToolTip(self.tr("Mở khung bên (F9)"))
        self._edge.clicked.connect(lambda _=False: self.set_open(True))
        self._row.addWidget(self._edge)
        self._split.splitterMoved.connect(lambda _pos, _index: self._remember())
        self._open = not self._kept().get("folded", False)
        self._arrange()

    @property
    def panel(self) -> SidePanel | None:
        """The side panel, where the page has one."""
        return self._panel

    @property
    def is_open(self) -> bool:
        """Whether the panel shows."""
        return self._panel is not None and self._open

    def toggle(self) -> None:
        """F9."""
        self.set_open(not self._open)

    def set_open(self, wish: bool) -> None:
        """Open or fold the panel; the keyboard does not stay in what is folded."""
        held = self._panel is not None and self._panel.isAncestorOf(
            QApplication.focusWidget() or self
        )
        self._open = wish
        self._arrange()
        self._remember()
        self.folded_changed.emit(not wish)
        if held and not wish:
            self.left.emit()

    def set_width_class(self, name: str) -> None:
        """Wide: as remembered; medium and narrow: folded until F9."""
        if name != self._class:
            self._class = name
            self._open = name == "wide" and not self._kept().get("folded", False)
            self._arrange()

    def _kept(self) -> dict[str, Any]:
        if self._settings is None or self._panel is None:
            return {}
        kept = self._settings.now.panels.get(self._panel.key, {})
        return kept if isinstance(kept, dict) else {}

    def _remember(self) -> None:
        if self._settings is None or self._panel is None or self._class != "wide":
            return
        width = self._panel.width() if self._open else self._kept().get("width", USUAL_WIDTH)
        kept = {"folded": not self._open, "width": width}
        self._settings.change(panels={**self._settings.now.panels, self._panel.key: kept})

    def _arrange(self) -> None:
        if self._panel is None or self._edge is None:
            return
        self._panel.setMinimumWidth(0)
        over = self._class == "narrow"
        self._edge.setVisible(over or not self._open)
        if over:
            self._panel.setParent(self)
            self._place()
        elif self._split.indexOf(self._panel) < 0:
            self._split.addWidget(self._panel)
            self._split.setStretchFactor(1, 0)
        self._panel.setVisible(self._open)
        if self._open and not over:
            least, most, usual = (_scaled(w) for w in (MIN_WIDTH, MAX_WIDTH, USUAL_WIDTH))
            self._panel.setMinimumWidth(least)
            self._panel.setMaximumWidth(most)
            wish = self._kept().get("width", usual)
            wish = min(most, max(least, wish if isinstance(wish, int) else usual))
            self._split.setSizes([max(1, self._split.width() - wish - 10), wish])
        if over and self._open:
            self._panel.raise_()

    def _place(self) -> None:
        if self._panel is not None and self._class == "narrow":
            width = min(_scaled(288), max(_scaled(MIN_WIDTH), self.width() // 2))
            left = self.width() - width - tokens.SIDE_EDGE - 4
            self._panel.setGeometry(left, 0, width, self.height())

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._class == "narrow" and self._open:
            self.set_open(False)
        else:
            super().keyPressEvent(event)
