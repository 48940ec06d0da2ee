"""Who changed a record, when, and what: everything a clerk did to one person comes back."""

from dataclasses import replace

from sqlalchemy import event, text

from cadredesk.domain.service import Employment, Qualification, Status, Unassigned
from cadredesk.services import history, organisation, people
from cadredesk.services.office import Office
from tests.services.helpers import give, person


def told(office: Office, person_id: int) -> list[tuple[str, str, tuple[tuple, ...]]]:
    return [
        (entry.kind, entry.label, tuple(tuple(field) for field in entry.fields))
        for entry in history.of_person(office, person_id)
    ]


def test_adding_and_changing_a_record_is_told_field_by_field(office: Office) -> None:
    who = person(office, "Hồ Thị Lan Chi")
    office.user = "Trần Văn Minh"
    card = people.card(office, who)
    changed = replace(
        card.person,
        full_name="Hồ Lan Chi",
        birth_party="1990-10",
        ethnic_group="01",
        gender="female",
    )
    people.save(office, replace(card, person=changed))
    newest, first = history.of_person(office, who)
    assert newest.user == "Trần Văn Minh"
    assert newest.fields == (
        ("Họ và tên", "Hồ Thị Lan Chi", "Hồ Lan Chi"),
        ("Giới tính", None, "Nữ"),
        ("Dân tộc", None, "Kinh"),
        ("Ngày sinh", None, "10/1990"),
    )
    assert (first.user, first.label, first.kind) == ("Lê Thị Ngân", "Thêm người", "do")
    assert first.fields[0] == ("Họ và tên", None, "Hồ Thị Lan Chi")
    assert newest.at >= first.at


def test_dated_parts_are_told_in_the_offices_words(office: Office) -> None:
    who = person(office, "Phạm Quốc Tuấn")
    give(office, who, "uv_bch", "bch", "2025-07-15")
    card = people.card(office, who)
    organisation.end_positions(office, [card.positions[0].id], "2026-11-30")
    card = people.card(office, who)
    people.save(
        office,
        replace(
            card,
            qualifications=(
                Qualification(
                    person_id=who, kind="degree", level="dai_hoc", major="Luật", start="2012"
                ),
            ),
            employments=(Employment(person_id=who, kind="cong_chuc", seen_on="2026-09-30"),),
            statuses=(Status(person_id=who, status="maternity", start="2026-03-01"),),
            unassigned=(Unassigned(person_id=who, text="Phụ trách NHCSXH", seen_on="2026-09-30"),),
        ),
    )
    card = people.card(office, who)
    people.save(
        office, replace(card, qualifications=(replace(card.qualifications[0], form="tu_xa"),))
    )
    fields = [fields for _, _, fields in told(office, who)]
    assert fields[0] == (("Chuyên môn: hình thức đào tạo", None, "Từ xa"),)
    assert set(fields[1]) == {
        ("Chuyên môn", None, "Đại học Luật, từ 2012"),
        ("Diện", None, "Công chức, chưa rõ từ ngày nào"),
        ("Trạng thái", None, "Nghỉ thai sản, từ 01/03/2026"),
        ("Chức vụ chưa gán", None, "Phụ trách NHCSXH"),
    }
    assert fields[2] == (("Ủy viên Ban Chấp hành: thôi từ ngày", None, "30/11/2026"),)
    assert fields[3] == (("Chức vụ", None, "Ủy viên Ban Chấp hành, từ 15/07/2025"),)


def test_what_was_taken_back_stays_told(office: Office) -> None:
    who = person(office, "Bùi Thanh Sơn")
    give(office, who, "uv_bch", "bch", "2025-07-15")
    office.undo()
    assert people.card(office, who).positions == ()
    office.redo()
    office.undo()
    kinds = [(kind, fields) for kind, _, fields in told(office, who)]
    given = (("Chức vụ", None, "Ủy viên Ban Chấp hành, từ 15/07/2025"),)
    taken = (("Chức vụ", "Ủy viên Ban Chấp hành, từ 15/07/2025", None),)
    assert kinds[:4] == [("undo", taken), ("redo", given), ("undo", taken), ("do", given)]


def test_what_was_deleted_stays_told_with_what_it_went_through(office: Office) -> None:
    who = person(office, "Tạ Thị Bích Hạnh")
    give(office, who, "uv_bch", "bch", "2025-07-15")
    card = people.card(office, who)
    people.save(office, replace(card, positions=(replace(card.positions[0], start="2025-07-01"),)))
    people.save(office, replace(people.card(office, who), positions=()))
    changes = [fields for _, _, fields in told(office, who)]
    assert changes[0] == (("Chức vụ", "Ủy viên Ban Chấp hành, từ 01/07/2025", None),)
    assert changes[1] == (("Ủy viên Ban Chấp hành: từ ngày", "15/07/2025", "01/07/2025"),)


def test_others_are_left_out_of_an_action_on_many(office: Office) -> None:
    one, two = person(office, "Lê Hoàng Phúc"), person(office, "Đỗ Thị Minh Nguyệt")
    people.end_people(office, [one, two], status="retired", day="2026-11-30", reason="đủ tuổi")
    _, label, fields = told(office, one)[0]
    assert label == "Kết thúc hồ sơ"
    assert fields == (("Trạng thái", None, "Nghỉ hưu, từ 30/11/2026"),)
    people.trash(office, [two])
    assert told(office, two)[0][1] == "Chuyển vào thùng rác"
    assert told(office, two)[0][2][0][0] == "Bỏ vào thùng rác"
    assert len(told(office, one)) == 2


def test_an_erased_content_leaves_who_and_when(office: Office) -> None:
    who = person(office, "Nguyễn Đăng Trình")
    with office.db.write("Xóa nội dung") as session:
        session.execute(text("UPDATE change SET data = NULL, salt = NULL"))
    assert told(office, who) == [("do", "Thêm người", ())]


def test_it_is_asked_through_indexes_only(office: Office) -> None:
    """Of a log of a hundred thousand changes only a person's own may be read."""
    who = person(office, "Phạm Hồng Khanh")
    give(office, who, "uv_bch", "bch", "2025-07-15")
    asked: list[tuple[str, object]] = []
    engine = office.db._engine
    event.listen(
        engine, "before_cursor_execute", lambda _c, _k, sql, args, *_: asked.append((sql, args))
    )
    assert len(history.of_person(office, who)) == 2
    plans = []
    with office.db.read() as session:
        raw = session.connection().connection.driver_connection
        for sql, args in [one for one in asked if "change" in one[0] or "operation" in one[0]]:
            if sql.startswith("SELECT"):
                plans += [row[3] for row in raw.execute("EXPLAIN QUERY PLAN " + sql, args)]
    assert not [line for line in plans if line.startswith(("SCAN change", "SCAN operation"))]
    assert any("ix_change_person" in line for line in plans)
    assert any("ix_change_table_row_id" in line for line in plans)
