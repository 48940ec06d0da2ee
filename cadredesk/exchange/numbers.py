"""Numbers that are names: citizen ids, Party cards, telephones, with the zeros they lost."""

import re
from functools import cache

from cadredesk.domain.names import visible
from cadredesk.exchange.cellwords import spelt
from cadredesk.exchange.grid import Cell, as_text
from cadredesk.exchange.lookalikes import plain_letters
from cadredesk.exchange.values import NOTHING, Reading, is_blank, raw_of

_JOINERS = re.compile(r"[\s.\-'’`\"_\u00b7]")
_ROUNDED = re.compile(r"\s*(\d+)(?:[.,](\d+))?\s*[eE]\s*\+?\s*(\d{1,2})\s*")
_GROUPS = re.compile(r"\d(?:[ .\-']{0,2}\d)*")
_PIECES = re.compile(r"[;,/|()\n]+|\s+-\s+")
_CITIZEN, _OLD = 12, 9
_CARDS = (8, 12)
_LOST = 2
"""How many zeros in front a Party card may have lost; more missing digits are no zeros."""


@cache
def _issued() -> re.Pattern[str]:
    """From "cấp ngày" on, a cell tells of the paper, not its number."""
    return re.compile(rf"(?i)[\s,;:(\-]*(?<![^\W_])(?:{spelt('issued')})(?![^\W\d_]).*", re.DOTALL)


def _text(cell: Cell) -> str:
    return plain_letters(visible(as_text(cell))).strip()


def _digits_said(cell: Cell) -> tuple[str, str] | None:
    """(what a cell said, its digits where it is one number); None where the digits were lost."""
    said = as_text(cell).strip()
    if said.isascii() and said.isdigit():
        return said, said
    text = _text(cell)
    rounded = _ROUNDED.fullmatch(text)
    if rounded:
        whole, rest, power = rounded[1], rounded[2] or "", int(rounded[3])
        if len(rest) < power:
            return None
        said_digits = whole + rest[:power]
        return said, said_digits if not rest[power:].strip("0") else ""
    bare = _JOINERS.sub("", _issued().sub("", text))
    if isinstance(cell, float) and not cell.is_integer():
        bare = ""
    return said, bare if bare.isascii() and bare.isdigit() else ""


def _groups(said: str) -> list[str]:
    """The numbers a text holds, each once, before it tells when a paper was issued."""
    text = _text(said)
    found = [
        digits
        for piece in _PIECES.split(text)
        for group in _GROUPS.findall(_issued().sub("", piece))
        for digits in _apart(group)
    ]
    return list(dict.fromkeys(found))


def _apart(group: str) -> list[str]:
    """One number however it is spaced; or the whole numbers among what stands side by side."""
    joined = _JOINERS.sub("", group)
    pieces = [_JOINERS.sub("", piece) for piece in group.split()]
    whole = [piece for piece in pieces if len(piece) in (_CITIZEN, _OLD)]
    return whole if whole and len(joined) not in (_CITIZEN, _OLD) else [joined]


def citizen_id(cell: Cell) -> Reading:
    """Twelve digits; zeros a spreadsheet took from the front are put back. Nine are an old card.

    ``extra`` is the old card's number, also where it stands beside the new one.
    """
    if is_blank(cell):
        return NOTHING
    found = _digits_said(cell)
    if found is None:
        return Reading(problem="lost-digits", raw=as_text(cell).strip())
    said, digits = found
    one = digits and len(digits) <= _CITIZEN
    value, old = _id_of(digits, isinstance(cell, float | int)) if one else _ids_among(said)
    if value is None and old is None:
        several = len([n for n in _groups(said) if len(n) == _CITIZEN]) > 1
        return Reading(problem="two-numbers" if several else "bad-id", raw=said)
    return Reading(value=value, raw=raw_of(said, value), extra=old)


def _id_of(digits: str, number: bool) -> tuple[str | None, str | None]:
    """(citizen id, old card) of one number; a number typed as one may have lost its zeros."""
    if len(digits) == _CITIZEN or (len(digits) in (10, 11) and digits[0] != "0"):
        return digits.zfill(_CITIZEN), None
    if len(digits) == _OLD or (number and len(digits) == _OLD - 1):
        return None, digits.zfill(_OLD)
    return None, None


def _ids_among(said: str) -> tuple[str | None, str | None]:
    numbers = _groups(said)
    new = [n for n in numbers if len(n) == _CITIZEN]
    old = [n for n in numbers if len(n) == _OLD]
    if len(new) > 1 or (not new and len(old) > 1):
        return None, None
    return (new[0] if new else None), (old[0] if len(old) == 1 else None)


def party_card(cell: Cell) -> Reading:
    """Twelve digits (new) or eight (old); one or two zeros lost from the front are put back."""
    if is_blank(cell):
        return NOTHING
    found = _digits_said(cell)
    if found is None:
        return Reading(problem="lost-digits", raw=as_text(cell).strip())
    said, digits = found
    if not digits or len(digits) > _CARDS[1]:
        among = [n for n in _groups(said) if len(n) in _CARDS]
        longest = [n for n in among if len(n) == max(map(len, among))]
        if len(longest) != 1:
            return Reading(problem="two-numbers" if longest else "bad-id", raw=said)
        digits = longest[0]
    value = _card(digits)
    return Reading(value=value, raw=raw_of(said, value)) if value else _bad_id(said)


def _card(digits: str) -> str | None:
    """A card's whole number; None where digits are missing that need not have been zeros."""
    for size in _CARDS:
        lost = size - len(digits)
        if lost == 0 or (0 < lost <= _LOST and digits[0] != "0"):
            return digits.zfill(size)
    return None


def _bad_id(said: str) -> Reading:
    return Reading(problem="bad-id", raw=said)


# --- telephones -----------------------------------------------------------------------------------

_BETWEEN_PHONES = re.compile(r"[;,/\n|]+|\s+-\s+|\s+(?:hoặc|và)\s+|(?<=\d)\s+(?=\+?0?\d{9})")
_AROUND_PHONE = re.compile(r"^[^\d+(]*|[^\d]*$")


def phone(cell: Cell) -> Reading:
    """A telephone number with its 0; several are kept, joined by a comma."""
    if is_blank(cell):
        return NOTHING
    said, text = as_text(cell).strip(), _text(cell)
    parts = [text] if text.isascii() and text.isdigit() else _BETWEEN_PHONES.split(text)
    if _ROUNDED.fullmatch(text):
        found = _digits_said(cell)
        if not found or not found[1]:
            return Reading(problem="lost-digits", raw=said)
        parts = [found[1]]
    numbers = list(dict.fromkeys(n for n in map(_phone, parts) if n))
    if not numbers:
        return Reading(problem="bad-phone", raw=said)
    value = ", ".join(numbers)
    return Reading(value=value, raw=raw_of(said, value))


def _phone(part: str) -> str | None:
    digits = re.sub(r"[()]", "", _JOINERS.sub("", _AROUND_PHONE.sub("", part)))
    if digits.startswith(("+84", "0084")):
        digits = "0" + digits.removeprefix("+").removeprefix("00")[2:].lstrip("0")
    elif digits.startswith("84") and len(digits) in (11, 12):
        digits = "0" + digits[2:]
    if not re.fullmatch(r"\d{7,11}", digits):
        return None
    return digits if digits.startswith("0") or len(digits) < 9 else "0" + digits
