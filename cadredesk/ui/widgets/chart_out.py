"""A chart out of the window: copied, or saved as PNG, SVG or PDF, always on white."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QMenu

from cadredesk.charts.style import SCREEN
from cadredesk.charts.values import Chart
from cadredesk.progress import Progress
from cadredesk.services import charting
from cadredesk.ui import icons
from cadredesk.ui.desk import Desk
from cadredesk.ui.widgets.chart import ChartView

_LEAST = (700, 260)
_FORBIDDEN = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))


class ChartOut(QObject):
    """What *Chép* and *Lưu* do with the chart of a view; ``name`` is what a file is called."""

    def __init__(self, view: ChartView, desk: Desk) -> None:
        super().__init__(view)
        self._view, self._desk = view, desk
        self.name = ""

    def fill(self, menu: QMenu) -> None:
        """The two commands; they need a chart that is drawn."""
        menu.clear()
        copy = menu.addAction(self.tr("Chép biểu đồ"))
        copy.setShortcut("Ctrl+C")
        icons.put(copy, "copy")
        copy.triggered.connect(lambda _=False: self.copy())
        save = menu.addAction(self.tr("Lưu biểu đồ…"))
        icons.put(save, "download-simple")
        save.triggered.connect(lambda _=False: self.save())
        for action in (copy, save):
            action.setEnabled(self._view.chart is not None)

    def _size(self) -> tuple[int, int]:
        return max(_LEAST[0], self._view.width()), max(_LEAST[1], self._view.height())

    def copy(self) -> None:
        """The chart into the clipboard, to be pasted into a document."""
        chart, (width, height) = self._view.chart, self._size()
        if chart is None:
            return

        title = self.name

        def work(_progress: Progress) -> QImage:
            content = charting.file_of(chart, width, height, "png", SCREEN, title)
            return QImage.fromData(content)

        self._desk.fetch(work, self._copied, self._desk.report, self.tr("Đang vẽ biểu đồ…"))

    def _copied(self, image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
        self._desk.say(self.tr("Đã chép biểu đồ. Dán được vào Word, Excel."))

    def save(self) -> None:
        """Ask where to, and write it there."""
        chart, size = self._view.chart, self._size()
        if chart is None:
            return
        wish = self.name.translate(_FORBIDDEN) or self.tr("Biểu đồ")
        path = self._desk.ask_save(f"{wish}.png", "chart")
        if path is not None:
            self._write(chart, path, size)

    def _write(self, chart: Chart, path: Path, size: tuple[int, int]) -> None:
        said = self.tr("Đã lưu biểu đồ «{file}».").format(file=path.name)
        title = self.name
        self._desk.fetch(
            lambda _progress: charting.save(chart, path, *size, SCREEN, title),
            lambda _none: self._desk.say(said),
            self._desk.report,
            self.tr("Đang vẽ biểu đồ…"),
        )
