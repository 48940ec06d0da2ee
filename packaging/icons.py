"""Trims the Phosphor icon font to the glyphs CadreDesk draws.

Run after adding a name: python packaging/icons.py NAME … (needs QtAwesome 1.4.2 and fontTools).
The names already in resources/icons/names.json stay.
"""

import json
import sys
from importlib.util import find_spec
from pathlib import Path

from fontTools import subset

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"


def main(added: list[str]) -> None:
    """Write the font and the table of names anew."""
    found = find_spec("qtawesome")
    if found is None or found.origin is None:
        raise SystemExit("QtAwesome, which holds the whole font, is not installed.")
    whole = Path(found.origin).parent / "fonts"
    points = json.loads((whole / "phosphor-charmap-1.3.0.json").read_text(encoding="utf-8"))
    table = ICONS / "names.json"
    known = json.loads(table.read_text(encoding="utf-8"))
    names = sorted({*known["glyphs"], *added})
    if missing := [name for name in names if name not in points]:
        raise SystemExit(f"Phosphor has no icon named {', '.join(missing)}.")
    glyphs = {name: points[name] for name in names}
    _trim(whole / "phosphor-1.3.0.ttf", [int(point, 16) for point in glyphs.values()])
    text = json.dumps(known | {"glyphs": glyphs}, indent=1) + "\n"
    table.write_text(text, encoding="utf-8")


def _trim(source: Path, points: list[int]) -> None:
    options = subset.Options(layout_features=[], hinting=False, name_IDs=[1, 2, 4, 6, 13, 14])
    options.notdef_outline = True
    font = subset.load_font(str(source), options)
    trimmer = subset.Subsetter(options)
    trimmer.populate(unicodes=points)
    trimmer.subset(font)
    subset.save_font(font, str(ICONS / "phosphor.ttf"), options)


if __name__ == "__main__":
    main(sys.argv[1:])
