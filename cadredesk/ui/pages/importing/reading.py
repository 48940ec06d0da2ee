"""Small rules of the columns panel, apart from its widgets."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.sheet import DateOrder, Sheet, sheet_row
from cadredesk.services import importing
from cadredesk.services.importing import OpenedFile

NUMBERS = ("citizen_id", "phone")
_LOOKED_AT = 60


def field_words(name: str, fields: Mapping[str, str]) -> str:
    """What a field is called; also of a second title column, or a column of marks."""
    translate = QCoreApplication.translate
    if name == "given_name":
        return translate("Importing", "Tên")
    base, _, level = name.partition("=")
    if level:
        words = translate("Importing", "{field} (cột đánh dấu)")
        return words.format(field=fields.get(base, base))
    base, _, number = name.rpartition("_")
    if number.isdigit() and base in fields:
        return f"{fields[base]} {number}"
    return fields.get(name, name)


def merge_choice(
    wishes: Mapping[str, str], columns: Mapping[str, str], letter: str, wanted: str
) -> dict[str, str]:
    """The wishes after a column was given another field ("" for none).

    ``wishes`` and ``columns`` are field → letter; a wish of "" says no column is this field.
    """
    before = next((name for name, at in columns.items() if at == letter), "")
    if before == wanted:
        return dict(wishes)
    merged = dict(wishes)
    if before:
        merged[before] = ""
    if wanted == "position" and "position" in columns:
        number = 2
        while f"position_{number}" in columns:
            number += 1
        wanted = f"position_{number}"
    if wanted:
        merged[wanted] = letter
    return merged


def zeros_restored(sheet: Sheet) -> int:
    """How many numbers got their leading 0 back."""
    found = 0
    for person in sheet.people:
        for name in NUMBERS:
            value, said = person.values.get(name), person.raw.get(name)
            if value and said and value.startswith("0"):
                digits = "".join(c for c in said if c.isdigit())
                found += bool(digits) and value == f"0{digits}"
    return found


def letters_in_order(sheet: Sheet) -> list[str]:
    """The columns of a sheet that have a heading or are read, from left to right."""
    letters = {*sheet.headings, *sheet.columns.values()} - {""}
    return sorted(letters, key=lambda at: (len(at), at))


def source_words(sheet: Sheet, name: str, wished: Mapping[str, str] | None) -> str:
    """How it was told that a column is a field; ``wished`` is what the clerk chose just now."""
    translate = QCoreApplication.translate
    if not name:
        return ""
    letter = sheet.columns.get(name, "")
    if wished is not None and wished.get(name) == letter:
        return translate("Importing", "chọn tay")
    if sheet.chosen.get(name) == letter:
        return translate("Importing", "đã nhớ")
    if sheet.columns_from == "content" or not sheet.headings.get(letter, "").strip():
        return translate("Importing", "theo nội dung")
    return translate("Importing", "theo tiêu đề")


def order_words(order: str) -> str:
    """An order of day and month as it is chosen."""
    translate = QCoreApplication.translate
    return {
        "dmy": translate("Importing", "ngày/tháng/năm"),
        "mdy": translate("Importing", "tháng/ngày/năm"),
        "ymd": translate("Importing", "năm/tháng/ngày"),
        "swapped": translate("Importing", "Excel đã đảo ngày và tháng"),
    }[order]


def order_source(found: DateOrder) -> str:
    """How the order of a column of dates was told."""
    translate = QCoreApplication.translate
    if found.told == "clerk":
        return translate("Importing", "chọn tay")
    if found.sure:
        return translate("Importing", "cả cột thống nhất")
    return translate("Importing", "theo lệ thường")


def examples(opened: OpenedFile, sheet: Sheet) -> dict[str, str]:
    """Of every column the first thing that stands in it."""
    rows = [sheet_row(person.row) for person in sheet.people[:_LOOKED_AT]]
    found = {}
    for letter in letters_in_order(sheet):
        texts = (importing.cell_text(opened, sheet.sheet, row, letter) for row in rows)
        found[letter] = next((" ".join(t.split()) for t in texts if t.strip()), "")
    return found


def left_out_words(reason: str) -> str:
    """Why a row is nobody."""
    translate = QCoreApplication.translate
    return {
        "title": translate("Importing", "dòng trên bảng (tiêu đề)"),
        "numbering": translate("Importing", "dòng số thứ tự cột"),
        "section": translate("Importing", "tên mục"),
        "total": translate("Importing", "dòng tổng cộng"),
        "signature": translate("Importing", "chữ ký, nơi nhận"),
        "note": translate("Importing", "ghi chú dưới bảng"),
    }.get(reason, translate("Importing", "không có họ tên"))


def short_heading(words: str, fits: Callable[[str], bool]) -> str:
    """A heading of two levels cut between words, the lower one in full: "Ngày, tháng… · Nam"."""
    if fits(words):
        return words
    above, dot, below = words.rpartition(" · ")
    tail = f"{dot}{below}" if dot else ""
    start = above if dot else words
    parts = start.split(" ")
    for length in range(len(parts) - 1, 0, -1):
        shown = f"{' '.join(parts[:length]).rstrip(' ,·')}…{tail}"
        if fits(shown):
            return shown
    if not tail:
        return f"{parts[0]}…"
    return f"…{tail}" if fits(f"…{tail}") else short_heading(below, fits)
