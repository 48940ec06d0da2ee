"""The guided start: name and place of the office, who is above it, who works here, which file."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.names import fold, tidy
from cadredesk.ui.asker import Asker
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.widgets.head import ElidedLabel

_SUFFIX = ".cadre"


@dataclass(frozen=True, slots=True)
class NewOffice:
    """What the clerk wants; ``replace`` was agreed to in the file dialog."""

    path: Path
    name: str
    place: str
    parent: str
    user: str
    replace: bool


class NewOfficeDialog(Dialog):
    """Only the name is needed; the rest can be filled in later."""

    def __init__(self, folder: Path, user: str, asker: Asker, parent: QWidget | None) -> None:
        super().__init__("", parent, width=580)
        self.setWindowTitle(self.tr("Văn phòng mới"))
        self._folder, self._asker = folder, asker
        self._chosen: Path | None = None
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        self.name = self._field(form, self.tr("Tên văn phòng"), "", required=True)
        self.name.setPlaceholderText(self.tr("Đảng ủy phường …"))
        self.place = self._field(form, self.tr("Địa danh"), "")
        self.place.setPlaceholderText(self.tr("ghi trước ngày tháng trên văn bản"))
        self.parent_name = self._field(form, self.tr("Cấp trên"), "")
        self.parent_name.setPlaceholderText(self.tr("Đảng bộ tỉnh …"))
        self.user = self._field(form, self.tr("Người cập nhật"), user)
        form.addRow(self.tr("Lưu tại"), self._where())
        self.body.addLayout(form)
        hint = QLabel(
            self.tr(
                "Văn phòng mới có sẵn các tổ chức, chức danh, danh mục thường dùng và các chỉ tiêu "
                "của Kế hoạch 52-KH/ĐU; sửa được về sau."
            )
        )
        hint.setProperty("role", "hint")
        hint.setWordWrap(True)
        self.body.addWidget(hint)
        self.body.addStretch(1)
        self.do = self.add_button(self.tr("Tạo văn phòng"), "primary")
        self.do.clicked.connect(self.accept)
        self.add_button(self.tr("Hủy")).clicked.connect(self.reject)
        self.name.textChanged.connect(lambda _text: self._show())
        self._show()
        self.name.setFocus()

    def _field(
        self, form: QFormLayout, label: str, text: str, *, required: bool = False
    ) -> QLineEdit:
        field = QLineEdit(text)
        name = self.tr("{label}, bắt buộc").format(label=label) if required else label
        field.setAccessibleName(name)
        words = QLabel(f"{label} *" if required else label)
        words.setBuddy(field)
        form.addRow(words, field)
        return field

    def _where(self) -> QHBoxLayout:
        """The file's name and, below, the end of its folder: both tell, the start does not."""
        self.file = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self.folder = ElidedLabel(mode=Qt.TextElideMode.ElideLeft)
        self.folder.setProperty("role", "hint")
        self.pick = QPushButton(self.tr("Chọn nơi lưu…"))
        self.pick.setAutoDefault(False)
        self.pick.clicked.connect(lambda _=False: self._pick())
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.file)
        words.addWidget(self.folder)
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addWidget(self.pick, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def path(self) -> Path:
        """Where the file goes."""
        if self._chosen is not None:
            return self._chosen
        words = [w for w in fold(self.name.text()).split() if w.isalnum()]
        return self._free("-".join(words) or "van-phong")

    def _free(self, stem: str) -> Path:
        path, number = self._folder / f"{stem}{_SUFFIX}", 2
        while path.exists():
            path = self._folder / f"{stem}-{number}{_SUFFIX}"
            number += 1
        return path

    def _pick(self) -> None:
        chosen = self._asker.save_as(self.path(), "office")
        if chosen is not None:
            self._chosen = chosen
            self._show()

    def _show(self) -> None:
        path = self.path()
        self.file.setText(path.name)
        self.folder.setText(str(path.parent))
        named = bool(tidy(self.name.text()))
        self.do.setEnabled(named)
        self.do.setToolTip("" if named else self.tr("Ghi tên văn phòng trước"))

    def wish(self) -> NewOffice:
        """What was filled in."""
        return NewOffice(
            path=self.path(),
            name=tidy(self.name.text()),
            place=tidy(self.place.text()),
            parent=tidy(self.parent_name.text()),
            user=tidy(self.user.text()),
            replace=self._chosen is not None,
        )
