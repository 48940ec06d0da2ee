"""How wide and how many lines a text is in Times New Roman, without any font file.

Excel and LibreOffice set no row height for wrapped text in a file they did not write themselves,
so the height must stand in the file; for that the advance widths of the letters are enough.
"""

import re
import unicodedata
from functools import lru_cache

POINTS_PER_CHARACTER = 5.25
"""One character of a column width in Excel, the Normal font being Arial 10: 7 pixels at 96 dpi."""

POINTS_AT_MOST = 5.56
"""The same in LibreOffice, which does not round to pixels."""

PADDING = 3.75
"""Points of a cell's width that text cannot use."""

LINE = 1.3
"""Height of a line in font sizes: 14.3 points at 11."""

BOLD = 1.07
"""Bold letters are that much wider."""

_GROUPS = {
    180: "'",
    200: "|",
    250: " ,.\u00a0",
    278: "/:;ijlt\\",
    333: "!()-[]`If\u2010\u2011rs",
    389: "Js",
    408: '"',
    444: "acez?“”",
    500: "#$0123456789*_bdghknopquvxy\u2013đ",
    541: "+<=>~^{}",
    556: "FPSơư",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQUVXYwĐ",
    778: "&m",
    833: "%",
    890: "MƠƯ",
    944: "W@",
    1000: "\u2014…",
}
_WIDTHS = {letter: width for width, letters in _GROUPS.items() for letter in letters}
_UNKNOWN = 722
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def clean(text: str) -> str:
    """The text without characters that no XML file may hold; line ends as one character."""
    if text.isprintable():
        return text
    return _ILLEGAL.sub("", text.replace("\r\n", "\n"))


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet could take the text for something to compute."""
    return text.startswith(_FORMULA_STARTS)


@lru_cache(maxsize=4096)
def _letter(char: str) -> int:
    known = _WIDTHS.get(char)
    if known is not None:
        return known
    if unicodedata.combining(char):
        return 0
    parts = unicodedata.normalize("NFD", char)
    horned = parts[0] in "oOuU" and "\u031b" in parts
    plain = unicodedata.normalize("NFC", parts[0] + "\u031b") if horned else parts[0]
    return _WIDTHS.get(plain, _UNKNOWN)


def width(text: str, size: float) -> float:
    """The width of one line of text in points."""
    return sum(map(_letter, text)) * size / 1000


@lru_cache(maxsize=65536)
def lines(text: str, room: float, size: float) -> int:
    """How many lines a text takes in a cell with this room (points) at this font size."""
    return sum(_wrapped(part, room, size) for part in text.split("\n"))


def _wrapped(text: str, room: float, size: float) -> int:
    if width(text, size) <= room:
        return 1
    count, used, space = 1, 0.0, width(" ", size)
    for word in text.split(" "):
        wide = width(word, size)
        if used and used + space + wide <= room:
            used += space + wide
            continue
        if used:
            count += 1
        # A word longer than the line is broken wherever the line ends.
        count += int(wide // room) if wide > room else 0
        used = wide % room if wide > room else wide
    return count


def longest_word(text: str, size: float) -> float:
    """The width of the longest word: below it a heading would break inside a word."""
    return max((width(word, size) for word in text.split()), default=0.0)


def pieces(text: str, room: float, size: float, most: int) -> list[str]:
    """The text in parts of at most so many lines each, cut between words where possible."""
    found: list[str] = []
    rest = text
    while rest:
        cut = _fitting(rest, room, size, most)
        found.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return found


def _fitting(text: str, room: float, size: float, most: int) -> int:
    """How many characters from the start fit."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if lines(text[:middle], room, size) <= most:
            low = middle
        else:
            high = middle - 1
    if low == len(text):
        return low
    gap = max(text.rfind(" ", 0, low), text.rfind("\n", 0, low))
    return gap if gap > 0 else low
