"""Texts as they stand in TCVN3 and VNI files, made with the table of shared/data."""

import csv
import unicodedata
from functools import lru_cache
from pathlib import Path

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"


@lru_cache
def letters() -> list[dict[str, str]]:
    """The table: unicode, tcvn3, vni."""
    with (SHARED / "encodings" / "letters.tsv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def old(text: str, encoding: str = "tcvn3") -> str:
    """A text as an old file holds it, seen through the western page."""
    table = {row["unicode"]: row[encoding] for row in letters()}
    return "".join(table.get(c, c) for c in unicodedata.normalize("NFC", text))


def old_rows(rows: list[list[str]], encoding: str = "tcvn3") -> list[list[str]]:
    """All cells as an old file holds them."""
    return [[old(cell, encoding) for cell in row] for row in rows]


def cp1258(text: str) -> bytes:
    """As Windows saves it: tones after the letter, letters of the page in one piece."""
    out = bytearray()
    for char in unicodedata.normalize("NFC", text):
        try:
            out += char.encode("cp1258")
        except UnicodeEncodeError:
            base, *tone = unicodedata.normalize("NFD", char)
            if len(tone) == 2 and tone[0] in "\u0323\u0301\u0300\u0309\u0303":
                tone.reverse()
            whole = unicodedata.normalize("NFC", base + "".join(tone[:-1]))
            out += whole.encode("cp1258") + tone[-1].encode("cp1258")
    return bytes(out)
