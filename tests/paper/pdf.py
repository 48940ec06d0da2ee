"""What a PDF says when its words are searched or copied, read without any PDF program.

Follows the page's content stream: which font is set, which glyphs are shown; the font's ToUnicode
table turns glyphs into letters. Enough for the PDFs Qt writes.
"""

import re
import zlib
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_SHOWN = re.compile(rb"/(F\d+) [\d.]+ Tf|<([0-9a-fA-F]+)>\s*\]?\s*TJ?|<([0-9a-fA-F]+)>|(\bET\b)")
_PAIRS = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>(?:\s*<([0-9a-fA-F]+)>|\s*\[(.*?)\])?")


_MM = 25.4 / 72


class Pdf:
    """The objects of a file."""

    def __init__(self, path: Path) -> None:
        self._objects = {int(n): data for n, data in _OBJECT.findall(path.read_bytes())}

    @property
    def pages(self) -> list[str]:
        """The text of each page, words of one stroke in one line."""
        return [self._text(data) for data in self._in_order()]

    def inked(self) -> list[tuple[QRectF, QRectF]]:
        """The paper of each page, and what strokes and letters of it cover, in mm."""
        found = []
        for page in self._in_order():
            box = re.search(rb"/MediaBox \[([\d. -]+)\]", page)
            contents = re.search(rb"/Contents (\d+) 0 R", page)
            assert box is not None
            assert contents is not None
            wide, high = (float(n) * _MM for n in box[1].split()[2:])
            ink = _ink(self._stream(int(contents[1])))
            ink.moveTop(high - ink.bottom())
            found.append((QRectF(0, 0, wide, high), ink))
        return found

    def _in_order(self) -> list[bytes]:
        (tree,) = [d for d in self._objects.values() if b"/Type /Pages" in d]
        kids = re.search(rb"/Kids\s*\[(.*?)\]", tree, re.DOTALL)
        assert kids is not None
        return [self._objects[int(n)] for n in re.findall(rb"(\d+) 0 R", kids[1])]

    def _stream(self, number: int) -> bytes:
        data = self._objects[number]
        found = _STREAM.search(data)
        assert found is not None
        packed = found[1]
        return zlib.decompress(packed) if b"FlateDecode" in data else packed

    def _text(self, page: bytes) -> str:
        contents = re.search(rb"/Contents (\d+) 0 R", page)
        resources = re.search(rb"/Resources (\d+) 0 R", page)
        assert contents is not None
        assert resources is not None
        fonts = self._fonts(self._objects[int(resources[1])])
        table: dict[int, str] = {}
        lines, line = [], ""
        for font, shown, part, ended in _SHOWN.findall(self._stream(int(contents[1]))):
            if font:
                table = fonts[font.decode()]
            elif ended:
                lines.append(line)
                line = ""
            else:
                digits = shown or part
                codes = [int(digits[n : n + 4], 16) for n in range(0, len(digits), 4)]
                line += "".join(table[code] for code in codes)
        return "\n".join([*lines, line])

    def _fonts(self, resources: bytes) -> dict[str, dict[int, str]]:
        found = {}
        for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", resources):
            link = re.search(rb"/ToUnicode (\d+) 0 R", self._objects[int(number)])
            assert link is not None, "a font without words: its text cannot be copied"
            found[name.decode()] = _letters(self._stream(int(link[1])))
        return found


def _ink(stream: bytes) -> QRectF:
    """What is drawn, from the lower left corner of the paper, in mm."""
    now, kept, corners = QTransform(), list[QTransform](), list[QPointF]()
    at, pen, numbers = now, QPointF(0, 0), list[float]()
    for word in re.sub(rb"<[^>]*>|\([^)]*\)", b"", stream).split():
        if re.fullmatch(rb"-?[\d.]+", word):
            numbers.append(float(word))
            continue
        if word == b"q":
            kept.append(now)
        elif word == b"Q":
            now = kept.pop()
        elif word == b"cm":
            now = QTransform(*numbers[-6:]) * now
        elif word == b"Tm":
            at, pen = QTransform(*numbers[-6:]) * now, QPointF(0, 0)
        elif word == b"Td":
            pen += QPointF(*numbers[-2:])
            corners.append(at.map(pen))
        elif word in (b"m", b"l"):
            corners.append(now.map(QPointF(*numbers[-2:])))
        numbers = []
    across, up = [c.x() * _MM for c in corners], [c.y() * _MM for c in corners]
    return QRectF(QPointF(min(across), min(up)), QPointF(max(across), max(up)))


def _letters(table: bytes) -> dict[int, str]:
    found: dict[int, str] = {}
    for kind, block in re.findall(rb"begin(bfchar|bfrange)(.*?)endbf", table, re.DOTALL):
        for first, second, third, several in _PAIRS.findall(block):
            start = int(first, 16)
            if kind == b"bfchar":
                found[start] = _text_of(second)
            elif several:
                for offset, one in enumerate(re.findall(rb"<([0-9a-fA-F]+)>", several)):
                    found[start + offset] = _text_of(one)
            else:
                for offset in range(int(second, 16) - start + 1):
                    found[start + offset] = chr(int(third, 16) + offset)
    return found


def _text_of(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be")
