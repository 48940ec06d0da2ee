"""Rows of a text file: which encoding, which separator."""

import codecs
import csv
import io
from collections import Counter

from cadredesk.exchange.syllables import vietnamese

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = ",;\t|"


def rows_of(text: str) -> list[list[str]]:
    """The rows of a text with separators."""
    csv.field_size_limit(1 << 20)
    if not text.strip():
        return []
    if text.lower().startswith("sep=") and len(text) > 4:
        first, _, text = text.partition("\n")
        separator = first.strip()[4:5] or "\t"
    else:
        separator = separator_of(text)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def decode(data: bytes) -> str | None:
    """The text of a file, or None if it is none.

    By its byte order mark, else UTF-8, else the likeliest code page.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if b"\0" in data[:4096]:
        return _without_mark(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    western = data.decode("cp1252", "replace").replace("\ufffd", "")
    vietnamese_page = data.decode("cp1258", "replace").replace("\ufffd", "")
    return max((western, vietnamese_page), key=lambda t: vietnamese(t[:20000]).share)


def _without_mark(data: bytes) -> str | None:
    odd, even = data[1:4096:2].count(0), data[:4096:2].count(0)
    if max(odd, even) < len(data[:4096]) // 8:
        return None
    try:
        return data.decode("utf-16-le" if odd > even else "utf-16-be")
    except UnicodeDecodeError:
        return None


def separator_of(text: str) -> str:
    """The separator that cuts the first lines into the most columns, the same number each."""
    sample = text[:20000]
    best, best_score = ",", (0.0, 0.0)
    for separator in _SEPARATORS:
        widths = [len(r) for r in csv.reader(io.StringIO(sample, newline=""), delimiter=separator)]
        counts = Counter(w for w in widths[:50] if w > 1)
        if counts:
            width, times = counts.most_common(1)[0]
            score = (times / max(1, len(widths[:50])), float(width))
            if score > best_score:
                best, best_score = separator, score
    return best
