"""Workbooks of Excel 5 and 95: BIFF5 records, bare or in a container."""

import struct
from collections.abc import Mapping, Sequence

from tests.exchange.makers import Rows, compound

Pieces = Sequence[tuple[bytes, int]]
"""The bytes of a text in several fonts, each with the number of its font."""


def record(number: int, body: bytes) -> bytes:
    return struct.pack("<HH", number, len(body)) + body


def _font(name: str, charset: int = 0) -> bytes:
    plain = name.encode("ascii")
    return record(
        0x31,
        struct.pack("<HHHHHBBBBB", 220, 0, 0x7FFF, 400, 0, 0, 0, charset, 0, len(plain)) + plain,
    )


def _style(font: int, number_format: int = 0) -> bytes:
    return record(0xE0, struct.pack("<HHHHHHHH", font, number_format, 1, 0x20, 0, 0, 0, 0))


def biff5(
    rows: Rows,
    *,
    page: int = 1252,
    fonts: Sequence[tuple[str, int]] = (("Arial", 0),),
    font_of: Mapping[tuple[int, int], int] | None = None,
    rich: Mapping[tuple[int, int], Pieces] | None = None,
    days: Sequence[tuple[int, int]] = (),
    hidden: Sequence[int] = (),
    date1904: bool = False,
    password: bool = False,
    name: bytes = b"DS",
) -> bytes:
    """The stream of a workbook: texts are bytes, the style of a cell is the number of its font.

    Font number 4 is never written, as in Excel; styles of days follow the others.
    """
    start = record(0x809, struct.pack("<HHHH", 0x500, 5, 0x1234, 1996))
    if password:
        start += record(0x2F, struct.pack("<HH", 0x1234, 0x5678))
    start += record(0x42, struct.pack("<H", page)) + record(0x22, struct.pack("<H", date1904))
    for font, charset in fonts:
        start += _font(font, charset)
    for number in range(len(fonts)):
        start += _style(number)
    for number in range(len(fonts)):
        start += _style(number, 14)
    sheet = record(0x809, struct.pack("<HHHH", 0x500, 0x10, 0x1234, 1996))
    width = max((len(row) for row in rows), default=0)
    sheet += record(0x200, struct.pack("<HHHHH", 0, len(rows), 0, width, 0))
    for r, row in enumerate(rows):
        flags = 0x20 if r in hidden else 0
        sheet += record(
            0x208, struct.pack("<HHHHHHHH", r, 0, len(row), 0xFF, 0, 0, 0x100 | flags, 0)
        )
        for c, value in enumerate(row):
            style = (font_of or {}).get((r, c), 0)
            if (r, c) in days:
                style += len(fonts)
            sheet += _cell(r, c, style, value, (rich or {}).get((r, c)))
    sheet += record(0x0A, b"")
    bound = struct.pack("<HB", 0, len(name)) + name
    size = len(start) + len(record(0x85, b"0000" + bound)) + 4
    start += record(0x85, struct.pack("<I", size) + bound) + record(0x0A, b"")
    return start + sheet


def _cell(row: int, column: int, style: int, value: object, rich: Pieces | None) -> bytes:
    place = struct.pack("<HHH", row, column, style)
    if rich:
        text, marks = b"", b""
        for piece, font in rich:
            marks += bytes([len(text), font])
            text += piece
        return record(
            0xD6, place + struct.pack("<H", len(text)) + text + bytes([len(rich)]) + marks
        )
    if isinstance(value, bytes):
        return record(0x204, place + struct.pack("<H", len(value)) + value)
    if isinstance(value, str) and value.startswith("#"):
        return record(0x205, place + bytes([0x2A, 1]))
    if isinstance(value, bool):
        return record(0x205, place + bytes([value, 0]))
    if isinstance(value, int | float):
        return record(0x203, place + struct.pack("<d", value))
    return b""


def boxed(stream: bytes) -> bytes:
    """The stream in the container Excel 5 puts it into."""
    return compound({"Book": stream})
