"""What is wrong with a typed value, in one sentence a clerk can act on; None where nothing is."""

import re
from datetime import date

from cadredesk.domain.dates import birthday, date_pieces, earliest, latest, read_date, show
from cadredesk.domain.names import tidy

REQUIRED: dict[str, str] = {
    "full_name": "họ và tên",
    "birth": "ngày sinh",
    "gender": "giới tính",
    "ethnic_group": "dân tộc",
    "hometown": "quê quán",
    "religion": "tôn giáo",
}
"""What every list of the office asks of everybody (trích ngang, DOMAIN 2.4 and 3.4).

The one source of the form's asterisks and of what a record still lacks; all else may be unknown.
"""

_NOT_IN_NAMES = re.compile(r"[\d=+@<>{}\[\]|\\/_*#$%^&:;!?\"]")
_JOINERS = re.compile(r"[\s.\-()]")


def is_required(key: str) -> bool:
    """Whether the form marks this person key with an asterisk, and its lack is a gap."""
    return key in REQUIRED


def check_name(text: str | None) -> str | None:
    """A full name: something, and no digits or signs."""
    name = tidy(text or "")
    if not name:
        return "Chưa có họ và tên. Ghi đủ họ, đệm và tên."
    if _NOT_IN_NAMES.search(name):
        return "Họ và tên có chữ số hoặc ký hiệu. Chỉ ghi chữ."
    return None


def check_citizen_id(text: str | None) -> str | None:
    """A citizen id (số căn cước): 12 digits."""
    number = _JOINERS.sub("", text or "")
    if not number:
        return None
    if not number.isdecimal():
        return "Số căn cước chỉ gồm chữ số, cần 12. Kiểm tra lại các chữ, ký hiệu."
    if len(number) != 12:
        hint = " Kiểm tra số 0 ở đầu." if len(number) < 12 else " Bỏ chữ số thừa."
        return f"Số căn cước có {len(number)} chữ số, cần 12.{hint}"
    return None


def check_old_id(text: str | None) -> str | None:
    """An old identity card (CMND): 9 or 12 digits."""
    number = _JOINERS.sub("", text or "")
    if not number or (number.isdecimal() and len(number) in (9, 12)):
        return None
    return "Số CMND có 9 hoặc 12 chữ số. Kiểm tra lại."


def check_party_card(text: str | None) -> str | None:
    """A Party card: 8 digits, or 12 on the new cards."""
    number = _JOINERS.sub("", text or "")
    if not number:
        return None
    if not number.isdecimal():
        return "Số thẻ Đảng chỉ gồm chữ số. Kiểm tra lại các chữ, ký hiệu."
    if len(number) not in (8, 12):
        return f"Số thẻ Đảng có {len(number)} chữ số, thường là 8 hoặc 12. Kiểm tra số 0 ở đầu."
    return None


def check_phone(text: str | None) -> str | None:
    """One or more phone numbers (between them a comma, a semicolon or a stroke)."""
    for part in re.split(r"[,;/]", text or ""):
        number = _JOINERS.sub("", part)
        if number.startswith("+84"):
            number = "0" + number[3:]
        if not number:
            continue
        if not number.isdecimal():
            return "Số điện thoại chỉ gồm chữ số. Nhiều số thì cách nhau bằng dấu phẩy."
        if not (10 <= len(number) <= 11 and number.startswith("0")):
            return f"Số điện thoại có {len(number)} chữ số, thường là 10. Kiểm tra số 0 ở đầu."
    return None


def check_date(text: str | None) -> str | None:
    """A date as far as known: 08/10/1990, 10/1990 or 1990."""
    problem = read_date(text).problem
    if problem is None or text is None:
        return None
    if problem == "out-of-range":
        return "Năm phải trong khoảng 1900 đến 2100. Ghi lại năm đủ bốn chữ số."
    if problem == "no-such-day":
        return _no_such_day(date_pieces(text))
    return "Không đọc được ngày. Ghi như 08/10/1990, 10/1990 hoặc 1990."


def _no_such_day(pieces: list[str]) -> str:
    *_, month, year = pieces
    if not 1 <= int(month) <= 12:
        return f"Không có tháng {int(month)}. Ghi lại tháng, hoặc chỉ ghi năm."
    full_year = (read_date(f"{month}/{year}").value or year)[:4]
    return (
        f"Tháng {int(month)}/{full_year} không có ngày {int(pieces[0])}. "
        f"Ghi lại ngày, hoặc chỉ ghi {int(month):02}/{full_year}."
    )


def check_birth(text: str | None, day: date) -> str | None:
    """A birth date: a date, and not after the day."""
    problem = check_date(text)
    value = read_date(text).value
    if problem is None and value is not None and earliest(value) > day:
        return f"Ngày sinh {show(value)} ở sau ngày {show(day.isoformat())}. Kiểm tra lại năm."
    return problem


def check_party_dates(joined: str | None, official: str | None) -> str | None:
    """Official membership comes at least 12 months after joining (partial ISO dates)."""
    if joined is None or official is None:
        return None
    if latest(official) < birthday(earliest(joined), 1):
        return "Ngày chính thức sớm hơn 12 tháng sau ngày vào Đảng. Kiểm tra lại hai ngày này."
    return None


def check_interval(start: str | None, end: str | None) -> str | None:
    """The day something ends is after the day it starts (partial ISO dates)."""
    if start is None or end is None or latest(end) > earliest(start):
        return None
    return f"Ngày thôi {show(end)} không sau ngày bắt đầu {show(start)}. Kiểm tra lại hai ngày này."


def told_by_citizen_id(citizen_id: str | None) -> tuple[int, str] | None:
    """The birth year and the gender (male, female) in a citizen id of 12 digits, else None.

    Its fourth digit is century and gender (0 and 1: 19.. male, female; 2 and 3: 20..), the next
    two the year.
    """
    number = _JOINERS.sub("", citizen_id or "")
    if not re.fullmatch(r"\d{3}[0-3]\d{8}", number):
        return None
    year = 1900 + 100 * (int(number[3]) // 2) + int(number[4:6])
    return year, "female" if int(number[3]) % 2 else "male"


def citizen_id_against(citizen_id: str | None, gender: str | None, birth: str | None) -> str | None:
    """What a citizen id says of gender and birth year, where the record says otherwise."""
    told = told_by_citizen_id(citizen_id)
    if told is None:
        return None
    year, said = told
    if birth is not None and int(birth[:4]) != year:
        return f"Số căn cước là của người sinh năm {year}, hồ sơ ghi {birth[:4]}. Kiểm tra cả hai."
    if gender is not None and gender != said:
        words = {"male": "nam", "female": "nữ"}
        return f"Số căn cước là của {words[said]}, hồ sơ ghi {words[gender]}. Kiểm tra cả hai."
    return None
