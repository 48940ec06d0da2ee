"""A real office in a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cadredesk.services.office import Office, create


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """A new office with nobody in it."""
    made = create(tmp_path / "van-phong.cadre", "Đảng ủy phường Phổ Hòa", user="Lê Thị Ngân")
    yield made
    made.close()
