"""The zip around a workbook: what its parts would swell to is looked at before any is read."""

import zipfile
from pathlib import Path
from xml.etree import ElementTree

from cadredesk.exchange import limits


def guard(path: Path) -> None:
    """Refuse a zip that swells past all reason.

    Raises Fault sheet-too-big.
    """
    with zipfile.ZipFile(path) as package:
        entries = package.infolist()
    unpacked = sum(e.file_size for e in entries)
    packed = max(1, sum(e.compress_size for e in entries))
    swollen = unpacked > limits.RATIO_MATTERS and unpacked / packed > limits.UNPACKED_RATIO
    if unpacked > limits.UNPACKED_BYTES or swollen:
        raise limits.Fault("sheet-too-big")


def part(package: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of a part, whatever the case of its name; nothing where it is missing."""
    try:
        return package.read(name)
    except KeyError:
        wanted = name.casefold()
        for known in package.namelist():
            if known.casefold() == wanted:
                return package.read(known)
    return b""


def relations(package: zipfile.ZipFile, of: str) -> dict[str, str]:
    """The parts a part points to, by the id of the relation."""
    folder, _, name = of.rpartition("/")
    xml = part(package, f"{folder}/_rels/{name}.rels")
    targets = {}
    for node in ElementTree.fromstring(xml) if xml else ():
        target = node.get("Target", "")
        targets[node.get("Id", "")] = target[1:] if target[:1] == "/" else f"{folder}/{target}"
    return targets
