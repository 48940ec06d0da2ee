"""What views watch: names of tables there are, and no view that forgets one."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from cadredesk.services import people
from cadredesk.storage.models.base import Base
from cadredesk.ui import watched
from cadredesk.ui.navigation import PAGES
from tests.ui.offices import desk_with_people


def test_every_table_watched_is_one_there_is() -> None:
    there = set(Base.metadata.tables)
    assert there >= watched.FIGURES
    assert {"unassigned_title", "body_name", "employment"} <= watched.PEOPLE


def test_every_page_watches_tables_there_are(tmp_path: Path, qtbot: QtBot) -> None:
    with desk_with_people(tmp_path, qtbot) as (desk, _asker, _ids):
        for entry in PAGES:
            page = entry.make(desk)
            qtbot.addWidget(page)
            assert page.tables <= set(Base.metadata.tables), entry.key


def test_the_list_is_read_again_when_a_waiting_title_is_assigned(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with desk_with_people(tmp_path, qtbot) as (desk, _asker, _ids):
        qtbot.waitUntil(lambda: bool(desk.roster.lines), timeout=10_000)
        waiting = next(line for line in desk.roster.lines if line.unassigned)
        card = people.card(desk.an_office, waiting.id)
        with qtbot.waitSignal(desk.roster.changed, timeout=10_000):
            people.save(desk.an_office, replace(card, unassigned=()))
        fresh = next(line for line in desk.roster.lines if line.id == waiting.id)
        assert fresh.unassigned == ()
