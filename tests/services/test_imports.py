"""Imports are listed, and taken back whenever a clerk wants: what goes, what stays and why."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.service import Position
from cadredesk.errors import UserError
from cadredesk.messages import sentence
from cadredesk.progress import Cancelled
from cadredesk.services import backups, history, importing, imports, lists, organisation, people
from cadredesk.services.dumping import dump
from cadredesk.services.imports import Back, Kept
from cadredesk.services.office import Office, create, open_office
from cadredesk.storage import imports as stored
from cadredesk.storage import migrate, migrations
from cadredesk.storage.migrations.step import Step
from tests.exchange.sheets import TODAY, book
from tests.services.helpers import give, person

HEADER = [
    "TT",
    "Họ và tên",
    "Ngày sinh",
    "Giới tính",
    "Số CCCD",
    "Chuyên môn",
    "Chức vụ",
    "Ghi chú",
]
TAM = [1, "Lê Văn Tám", "2/3/1980", "Nam", "051080000001", "Đại học Luật", "ĐUV", None]
CHIN = [2, "Trần Thị Chín", "4/5/1979", "Nữ", "051179000002", None, "Tổ viên tổ vay vốn", None]
MUOI = [3, "Võ Mười", "6/7/1978", "Nam", "051078000003", "Đại học", "Bí thư chi bộ TDP 77", None]


def taken_in(
    office: Office, folder: Path, *rows: list[Any], name: str = "ds.xlsx", **how: Any
) -> int:
    """Import a roster; the number of the import."""
    sheet = importing.read(office, book(folder / name, [HEADER, *rows]), today=TODAY, **how)
    assert importing.apply(office, importing.plan(office, sheet)) is not None
    return imports.imports(office)[0].id


def edit(office: Office, who: int, **cells: Any) -> None:
    card = people.card(office, who)
    people.save(office, replace(card, person=replace(card.person, **cells)))


def ids(office: Office) -> dict[str, int]:
    return {line.full_name: line.id for line in people.lines(office, TODAY)}


def kept(back: Back) -> set[tuple[str, str, str]]:
    return {(one.name, one.what, one.reason) for one in back.kept}


def facts(office: Office) -> Any:
    """Everything in the file but the list of imports."""
    return dump(office)


# --- the list ---------------------------------------------------------------------------------


def test_imports_are_listed_with_file_day_and_numbers(office: Office, tmp_path: Path) -> None:
    assert imports.imports(office) == []
    taken_in(office, tmp_path, TAM, CHIN, name="tháng 9.xlsx", as_of=date(2026, 9, 30))
    changed = [*TAM[:-1], "Thương binh 4/4"]
    taken_in(office, tmp_path, changed, MUOI, [4, None, "Nam"], name="tháng 10.xlsx")
    newest, oldest = imports.imports(office)
    assert (newest.file, newest.sheet, newest.new, newest.changed) == ("tháng 10.xlsx", "DS", 1, 1)
    assert (oldest.file, oldest.as_of, oldest.new) == ("tháng 9.xlsx", "2026-09-30", 2)
    assert (oldest.user, oldest.kind) == ("Lê Thị Ngân", "roster")
    assert oldest.at.isoformat() == office.log()[-1].at
    assert not (newest.taken_back or newest.forgotten or newest.taken_back_at)


def test_what_writes_nothing_is_no_import(office: Office, tmp_path: Path) -> None:
    taken_in(office, tmp_path, TAM)
    again = importing.read(office, tmp_path / "ds.xlsx", today=TODAY)
    assert importing.apply(office, importing.plan(office, again)) is None
    assert len(imports.imports(office)) == 1


def test_undoing_an_import_takes_it_off_the_list(office: Office, tmp_path: Path) -> None:
    number = taken_in(office, tmp_path, TAM)
    office.undo()
    assert imports.imports(office) == []
    with pytest.raises(UserError, match="import-unknown") as none:
        imports.take_back(office, number)
    assert str(number) in sentence(none.value)
    office.redo()
    assert imports.imports(office)[0].id == number
    assert imports.take_back(office, number).removed == ("Lê Văn Tám",)


# --- all of it --------------------------------------------------------------------------------


def test_a_wards_roster_goes_back_whole(office: Office, shared_data: Path) -> None:
    before = facts(office)
    sheet = importing.read(office, shared_data / "sheets" / "A14_phuong_cap_uy.xlsx", today=TODAY)
    importing.apply(office, importing.plan(office, sheet))
    after = facts(office)
    (one,) = imports.imports(office)
    person(office, "Nguyễn Văn Khác")  # something else is done meanwhile
    seen = imports.look_back(office, one.id)
    assert (seen.people, len(seen.removed), seen.kept, seen.changes) == (60, 60, (), None)
    assert len(facts(office)["people"]) == 61
    back = imports.take_back(office, one.id)
    assert replace(back, changes=None) == seen
    assert back.changes is not None
    assert back.changes.label == "Rút lại lần nhập A14_phuong_cap_uy.xlsx"
    assert back.changes.count == back.rows + 1  # and the entry among the imports
    assert [line.full_name for line in people.lines(office, TODAY)] == ["Nguyễn Văn Khác"]
    assert lists.organisation(office).body("tdp_5") is None
    (listed,) = imports.imports(office)
    assert listed.taken_back and listed.taken_back_at is not None
    with pytest.raises(UserError, match="import-taken-back"):
        imports.take_back(office, one.id)

    office.undo()
    assert not imports.imports(office)[0].taken_back
    office.undo()  # the other person
    assert facts(office) == after
    office.redo()
    office.redo()
    people.trash(office, [ids(office)["Nguyễn Văn Khác"]])
    found = facts(office)
    found["trash"] = []
    assert found == before
    assert office.check()["ok"]


def test_days_later_in_a_file_closed_and_opened(tmp_path: Path) -> None:
    path = tmp_path / "vp.cadre"
    with create(path, "Đảng ủy phường Phổ Hòa", user="Lan") as office:
        number = taken_in(office, tmp_path, TAM, CHIN)
    for name in ("Phạm A", "Phạm B"):
        with open_office(path, user="Minh") as office:
            person(office, name)
    with open_office(path, user="Minh") as office:
        assert imports.take_back(office, number).people == 2
        assert set(ids(office)) == {"Phạm A", "Phạm B"}


def test_changed_people_get_their_old_cells_back(office: Office, tmp_path: Path) -> None:
    taken_in(office, tmp_path, TAM, CHIN)
    before = facts(office)
    fuller = [
        1,
        "Lê Văn Tám",
        "2/3/1980",
        "Nam",
        "051080000001",
        "Thạc sĩ",
        "Bí thư Đảng ủy",
        "Thương binh",
    ]
    number = taken_in(office, tmp_path, fuller, MUOI, name="mới.xlsx")
    tam = ids(office)["Lê Văn Tám"]
    assert people.card(office, tam).person.note == "Thương binh"
    back = imports.take_back(office, number)
    assert (back.removed, back.restored, back.kept) == (("Võ Mười",), ("Lê Văn Tám",), ())
    assert facts(office) == before
    newest, *_ = history.of_person(office, tam)
    assert newest.label == "Rút lại lần nhập mới.xlsx"
    told = set(newest.fields)
    assert ("Ghi chú", "Thương binh", None) in told
    assert any(what == "Chức vụ" and old and old.startswith("Bí thư") for what, old, _ in told)


def test_titles_still_waiting_are_there_again(office: Office, tmp_path: Path) -> None:
    """What a later sheet recognised waits once more after that one is taken back."""
    taken_in(office, tmp_path, [*TAM[:6], "Bí thư chi đoàn xóm Bắc", None])
    before = facts(office)
    who = ids(office)["Lê Văn Tám"]
    waiting = people.card(office, who).unassigned
    assert waiting
    with office.db.write("Nhập từ hai.xlsx") as session:
        from cadredesk.storage import positions

        positions.drop_unassigned(session, [waiting[0].id])
        number = stored.add_batch(session, kind="roster", file="hai.xlsx", changed=1)
    back = imports.take_back(office, number)
    assert (back.restored, back.rows) == (("Lê Văn Tám",), 1)
    assert facts(office) == before
    assert people.card(office, who).unassigned == waiting


# --- what stays -------------------------------------------------------------------------------


def test_what_was_changed_since_stays_and_is_named(office: Office, tmp_path: Path) -> None:
    number = taken_in(office, tmp_path, TAM, CHIN, MUOI)
    edit(office, ids(office)["Lê Văn Tám"], phone="0912345678")
    back = imports.take_back(office, number)
    assert back.removed == ("Trần Thị Chín", "Võ Mười")
    assert kept(back) == {("Lê Văn Tám", "Hồ sơ", "changed")}
    (one,) = back.kept
    assert one.why == "đã sửa sau lần nhập"
    left = ids(office)
    assert set(left) == {"Lê Văn Tám"}
    assert (one.person_id, one.uid) == (
        left["Lê Văn Tám"],
        people.card(office, one.person_id or 0).person.uid,
    )
    card = people.card(office, one.person_id or 0)
    assert card.person.phone == "0912345678"
    assert (card.positions, card.qualifications) == ((), ())


def test_an_edit_that_was_undone_is_none(office: Office, tmp_path: Path) -> None:
    number = taken_in(office, tmp_path, TAM)
    edit(office, ids(office)["Lê Văn Tám"], phone="1")
    office.undo()
    person(office, "Nguyễn Văn Khác")
    assert imports.look_back(office, number).kept == ()


def test_a_cell_left_alone_counts_too(office: Office, tmp_path: Path) -> None:
    """The whole row is compared: who was changed and then edited elsewhere keeps both."""
    taken_in(office, tmp_path, TAM)
    number = taken_in(office, tmp_path, [*TAM[:-1], "Thương binh"], name="hai.xlsx")
    tam = ids(office)["Lê Văn Tám"]
    edit(office, tam, phone="0912345678")
    back = imports.take_back(office, number)
    assert kept(back) == {("Lê Văn Tám", "Hồ sơ", "changed")}
    assert back.changes is None  # nothing could go: nothing is written
    assert not imports.imports(office)[0].taken_back
    edit(office, tam, phone=None)
    assert imports.take_back(office, number).restored == ("Lê Văn Tám",)


def test_a_new_person_somebody_gave_a_title_stays(office: Office, tmp_path: Path) -> None:
    number = taken_in(office, tmp_path, TAM, CHIN)
    chin = ids(office)["Trần Thị Chín"]
    (waiting,) = people.card(office, chin).unassigned
    card = people.card(office, chin)
    people.save(office, replace(card, unassigned=()))
    give(office, chin, "uv_bch", "bch", "2026-11-01")
    back = imports.take_back(office, number)
    assert kept(back) == {
        ("Trần Thị Chín", "Hồ sơ", "held"),
        ("Trần Thị Chín", "Chức vụ chưa gán", "gone"),
    }
    assert next(k.which for k in back.kept if k.reason == "gone") == waiting.text
    assert len(people.card(office, chin).positions) == 1


def test_the_trash_is_told_apart(office: Office, tmp_path: Path) -> None:
    number = taken_in(office, tmp_path, TAM, CHIN)
    people.trash(office, [ids(office)["Lê Văn Tám"]])
    back = imports.take_back(office, number)
    assert kept(back) == {("Lê Văn Tám", "Hồ sơ", "trash")}
    assert back.removed == ("Trần Thị Chín",)
    assert office.check()["ok"]


def test_a_position_ended_since_keeps_its_person_and_body(office: Office, tmp_path: Path) -> None:
    number = taken_in(office, tmp_path, MUOI, TAM)
    muoi = ids(office)["Võ Mười"]
    (held,) = people.card(office, muoi).positions
    where = held.body_id
    organisation.end_positions(office, [held.id], "2026-11-30")
    back = imports.take_back(office, number)
    names = {one.name for one in back.kept}
    body = next(b for b in lists.organisation(office).bodies if b.id == where)
    assert names == {"Võ Mười", body.name}
    assert {(one.table, one.reason) for one in back.kept} == {
        ("position", "changed"),
        ("person", "held"),
        ("body", "held"),
    }
    assert back.removed == ("Lê Văn Tám",)
    assert people.card(office, muoi).positions[0].end == "2026-11-30"
    assert office.check()["ok"]


def test_a_body_others_sit_in_stays(office: Office, tmp_path: Path) -> None:
    other = person(office, "Nguyễn Văn Khác")
    number = taken_in(office, tmp_path, MUOI)
    muoi = people.card(office, ids(office)["Võ Mười"]).positions[0]
    card = people.card(office, other)
    sits = Position(
        person_id=other, title_id=muoi.title_id, body_id=muoi.body_id, seen_on="2026-11-01"
    )
    people.save(office, replace(card, positions=(sits,)))
    back = imports.take_back(office, number)
    assert back.removed == ("Võ Mười",)
    assert [(one.table, one.person_id, one.reason) for one in back.kept] == [("body", None, "held")]
    assert len(people.card(office, other).positions) == 1


def test_two_imports_go_back_in_either_order(office: Office, tmp_path: Path) -> None:
    empty = facts(office)
    first = taken_in(office, tmp_path, TAM, CHIN)
    second = taken_in(office, tmp_path, [*TAM[:-1], "Thương binh"], MUOI, name="hai.xlsx")
    back = imports.take_back(office, first)
    assert kept(back) == {("Lê Văn Tám", "Hồ sơ", "changed")}
    office.undo()
    assert imports.take_back(office, second).kept == ()
    assert imports.take_back(office, first).kept == ()
    assert facts(office) == empty
    assert office.check()["ok"]


def test_everything_around_can_be_undone_and_redone(office: Office, tmp_path: Path) -> None:
    states = [facts(office)]
    first = taken_in(office, tmp_path, TAM, CHIN)
    states.append(facts(office))
    edit(office, ids(office)["Lê Văn Tám"], phone="1")
    states.append(facts(office))
    imports.take_back(office, first)
    states.append(facts(office))
    taken_in(office, tmp_path, TAM, CHIN, MUOI, name="lại.xlsx")
    states.append(facts(office))
    for state in reversed(states[:-1]):
        office.undo()
        assert facts(office) == state
    for state in states[1:]:
        office.redo()
        assert facts(office) == state
    assert [(one.file, one.taken_back) for one in imports.imports(office)] == [
        ("lại.xlsx", False),
        ("ds.xlsx", True),
    ]
    assert office.check()["ok"]


def test_a_remembered_layout_goes_back_with_its_import(office: Office, tmp_path: Path) -> None:
    rows = [["TT", "Người", "Sinh", "Số CCCD"], [1, "Lê Văn Tám", "2/3/1980", "051080000001"]]
    sheet = importing.read(
        office,
        book(tmp_path / "lạ.xlsx", rows),
        today=TODAY,
        columns={"full_name": "B", "birth": "C"},
    )
    importing.apply(office, importing.plan(office, sheet))
    with office.db.read() as session:
        assert stored.layouts(session, "roster")
    (one,) = imports.imports(office)
    assert imports.take_back(office, one.id).kept == ()
    with office.db.read() as session:
        assert stored.layouts(session, "roster") == {}
    office.undo()
    with office.db.read() as session:
        assert stored.layouts(session, "roster")


# --- stopping, forgetting, later schemas ------------------------------------------------------


class Stop:
    """Presses stop after some steps."""

    def __init__(self, after: int) -> None:
        self.left = after
        self.seen: list[tuple[int, int]] = []

    def step(self, done: int, total: int) -> None:
        self.seen.append((done, total))
        self.left -= 1
        if self.left < 0:
            raise Cancelled


@pytest.mark.parametrize("after", [0, 3, 6])
def test_stopping_writes_nothing(office: Office, tmp_path: Path, after: int) -> None:
    number = taken_in(office, tmp_path, TAM, CHIN, MUOI)
    before = facts(office)
    with pytest.raises(Cancelled):
        imports.take_back(office, number, Stop(after))
    assert facts(office) == before
    assert len(office.log()) == 1
    assert not imports.imports(office)[0].taken_back
    watch = Stop(1000)
    imports.take_back(office, number, watch)
    assert watch.seen == sorted(watch.seen)
    assert all(done <= total for done, total in watch.seen)


def test_a_disk_that_fills_up_meanwhile_writes_nothing(tmp_path: Path, shared_data: Path) -> None:
    path = tmp_path / "vp.cadre"
    with create(path, "Đảng ủy phường Phổ Hòa") as office:
        roster = shared_data / "sheets" / "A14_phuong_cap_uy.xlsx"
        sheet = importing.read(office, roster, today=TODAY)
        importing.apply(office, importing.plan(office, sheet))
        before = facts(office)
        with office.db.read() as session:  # the one connection at hand; it writes next
            raw = session.connection().connection.driver_connection
            (pages,) = raw.execute("PRAGMA page_count").fetchone()
            raw.execute(f"PRAGMA max_page_count = {pages + 5}")
        with pytest.raises(UserError, match="disk-full"):
            imports.take_back(office, 1)
        assert facts(office) == before
        assert not imports.imports(office)[0].taken_back
    with open_office(path) as office:
        assert imports.take_back(office, 1).people == 60
        assert office.check()["ok"]


def test_a_restored_file_lists_its_imports_but_has_forgotten_them(
    office: Office, tmp_path: Path
) -> None:
    number = taken_in(office, tmp_path, TAM)
    before = facts(office)
    made = backups.back_up(office, backups.Why.MANUAL)
    copy, again = tmp_path / "bản sao.cadre", tmp_path / "khôi phục.cadre"
    office.save_copy(copy)
    backups.restore(made.backup.path, again)
    with open_office(copy) as other:  # a copy brings its log along
        assert imports.take_back(other, number).people == 1
    with open_office(again) as other:
        (listed,) = imports.imports(other)
        assert (listed.file, listed.forgotten, listed.taken_back) == ("ds.xlsx", True, False)
        for way in (imports.look_back, imports.take_back):
            with pytest.raises(UserError, match="import-forgotten") as fault:
                way(other, number)
            assert "«ds.xlsx»" in sentence(fault.value)
        assert other.log() == []
        assert facts(other) == before
        assert other.check()["ok"]
        taken_in(other, tmp_path, CHIN, name="mới.xlsx")
        newest, oldest = imports.imports(other)
        assert (newest.forgotten, oldest.forgotten) == (False, True)
        assert imports.take_back(other, newest.id).removed == ("Trần Thị Chín",)


def test_after_a_migration_it_still_goes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "vp.cadre"
    with create(path, "Đảng ủy phường Phổ Hòa") as office:
        taken_in(office, tmp_path, TAM)
        number = taken_in(office, tmp_path, [*TAM[:-1], "Thương binh"], CHIN, name="hai.xlsx")
    later = Step(migrate.head() + 1, lambda raw: _wider(raw))
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, later))
    with open_office(path) as office:
        with pytest.raises(UserError, match="nothing-to-undo"):
            office.undo()
        back = imports.take_back(office, number)
        assert (back.removed, back.restored, back.kept) == (("Trần Thị Chín",), ("Lê Văn Tám",), ())
        office.undo()
        assert set(ids(office)) == {"Lê Văn Tám", "Trần Thị Chín"}
        office.redo()
        assert office.check()["ok"]


def _wider(raw: Any) -> None:
    raw.execute("ALTER TABLE person ADD COLUMN blood TEXT")
    raw.execute("UPDATE person SET blood = 'O'")


def test_a_torn_log_is_not_believed(office: Office, tmp_path: Path) -> None:
    """What was changed behind the program's back is never written into anybody's record."""
    taken_in(office, tmp_path, TAM)
    number = taken_in(office, tmp_path, [*TAM[:-1], "Thương binh"], name="hai.xlsx")
    _write_raw(
        office, """UPDATE change SET data = replace(data, 'null', '"sai"') WHERE kind = 'update'"""
    )
    before = facts(office)
    with pytest.raises(UserError, match="file-damaged"):
        imports.take_back(office, number)
    assert facts(office) == before


def _write_raw(office: Office, *statements: str) -> None:
    with office.db.write("Ngoài sổ") as session:
        raw = session.connection().connection.driver_connection
        for statement in statements:
            raw.execute(statement)


@pytest.mark.parametrize(
    "astray",
    [
        "UPDATE import_batch SET operation = 99",
        "UPDATE import_batch SET new = -1",
        "UPDATE import_batch SET left_out = -2",
        "UPDATE operation SET kind = 'migrate' WHERE id = (SELECT operation FROM import_batch)",
    ],
)
def test_check_names_an_import_no_action_wrote(office: Office, tmp_path: Path, astray: str) -> None:
    taken_in(office, tmp_path, TAM)
    assert office.check()["ok"]
    _write_raw(office, "UPDATE current_operation SET replaying = 1", astray,
               "UPDATE current_operation SET replaying = 0")  # fmt: skip
    report = office.check()
    found = [p for p in report["problems"] if p["code"] == "import"]
    assert [p["text"].split()[:2] for p in found] == [["import_batch", "1"]]
    assert found[0]["uid"] and not report["ok"]


def test_nobody_else_is_ever_touched(office: Office, shared_data: Path) -> None:
    """Of an office full of other work only the import's own rows go."""
    person(office, "Nguyễn Văn Trước")
    sheet = importing.read(office, shared_data / "sheets" / "A14_phuong_cap_uy.xlsx", today=TODAY)
    importing.apply(office, importing.plan(office, sheet))
    (one,) = imports.imports(office)
    there = sorted(ids(office).values())
    people.end_people(office, there[5:9], status="retired", day="2026-11-30", reason="đủ tuổi")
    people.trash(office, there[10:12])
    for who in there[20:23]:
        edit(office, who, note="đã gặp")
    before = _rows(office)
    back = imports.take_back(office, one.id)
    after = _rows(office)
    operation = back.changes.operation if back.changes else 0
    with office.db.read() as session:
        raw = session.connection().connection.driver_connection
        own = set(
            raw.execute(
                'SELECT "table", row_id FROM change WHERE operation_id = ?', (one.operation,)
            )
        )
        done = set(
            raw.execute('SELECT "table", row_id FROM change WHERE operation_id = ?', (operation,))
        )
    assert done <= own
    assert {
        key for key in before.keys() | after.keys() if before.get(key) != after.get(key)
    } == done
    reasons = {k.reason for k in back.kept}
    assert reasons == {"held", "trash", "changed"}
    assert {k.name for k in back.kept} == set(_names(back.kept))
    assert office.check()["ok"]


def _names(some: Iterable[Kept]) -> list[str]:
    return [one.name for one in some if one.person_id is not None or one.table == "body"]


def _rows(office: Office) -> dict[tuple[str, int], tuple[Any, ...]]:
    with office.db.read() as session:
        raw = session.connection().connection.driver_connection
        tables = (
            "person",
            "position",
            "qualification",
            "unassigned_title",
            "person_status",
            "body",
        )
        return {
            (table, row[0]): tuple(row)
            for table in (*tables, "import_batch")
            for row in raw.execute(f"SELECT * FROM {table}")
        }
