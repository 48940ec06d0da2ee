"""Layouts that offices make, from seeds: everybody on the paper is found, nobody is invented."""

from pathlib import Path

import pytest

from tests.exchange.layouts.catalogue import LAYOUTS
from tests.exchange.layouts.check import differences
from tests.exchange.layouts.files import write
from tests.exchange.layouts.layout import Layout
from tests.exchange.layouts.paper import make
from tests.exchange.sheets import read

SEEDS = (0, 1)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda one: one.name)
def test_everybody_on_the_paper_is_found_and_nobody_else(layout: Layout, tmp_path: Path) -> None:
    for seed in SEEDS:
        paper = make(layout, seed)
        assert differences(paper, read(write(paper, tmp_path))) == [], seed


def test_there_are_more_than_forty_layouts() -> None:
    assert len({layout.name for layout in LAYOUTS}) >= 40
