"""What the file menu does: make, open, copy, check data files; never in the window's thread."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QWidget

from cadredesk.errors import UserError
from cadredesk.progress import Cancelled, Progress
from cadredesk.services.office import SUFFIX, Office, create, open_office
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.new_office import NewOffice, NewOfficeDialog

DEMO_NAME = "van-phong-mau"
NOT_WHOLE = ("file-damaged", "file-hostile", "not-our-file")


class Files(QObject):
    """Files of the desk. ``leave`` asks the open page whether it may be left.

    ``leaving`` comes before another file is opened, ``not_whole`` with a file that is damaged.
    """

    leaving = Signal()
    not_whole = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget, leave: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self._leave = leave

    def ask_open(self) -> None:
        """Mở…"""  # noqa: D415
        path = self._desk.ask_open("office")
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Open a file; an older one is brought up to date on the worker."""
        if not self._leave() or self._is_open(path):
            return
        user = self._desk.settings.now.user
        self._start(lambda _p: open_office(path, user=user), self.tr("Đang mở tệp…"), path)

    def _is_open(self, path: Path) -> bool:
        office = self._desk.office
        return office is not None and office.path.resolve() == path.resolve()

    def _start(
        self, work: Callable[[Progress], Office], what: str, path: Path | None = None
    ) -> None:
        self.leaving.emit()  # the worker keeps the order: the file left is backed up first
        self._desk.tasks.start(work, self._desk.use, lambda e: self._failed(e, path), what)

    def _failed(self, error: BaseException, path: Path | None) -> None:
        if not isinstance(error, Cancelled):
            self._desk.report(error)
        if path is not None and isinstance(error, UserError) and error.code in NOT_WHOLE:
            self.not_whole.emit(path)

    def ask_new(self) -> NewOfficeDialog:
        """Văn phòng mới…"""  # noqa: D415
        desk = self._desk
        dialog = NewOfficeDialog(desk.folder(), desk.settings.now.user, desk.asker, self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.make(dialog.wish()))
        dialog.open()
        return dialog

    def make(self, wish: NewOffice) -> None:
        """Make an office and open it."""
        if not self._leave():
            return
        self._desk.settings.change(user=wish.user)

        def work(_progress: Progress) -> Office:
            wish.path.parent.mkdir(parents=True, exist_ok=True)
            return create(
                wish.path,
                wish.name,
                user=wish.user,
                replace=wish.replace,
                place=wish.place or None,
                parent=wish.parent or None,
            )

        self._start(work, self.tr("Đang tạo văn phòng…"))

    def open_demo(self) -> None:
        """Make the sample office anew beside the settings and open it; it is there to play with."""
        if not self._leave():
            return
        place = QStandardPaths.StandardLocation.AppDataLocation
        home = self._desk.settings.home or Path(QStandardPaths.writableLocation(place))
        path = home / f"{DEMO_NAME}{SUFFIX}"
        if self._is_open(path):
            self._desk.close_office()
        user = self._desk.settings.now.user

        def work(_progress: Progress) -> Office:
            from cadredesk.services.demo import demo

            path.parent.mkdir(parents=True, exist_ok=True)
            demo(path, replace=True)
            return open_office(path, user=user)

        self._start(work, self.tr("Đang tạo văn phòng mẫu…"))

    def ask_copy(self) -> None:
        """Lưu bản sao…"""  # noqa: D415
        desk = self._desk
        office = desk.an_office
        name = self.tr("{name} bản sao {day}").format(
            name=office.path.stem, day=f"{desk.today():%d-%m-%Y}"
        )
        target = desk.ask_save(f"{name}{SUFFIX}", "office")
        if target is None:
            return
        if target.resolve() == office.path.resolve():
            desk.asker.warn(UserError("file-exists", file=target.name))
            return
        said = self.tr("Đã lưu bản sao «{file}», đã kiểm tra.").format(file=target.name)
        desk.tasks.start(
            lambda _p: office.save_copy(target, replace=True),
            lambda _none: desk.say(said),
            desk.report,
            self.tr("Đang lưu bản sao…"),
        )

    def check(self) -> None:
        """Kiểm tra tệp dữ liệu."""
        office = self._desk.an_office
        what = self.tr("Đang kiểm tra tệp…")
        self._desk.tasks.start(lambda _p: office.check(), self._checked, self._desk.report, what)

    def _checked(self, result: dict[str, Any]) -> None:
        title = self.tr("Kiểm tra tệp dữ liệu")
        if result.get("ok"):
            self._desk.asker.tell(title, self.tr("Tệp lành lặn: nội dung và liên kết đều đúng."))
            return
        found = "\n".join(str(p) for p in result.get("problems", [])[:8])
        text = self.tr("Tệp có chỗ sai. Lưu bản sao và mở bản sao lưu gần nhất.\n{found}")
        self._desk.asker.tell(title, text.format(found=found))
