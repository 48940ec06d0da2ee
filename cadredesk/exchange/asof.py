"""The day a sheet speaks of: from its title, its file or its name; never the day of signing."""

import re
from collections.abc import Iterable
from datetime import date

from cadredesk.domain.dates import month_end
from cadredesk.domain.names import tidy
from cadredesk.exchange.columns import key

_DAY = r"(\d{1,2})\s*[./\-]\s*(\d{1,2})\s*[./\-]\s*(\d{4})"
_SPOKEN = r"(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})"
_LEAD = (
    r"(?:tính\s+đến|tính\s+tới|số\s+liệu\s+đến|thời\s+điểm|có\s+đến|đến\s+hết|đến\s+ngày|tính\s+từ)"
)
_BETWEEN = r"\s*:?\s*(?:hết\s*)?(?:ngày)?\s*:?\s*"
_MONTH = r"(\d{1,2})\s*(?:[./\-]|năm)\s*(\d{4})"
_TOLD_DAY = re.compile(f"{_LEAD}{_BETWEEN}(?:{_DAY}|{_SPOKEN})", re.IGNORECASE)
_TOLD_MONTH = re.compile(rf"{_LEAD}\s*:?\s*(?:hết\s*)?tháng\s*{_MONTH}", re.IGNORECASE)
_TITLE_MONTH = re.compile(rf"(?<!\d )(?:\btháng|\bt\.?)\s*{_MONTH}(?!\d)", re.IGNORECASE)
_LISTS = ("danh sach", "trich ngang", "tong hop", "thong ke")  # what a title calls its table
_SIGNED = re.compile(r"ngày[\s.…\d]{0,12}tháng", re.IGNORECASE)
_NAME_DAY = re.compile(r"(?<!\d)(\d{1,2})[.\-_ ](\d{1,2})[.\-_ ](\d{4})(?!\d)")
_NAME_MONTH = re.compile(
    r"(?:t|thang|tháng|th)[.\-_ ]*(\d{1,2})[.\-_ /]+(\d{4})(?!\d)", re.IGNORECASE
)
_NAME_ISO = re.compile(r"(?<!\d)(20\d{2})[.\-_](0[1-9]|1[0-2])(?:[.\-_](\d{2}))?(?![\d])")
_NAME_BARE = re.compile(r"(?<![A-Za-zÀ-ỹ\d.\-])(0?[1-9]|1[0-2])[.\-_](20\d{2})(?!\d)")
_NAME_QUARTER = re.compile(r"(?:quy|quý|q)[.\-_ ]*([1-4])[.\-_ /]+(\d{4})(?!\d)", re.IGNORECASE)


def told(lines: Iterable[str]) -> date | None:
    """The day a title says the figures are of."""
    texts = [tidy(line) for line in lines]
    for text in texts:
        found = _TOLD_DAY.search(text)
        if found:
            parts = [g for g in found.groups() if g]
            answer = _day(int(parts[2]), int(parts[1]), int(parts[0]))
            if answer:
                return answer
        month = _TOLD_MONTH.search(text)
        if month and (answer := _month(month)):
            return answer
    for text in texts:
        month = _TITLE_MONTH.search(text)
        if month and not _SIGNED.search(text) and _of_the_table(text, month):
            answer = _month(month)
            if answer:
                return answer
    return None


def in_name(name: str) -> date | None:
    """The day a file's or sheet's name speaks of: 30-9-2026, T10-2026, Q3-2026."""
    found = _NAME_DAY.search(name)
    if found:
        numbers = [int(g) for g in found.groups()]
        return _day(numbers[2], numbers[1], numbers[0])
    found = _NAME_ISO.search(name)
    if found:
        year, month, day = (int(g) if g else 0 for g in found.groups())
        return _day(year, month, day) if day else month_end(year, month)
    found = _NAME_MONTH.search(name) or _NAME_BARE.search(name)
    if found:
        return _month(found)
    found = _NAME_QUARTER.search(name)
    if found and 1900 <= int(found.group(2)) <= 2100:
        return month_end(int(found.group(2)), int(found.group(1)) * 3)
    return None


def _of_the_table(text: str, month: re.Match[str]) -> bool:
    """Whether a line is the table's title, or the month alone, as it stands below one."""
    alone = text.replace(month.group(), "").strip(" ()-–*.:") == ""
    return alone or any(word in key(text) for word in _LISTS)


def _month(found: re.Match[str]) -> date | None:
    month, year = int(found.group(1)), int(found.group(2))
    return month_end(year, month) if 1 <= month <= 12 and 1900 <= year <= 2100 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
