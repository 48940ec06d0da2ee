"""TCVN3 and VNI texts put into Unicode.

A font says which encoding may be meant, the content decides, over the whole column: there are
workbooks whose font is .VnTime while every text in them is Unicode.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from cadredesk.exchange.fonts import TCVN3, TCVN3_CAPITALS, VNI
from cadredesk.exchange.grid import Grid
from cadredesk.exchange.syllables import vietnamese

# One byte a letter; ư is the soft hyphen. Small letters by vowel in the order of the tones
# huyền, hỏi, ngã, sắc, nặng; capitals exist only without a tone.
_TCVN3_ROWS = (
    ("a", "µ¶·¸¹"), ("ă", "»¼½¾Æ"), ("â", "ÇÈÉÊË"), ("e", "ÌÎÏÐÑ"), ("ê", "ÒÓÔÕÖ"),
    ("i", "×ØÜÝÞ"), ("o", "ßáâãä"), ("ô", "åæçèé"), ("ơ", "êëìíî"), ("u", "ïñòóô"),
    ("ư", "õö÷øù"), ("y", "úûüýþ"),
)  # fmt: skip
_TCVN3_PLAIN = dict(zip("¡¢§£¤¥¦¨©®ª«¬\u00ad", "ĂÂĐÊÔƠƯăâđêôơư", strict=True))
_TONES = "\u0300\u0309\u0303\u0301\u0323"

# VNI: a vowel followed by one mark; some letters stand alone.
_VNI_MARKS = {
    "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ù": "\u0301", "ï": "\u0323",
    "â": "\u0302", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303",
    "á": "\u0302\u0301", "ä": "\u0302\u0323", "ê": "\u0306", "è": "\u0306\u0300",
    "ú": "\u0306\u0309", "ü": "\u0306\u0303", "é": "\u0306\u0301", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_ALONE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _tcvn3_table() -> dict[int, str]:
    table = {ord(code): letter for code, letter in _TCVN3_PLAIN.items()}
    for vowel, codes in _TCVN3_ROWS:
        for code, tone in zip(codes, _TONES, strict=True):
            table[ord(code)] = unicodedata.normalize("NFC", vowel + tone)
    return table


_TCVN3 = _tcvn3_table()
_VNI_SINGLE = _VNI_ALONE | {code.upper(): letter.upper() for code, letter in _VNI_ALONE.items()}
_VNI_LETTER = re.compile(
    f"([aeouyôöAEOUYÔÖ])([{''.join(_VNI_MARKS)}{''.join(_VNI_MARKS).upper()}])"
    f"|([{''.join(_VNI_SINGLE)}])"
)
_MODERN = re.compile(r"[\u0100-\u1eff]")
"""Letters neither encoding can hold: a text with one is Unicode already."""
_SUSPICIOUS = re.compile(r"[¡-¿ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþ]|[aeouyAEOUYôÔöÖ][\xc0-\xff]")


def from_tcvn3(text: str, *, capitals: bool = False) -> str:
    """A TCVN3 text in Unicode; ``capitals`` for .Vn…H fonts, which draw small codes as capitals."""
    decoded = text.translate(_TCVN3)
    return decoded.upper() if capitals else decoded


def from_vni(text: str) -> str:
    """A VNI text in Unicode."""

    def letter(found: re.Match[str]) -> str:
        base, mark, alone = found.groups()
        base = _VNI_SINGLE.get(alone or base, base)
        return unicodedata.normalize("NFC", base + _VNI_MARKS[mark.lower()]) if mark else base

    return _VNI_LETTER.sub(letter, text)


def decode(grid: Grid) -> int:
    """Put the old texts of a sheet into Unicode, in place; how many cells were."""
    groups = _groups(grid)
    verdicts = {key: _verdict(texts.values(), key[1]) for key, texts in groups.items()}
    changed = 0
    for (column, kind), texts in groups.items():
        encoding = verdicts[column, kind]
        if encoding is None and kind:
            encoding = _same_font_elsewhere(verdicts, groups, kind)
        elif encoding is None:
            encoding = _whole_sheet(verdicts, texts.values())
        if encoding is None:
            continue
        for row, text in texts.items():
            decoded = _decoded(text, encoding, kind == TCVN3_CAPITALS)
            if decoded != text:
                grid.rows[row][column] = decoded
                changed += 1
    return changed


def _groups(grid: Grid) -> dict[tuple[int, str], dict[int, str]]:
    """Texts by column and font class that may be of an old encoding, by row."""
    font_of = {cell: kind for kind, cells in grid.fonts.items() for cell in cells}
    groups: dict[tuple[int, str], dict[int, str]] = defaultdict(dict)
    for r, row in enumerate(grid.rows):
        for c, cell in enumerate(row):
            if isinstance(cell, str) and cell:
                kind = font_of.get((r, c), "")
                if kind or (not cell.isascii() and not _MODERN.search(cell)):
                    groups[c, kind][r] = cell
    return {key: texts for key, texts in groups.items() if key[1] or _suspicious(texts.values())}


def _suspicious(texts: Iterable[str]) -> bool:
    return any(_SUSPICIOUS.search(text) for text in texts)


def _verdict(texts: Iterable[str], kind: str) -> str | None:
    """The encoding whose reading gives clearly more Vietnamese words than the text as it stands."""
    sample = [t for t in texts if not t.isascii()][:400]
    if not sample:
        return None
    as_is = vietnamese("\n".join(sample)).good
    best, best_good = None, as_is
    for encoding in _candidates(kind):
        good = vietnamese("\n".join(_decoded(t, encoding, False) for t in sample)).good
        if good > best_good:
            best, best_good = encoding, good
    if best and not kind and best_good < as_is + max(2, len(sample) // 5):
        return None
    return best


def _candidates(kind: str) -> tuple[str, ...]:
    if kind in (TCVN3, TCVN3_CAPITALS):
        return (TCVN3,)
    return (VNI,) if kind == VNI else (TCVN3, VNI)


def _same_font_elsewhere(
    verdicts: dict[tuple[int, str], str | None],
    groups: dict[tuple[int, str], dict[int, str]],
    kind: str,
) -> str | None:
    """What the other columns in fonts of this encoding say, weighed by their cells."""
    family = VNI if kind == VNI else TCVN3
    weight = 0
    for (column, other), encoding in verdicts.items():
        if other and _candidates(other) == (family,):
            marked = sum(not t.isascii() for t in groups[column, other].values())
            weight += marked if encoding else -marked
    return family if weight > 0 else None


def _whole_sheet(verdicts: dict[tuple[int, str], str | None], texts: Iterable[str]) -> str | None:
    """A column that says too little follows columns that were sure, if it gains by it."""
    sure = [encoding for (_, kind), encoding in verdicts.items() if encoding and not kind]
    for encoding in dict.fromkeys(sure):
        sample = [t for t in texts if not t.isascii()][:400]
        after = "\n".join(_decoded(t, encoding, False) for t in sample)
        if vietnamese(after).good > vietnamese("\n".join(sample)).good:
            return encoding
    return None


def _decoded(text: str, encoding: str, capitals: bool) -> str:
    if _MODERN.search(text):
        return text
    return from_vni(text) if encoding == VNI else from_tcvn3(text, capitals=capitals)
