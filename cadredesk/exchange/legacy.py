"""TCVN3 and VNI texts put into Unicode.

A font says which encoding may be meant, the content decides, over the whole column: there are
workbooks whose font is .VnTime while every text in them is Unicode. A single text that reads
better as it stands stays as it is, and of a text in several fonts only the old pieces change.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import chain, islice

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


def _page_1258() -> dict[int, str]:
    """Letters of the Vietnamese page → those of the western page with the same bytes."""
    codes = [bytes([code]) for code in range(0xC0, 0x100)]
    pairs = [(code.decode("cp1258"), code.decode("cp1252")) for code in codes]
    return {ord(here): there for here, there in pairs if here != there}


_PAGE_1258 = _page_1258()
"""A machine set to Vietnamese may have stored the bytes of old fonts as these letters."""
_SAME_BYTES = "".join(map(chr, _PAGE_1258))
_MODERN = re.compile(f"(?![{_SAME_BYTES}])[\u0100-\u1eff]")
"""Letters neither encoding can hold, however it was stored: a text with one is Unicode already."""
_VIETNAMESE_PAGE = re.compile(f"[{_SAME_BYTES}]")
_NO_LETTER = re.compile(r"[¡-¿ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþ]")
"""Codes of old letters that are no Vietnamese letters themselves."""
_SUSPICIOUS = re.compile(_NO_LETTER.pattern + r"|[aeouyAEOUYôÔöÖ][\xc0-\xff]")
_SAMPLE = 400
_STROKED = re.compile(r"(?:[\x00-\x60\x7b-\x7f]|\xd0)+")
"""Capitals with Ð (U+00D0) among them: "CÐ" is Cao đẳng before it is the old code of Cé."""


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


Key = tuple[int, str]
"""A column and the class of font its texts are drawn with ("" for fonts of today)."""
Entry = tuple[int, int, str]
"""A row, which piece of the cell (-1: all of it), the text."""
_ALL = -1


def decode(grid: Grid) -> int:
    """Put the old texts of a sheet into Unicode, in place; how many cells were."""
    groups, modern = _groups(grid)
    verdicts = {key: _verdict(_texts(entries), key[1]) for key, entries in groups.items()}
    changed: set[tuple[int, int]] = set()
    pieces: dict[tuple[int, int], dict[int, str]] = defaultdict(dict)
    for key, entries in groups.items():
        column, kind = key
        sure, encodings = _encodings(key, verdicts, groups, modern)
        texts = {
            text: _better(text, encodings, kind, sure=sure) for text in {e[2] for e in entries}
        }
        for row, piece, text in entries:
            decoded = texts[text]
            if decoded == text:
                continue
            changed.add((row, column))
            if piece == _ALL:
                grid.rows[row][column] = decoded
            else:
                pieces[row, column][piece] = decoded
    for (row, column), told in pieces.items():
        parts = enumerate(grid.runs[row, column])
        grid.rows[row][column] = "".join(told.get(at, text) for at, (text, _) in parts)
    return len(changed)


def _groups(grid: Grid) -> tuple[dict[Key, list[Entry]], Counter[Key]]:
    """Texts by column and font class that may be of an old encoding.

    Beside them how many texts in old fonts are Unicode for sure.
    """
    modern: Counter[Key] = Counter()
    font_of = {cell: kind for kind, cells in grid.fonts.items() for cell in cells}
    vietnamese_page = _on_vietnamese_page(grid)
    groups: dict[Key, list[Entry]] = defaultdict(list)
    for r, row in enumerate(grid.rows):
        for c, cell in enumerate(row):
            if not isinstance(cell, str) or not cell or (r, c) in grid.runs:
                continue
            kind = font_of.get((r, c), "") if font_of else ""
            if cell.isascii() and kind != TCVN3_CAPITALS:
                continue
            if _may_be_old(cell, vietnamese_page):
                groups[c, kind].append((r, _ALL, cell))
            elif kind:
                modern[c, kind] += 1
    for (r, c), pieces in grid.runs.items():
        for at, (text, own) in enumerate(pieces):
            if own and _may_be_old(text, vietnamese_page):
                groups[c, own].append((r, at, text))
    kept = {key: entries for key, entries in groups.items() if key[1] or _suspicious(entries)}
    return kept, modern


def _on_vietnamese_page(grid: Grid) -> bool:
    """Whether texts in old fonts were stored through page 1258: «Đ» beside what is no letter."""
    cells = (grid.cell(r, c) for cells in grid.fonts.values() for r, c in cells)
    drawn = (text for pieces in grid.runs.values() for text, kind in pieces if kind)
    return any(
        isinstance(text, str) and _VIETNAMESE_PAGE.search(text) and _NO_LETTER.search(text)
        for text in chain(cells, drawn)
    )


def _may_be_old(text: str, vietnamese_page: bool) -> bool:
    """Not Unicode for sure: «Đ» is no old letter, unless the whole sheet says so."""
    if text.isascii():
        return True
    if _MODERN.search(text):
        return False
    return vietnamese_page or not _VIETNAMESE_PAGE.search(text) or bool(_NO_LETTER.search(text))


def _suspicious(entries: Iterable[Entry]) -> bool:
    return any(_SUSPICIOUS.search(text) for _, _, text in entries)


def _texts(entries: Iterable[Entry]) -> list[str]:
    """A sample of the texts that say something about their encoding."""
    found = (text for _, _, text in entries if not text.isascii())
    return list(islice(found, _SAMPLE))


def _verdict(sample: list[str], kind: str) -> str | None:
    """The encoding whose reading gives clearly more Vietnamese words than the text as it stands."""
    if not kind:  # CÐ, ÐH: the Icelandic letter in capitals is how many type Đ, and says nothing
        sample = [text for text in sample if not _STROKED.fullmatch(text)]
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


def _encodings(
    key: Key,
    verdicts: dict[Key, str | None],
    groups: dict[Key, list[Entry]],
    modern: Counter[Key],
) -> tuple[bool, tuple[str, ...]]:
    """Whether a whole column is old, and in which encodings its single texts may be."""
    kind = key[1]
    encoding = verdicts[key]
    if encoding is None and kind:
        encoding = _same_font_elsewhere(verdicts, groups, modern, kind)
    elif encoding is None:
        encoding = _whole_sheet(verdicts, _texts(groups[key]))
    if encoding:
        old = sum(bool(_NO_LETTER.search(text)) for _, _, text in groups[key])
        return old >= modern[key], (encoding,)
    if kind:
        return False, _candidates(kind)
    return False, tuple(dict.fromkeys(e for (_, k), e in verdicts.items() if e and not k))


def _same_font_elsewhere(
    verdicts: dict[Key, str | None],
    groups: dict[Key, list[Entry]],
    modern: Counter[Key],
    kind: str,
) -> str | None:
    """What the other columns in fonts of this encoding say, weighed by their cells."""
    family = VNI if kind == VNI else TCVN3
    weight = 0
    for key, encoding in verdicts.items():
        if key[1] and _candidates(key[1]) == (family,):
            marked = sum(not text.isascii() for _, _, text in groups[key])
            weight += (marked if encoding else -marked) - modern[key]
    return family if weight > 0 else None


def _whole_sheet(verdicts: dict[Key, str | None], sample: list[str]) -> str | None:
    """A column that says too little follows columns that were sure, if it gains by it."""
    sure = [encoding for (_, kind), encoding in verdicts.items() if encoding and not kind]
    as_is = vietnamese("\n".join(sample)).good if sure else 0
    for encoding in dict.fromkeys(sure):
        after = "\n".join(_decoded(t, encoding, False) for t in sample)
        if vietnamese(after).good > as_is:
            return encoding
    return None


def _better(text: str, encodings: tuple[str, ...], kind: str, *, sure: bool) -> str:
    """A text decoded, unless it reads better as it stands.

    Where its column is not ``sure`` to be old, every word of it must become a Vietnamese one.
    """
    for encoding in encodings:
        decoded = _decoded(text, encoding, kind == TCVN3_CAPITALS)
        if decoded == text:
            continue
        if sure and _NO_LETTER.search(text):
            return decoded
        before, after = vietnamese(text), vietnamese(decoded)
        if sure and after.good >= before.good:
            return decoded
        if not sure and after.words == after.good > before.good:
            return decoded
    return text


def _decoded(text: str, encoding: str, capitals: bool) -> str:
    if _MODERN.search(text):
        return text
    plain = text.translate(_PAGE_1258)
    return from_vni(plain) if encoding == VNI else from_tcvn3(plain, capitals=capitals)
