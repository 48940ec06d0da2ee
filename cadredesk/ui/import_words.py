"""What is said of an import that is listed: when, how much, whether it was taken back."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from cadredesk.services.imports import Import
from cadredesk.ui import show


def moment(at: datetime) -> str:
    """When, as short as it stays clear: "14:31 15/10/2026"."""
    return f"{at:%H:%M} {show.day(at.date())}"


def amount(found: Import) -> str:
    """How much it wrote: "60 mới, 2 thay đổi"."""
    words = QCoreApplication.translate("Imports", "{new} mới, {changed} thay đổi")
    return words.format(new=show.count(found.new), changed=show.count(found.changed))


def state(found: Import) -> str:
    """What became of it."""
    translate = QCoreApplication.translate
    if found.taken_back_at is not None:
        return translate("Imports", "đã rút lại")
    if found.forgotten:
        return translate("Imports", "không rút lại được")
    return translate("Imports", "đang dùng")
