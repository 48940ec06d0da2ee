"""The fonts of an .xlsx, cell by cell and, within rich texts, piece by piece."""

import html
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from cadredesk.exchange.fonts import font_class
from cadredesk.exchange.formats.page import Cell, Page, Pieces
from cadredesk.exchange.formats.zipped import part
from cadredesk.exchange.letters import index_of

_OLD_RUN = re.compile(rb'rFont\s+val="(?:\.?vn|abc)', re.IGNORECASE)
_THEME = re.compile(r"<a:(major|minor)Font>.*?<a:latin\b[^>]*\btypeface=\"([^\"]*)\"", re.DOTALL)
_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*)(?<!/)>")
_SHARED = re.compile(
    rb"<(?:\w+:)?c\b([^>]*\bt=\"s\"[^>]*)>(?:<(?:\w+:)?f\b[^>]*/?>[^<]*)?\s*<(?:\w+:)?v>(\d{1,8})<"
)
_INLINE = re.compile(rb"<(?:\w+:)?c\b([^>]*\bt=\"inlineStr\"[^>]*)>(.*?)</(?:\w+:)?c>", re.DOTALL)
_ATTRIBUTE = re.compile(rb'(\w+)="([^"]*)"')
_ITEM = re.compile(r"<(?:\w+:)?si\b[^>]*/>|<(?:\w+:)?si\b[^>]*>(.*?)</(?:\w+:)?si>", re.DOTALL)
_SOUND = re.compile(r"<(?:\w+:)?rPh\b.*?</(?:\w+:)?rPh>", re.DOTALL)
_RUN = re.compile(r"<(?:\w+:)?r>(.*?)</(?:\w+:)?r>", re.DOTALL)
_RUN_FONT = re.compile(r"<(?:\w+:)?rFont\s+val=\"([^\"]*)\"")
_TEXT = re.compile(r"<(?:\w+:)?t\b[^>]*>([^<]*)</(?:\w+:)?t>")
_CODED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_PLACE = re.compile(rb"([A-Z]{1,3})(\d{1,7})")

_OWN = "own"
"""A piece without a font of its own takes the cell's."""


class Fonts:
    """The fonts of one workbook; where none is of an old encoding, nothing is looked at twice."""

    def __init__(self, package: zipfile.ZipFile) -> None:
        self.styles = _styles(package)
        shared = part(package, "xl/sharedStrings.xml")
        rich = b"rFont" in shared and bool(self.styles or _OLD_RUN.search(shared))
        self._rich = _rich(shared) if rich else {}

    def note(self, page: Page, xml: bytes) -> None:
        """Put what a sheet's cells are drawn with on its page."""
        rich: dict[Cell, Pieces] = dict(self._rich_cells(xml))
        if self.styles:
            for attributes in _CELL.findall(xml):
                cells = dict(_ATTRIBUTE.findall(attributes))
                place = _place(cells)
                if place and place not in rich:
                    page.font(place, self._kind(cells))
        for place, pieces in rich.items():
            page.pieces(place, pieces)

    def _kind(self, cells: dict[bytes, bytes]) -> str | None:
        style = int(cells.get(b"s", b"0"))
        return self.styles[style] if style < len(self.styles) else None

    def _rich_cells(self, xml: bytes) -> Iterator[tuple[Cell, Pieces]]:
        if self._rich:
            for attributes, index in _SHARED.findall(xml):
                pieces = self._rich.get(int(index))
                if pieces:
                    yield from self._drawn(attributes, pieces)
        if b"rFont" in xml and (self.styles or _OLD_RUN.search(xml)):
            for attributes, text in _INLINE.findall(xml):
                pieces = _pieces(text.decode("utf-8", "replace"))
                if pieces:
                    yield from self._drawn(attributes, pieces)

    def _drawn(self, attributes: bytes, pieces: Pieces) -> Iterator[tuple[Cell, Pieces]]:
        cells = dict(_ATTRIBUTE.findall(attributes))
        place = _place(cells)
        if place:
            own = self._kind(cells)
            yield place, [(text, own if kind == _OWN else kind) for text, kind in pieces]


def _place(cells: dict[bytes, bytes]) -> Cell | None:
    found = _PLACE.fullmatch(cells.get(b"r", b""))
    return (int(found.group(2)) - 1, index_of(found.group(1).decode())) if found else None


def _styles(package: zipfile.ZipFile) -> list[str | None]:
    """The font class of every cell style, or an empty list where no old font is in use."""
    xml = part(package, "xl/styles.xml")
    if not xml:
        return []
    themes = _themes(package) if b"<scheme" in xml or b":scheme" in xml else {}
    fonts: list[str | None] = []
    styles: list[str | None] = []
    for node in ElementTree.fromstring(xml):
        if node.tag.endswith("}fonts"):
            fonts = [font_class(_font_name(font, themes)) for font in node]
        elif node.tag.endswith("}cellXfs"):
            indexes = [int(style.get("fontId", "0")) for style in node]
            styles = [fonts[i] if i < len(fonts) else None for i in indexes]
    return styles if any(styles) else []


def _font_name(font: ElementTree.Element, themes: dict[str, str]) -> str:
    said = {child.tag.rpartition("}")[2]: child.get("val", "") for child in font}
    return themes.get(said.get("scheme", "")) or said.get("name", "")


def _themes(package: zipfile.ZipFile) -> dict[str, str]:
    xml = part(package, "xl/theme/theme1.xml").decode("utf-8", "replace")
    return {kind: html.unescape(name) for kind, name in _THEME.findall(xml)}


def _rich(xml: bytes) -> dict[int, Pieces]:
    """Shared texts in pieces, by their number."""
    found = {}
    for number, item in enumerate(_ITEM.findall(xml.decode("utf-8", "replace"))):
        pieces = _pieces(item) if "rFont" in item else []
        if pieces:
            found[number] = pieces
    return found


def _pieces(xml: str) -> Pieces:
    pieces: Pieces = []
    for run in _RUN.findall(_SOUND.sub("", xml)):
        font = _RUN_FONT.search(run)
        text = "".join(_plain(t) for t in _TEXT.findall(run))
        if text:
            pieces.append((text, font_class(html.unescape(font.group(1))) if font else _OWN))
    return pieces


def _plain(text: str) -> str:
    return _CODED.sub(lambda found: chr(int(found.group(1), 16)), html.unescape(text))
