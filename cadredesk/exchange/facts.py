"""What python-calamine does not tell: dangers, hidden rows, fonts, formulas without a value.

Read straight from the parts of the zip (.xlsx) or through xlrd (.xls); runs in the child only.
"""

import html
import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from cadredesk.exchange import limits
from cadredesk.exchange.fonts import font_class
from cadredesk.exchange.letters import index_of, letters_of

Cell = tuple[int, int]


@dataclass(slots=True)
class SheetFacts:
    """Facts of one sheet; rows and columns count from 0. ``fonts``: class → cells."""

    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    fonts: dict[str, list[Cell]] = field(default_factory=dict)
    formulas: dict[Cell, str] = field(default_factory=dict)
    fault: str | None = None
    far: str | None = None


# --- zip based workbooks ------------------------------------------------------------------------

_ROW_HIDDEN = re.compile(rb'<(?:\w+:)?row\b[^>]*\bhidden="(?:1|true)"[^>]*>')
_ROW_NUMBER = re.compile(rb'\br="(\d{1,7})"')
_COL = re.compile(rb"<(?:\w+:)?col\b[^>]*>")
_ATTRIBUTE = re.compile(rb'(\w+)="([^"]*)"')
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_FILLED = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>(?!\s*</)')
_STYLED = re.compile(rb"<(?:\w+:)?c\b([^>]*)(?<!/)>")
_LONE_FORMULA = re.compile(
    rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*>\s*<(?:\w+:)?f\b[^>]*>([^<]{1,500})'
    rb"</(?:\w+:)?f>\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)


def zip_facts(path: Path) -> dict[str, SheetFacts]:
    """Facts by sheet name of an .xlsx; nothing for other zips. Raises for zip bombs."""
    with zipfile.ZipFile(path) as package:
        entries = package.infolist()
        unpacked = sum(e.file_size for e in entries)
        packed = max(1, sum(e.compress_size for e in entries))
        swollen = unpacked > limits.RATIO_MATTERS and unpacked / packed > limits.UNPACKED_RATIO
        if unpacked > limits.UNPACKED_BYTES or swollen:
            raise limits.Fault("sheet-too-big")
        names = set(package.namelist())
        if "xl/workbook.xml" not in names:
            return {}
        classes = _font_classes(package) if "xl/styles.xml" in names else []
        return {
            name: _sheet_facts(package.read(part), classes)
            for name, part in _sheet_parts(package).items()
            if part in names
        }


def _sheet_parts(package: zipfile.ZipFile) -> dict[str, str]:
    targets = {}
    for node in ElementTree.fromstring(package.read("xl/_rels/workbook.xml.rels")):
        target = node.get("Target", "")
        targets[node.get("Id")] = target.lstrip("/") if target[:1] == "/" else "xl/" + target
    parts = {}
    for node in ElementTree.fromstring(package.read("xl/workbook.xml")).iter():
        if node.tag.endswith("}sheet"):
            key = next((v for k, v in node.attrib.items() if k.endswith("}id")), None)
            parts[node.get("name", "")] = targets.get(key, "")
    return parts


def _font_classes(package: zipfile.ZipFile) -> list[str | None]:
    """The font class of every cell style, or an empty list where no legacy font is in use."""
    root = ElementTree.fromstring(package.read("xl/styles.xml"))
    fonts: list[str | None] = []
    styles: list[str | None] = []
    for node in root:
        if node.tag.endswith("}fonts"):
            for font in node:
                named = (c.get("val", "") for c in font if c.tag.endswith("}name"))
                fonts.append(font_class(next(named, "")))
        elif node.tag.endswith("}cellXfs"):
            for style in node:
                index = int(style.get("fontId", "0"))
                styles.append(fonts[index] if index < len(fonts) else None)
    return styles if any(styles) else []


def _sheet_facts(xml: bytes, classes: list[str | None]) -> SheetFacts:
    facts = SheetFacts()
    row, column = _corner(_PLACE.findall(xml))
    if _too_far(row, column):  # cells that are only styled do not count: look closer
        row, column = _corner(_FILLED.findall(xml))
    if _too_far(row, column):
        facts.fault = "sheet-too-big"
        facts.far = f"{letters_of(column)}{row + 1}"
        return facts
    for found in _ROW_HIDDEN.finditer(xml) if b'hidden="' in xml else ():
        number = _ROW_NUMBER.search(found.group())
        if number:
            facts.hidden_rows.append(int(number.group(1)) - 1)
    facts.hidden_columns = _hidden_columns(xml)
    formulas = _LONE_FORMULA.findall(xml) if b"f>" in xml else ()
    for letters, number, text in formulas:
        facts.formulas[_cell(letters, number)] = html.unescape(text.decode("utf-8", "replace"))
    if classes:
        facts.fonts = _fonts(xml, classes)
    return facts


def _too_far(row: int, column: int) -> bool:
    return row >= limits.ROWS or column >= limits.COLUMNS or row * column > limits.CELLS


def _corner(filled: list[tuple[bytes, bytes]]) -> Cell:
    if not filled:
        return 0, 0
    columns = {letters for letters, _ in filled}
    return max(int(n) for _, n in filled) - 1, max(index_of(c.decode()) for c in columns)


def _cell(letters: bytes, number: bytes) -> Cell:
    return int(number) - 1, index_of(letters.decode())


def _hidden_columns(xml: bytes) -> list[int]:
    hidden: list[int] = []
    for found in _COL.findall(xml[: 1 << 16]):
        cells = dict(_ATTRIBUTE.findall(found))
        if cells.get(b"hidden") in (b"1", b"true"):
            last = min(int(cells.get(b"max", b"0")), limits.COLUMNS)
            hidden.extend(range(int(cells.get(b"min", b"1")) - 1, last))
    return hidden


def _fonts(xml: bytes, classes: list[str | None]) -> dict[str, list[Cell]]:
    found: dict[str, list[Cell]] = {}
    for attributes in _STYLED.findall(xml):
        cells = dict(_ATTRIBUTE.findall(attributes))
        style = int(cells.get(b"s", b"0"))
        kind = classes[style] if style < len(classes) else None
        place = re.fullmatch(rb"([A-Z]{1,3})(\d{1,7})", cells.get(b"r", b""))
        if kind and place:
            found.setdefault(kind, []).append(_cell(*place.groups()))
    return found


# --- old binary workbooks -----------------------------------------------------------------------


def xls_facts(path: Path) -> dict[str, SheetFacts]:
    """Facts by sheet name of an .xls; none where xlrd cannot follow (values may still be read)."""
    import io

    import xlrd

    try:
        book = xlrd.open_workbook(str(path), formatting_info=True, logfile=io.StringIO())
    except Exception:  # a file xlrd gives up on is judged by python-calamine alone
        return {}
    return {sheet.name: _xls_sheet(book, sheet) for sheet in book.sheets()}


def _xls_sheet(book: Any, sheet: Any) -> SheetFacts:
    facts = SheetFacts()
    facts.hidden_rows = sorted(r for r, info in sheet.rowinfo_map.items() if info.hidden)
    facts.hidden_columns = sorted(c for c, info in sheet.colinfo_map.items() if info.hidden)
    classes = [font_class(book.font_list[x.font_index].name) for x in book.xf_list]
    if any(classes):
        for row in range(min(sheet.nrows, limits.ROWS)):
            for column in range(sheet.row_len(row)):
                kind = classes[sheet.cell_xf_index(row, column)]
                if kind and sheet.cell_type(row, column) == xlrd_text():
                    facts.fonts.setdefault(kind, []).append((row, column))
    return facts


def xlrd_text() -> int:
    """The type xlrd gives text cells."""
    import xlrd

    return int(xlrd.XL_CELL_TEXT)
