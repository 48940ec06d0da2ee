"""What was noticed about a sheet: how its dates go, old fonts, hidden rows, rows left out."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cadredesk.domain.sheet import DateOrder, Sheet
from cadredesk.services import importing
from cadredesk.ui import show
from cadredesk.ui.pages.importing.draft import Draft
from cadredesk.ui.pages.importing.reading import field_words, order_words
from cadredesk.ui.widgets.state_note import StateNote


class Notes(QWidget):
    """Sentences, some with a way to act on them.

    ``order_asked`` carries a field of dates and the order it is to be read in.
    """

    bodies_asked = Signal()
    left_out_asked = Signal()
    forget_asked = Signal()
    restore_asked = Signal()
    order_asked = Signal(str, str)

    def __init__(self, fields: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._fields = fields
        self._bodies_link: QPushButton | None = None
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(11, 4, 11, 2)
        self.box.setSpacing(2)

    def show_draft(self, draft: Draft, *, chosen: bool) -> None:
        """Say what was noticed; ``chosen``: the clerk put columns himself just now."""
        self._clear()
        sheet = draft.plan.sheet
        why = importing.nobody(sheet)
        if why is not None:
            self._line("bad", self._nobody_words(why.code))
        self._orders(draft)
        self._columns(sheet, chosen)
        self._cells(draft)
        if sheet.left_out:
            words = self.tr("Bỏ qua {count} dòng không phải người…")
            self._link(words.format(count=show.count(len(sheet.left_out))), self.left_out_asked)
        if draft.plan.bodies:
            words = self.tr("Sẽ tạo {count} tổ chức mới…")
            text = words.format(count=show.count(len(draft.plan.bodies)))
            self._bodies_link = self._link(text, self.bodies_asked)
        self.box.addStretch(1)

    def _nobody_words(self, code: str) -> str:
        """In short why there is nobody; the table says it in full."""
        return {
            "sheet-empty": self.tr("Trang tính không có ô nào có chữ"),
            "sheet-no-header": self.tr("Không thấy dòng tiêu đề có «Họ và tên»"),
        }.get(code, self.tr("Không thấy người nào: kiểm tra cột Họ và tên"))

    # --- dates -----------------------------------------------------------------------------------

    def _orders(self, draft: Draft) -> None:
        found = draft.plan.sheet.date_orders
        kinds = dict.fromkeys(_kind_of(one) for one in found.values())
        for order, sure in kinds:
            names = [name for name, one in found.items() if _kind_of(one) == (order, sure)]
            self._order(order, names if len(kinds) > 1 else [], sure=sure)
        for name, one in found.items():
            if one.perhaps is not None and one.told != "clerk":
                self._perhaps(draft, name, one.perhaps)

    def _order(self, order: str, names: list[str], *, sure: bool) -> None:
        """Of which columns is said only where not all are alike."""
        words = self.tr("Ngày đọc theo {order}")
        if names:
            words = self.tr("{fields}: đọc theo {order}")
        if not sure:
            unsure = self.tr("{words}; không có ngày nào để phân biệt")
            words = unsure.format(words=words)
        fields = ", ".join(field_words(name, self._fields) for name in names)
        self._line("ok" if sure else "unk", words.format(fields=fields, order=order_words(order)))

    def _perhaps(self, draft: Draft, name: str, order: str) -> None:
        sheet = draft.plan.sheet
        examples = sheet.date_orders[name].examples or (
            draft.examples.get(sheet.columns.get(name, ""), ""),
        )
        words = self.tr("{field}: có lẽ là {order}, ví dụ «{example}»")
        field = field_words(name, self._fields)
        text = words.format(field=field, order=order_words(order), example=examples[0])
        self._line("warn", text)
        take = self.tr("Đọc lại theo {order}").format(order=order_words(order))
        self._act(take, lambda: self.order_asked.emit(name, order))

    # --- columns and cells -----------------------------------------------------------------------

    def _columns(self, sheet: Sheet, chosen: bool) -> None:
        if chosen:
            self._line("ok", self.tr("Cột chọn tay sẽ được nhớ cho bảng cùng mẫu"))
        elif sheet.columns_from == "remembered":
            self._line("ok", self.tr("Các cột như đã chọn ở lần nhập trước"))
            self._act(self.tr("Bỏ các cột đã nhớ"), self.forget_asked.emit)

    def _cells(self, draft: Draft) -> None:
        sheet = draft.plan.sheet
        if draft.cells:
            words = self.tr("Đã sửa {count} ô; tệp giữ nguyên")
            self._line("ok", words.format(count=show.count(len(draft.cells))))
            self._act(self.tr("Bỏ sửa tất cả"), self.restore_asked.emit)
        if sheet.legacy_cells:
            words = self.tr("Phông cũ (TCVN3, VNI): đã chuyển {count} ô")
            self._line("ok", words.format(count=show.count(sheet.legacy_cells)))
        if draft.zeros:
            words = self.tr("Số mất chữ số 0 ở đầu: đã thêm {count} ô")
            self._line("ok", words.format(count=show.count(draft.zeros)))
        if sheet.hidden_rows or sheet.hidden_columns:
            self._line("warn", self._hidden_words(sheet))

    def _hidden_words(self, sheet: Sheet) -> str:
        parts = []
        if sheet.hidden_rows:
            parts.append(self.tr("{count} dòng").format(count=show.count(sheet.hidden_rows)))
        if sheet.hidden_columns:
            parts.append(self.tr("{count} cột").format(count=show.count(sheet.hidden_columns)))
        return self.tr("{what} đang ẩn trong tệp vẫn được đọc").format(what=", ".join(parts))

    def show_bodies(self, agreed: int, total: int) -> None:
        """Say how many of the proposed bodies will be made."""
        if self._bodies_link is not None:
            words = self.tr("Sẽ tạo {agreed}/{total} tổ chức mới…")
            self._bodies_link.setText(words.format(agreed=agreed, total=total))

    # --- building --------------------------------------------------------------------------------

    def _line(self, state: str, words: str) -> None:
        note = StateNote()
        note.label.setProperty("role", "hint")
        self.box.addWidget(note)
        note.tell(state, words)

    def _link(self, words: str, asked: object) -> QPushButton:
        return self._act(words, asked.emit)  # type: ignore[attr-defined]

    def _act(self, words: str, do: Callable[[], object]) -> QPushButton:
        link = QPushButton(words)
        link.setProperty("role", "link")
        link.setAutoDefault(False)
        link.clicked.connect(lambda _=False: do())
        self.box.addWidget(link)
        link.show()  # now, so that the room for it is known
        return link

    def _clear(self) -> None:
        self._bodies_link = None
        while self.box.count():
            widget = self.box.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()


def _kind_of(found: DateOrder) -> tuple[str, bool]:
    return found.order, found.sure or found.told == "clerk"
