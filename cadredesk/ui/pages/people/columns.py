"""Columns, orders and saved views of the list of people."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from cadredesk.domain import roster
from cadredesk.domain.lines import by_rank
from cadredesk.domain.person import PersonLine
from cadredesk.ui import i18n, show
from cadredesk.ui.models import Column
from cadredesk.ui.query import Order, View

_WIDTHS = {
    "full_name": 168,
    "birth": 88,
    "age": 48,
    "gender": 56,
    "ethnic_group": 82,
    "position": 220,
    "joined_party": 104,
    "degree": 100,
    "political_theory": 86,
    "state_management": 134,
}
_SHOWN = (
    "full_name",
    "birth",
    "age",
    "gender",
    "position",
    "degree",
    "political_theory",
    "state_management",
    "ethnic_group",
    "joined_party",
    "unit",
)
_SHORT = {"gender": str(QT_TRANSLATE_NOOP("CadreDesk", "Giới"))}
_KINDS = {"text": "text", "date": "date", "number": "number", "level": "rank"}
_OPTIONAL = frozenset({"note", "phone"})
"""Facts nobody has to know: an empty cell says nothing is missing."""


def _gap_names() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "birth": translate("People", "ngày sinh"),
        "gender": translate("People", "giới tính"),
        "ethnic_group": translate("People", "dân tộc"),
        "degree": translate("People", "trình độ chuyên môn"),
        "political_theory": translate("People", "lý luận chính trị"),
        "state_management": translate("People", "quản lý nhà nước"),
    }


def gap_words(line: PersonLine) -> str | None:
    """What a person's record lacks, in one line; None where nothing."""
    words = []
    if line.gaps:
        names = _gap_names()
        unknown = QCoreApplication.translate("People", "Chưa rõ {facts}")
        words.append(unknown.format(facts=", ".join(names.get(key, key) for key in line.gaps)))
    if line.unassigned:
        waiting = QCoreApplication.translate("People", "Chưa gán chức vụ: {texts}")
        words.append(waiting.format(texts="; ".join(line.unassigned)))
    return ". ".join(words) or None


def short_position(line: PersonLine) -> str | None:
    """The present titles as the office abbreviates them (ĐUV, UVBTV)."""
    words = dict.fromkeys(h.short or h.title for h in line.holds if h.certain)
    return ", ".join(words) or line.position


def _text(column: roster.Column) -> Callable[[PersonLine], str | None]:
    """What a cell shows: None is unknown, – is not applicable, empty only where optional."""
    if column.key in _OPTIONAL:
        return column.text
    if column.key == "position":
        return short_position

    def text(line: PersonLine) -> str | None:
        return None if column.is_unknown(line) else column.text(line) or "–"

    return text


def _sort(column: roster.Column) -> Callable[[PersonLine], Any]:
    def key(line: PersonLine) -> Any:
        return None if column.is_unknown(line) else (column.sort_key(line), line.sort_key)

    return key


def _facets(key: str) -> Callable[[PersonLine], Sequence[str | None]] | None:
    if key == "position":
        # one tick per title, not per combination of titles
        return lambda line: tuple(h.title for h in line.holds) or line.unassigned or (None,)
    if key in ("birth", "joined_party", "official_member"):
        return lambda line: (
            ((value or "")[:4] or None,) if (value := getattr(line, key)) else (None,)
        )
    return None


def _column(column: roster.Column) -> Column[PersonLine]:
    key = column.key
    return Column(
        key=key,
        title=i18n.shown(_SHORT.get(key, column.alone)),
        tip=i18n.shown(column.alone) if key in _SHORT else "",
        text=_text(column),
        sort=_sort(column),
        facets=_facets(key),
        kind=_KINDS[column.kind],
        align=column.align,
        width=_WIDTHS.get(key, 24 + 7 * column.width_chars),
        shown=key in _SHOWN,
        fixed=key == "full_name",
        full=(lambda line: line.position) if key == "position" else None,
        mark=gap_words if key == "full_name" else None,
    )


def columns() -> list[Column[PersonLine]]:
    """All columns, those shown at first in the order of the list."""
    first = [roster.BY_KEY[key] for key in _SHOWN]
    rest = [c for c in roster.COLUMNS if c.key not in _SHOWN]
    return [_column(c) for c in [*first, *rest]]


