"""What a draft changes, counted as a clerk would: fields, titles added or ended, levels, states."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.person import PersonCard
from cadredesk.domain.service import Employment, Position, Status


@dataclass(frozen=True, slots=True)
class Cells:
    """What was changed in fields: how many of them, and rows of levels added or taken away."""

    fields: int
    added: int
    dropped: int


def tally(old: PersonCard, new: PersonCard, cells: Cells) -> str:
    """What is not saved yet, as one sentence; empty where nothing was changed."""
    said = [
        *_counted(
            (QCoreApplication.translate("Person", "sửa {count} ô"), cells.fields),
            (QCoreApplication.translate("Person", "thêm {count} trình độ"), cells.added),
            (QCoreApplication.translate("Person", "bỏ {count} trình độ"), cells.dropped),
        ),
        *_positions(old.positions, new.positions),
        *_employments(old.employments, new.employments),
        *_statuses(old.statuses, new.statuses),
    ]
    if not said:
        return ""
    words = QCoreApplication.translate("Person", "Đã {what}, chưa lưu.")
    return words.format(what=", ".join(said))


def _counted(*counts: tuple[str, int]) -> list[str]:
    return [words.format(count=count) for words, count in counts if count]


def _positions(old: Iterable[Position], new: Iterable[Position]) -> list[str]:
    translate = QCoreApplication.translate
    before = {p.id: p for p in old}
    kept = {p.id: p for p in new if p.id in before}
    added = sum(p.id not in before for p in new)
    ended = sum(before[i].end is None and p.end is not None for i, p in kept.items())
    differs = sum(before[i] != p for i, p in kept.items())
    return _counted(
        (translate("Person", "thêm {count} chức vụ"), added),
        (translate("Person", "ghi thôi giữ {count} chức vụ"), ended),
        (translate("Person", "sửa {count} chức vụ"), differs - ended),
        (translate("Person", "xóa {count} chức vụ"), len(before) - len(kept)),
    )


def _employments(old: tuple[Employment, ...], new: tuple[Employment, ...]) -> list[str]:
    if old == new:
        return []
    known = {e.id for e in old}
    if any(e.id not in known for e in new):
        return [QCoreApplication.translate("Person", "đổi diện")]
    return [QCoreApplication.translate("Person", "sửa diện")]


def _statuses(old: tuple[Status, ...], new: tuple[Status, ...]) -> list[str]:
    translate = QCoreApplication.translate
    if old == new:
        return []
    known = {s.id for s in old}
    added = sum(s.id not in known for s in new)
    dropped = len(known - {s.id for s in new})
    if added or dropped:
        return _counted(
            (translate("Person", "thêm {count} trạng thái"), added),
            (translate("Person", "xóa {count} trạng thái"), dropped),
        )
    return [translate("Person", "sửa trạng thái")]
