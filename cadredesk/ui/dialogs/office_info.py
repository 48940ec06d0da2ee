"""What the office is called and who signs: the words its printed lists begin and end with."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cadredesk.domain import signing
from cadredesk.domain.table import Signature
from cadredesk.services.exporting import signatures
from cadredesk.ui import fonts
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.widgets.fields_choice import ChoiceField
from cadredesk.ui.widgets.fields_combo import Choice
from cadredesk.ui.widgets.fields_text import TextField

_CELLS = ("name", "parent", "place", "document_suffix")


class OfficeInfoDialog(Dialog):
    """Facts of the office, kept as one action; ``set_user`` is told another name of the clerk."""

    def __init__(
        self, desk: Desk, set_user: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=860)
        self.setWindowTitle(self.tr("Thông tin văn phòng"))
        self._desk, self._set_user = desk, set_user
        self._info = desk.an_office.info()
        self._make_facts()
        self._make_signing()
        self._lay_out()
        self._load()
        self.do = self.add_button(self.tr("Lưu"), "primary")
        self.do.clicked.connect(self._finish)
        self.add_button(self.tr("Hủy")).clicked.connect(self.reject)
        self.name.focus_editor()

    def _make_facts(self) -> None:
        self.name = TextField(self.tr("Tên văn phòng"), required=True)
        self.parent_name = TextField(
            self.tr("Cấp trên"),
            unknown=self.tr("Đảng bộ tỉnh …"),
            hint=self.tr("dòng đầu của danh sách in"),
        )
        self.place = TextField(self.tr("Địa danh"), hint=self.tr("ghi trước ngày, tháng, năm"))
        self.suffix = TextField(
            self.tr("Ký hiệu văn bản"), hint=self.tr("như ĐU trong số 52-KH/ĐU")
        )
        self.user = TextField(
            self.tr("Người cập nhật"), hint=self.tr("tên ghi cùng mỗi việc làm trên máy này")
        )

    def _make_signing(self) -> None:
        blank = self.tr("để trống: in dòng chấm")
        self.list_maker = TextField(self.tr("Người lập biểu"), unknown=blank)
        self.signer = TextField(self.tr("Người ký"), unknown=blank)
        forms = [Choice(signing.words_of(lines), self._said(lines)) for lines, _ in signing.FORMS]
        self.behalf = ChoiceField(self.tr("Quyền hạn"), forms, free=True)
        self.post = ChoiceField(self.tr("Chức vụ"), [], free=True)
        self.behalf.edited.connect(self._offer_posts)
        for field in (self.list_maker, self.signer, self.behalf, self.post):
            field.edited.connect(self._show_signing)

    def _said(self, lines: tuple[str, ...]) -> str:
        words = signing.words_of(lines) or self.tr("không ghi")
        return words.replace("BAN THƯỜNG VỤ, K/T", "BTV, K/T")

    def _lay_out(self) -> None:
        """The office at the left, who signs at the right: all of it in sight on a small screen."""
        facts = (self.name, self.parent_name, self.place, self.suffix, self.user)
        signers = (self.behalf, self.post, self.list_maker, self.signer)
        sides = QHBoxLayout()
        sides.setSpacing(22)
        left = self._side(self.tr("Văn phòng"), facts)
        right = self._side(self.tr("Chữ ký dưới danh sách"), signers)
        right.addWidget(self._preview())
        for side in (left, right):
            side.addStretch(1)
            sides.addLayout(side, 1)
        self.body.addLayout(sides, 1)

    def _side(self, title: str, fields: Sequence[QWidget]) -> QVBoxLayout:
        heading = QLabel(title)
        heading.setProperty("role", "section")
        side = QVBoxLayout()
        side.setSpacing(1)
        for part in (heading, *fields):
            side.addWidget(part)
        return side

    def _preview(self) -> QWidget:
        """The two signatures as they will be printed."""
        frame = QFrame()
        frame.setProperty("role", "panel")
        frame.setAccessibleName(self.tr("Chữ ký như khi in"))
        row = QHBoxLayout(frame)
        row.setContentsMargins(10, 6, 10, 6)
        self.printed = (QLabel(), QLabel())
        for label in self.printed:
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            label.setFont(fonts.font(strong=True))
            label.setWordWrap(True)
            row.addWidget(label, 1)
        return frame

    # --- values ------------------------------------------------------------------------------

    def _load(self) -> None:
        info = self._info
        self.name.load(info.name)
        self.parent_name.load(info.parent)
        self.place.load(info.place)
        self.suffix.load(info.document_suffix)
        self.user.load(self._desk.settings.now.user or None)
        self.list_maker.load(info.settings.get("list_maker"))
        stored = info.settings.get("signer")
        stored = stored if isinstance(stored, dict) else {}
        self.signer.load(stored.get("name"))
        *behalf, post = map(str, stored.get("lines") or signing.USUAL)
        _choose(self.behalf, signing.words_of(behalf))
        self._put_posts()
        _choose(self.post, post)
        self._show_signing()

    def _behalf(self) -> tuple[str, ...]:
        return signing.lines_of(_chosen(self.behalf))

    def _put_posts(self) -> tuple[str, ...]:
        posts = signing.posts_of(self._behalf())
        if self.post.text() is None:
            self.post.combo.set_code(None)  # the list must not keep who signs in another form
        self.post.set_choices([Choice(post, post) for post in posts])
        return posts

    def _offer_posts(self) -> None:
        """Another form is signed by others; words of the clerk's own stay."""
        before = self.post.value()
        posts = self._put_posts()
        if self.post.text() is None:
            self.post.enter(before if before in posts else posts[0])

    def _show_signing(self) -> None:
        draft = replace(self._info, settings=self._settings())
        for label, signature in zip(self.printed, signatures(draft), strict=True):
            label.setText(_printed(signature))

    def _settings(self) -> dict[str, Any]:
        """The office's settings with what stands in the fields."""
        settings = dict(self._info.settings)
        post = signing.lines_of(_chosen(self.post))
        signer = {"lines": [*self._behalf(), *post], "name": self.signer.value() or ""}
        if signer["lines"] != list(signing.USUAL) or signer["name"] or "signer" in settings:
            settings["signer"] = signer
        if self.list_maker.value() or "list_maker" in settings:
            settings["list_maker"] = self.list_maker.value() or ""
        return settings

    def changes(self) -> dict[str, Any]:
        """The cells of the office that differ from what is stored."""
        fields = (self.name, self.parent_name, self.place, self.suffix)
        wanted: dict[str, Any] = {n: f.value() for n, f in zip(_CELLS, fields, strict=True)}
        wanted["settings"] = self._settings()
        was = {name: getattr(self._info, name) or None for name in wanted}
        return {name: value for name, value in wanted.items() if (value or None) != was[name]}

    def _finish(self) -> None:
        self.name.finish()
        if self.name.problem():
            self.name.focus_editor()
            return
        user = self.user.value() or ""
        if user != self._desk.settings.now.user:
            self._set_user(user)
        cells, office = self.changes(), self._desk.an_office
        label = str(QT_TRANSLATE_NOOP("CadreDesk", "Sửa thông tin văn phòng"))
        if not cells or self._desk.attempt(lambda: office.update(label, **cells)):
            self.accept()


def _chosen(field: ChoiceField) -> str | None:
    value = field.value()
    return value if isinstance(value, str) else field.text()


def _choose(field: ChoiceField, text: str) -> None:
    if any(choice.code == text for choice in field.combo.choices()):
        field.load(text)
    else:
        field.load_text(text)


def _printed(signature: Signature) -> str:
    return "\n".join([*signature.lines, signature.name])
