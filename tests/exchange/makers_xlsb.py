"""Binary workbooks of Excel 2007 and later (.xlsb)."""

import struct
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.exchange.makers import Rows, Runs, zipped

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT = "http://schemas.openxmlformats.org/package/2006/content-types"
_TYPES = (
    f'<?xml version="1.0"?><Types xmlns="{_CONTENT}">'
    '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary"/>'
    '<Default Extension="rels" ContentType="application/xml"/></Types>'
)


def record(number: int, body: bytes = b"") -> bytes:
    head = bytes([number]) if number < 128 else bytes([number & 0x7F | 0x80, number >> 7])
    size, length = len(body), b""
    while True:
        length += bytes([size & 0x7F | (0x80 if size > 0x7F else 0)])
        size >>= 7
        if not size:
            return head + length + body


def _text(text: str) -> bytes:
    plain = text.encode("utf-16-le")
    return struct.pack("<I", len(plain) // 2) + plain


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="{key}" Type="{_RELATION}/{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<?xml version="1.0"?><Relationships xmlns="{space}">{lines}</Relationships>'


def xlsb(
    path: Path,
    rows: Rows,
    *,
    fonts: Sequence[str] = ("Calibri",),
    font_of: Mapping[tuple[int, int], int] | None = None,
    rich: Mapping[tuple[int, int], Runs] | None = None,
    days: Sequence[tuple[int, int]] = (),
    hidden: Sequence[int] = (),
    hidden_columns: Sequence[int] = (),
    merged: Sequence[tuple[int, int, int, int]] = (),
    date1904: bool = False,
    name: str = "DS",
) -> Path:
    """A workbook with one sheet; the styles of days follow those of the fonts."""
    shared: list[bytes] = []
    sheet = record(129) + record(148, struct.pack("<IIII", 0, len(rows), 0, 40))
    if hidden_columns:
        columns = b"".join(
            record(60, struct.pack("<IIIIH", c, c, 2000, 0, 1)) for c in hidden_columns
        )
        sheet += record(390) + columns + record(391)
    sheet += record(145)
    for r, row in enumerate(rows):
        flags = 0x10 if r in hidden else 0
        sheet += record(0, struct.pack("<IIHBBBI", r, 0, 300, 0, flags, 0, 0))
        for c, value in enumerate(row):
            style = (font_of or {}).get((r, c), 0) + (len(fonts) if (r, c) in days else 0)
            sheet += _cell(c, style, value, (rich or {}).get((r, c)), list(fonts), shared)
    sheet += record(146)
    if merged:
        areas = b"".join(record(176, struct.pack("<IIII", a, c, b, d)) for a, b, c, d in merged)
        sheet += record(177, struct.pack("<I", len(merged))) + areas + record(178)
    sheet += record(130)
    book = record(131) + record(153, struct.pack("<III", int(date1904), 0, 0)[:12])
    book += record(143)
    book += record(156, struct.pack("<II", 0, 1) + _text("rId1") + _text(name)) + record(144)
    strings = record(159, struct.pack("<II", len(shared), len(shared)))
    strings += b"".join(record(19, text) for text in shared) + record(160)
    return zipped(
        path,
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _relations({"rId1": ("officeDocument", "xl/workbook.bin")}),
            "xl/workbook.bin": book + record(132),
            "xl/_rels/workbook.bin.rels": _relations(
                {
                    "rId1": ("worksheet", "worksheets/sheet1.bin"),
                    "rId2": ("styles", "styles.bin"),
                    "rId3": ("sharedStrings", "sharedStrings.bin"),
                }
            ),
            "xl/worksheets/sheet1.bin": sheet,
            "xl/sharedStrings.bin": strings,
            "xl/styles.bin": _styles(fonts),
        },
    )


def _styles(fonts: Sequence[str]) -> bytes:
    data = record(278) + record(611, struct.pack("<I", len(fonts)))
    for font in fonts:
        head = struct.pack("<HHHHBBBB", 220, 0, 400, 0, 0, 2, 0, 0)
        data += record(43, head + b"\0" * 8 + b"\0" + _text(font))
    data += record(612) + record(617, struct.pack("<I", 2 * len(fonts)))
    for number_format in (0, 14):
        for number in range(len(fonts)):
            data += record(
                47, struct.pack("<HHHHHBBHBB", 0, number_format, number, 0, 0, 0, 0, 0, 0, 0)
            )
    return data + record(618) + record(279)


def _cell(
    column: int,
    style: int,
    value: object,
    rich: Runs | None,
    fonts: list[str],
    shared: list[bytes],
) -> bytes:
    place = struct.pack("<I", column) + style.to_bytes(3, "little") + b"\0"
    if rich:
        text = "".join(piece for piece, _ in rich)
        marks, at = b"", 0
        for piece, font in rich:
            marks += struct.pack("<HH", at, fonts.index(font or fonts[0]))
            at += len(piece)
        shared.append(b"\1" + _text(text) + struct.pack("<I", len(rich)) + marks)
        return record(7, place + struct.pack("<I", len(shared) - 1))
    if isinstance(value, bool):
        return record(4, place + bytes([value]))
    if isinstance(value, int | float):
        return record(5, place + struct.pack("<d", value))
    if isinstance(value, str) and value.startswith("#"):
        return record(3, place + b"\x2a")
    if isinstance(value, str):
        shared.append(b"\0" + _text(value))
        return record(7, place + struct.pack("<I", len(shared) - 1))
    return b""