def orders() -> list[Order[PersonLine]]:
    """By rank, the default of bodies; by name: given name, family, middle."""
    translate = QCoreApplication.translate
    return [
        Order(key="rank", title=translate("People", "Thứ tự chức danh"), by=by_rank),
        Order(key="name", title=translate("People", "Tên, họ, đệm"), by=lambda line: line.sort_key),
    ]


def _under_40(line: PersonLine) -> bool:
    return line.age_high is not None and line.age_high < 40


def _in(body: str) -> Callable[[PersonLine], bool]:
    return lambda line: body in line.member_of


def views() -> list[View[PersonLine]]:
    """The views every office begins with."""
    translate = QCoreApplication.translate
    return [
        View(key="all", title=translate("People", "Đang công tác")),
        View(
            key="bch",
            title=translate("People", "Ban Chấp hành"),
            keep=_in("bch"),
            words=translate("People", "Thuộc Ban Chấp hành"),
        ),
        View(
            key="btv",
            title=translate("People", "Ban Thường vụ"),
            keep=_in("btv"),
            words=translate("People", "Thuộc Ban Thường vụ"),
        ),
        View(
            key="key",
            title=translate("People", "Chủ chốt"),
            keep=lambda line: "chu_chot" in line.groups,
            words=translate("People", "Chức danh chủ chốt"),
        ),
        View(
            key="young",
            title=translate("People", "Dưới 40 tuổi"),
            keep=_under_40,
            words=translate("People", "Chắc chắn dưới 40 tuổi"),
        ),
        View(
            key="hdnd",
            title=translate("People", "Đại biểu HĐND"),
            keep=_in("hdnd"),
            words=translate("People", "Đại biểu HĐND"),
        ),
        View(
            key="gaps",
            title=translate("People", "Thiếu dữ liệu"),
            keep=lambda line: bool(line.gaps),
            words=translate("People", "Hồ sơ thiếu dữ liệu"),
        ),
        View(
            key="unassigned",
            title=translate("People", "Chưa gán chức vụ"),
            keep=lambda line: bool(line.unassigned),
            words=translate("People", "Còn chức vụ chưa gán"),
        ),
    ]


def statistics(lines: Sequence[PersonLine], total: int, selected: int) -> list[str]:
    """What the status bar says of the people shown, each figure with what it counts."""
    translate = QCoreApplication.translate
    count = len(lines)
    shown = translate("People", "<b>{count}</b> người đang hiện / {total}")
    texts = [shown.format(count=show.count(count), total=show.count(total))]
    if count:
        women = sum(line.gender == "female" for line in lines)
        no_gender = sum(line.gender is None for line in lines)
        texts.append(_share(translate("People", "Nữ"), women, count, no_gender))
        young = sum(_under_40(line) for line in lines)
        open_age = sum(_age_is_open(line) for line in lines)
        texts.append(_share(translate("People", "Dưới 40"), young, count, open_age))
        texts.append(_average(lines))
    if selected > 1:
        chosen = translate("People", "Đang chọn: <b>{count}</b>")
        texts.append(chosen.format(count=show.count(selected)))
    return texts


def _age_is_open(line: PersonLine) -> bool:
    if line.age_low is None or line.age_high is None:
        return True
    return line.age_low < 40 <= line.age_high


def _share(words: str, part: int, whole: int, unknown: int) -> str:
    text = f"{words}: <b>{show.count(part)}</b> ({show.percent(part, whole)})"
    if not unknown:
        return text
    more = QCoreApplication.translate("People", "{text}, chưa rõ {count}")
    return more.format(text=text, count=show.count(unknown))


def _average(lines: Sequence[PersonLine]) -> str:
    """Over those whose age is known for sure; how many are not is said."""
    translate = QCoreApplication.translate
    known = [x.age_low for x in lines if x.age_low is not None and x.age_low == x.age_high]
    if not known:
        return translate("People", "Tuổi bình quân: không có số liệu")
    text = translate("People", "Tuổi bình quân: <b>{age}</b>")
    text = text.format(age=show.decimal(sum(known) / len(known)))
    missing = len(lines) - len(known)
    if not missing:
        return text
    more = translate("People", "{text} ({count} người chưa rõ tuổi)")
    return more.format(text=text, count=show.count(missing))
