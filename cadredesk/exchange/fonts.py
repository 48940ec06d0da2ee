"""Which old encoding a font draws, told by its name alone."""

TCVN3, TCVN3_CAPITALS, VNI = "tcvn3", "tcvn3_capitals", "vni"


def font_class(name: str) -> str | None:
    """``tcvn3`` for .VnTime and kin, ``tcvn3_capitals`` for .VnTimeH, ``vni`` for VNI-Times."""
    plain = name.strip().casefold()
    if plain.startswith(".vn"):
        return TCVN3_CAPITALS if plain.endswith("h") else TCVN3
    if plain.startswith(("vni-", "vni ")):
        return VNI
    return None
