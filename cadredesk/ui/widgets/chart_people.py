"""The people behind a figure of a chart, in groups for a list."""

from PySide6.QtCore import QCoreApplication

from cadredesk.services.charting import Behind
from cadredesk.ui.widgets.people_list import Crowd


def crowds(behind: Behind) -> list[Crowd]:
    """Who is counted, of whom, and, where there are any, of whom nobody knows."""
    translate = QCoreApplication.translate
    counted = Crowd(
        key="counted",
        title=translate("Chart", "Được tính"),
        people=behind.counted,
        empty=translate("Chart", "Chưa có người nào được tính."),
    )
    members = Crowd(
        key="members",
        title=translate("Chart", "Tất cả"),
        people=behind.members,
        empty=translate("Chart", "Không có số liệu: chưa có người nào."),
    )
    doubtful = (
        Crowd(key="unknown", title=translate("Chart", "Chưa có dữ liệu"), people=behind.unknown),
        Crowd(
            key="uncertain",
            title=translate("Chart", "Chưa rõ có thuộc"),
            people=behind.uncertain,
        ),
    )
    return [counted, members, *(crowd for crowd in doubtful if crowd.people)]
