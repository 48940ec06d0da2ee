"""Files of the kinds offices have, made byte by byte where no library writes them."""

import struct
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path

Rows = Sequence[Sequence[object]]
Runs = Sequence[tuple[str, str | None]]
"""A text in pieces, each with its font."""

HEADER = ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Quê quán"]
PEOPLE = [
    ["1", "Lê Viết Liên", "1976", "Nam", "Xã Mỹ Hạnh Bắc, Huyện Đức Hòa, Tỉnh Long An"],
    ["2", "Trần Thị Hồng Khánh", "14/01/1991", "Nữ", "Thị Trấn Gia Lộc, Tỉnh Hải Dương"],
    ["3", "Nguyễn Đình Thượng", "16/04/1972", "Nam", "Xã Vĩnh Hòa Hưng, Tỉnh An Giang"],
    ["4", "Võ Hữu Ý", "27/05/1966", "Nam", "Xã Giao Long, Huyện Giao Thủy, Tỉnh Nam Định"],
    ["5", "Đặng Thị Ấn", "1983", "Nữ", "Xã Quảng Tân, Tỉnh Quảng Ninh"],
]
LIST = [HEADER, *PEOPLE]


def zipped(path: Path, parts: Mapping[str, bytes | str]) -> Path:
    """A zip of some parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return path


# --- OpenDocument -----------------------------------------------------------------------------

_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        "office": "office", "table": "table", "text": "text", "style": "style",
        "fo": "xsl-fo-compatible", "svg": "svg-compatible", "manifest": "manifest",
    }.items()
)  # fmt: skip


def ods_cell(value: object, attributes: str = "") -> str:
    """A cell; numbers as numbers, ready-made paragraphs as they are."""
    if value is None:
        return f"<table:table-cell {attributes}/>"
    if isinstance(value, bool):
        said = f'office:value-type="boolean" office:boolean-value="{str(value).lower()}"'
    elif isinstance(value, int | float):
        said = f'office:value-type="float" office:value="{value}"'
    else:
        said = 'office:value-type="string"'
    text = str(value)
    inner = text if text.startswith("<text:") else f"<text:p>{escape(text)}</text:p>"
    return f"<table:table-cell {said} {attributes}>{inner}</table:table-cell>"


def ods_rows(rows: Iterable[Sequence[object]]) -> str:
    return "".join(
        f"<table:table-row>{''.join(map(ods_cell, row))}</table:table-row>" for row in rows
    )


def ods_content(tables: str, styles: str = "", settings: str = "", flat: bool = False) -> str:
    """content.xml, or with ``flat`` a whole .fods."""
    root = "document" if flat else "document-content"
    kind = 'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"' if flat else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:{root} {_SPACES} {kind}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f"<office:spreadsheet>{settings}{tables}</office:spreadsheet></office:body>"
        f"</office:{root}>"
    )


def ods_table(inner: str, name: str = "DS") -> str:
    return f'<table:table table:name="{name}">{inner}</table:table>'


def ods(path: Path, content: str, styles: str = "") -> Path:
    """A .ods around a content.xml."""
    parts: dict[str, bytes | str] = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": content,
    }
    if styles:
        parts["styles.xml"] = styles
    return zipped(path, parts)


# --- Excel 2003 XML -------------------------------------------------------------------------------


def xml2003(rows: str, styles: str = "", more: str = "", encoding: str = "UTF-8") -> bytes:
    """A workbook with the one sheet DS."""
    return (
        f'<?xml version="1.0" encoding="{encoding}"?>\r\n<?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
        ' xmlns:x="urn:schemas-microsoft-com:office:excel"'
        ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
        ' xmlns:html="http://www.w3.org/TR/REC-html40">'
        f'<Styles>{styles}</Styles><Worksheet ss:Name="DS"><Table>{rows}</Table>{more}'
        "</Worksheet></Workbook>"
    ).encode(encoding, "xmlcharrefreplace")


def xml2003_rows(rows: Rows) -> str:
    def cell(value: object) -> str:
        kind = "Number" if isinstance(value, int | float) else "String"
        return f'<Cell><Data ss:Type="{kind}">{escape(str(value))}</Data></Cell>'

    return "".join(f"<Row>{''.join(map(cell, row))}</Row>" for row in rows)


# --- web pages ------------------------------------------------------------------------------------


def html_rows(rows: Rows, tag: str = "td") -> str:
    return "".join(
        "<tr>" + "".join(f"<{tag}>{escape(str(cell))}</{tag}>" for cell in row) + "</tr>"
        for row in rows
    )


def html(body: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


# --- xlsx whose texts are in several fonts --------------------------------------------------------


def rich_xlsx(path: Path, base: Path, texts: Mapping[str, Runs]) -> Path:
    """A workbook as ``base``, in which cells (A1 → pieces) hold texts in several fonts."""
    with zipfile.ZipFile(base) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    import re

    for place, runs in texts.items():
        pieces = "".join(
            "<r>"
            + (f'<rPr><rFont val="{font}"/><sz val="11"/></rPr>' if font else "")
            + f'<t xml:space="preserve">{escape(text, quote=False)}</t></r>'
            for text, font in runs
        )
        sheet, count = re.subn(
            rf'<c r="{place}"((?: s="\d+")?)[^>]*>.*?</c>',
            lambda found, pieces=pieces, place=place: (
                f'<c r="{place}"{found.group(1)} t="inlineStr"><is>{pieces}</is></c>'
            ),
            sheet,
        )
        assert count == 1, place
    return zipped(path, parts | {"xl/worksheets/sheet1.xml": sheet.encode()})


# --- compound documents ---------------------------------------------------------------------------


def compound(streams: Mapping[str, bytes]) -> bytes:
    """An OLE container with streams of at least 4096 bytes each."""
    size, free, end, fat_mark = 512, 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    padded = {n: d.ljust(4096, b"\0") for n, d in streams.items()}
    fat: list[int] = []
    body, starts = b"", {}
    for name, data in padded.items():
        sectors = -(-len(data) // size)
        starts[name] = len(fat)
        fat += [*range(len(fat) + 1, len(fat) + sectors), end]
        body += data.ljust(sectors * size, b"\0")
    entries = [_entry("Root Entry", 5, end, 0, child=1)]
    for at, (name, data) in enumerate(padded.items(), 1):
        right = at + 1 if at < len(padded) else free
        entries.append(_entry(name, 2, starts[name], len(data), right=right))
    directory = b"".join(entries)
    directory = directory.ljust(-(-len(directory) // size) * size, b"\0")
    first_directory = len(fat)
    count = len(directory) // size
    fat += [*range(first_directory + 1, first_directory + count), end]
    first_fat = len(fat)
    tables = 1
    while (len(fat) + tables) * 4 > tables * size:
        tables += 1
    fat += [fat_mark] * tables
    fat += [free] * (tables * size // 4 - len(fat))
    difat = [*range(first_fat, first_fat + tables)] + [free] * (109 - tables)
    head = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, first_directory, 0,
        4096, end, 0, end, 0,
    )  # fmt: skip
    return (
        head + struct.pack("<109I", *difat) + body + directory + struct.pack(f"<{len(fat)}I", *fat)
    )


def _entry(
    name: str, kind: int, start: int, size: int, child: int = 0xFFFFFFFF, right: int = 0xFFFFFFFF
) -> bytes:
    text = (name + "\0").encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16xI16xIII",
        text,
        len(text),
        kind,
        1,
        0xFFFFFFFF,
        right,
        child,
        0,
        start,
        size,
        0,
    )
