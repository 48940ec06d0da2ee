"""Before an import is taken back: who goes, who is as before again, what stays and why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from cadredesk.services.imports import Back, Kept
from cadredesk.ui import fonts, i18n, import_words, show
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.widgets.fields_table import Cell, RowTable

NAMES, _ROWS = 300, 6


class TakeBackDialog(Dialog):
    """Accepted when the clerk wants it; with nothing to go back it only explains."""

    def __init__(self, found: Back, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=round(640 * fonts.scale()))
        self.setWindowTitle(self.tr("Rút lại lần nhập"))
        line = found.taken
        head = self.tr("«{file}», nhập lúc {time}").format(
            file=line.file, time=import_words.moment(line.at)
        )
        self.add_line(head, "strong")
        if not found.rows:
            self.add_line(self.tr("Không còn gì của lần nhập này để trả lại."))
        self._named(self.tr("• Bỏ khỏi danh sách {count} người thêm ở lần nhập này"), found.removed)
        self._named(self.tr("• Trả hồ sơ {count} người về như trước"), found.restored)
        partly = self.tr("• Để lại {count} người thêm ở lần nhập này, bỏ phần chưa ai sửa")
        self._named(partly, found.partly)
        self.table: RowTable | None = None
        if found.kept:
            self._keep(found.kept)
        self.add_line(self.tr("Một việc, hoàn tác được bằng Ctrl+Z. Tệp gốc không đổi."), "hint")
        self.body.addStretch(1)
        self.do: QPushButton | None = None
        if found.rows:
            words = self.tr("Rút lại {count} người").format(count=show.count(found.wholly))
            self.do = self.add_button(words if found.wholly else self.tr("Rút lại"), "primary")
            self.do.clicked.connect(self.accept)
        self.cancel = self.add_button(self.tr("Hủy") if found.rows else self.tr("Đóng"))
        self.cancel.clicked.connect(self.reject)
        self.cancel.setFocus()

    def _named(self, words: str, names: Sequence[str]) -> None:
        if not names:
            return
        self.add_line(words.format(count=show.count(len(names))))
        shown = ", ".join(names[:NAMES])
        if len(names) > NAMES:
            more = self.tr("… và {count} nữa").format(count=show.count(len(names) - NAMES))
            shown = f"{shown}, {more}"
        self.add_line(shown, "hint").setContentsMargins(12, 0, 0, 0)

    def _keep(self, kept: Sequence[Kept]) -> None:
        words = self.tr("• Giữ nguyên {count} chỗ:").format(count=show.count(len(kept)))
        self.add_line(words)
        heads = [self.tr("Của ai"), self.tr("Gì"), self.tr("Vì sao")]
        table = RowTable(heads, stretch=(1,))
        table.setAccessibleName(self.tr("Những gì giữ lại"))
        table.fill([self._cells(one) for one in kept[:NAMES]])
        row = table.verticalHeader().defaultSectionSize()
        bar = table.horizontalScrollBar().sizeHint().height()
        head = table.horizontalHeader().height()
        table.setFixedHeight(head + row * min(_ROWS, len(kept)) + bar + 4)
        self.table = table
        self.body.addWidget(table)

    def _cells(self, one: Kept) -> list[Cell]:
        what = i18n.shown(one.what)
        return [
            Cell(one.name),
            Cell(f"{what}: {one.which}" if one.which else what),
            Cell(i18n.shown(one.why)),
        ]
