"""What every test stands on: no screen, no network, a home of its own, and nothing said in vain."""

import atexit
import logging
import os
import shutil
import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

REPOSITORY = Path(__file__).resolve().parent.parent

# Before Qt or matplotlib look at them: the tests never see the settings of whoever runs them.
_home = Path(tempfile.mkdtemp(prefix="cadredesk-tests-"))
atexit.register(shutil.rmtree, _home, ignore_errors=True)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["HOME"] = str(_home)
for _name, _folder in {
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "MPLCONFIGDIR": "matplotlib",
}.items():
    (_home / _folder).mkdir()
    os.environ[_name] = str(_home / _folder)
os.environ.pop("LANGUAGE", None)

settings.register_profile("cadredesk", deadline=None, database=None, print_blob=False)
settings.load_profile("cadredesk")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The sheets and what they must give, which stand beside the clone."""
    folder = REPOSITORY.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.fail("The folder shared/data is missing beside the repository.")
    return folder


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program never leaves the machine: a socket that connects or listens fails the test."""

    def refuse(sock: socket.socket, address: object) -> None:
        pytest.fail(f"a socket was opened to {address!r}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket.socket, "bind", refuse)


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log that the test did not take away (caplog.clear()) fails it."""
    yield
    loud = [one for one in caplog.get_records("call") if one.levelno >= logging.WARNING]
    assert not loud, loud


@pytest.fixture(autouse=True)
def no_blocking(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dialog that would wait for somebody fails the test instead of hanging it."""
    if "qapp" not in request.fixturenames and "qtbot" not in request.fixturenames:
        return
    from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMenu, QMessageBox

    def would_block(*args: object, **_: object) -> None:
        pytest.fail(f"{args[:1]!r} would wait for an answer")

    for dialog in (QDialog, QMessageBox, QFileDialog, QInputDialog, QMenu):
        monkeypatch.setattr(dialog, "exec", would_block)
    for name in ("question", "information", "warning", "critical"):
        monkeypatch.setattr(QMessageBox, name, would_block)
    for name in ("getOpenFileName", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, would_block)
    for name in ("getText", "getItem", "getInt"):
        monkeypatch.setattr(QInputDialog, name, would_block)


@pytest.fixture(autouse=True)
def no_threads_left() -> Iterator[None]:
    """Whoever starts a thread ends it."""
    before = set(threading.enumerate())
    yield
    patience = time.monotonic() + 2
    while left := [one for one in threading.enumerate() if one not in before]:
        if time.monotonic() > patience:
            pytest.fail(f"threads still running: {left}")
        time.sleep(0.01)
