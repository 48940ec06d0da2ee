"""Styles of OpenDocument tables: which font a cell or a piece of text is drawn with."""

from xml.etree import ElementTree

from cadredesk.exchange.fonts import font_class

Node = ElementTree.Element

_SPACE = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, STYLE, TABLE, TEXT = (_SPACE % name for name in ("office", "style", "table", "text"))
_FORMAT = _SPACE % "xsl-fo-compatible"
_DRAWN = _SPACE % "svg-compatible"

_UNKNOWN = "?"
"""A style that says nothing of a font: its parent is asked."""


class Styles:
    """The styles of one file, noted as they are read."""

    def __init__(self) -> None:
        self._faces: dict[str, str] = {}
        self._fonts: dict[tuple[str, str], str | None] = {}
        self._parents: dict[tuple[str, str], str] = {}
        self._flat: set[str] = set()
        self._away: set[str] = set()

    def note(self, node: Node) -> None:
        """A node outside the sheets is whole."""
        if node.tag == STYLE + "font-face":
            name = node.get(STYLE + "name", "")
            self._faces[name] = node.get(_DRAWN + "font-family", name)
        elif node.tag in (STYLE + "style", STYLE + "default-style"):
            self._style(node)

    def _style(self, node: Node) -> None:
        key = node.get(STYLE + "family", ""), node.get(STYLE + "name", "")
        self._parents[key] = node.get(STYLE + "parent-style-name", "")
        for child in node:
            if child.tag == STYLE + "text-properties":
                self._fonts[key] = self._said(child)
            elif child.tag == STYLE + "table-properties":
                if child.get(TABLE + "display") == "false":
                    self._away.add(key[1])
            elif child.tag == STYLE + "table-row-properties":
                height = child.get(STYLE + "row-height", "1").rstrip("cmintp%")
                if height and not height.strip("0."):
                    self._flat.add(key[1])

    def _said(self, properties: Node) -> str | None:
        name = properties.get(STYLE + "font-name")
        family = self._faces.get(name, name) if name else properties.get(_FORMAT + "font-family")
        return font_class(family) if family else _UNKNOWN

    def cell_font(self, name: str | None) -> str | None:
        """The class of the font of a cell style."""
        found = self._font("table-cell", name or "")
        return None if found == _UNKNOWN else found

    def text_font(self, name: str | None, outer: str | None) -> str | None:
        """The class of the font of a piece of text in a cell drawn with ``outer``."""
        found = self._font("text", name) if name else _UNKNOWN
        return outer if found == _UNKNOWN else found

    def _font(self, family: str, name: str) -> str | None:
        for _ in range(20):
            found = self._fonts.get((family, name), _UNKNOWN)
            if found != _UNKNOWN or not name:
                return found
            name = self._parents.get((family, name), "")
        return _UNKNOWN

    def row_flat(self, name: str | None) -> bool:
        """Whether rows of this style have no height."""
        return name in self._flat

    def table_shown(self, name: str | None) -> bool:
        """Whether sheets of this style are shown."""
        return name not in self._away
