"""The letters of a text file: by its byte order mark, else UTF-8, else what reads as Vietnamese."""

import codecs
import re
import unicodedata
from dataclasses import dataclass

from cadredesk.exchange.fonts import TCVN3, VNI
from cadredesk.exchange.legacy import from_tcvn3, from_vni
from cadredesk.exchange.syllables import vietnamese

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 60_000
_META = re.compile(rb"<meta\b[^>]*\bcharset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_GUESSED = re.compile(r"utf|windows-125[28]|cp125[28]|iso-8859-1|latin|ascii|user", re.IGNORECASE)
"""Character sets pages name without using them: what the bytes say goes before."""
_TWICE = re.compile("[\u00c2-\u00c6\u00e1][\u0080-\u00bf\u0152-\u2122]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text; ``old`` is the class of font its bytes were meant for, if they are letters of one."""

    text: str
    old: str | None = None


def decode(data: bytes) -> Decoded | None:
    """The text of a file, or None if it is none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(encoding, "replace"))
    if b"\0" in data[:4096]:
        return _without_mark(data)
    try:
        return Decoded(_once(data.decode("utf-8")))
    except UnicodeDecodeError:
        return _likeliest(data)


def decode_page(data: bytes) -> Decoded | None:
    """The text of a web page, which may say itself how it is written."""
    said = _META.search(data[:4096])
    name = said.group(1).decode("ascii", "replace") if said else ""
    if name and not _GUESSED.search(name) and b"\0" not in data[:4096]:
        try:
            return Decoded(data.decode(name, "replace"))
        except LookupError:
            pass
    return decode(data)


def by_page(data: bytes, encoding: str) -> str:
    """Bytes of a Windows page; the tones that page 1258 writes apart are put on their letters."""
    text = data.decode(encoding, "replace").replace("\ufffd", "")
    return unicodedata.normalize("NFC", text) if encoding == "cp1258" else text


def _likeliest(data: bytes) -> Decoded:
    """Of the ways to read single bytes the one that gives the most Vietnamese words."""
    head = data[:_SAMPLE]
    western = by_page(head, "cp1252")
    readings = {
        "cp1258": by_page(head, "cp1258"),
        TCVN3: from_tcvn3(western),
        VNI: from_vni(western),
        "utf-8": head.decode("utf-8", "replace"),
        "cp1252": western,
    }
    best = max(readings, key=lambda name: vietnamese(readings[name]).good)
    if best in (TCVN3, VNI):
        return Decoded(by_page(data, "cp1252"), best)
    if not vietnamese(readings[best]).good:
        best = "cp1252"
    return Decoded(data.decode("utf-8", "replace") if best == "utf-8" else by_page(data, best))


def _once(text: str) -> str:
    """A text that was put into UTF-8 twice, taken back once."""
    if not _TWICE.search(text[:_SAMPLE]):
        return text
    try:
        back = b"".join(map(_byte, text)).decode("utf-8")
    except UnicodeError:
        return text
    return back if vietnamese(back[:_SAMPLE]).good > vietnamese(text[:_SAMPLE]).good else text


def _byte(letter: str) -> bytes:
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1")


def _without_mark(data: bytes) -> Decoded | None:
    odd, even = data[1:4096:2].count(0), data[:4096:2].count(0)
    if max(odd, even) < len(data[:4096]) // 8 or min(odd, even) > max(odd, even) // 4:
        return None
    try:
        return Decoded(data.decode("utf-16-le" if odd > even else "utf-16-be"))
    except UnicodeDecodeError:
        return None
