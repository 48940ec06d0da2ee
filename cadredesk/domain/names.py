"""Vietnamese names: parts, the order of lists (tên, họ, đệm), and folding for search."""

import re
import unicodedata
from functools import lru_cache

_BASE = {c: i for i, c in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
# ngang, huyền, hỏi, ngã, sắc, nặng
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_INVISIBLE = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x00AD), None)
_FOREIGN_D = str.maketrans({"\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ"})
_LOOSE_MARKS = re.compile(r"[^\W\d_][\u0300-\u036f]+")
_SHAPES = "\u0302\u0306\u031b"  # of â, ă, ơ: they come before the tone
_FOLD_AWAY = re.compile(r"[\u0300-\u036f]")
_SEPARATORS = re.compile(r"[-‐-―'’‘`´ʼ′＇.]")
_APOSTROPHES = re.compile(r"[’‘`´ʼ′＇]")
_NUMBER = re.compile(r"\d+")
_SPACES = re.compile(r"\s+")
_LETTERS = re.compile(r"[^\W\d_]+")


def tidy(text: str) -> str:
    """NFC, no invisible characters, the right Đ, single spaces, no outer spaces."""
    if text.isascii():
        return " ".join(text.split())
    text = unicodedata.normalize("NFC", text.translate(_FOREIGN_D).translate(_INVISIBLE))
    if _LOOSE_MARKS.search(text):
        text = _LOOSE_MARKS.sub(_in_order, text)
    return _SPACES.sub(" ", text).strip()


def visible(text: str) -> str:
    """A text without characters nobody sees; its lines and spaces stay."""
    return text if text.isascii() else text.translate(_INVISIBLE)


def _in_order(found: re.Match[str]) -> str:
    """A letter whose marks were typed the other way round (ẽ and then its hat) is one letter."""
    letter, *marks = list(unicodedata.normalize("NFD", found[0]))
    return unicodedata.normalize("NFC", letter + "".join(sorted(marks, key=_after_shape)))


def _after_shape(mark: str) -> bool:
    return mark not in _SHAPES


@lru_cache(maxsize=131072)
def fold(text: str) -> str:
    """What spellings are compared by: no marks, đ as d, no case, hyphens, apostrophes, dots."""
    if text.isascii() and text.isalnum():
        return text.lower()  # numbers, mostly
    text = text.translate(_FOREIGN_D).translate(_INVISIBLE).casefold().replace("đ", "d")
    text = _FOLD_AWAY.sub("", unicodedata.normalize("NFD", text))
    return _SPACES.sub(" ", _SEPARATORS.sub("", text)).strip()


def without_joiners(text: str) -> str:
    """A text without apostrophes, hyphens and dots, which everybody types otherwise."""
    return _SEPARATORS.sub("", text)


def in_name_case(full_name: str) -> str:
    """A name with each word begun by a capital: "nguyễn thị THỬ" → "Nguyễn Thị Thử".

    Words that already mix both (Kđăm, H'Lim) stay as they are.
    """
    return _LETTERS.sub(lambda found: _begun_big(found[0]), tidy(full_name))


def _begun_big(word: str) -> str:
    return word.capitalize() if word.islower() or word.isupper() else word


def split_name(full_name: str) -> tuple[str, str, str]:
    """(family, middle, given) of a name in Vietnamese order; one word is the given name."""
    words = tidy(full_name).split(" ")
    if len(words) == 1:
        return "", "", words[0]
    return words[0], " ".join(words[1:-1]), words[-1]


def sort_key(family: str, middle: str, given: str) -> str:
    """A text that sorts as lists do: given name, then family, then middle; letter before tone."""
    return "\x01".join(_key(part) for part in (given, family, middle))


def text_key(text: str) -> str:
    """The form two texts are compared in: case, spaces and the place of tone marks say nothing."""
    return sort_key("", "", _APOSTROPHES.sub("'", " ".join(text.split())))


@lru_cache(maxsize=65536)
def collate(text: str) -> str:
    """A text that sorts any words as a Vietnamese dictionary does, numbers in them by size."""
    return _key(_NUMBER.sub(lambda found: found[0].zfill(9), tidy(text)))


@lru_cache(maxsize=65536)
def _key(text: str) -> str:
    words = [_word(word) for word in unicodedata.normalize("NFC", text).casefold().split(" ")]
    return "\x02".join(letters for letters, _ in words) + "\x00" + "".join(t for _, t in words)


def _word(word: str) -> tuple[str, str]:
    """Letters in alphabet order and the one tone of a syllable, wherever its mark is placed."""
    tone = 0
    letters = []
    for char in word:
        kept = []
        for part in unicodedata.normalize("NFD", char):
            if part in _TONES:
                tone = _TONES[part]
            else:
                kept.append(part)
        letter = unicodedata.normalize("NFC", "".join(kept))
        index = _BASE.get(letter)
        letters.append(chr(0x30 + index) if index is not None else "~" + letter)
    return "".join(letters), chr(0x30 + tone)


def search_text(full_name: str, *others: str | None) -> str:
    """What a query is looked up in: the folded name, its initials, and further folded texts.

    The initials run into the given name, so that "ntl" and "ntlan" both find Nguyễn Thị Lan.
    """
    words = fold(full_name).split(" ")
    initials = "".join(w[0] for w in words[:-1] if w) + words[-1]
    return " ".join([*words, initials, *(fold(o) for o in others if o)])


def matches(search: str, query: str) -> bool:
    """Whether every word of the folded query occurs in a search text."""
    return all(word in search for word in fold(query).split(" "))
