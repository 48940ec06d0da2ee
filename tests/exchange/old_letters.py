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
