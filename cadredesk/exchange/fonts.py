"""Which old encoding a font draws, told by its name alone."""

import re

TCVN3, TCVN3_CAPITALS, VNI = "tcvn3", "tcvn3_capitals", "vni"

_TCVN3 = re.compile(r"\.vn|vn(?:time|arial|courier|helvet)|abc[ _]?vn")
_VNI = re.compile(r"vni[- _]|vni$")


def font_class(name: str | None) -> str | None:
    """``tcvn3`` for .VnTime and kin, ``tcvn3_capitals`` for .VnTimeH, ``vni`` for VNI-Times."""
    plain = (name or "").strip(" \t\r\n'\"").casefold()
    if _VNI.match(plain):
        return VNI
    if _TCVN3.match(plain):
        return TCVN3_CAPITALS if plain.endswith("h") else TCVN3
    return None
