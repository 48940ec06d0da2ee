"""How backups are spoken of: when, why, how large."""

from datetime import datetime, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from cadredesk.services.backups import Why
from cadredesk.ui import show
from cadredesk.ui.i18n import shown

_WHYS: dict[Why, str] = {
    Why.MANUAL: str(QT_TRANSLATE_NOOP("CadreDesk", "sao lưu bằng tay")),
    Why.CLOSE: str(QT_TRANSLATE_NOOP("CadreDesk", "khi đóng")),
    Why.DAILY: str(QT_TRANSLATE_NOOP("CadreDesk", "hằng ngày")),
    Why.IMPORT: str(QT_TRANSLATE_NOOP("CadreDesk", "trước khi nhập dữ liệu")),
    Why.MIGRATION: str(QT_TRANSLATE_NOOP("CadreDesk", "trước khi nâng cấp tệp")),
    Why.RESTORE: str(QT_TRANSLATE_NOOP("CadreDesk", "trước khi khôi phục")),
    Why.OTHER: str(QT_TRANSLATE_NOOP("CadreDesk", "lý do khác")),
}
_MEGA = 1_000_000


def why(reason: Why) -> str:
    """What a backup was made for."""
    return shown(_WHYS[reason])


def moment(at: datetime) -> str:
    """20/11/2026 16:05."""
    return f"{show.day(at.date())} {at:%H:%M}"


def ago(at: datetime, now: datetime) -> str:
    """16:05 hôm nay, 16:05 hôm qua, else with the day."""
    days = (now.date() - at.date()).days
    if days == 0:
        return QCoreApplication.translate("Backups", "{time} hôm nay").format(time=f"{at:%H:%M}")
    if days == 1:
        return QCoreApplication.translate("Backups", "{time} hôm qua").format(time=f"{at:%H:%M}")
    return f"{at:%H:%M} {show.day(at.date())}"


def size(number: int) -> str:
    """A size as a clerk knows it from the Explorer."""
    if number < _MEGA:
        return f"{max(1, round(number / 1000))}{show.NBSP}KB"
    return f"{show.decimal(number / _MEGA)}{show.NBSP}MB"


OLD = timedelta(days=7)
