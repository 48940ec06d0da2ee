"""Before a restore: what would be otherwise, in numbers, with names on demand."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.domain import dates
from cadredesk.domain.changes import LogEntry
from cadredesk.services.backups import Differences
from cadredesk.ui import i18n, show
from cadredesk.ui.dialogs.base import Dialog

NAMES = 200


class RestoreDialog(Dialog):
    """Says what restoring would change; accepted when the clerk wants it."""

    def __init__(
        self, found: Differences, words: str, day: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=600)
        self.setWindowTitle(self.tr("Khôi phục bản sao lưu"))
        self.body.setSpacing(6)
        head = self.add_line(words, "strong")
        head.setWordWrap(True)
        if found.here is None:
            self._unreadable(found)
        elif found.nothing:
            self.add_line(self.tr("Người, chức vụ và danh mục trong bản này giống hệt hiện nay."))
        else:
            self.add_line(self.tr("Nếu khôi phục:"))
            self._people(found)
            self._rest(found)
        if found.lost_count and not found.nothing:
            self._lost(found)
        self.add_line(self._kept(found), "hint")
        self.body.addStretch(1)
        self.do = self.add_button(self.tr("Khôi phục bản {day}").format(day=day), "primary")
        self.do.clicked.connect(self.accept)
        self.cancel = self.add_button(self.tr("Hủy"))
        self.cancel.clicked.connect(self.reject)
        self.cancel.setFocus()

    def _unreadable(self, found: Differences) -> None:
        words = self.tr("{office}: {people} người, {positions} chức vụ.")
        self.add_line(
            words.format(
                office=found.there.office,
                people=show.count(found.there.people),
                positions=show.count(found.there.positions),
            )
        )

    def _people(self, found: Differences) -> None:
        for names, words in (
            (found.backup_only, self.tr("• {count} người trở lại danh sách")),
            (found.here_only, self.tr("• {count} người không còn trong danh sách")),
            (found.changed, self.tr("• {count} người trở lại hồ sơ lúc đó")),
        ):
            if names:
                self._named(words.format(count=show.count(len(names))), list(names))

    def _rest(self, found: Differences) -> None:
        if found.positions_back or found.positions_gone:
            words = self.tr("• {back} chức vụ trở lại, {gone} chức vụ mất đi")
            back, gone = found.positions_back, found.positions_gone
            self.add_line(words.format(back=show.count(back), gone=show.count(gone)))
        if found.other_tables:
            words = self.tr("• {count} mục của tổ chức, danh mục, chỉ tiêu trở lại như lúc đó")
            self.add_line(words.format(count=show.count(found.other_tables)))

    def _lost(self, found: Differences) -> None:
        words = self.tr("• mất {count} việc đã làm từ đó đến nay")
        number = show.count(found.lost_count)
        self._named(words.format(count=number), [_said(entry) for entry in found.lost], "\n")

    def _kept(self, found: Differences) -> str:
        if found.here is None:
            return self.tr("Tệp hỏng được cất riêng trong thư mục «Sao lưu», không bị xóa.")
        return self.tr(
            "Dữ liệu hiện nay được sao lưu trước, nên lấy lại được: chọn bản «trước khi khôi phục»."
            " Sau khi khôi phục, không hoàn tác bằng Ctrl+Z các việc trước đó."
        )

    def _named(self, words: str, names: Sequence[str], between: str = ", ") -> None:
        """A line with its names folded away."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        more = QPushButton(self.tr("Xem"))
        more.setProperty("role", "link")
        more.setAutoDefault(False)
        more.setAccessibleName(self.tr("Xem: {what}").format(what=words.lstrip("• ")))
        row.addWidget(QLabel(words))
        row.addWidget(more)
        row.addStretch(1)
        column.addLayout(row)
        shown = between.join(names[:NAMES])
        if len(names) > NAMES:
            words = self.tr("… và {count} nữa").format(count=show.count(len(names) - NAMES))
            shown += between + words
        label = QLabel(shown)
        label.setWordWrap(True)
        label.setProperty("role", "hint")
        label.setContentsMargins(12, 0, 0, 0)
        label.hide()
        column.addWidget(label)
        more.clicked.connect(lambda _=False: self._fold(label, more))
        self.body.addWidget(holder)

    def _fold(self, label: QLabel, more: QPushButton) -> None:
        label.setVisible(label.isHidden())
        more.setText(self.tr("Xem") if label.isHidden() else self.tr("Gập"))
        self.fit()


def _said(entry: LogEntry) -> str:
    day, _, clock = entry.at.partition("T")
    who = f" ({entry.user})" if entry.user else ""
    return f"{clock[:5]} {dates.show(day)}  {i18n.shown(entry.label)}{who}"
