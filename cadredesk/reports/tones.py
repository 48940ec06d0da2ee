"""Where the tone mark of oa, oe, uy stands on paper: "ủy, hòa" or "uỷ, hoà" (DOMAIN 6.1).

The two spellings mean the same; search and order treat them so. Only open syllables differ:
"hoàn" and "thoát" are spelt one way, and the u of "quý" belongs to its consonant.
"""

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from cadredesk.reports.document import Document, Tone

_MARKS = "\u0300\u0309\u0303\u0301\u0323"
_LETTER = r"[^\W\d_]"
_NEW = re.compile(rf"(?<![qQ])([oO])([{_MARKS}])([aAeE])(?![\w\u0300-\u036f])")
_NEW_UY = re.compile(rf"(?<![qQ])([uU])([{_MARKS}])([yY])(?![\w\u0300-\u036f])")
_OLD = re.compile(rf"(?<![qQ])([oO])([aAeE])([{_MARKS}])(?![\w\u0300-\u036f])")
_OLD_UY = re.compile(rf"(?<![qQ])([uU])([yY])([{_MARKS}])(?![\w\u0300-\u036f])")

T = TypeVar("T")


def place(text: str, tone: Tone) -> str:
    """The text with its tone marks where ``tone`` wants them."""
    if tone == "as_entered" or text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text)
    if tone == "old":
        for pattern in (_NEW, _NEW_UY):
            parts = pattern.sub(r"\1\3\2", parts)
    else:
        for pattern in (_OLD, _OLD_UY):
            parts = pattern.sub(r"\1\3\2", parts)
    return unicodedata.normalize("NFC", parts)


def toned(document: Document) -> Document:
    """The document with every text spelt its way."""
    if document.tone == "as_entered":
        return document
    return replace(document, blocks=_walk(document.blocks, document.tone))


def _walk(value: T, tone: Tone) -> T:
    found: Any = value
    if isinstance(value, str):
        found = place(value, tone)
    elif isinstance(value, tuple | list):
        found = tuple(_walk(item, tone) for item in value)
    elif is_dataclass(value) and not isinstance(value, type):
        changes = {f.name: _walk(getattr(value, f.name), tone) for f in fields(value) if f.init}
        found = replace(value, **changes)
    return found  # type: ignore[no-any-return]
