"""The demo office, made once for all sheets that are printed of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from cadredesk.services.demo import demo
from cadredesk.services.office import Office, open_office


@pytest.fixture(scope="session")
def ward(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Office]:
    path = tmp_path_factory.mktemp("ward") / "mau.cadre"
    demo(path)
    with open_office(path) as office:
        yield office
