"""What offices print today they print tomorrow: every text in its place, every page alike."""

import json
from itertools import zip_longest

import numpy
import pytest
from PySide6.QtGui import QImage

from cadredesk.services.office import Office
from tests.paper import golden

MOVED = 0.15
"""Millimetres between the same text on two computers: both round to tenths."""
DARKER = 0.25
"""So much of full black the average dot of a hundredth of a page may differ."""
_PARTS = 10


def grey(image: QImage) -> "numpy.ndarray[tuple[int, ...], numpy.dtype[numpy.float64]]":
    """How dark each part of a picture is."""
    bits = numpy.frombuffer(image.constBits(), numpy.uint8)
    rows = bits.reshape(image.height(), image.bytesPerLine())[:, : image.width()]
    found = numpy.zeros((_PARTS, _PARTS))
    for y, band in enumerate(numpy.array_split(rows, _PARTS, axis=0)):
        for x, part in enumerate(numpy.array_split(band, _PARTS, axis=1)):
            found[y, x] = 1.0 - part.mean() / 255
    return found


@pytest.mark.parametrize("name", golden.SHEETS)
def test_every_text_stands_where_it_stood(ward: Office, name: str) -> None:
    kept = (golden.FILES / f"{name}.json").read_text(encoding="utf-8")
    now = golden.placed(golden.laid(ward, name))
    for mine, theirs in zip_longest(now.splitlines(), kept.splitlines(), fillvalue="[]"):
        for one, other in zip_longest(json.loads(mine), json.loads(theirs)):
            if isinstance(one, float | int) and isinstance(other, float | int):
                assert abs(one - other) <= MOVED, (mine, theirs)
            else:
                assert one == other, (mine, theirs)


@pytest.mark.parametrize("name", golden.SHEETS)
def test_every_page_looks_as_it_looked(ward: Office, name: str) -> None:
    for page in golden.laid(ward, name):
        now, kept = golden.picture(page), QImage(str(golden.FILES / f"{name}-{page.number}.png"))
        assert now.size() == kept.size()
        mine, theirs = grey(now), grey(kept.convertToFormat(QImage.Format.Format_Grayscale8))
        assert theirs.max() > 0.02  # not an empty page
        assert numpy.abs(mine - theirs).max() <= DARKER * max(theirs.max(), 0.04)
