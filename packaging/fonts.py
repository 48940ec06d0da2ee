"""Makes the bundled interface fonts: Noto Sans, trimmed, with the signs it lacks put in.

Run: python packaging/fonts.py FOLDER, the folder with Debian's fonts-noto-core and
fonts-noto-extra unpacked (needs fontTools). The result is the fallback where Segoe UI is absent.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

TARGET = Path(__file__).resolve().parent.parent / "resources" / "fonts" / "noto"
STYLES = ("Regular", "SemiBold", "Italic")
LETTERS = (
    "0020-007E 00A0-017F 0192 01A0-01A1 01AF-01B0 0300-0304 0306-030C 031B 0323 0326 0331 "
    "1E00-1EFF 2010-2015 2018-201E 2020-2022 2026 202F 2030 2032-2033 2039-203A 2044 2070-2079 "
    "2080-2089 20AB 20AC 2116 2122 2212 2215 FEFF FFFD"
)
BORROWED = {
    "NotoSansMath-Regular.ttf": "≤≥≠≈←↑→↓",
    "NotoSansSymbols2-Regular.ttf": "▲▼●◆○■□✓✗",
}


def main(folder: Path) -> None:
    """Write one trimmed font for each style."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for style in STYLES:
        name = f"NotoSans-{style}.ttf"
        font = _trimmed(next(folder.rglob(name)))
        for source, signs in BORROWED.items():
            _borrow(font, TTFont(next(folder.rglob(source))), signs)
        font.save(TARGET / name)


def _trimmed(source: Path) -> TTFont:
    options = subset.Options(layout_features=["*"], name_IDs=["*"], hinting=False)
    options.notdef_outline = True
    font = subset.load_font(str(source), options)
    trimmer = subset.Subsetter(options)
    trimmer.populate(unicodes=subset.parse_unicodes(LETTERS.replace(" ", ",")))
    trimmer.subset(font)
    return font


def _borrow(font: TTFont, other: TTFont, signs: str) -> None:
    outlines, names = other.getGlyphSet(), other.getBestCmap()
    for sign in signs:
        pen = TTGlyphPen(None)
        outlines[names[ord(sign)]].draw(pen)
        glyph = f"uni{ord(sign):04X}"
        font["glyf"][glyph] = drawn = pen.glyph()
        drawn.recalcBounds(font["glyf"])
        font["hmtx"][glyph] = other["hmtx"][names[ord(sign)]]
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(sign)] = glyph


if __name__ == "__main__":
    main(Path(sys.argv[1]))
