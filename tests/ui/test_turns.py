"""What is large is made in turns, when it is first seen, and nothing of it stands alone."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.service import Qualification
from cadredesk.services import lists, people
from cadredesk.services.office import create
from cadredesk.ui.pages.organisation.page import OrganisationPage
from cadredesk.ui.tasks import Rank, Tasks
from tests.ui.offices import chi
from tests.ui.test_window import Opened, opened  # noqa: F401 - a fixture


class Windows(QObject):
    """Every widget that was shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An office with Chị Chi, who has a degree with its certificate's number."""
    path = tmp_path / "phổ hòa.cadre"
    with create(path, "Đảng ủy phường Phổ Hòa") as office:
        card = chi(lists.organisation(office))
        degree = Qualification(
            person_id=0,
            kind="degree",
            level="dai_hoc",
            certificate_number="B 0123",
            seen_on="2025-07-01",
        )
        people.save(office, replace(card, qualifications=(degree,)))
    return path


def test_a_record_opens_in_the_window_and_nowhere_else(
    qtbot: QtBot,
    qapp: QApplication,
    opened: Opened,  # noqa: F811
    file: Path,
) -> None:
    opened.open(file)
    windows = Windows()
    qapp.installEventFilter(windows)
    opened.desk.go("person", person_id=opened.desk.roster.lines[0].id)
    page = opened.window.pages["person"]
    qtbot.waitUntil(lambda: page.form is not None)  # type: ignore[attr-defined]
    page.form.tabs.setCurrentIndex(2)  # type: ignore[attr-defined]
    opened.settle()
    qapp.removeEventFilter(windows)
    assert windows.seen == []
    row = next(r for r in page.form.qualifications.rows if r.kind == "degree")  # type: ignore[attr-defined]
    assert row.number.isVisible()
    assert row.number.value() == "B 0123"


def test_other_colours_find_no_form_that_nobody_sees(
    qtbot: QtBot,
    qapp: QApplication,
    opened: Opened,  # noqa: F811
    file: Path,
) -> None:
    opened.open(file)
    person = opened.desk.roster.lines[0].id
    opened.desk.go("person", person_id=person)
    page = opened.window.pages["person"]
    qtbot.waitUntil(lambda: page.form is not None)  # type: ignore[attr-defined]
    opened.go("people")
    before = len(qapp.allWidgets())
    opened.window.looks.set_theme("dark")
    assert len(qapp.allWidgets()) < before - 300
    opened.desk.go("person", person_id=person)
    qtbot.waitUntil(lambda: page.form is not None and page.form.isVisible())  # type: ignore[attr-defined]
    opened.window.looks.set_theme("light")
    assert page.form.isVisible()  # type: ignore[attr-defined]


def test_a_page_seen_again_has_the_width_of_now(opened: Opened, file: Path) -> None:  # noqa: F811
    opened.open(file)
    page = opened.window.page
    assert page is not None and page.width_class == "wide"
    opened.go("overview")
    opened.window.resize(911, 442)
    opened.settle()
    opened.go("people")
    assert page.width_class == "narrow"


def test_a_deed_goes_before_what_is_only_looked_at(qtbot: QtBot) -> None:
    tasks, gate, done = Tasks(), threading.Event(), list[str]()
    tasks.start(lambda _p: gate.wait(10), lambda _none: None)
    for what, rank in (
        ("biểu đồ", Rank.LATE),
        ("trang", Rank.LOOK),
        ("lưu", Rank.DEED),
        ("hoàn tác", Rank.DEED),
    ):
        tasks.start(lambda _p, what=what: done.append(what), lambda _none: None, rank=rank)  # type: ignore[misc]
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert done == ["lưu", "hoàn tác", "trang", "biểu đồ"]
    tasks.close()


def test_a_page_left_before_its_turn_is_not_worked_out_until_it_is_seen_again(
    qtbot: QtBot,
    opened: Opened,  # noqa: F811
    file: Path,
) -> None:
    opened.open(file)
    opened.go("organisation")
    page = opened.window.page
    assert isinstance(page, OrganisationPage)
    worked, gate = list[str](), threading.Event()
    opened.desk.tasks.start(lambda _p: gate.wait(10), lambda _none: None)
    page.load(lambda _p: worked.append("một"), lambda _none: None)
    page.load(lambda _p: worked.append("hai"), lambda _none: None)
    page.reload()
    opened.desk.go("people")
    page.load(lambda _p: worked.append("ba"), lambda _none: None)
    gate.set()
    opened.settle()
    assert worked == ["ba"]
    assert opened.asker.said == []
    gate.clear()
    opened.desk.tasks.start(lambda _p: gate.wait(10), lambda _none: None)
    opened.desk.go("organisation")
    page.tree.clear()
    page.reload()
    opened.desk.go("people")
    gate.set()
    opened.settle()
    assert page.tree.topLevelItemCount() == 0
    opened.go("organisation")
    assert page.tree.topLevelItemCount() > 0
