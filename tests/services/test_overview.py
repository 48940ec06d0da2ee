"""The overview of whole offices: its numbers are those of the targets; unknown stays unknown."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest

from cadredesk.domain.table import Letterhead
from cadredesk.domain.target_text import count_text
from cadredesk.reports.document import Paragraph, Picture, Table
from cadredesk.reports.forms.leaders import LeadersForm, leaders
from cadredesk.services import backups, bodies, lists, organisation, overview, people, targets
from cadredesk.services.demo import demo
from cadredesk.services.forecast import ahead
from cadredesk.services.office import Office, open_office
from cadredesk.services.overview import Overview
from tests.services.helpers import give, person

DAY = date(2026, 10, 31)


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    path = tmp_path_factory.mktemp("ward") / "mau.cadre"
    demo(path)
    with open_office(path) as office:
        yield office


@pytest.fixture(scope="module")
def found(ward: Office) -> Overview:
    return overview.overview(ward, DAY)


def kinds(found: Overview) -> list[str]:
    return [item.kind for item in found.attention]


@pytest.mark.parametrize("day", [DAY, date(2025, 8, 1), date(2031, 3, 1)])
def test_every_card_is_a_result_of_the_targets(ward: Office, day: date) -> None:
    results = {r.id: r for r in targets.results(ward, day)}
    found = overview.overview(ward, day)
    series = dict.fromkeys(t.series for t in targets.stored(ward))
    assert [card.series for card in found.cards] == list(series)
    for card in found.cards:
        assert card.result == results[card.result.id]
    not_met = [c for c in found.cards if c.result.status == "not_met"]
    undecided = [c for c in found.cards if c.result.status in ("depends", "no_data")]
    assert kinds(found).count("not_met") == len(not_met)
    assert kinds(found).count("undecided") == len(undecided)
    assert sum(found.counts().values()) == len(found.cards)


def test_one_reading_tells_what_the_forecast_reads_for_itself(
    ward: Office, found: Overview
) -> None:
    assert found.cards == overview.cards_of(ahead(ward, DAY), DAY)
    every = {m.person.id: m.person for c in organisation.overview(ward, DAY) for m in c.members}
    assert {i: found.people[i] for i in every} == every


def test_a_card_is_of_the_next_deadline_or_else_the_last(found: Overview) -> None:
    marks = {card.series: card.result.id for card in found.cards}
    assert marks["bch-duoi-40"] == "3-07"
    assert marks["chu-chot-llct"] == "3-04"


def test_unknown_is_never_a_nought(found: Overview) -> None:
    card = next(c for c in found.cards if c.result.status == "depends")
    item = next(i for i in found.attention if i.kind == "undecided")
    assert card.result.unknown
    assert f"{len(card.result.unknown)} người" in item.detail
    assert item.state == "unk"


def test_the_chart_that_says_most_is_of_the_first_to_fall(found: Overview) -> None:
    falls = {c.series: c.falling.day for c in found.cards if c.falling is not None}
    assert falls
    assert falls[found.pressing] == min(falls.values())
    first = next(i for i in found.attention if i.kind == "falling")
    assert first.jump.arguments["series"] == found.pressing


def test_what_is_named_is_what_the_other_pages_count(ward: Office, found: Overview) -> None:
    lines = people.lines(ward, DAY)
    incomplete = next(i for i in found.attention if i.kind == "incomplete")
    assert incomplete.title.startswith(f"{sum(bool(p.gaps) for p in lines)} hồ sơ ")
    waiting = {u.person_id for u in organisation.unassigned(ward)}
    unassigned = next(i for i in found.attention if i.kind == "unassigned")
    assert unassigned.title.startswith(f"{len(waiting)} người ")
    assert found.roster == len(lines)
    assert found.term == "2025–2030"


def test_an_empty_office_has_no_figures_and_nothing_is_met(office: Office) -> None:
    found = overview.overview(office, DAY)
    assert found.roster == 0
    assert {c.result.status for c in found.cards} <= {"no_data", "not_met"}
    assert not any(c.falling for c in found.cards)


def test_people_who_are_due_are_found_by_the_day(office: Office) -> None:
    retiring = person(office, "Trịnh Văn Khải", gender="male", birth_party="1965-03-10")
    give(office, retiring, "uv_bch", "bch", "2025-07-15")
    joined = {"joined_party": "2026-02-03", "gender": "female", "birth_party": "1999-01-01"}
    probation = person(office, "Hồ Thị Lan Chi", **joined)
    person(office, "Bùi Thanh Sơn", gender="male", birth_party="1985-03-10")
    found = overview.overview(office, DAY)
    by_kind = {i.kind: i for i in found.attention}
    assert by_kind["probation"].jump.people == (probation,)
    assert by_kind["probation"].jump.facts == {probation: "03/02/2027"}
    assert "retirement" not in by_kind  # 61 years and 6 months: in September 2026
    before = overview.overview(office, date(2026, 3, 1))
    item = next(i for i in before.attention if i.kind == "retirement")
    assert item.jump.people == (retiring,)
    assert item.detail.startswith("Trịnh Văn Khải ")


def test_a_week_without_a_backup_is_seen_only_after_a_change(office: Office) -> None:
    made = datetime(2026, 10, 1, 8, 0)
    person(office, "Bùi Thanh Sơn")
    backups.back_up(office, backups.Why.MANUAL, now=lambda: made)
    later = lambda: made + timedelta(days=12)  # noqa: E731
    assert "backup" not in kinds(overview.overview(office, DAY, later))
    person(office, "Tạ Thị Bích Hạnh")
    item = next(i for i in overview.overview(office, DAY, later).attention if i.kind == "backup")
    assert item.title == "Chưa sao lưu 12 ngày"
    assert "backup" not in kinds(overview.overview(office, DAY, lambda: made + timedelta(days=3)))


def test_who_never_made_a_backup_is_told_once_there_is_something_to_lose(office: Office) -> None:
    assert "backup" not in kinds(overview.overview(office, DAY))
    person(office, "Bùi Thanh Sơn")
    item = next(i for i in overview.overview(office, DAY).attention if i.kind == "backup")
    assert item.title == "Chưa có bản sao lưu nào"
    backups.back_up(office, backups.Why.MANUAL)
    assert "backup" not in kinds(overview.overview(office, DAY))


def test_a_term_ending_soon_names_its_body(office: Office) -> None:
    body = next(b for b in lists.organisation(office).bodies if b.code == "hdnd")
    bodies.save_term(
        office,
        term_id=None,
        body_id=body.id,
        name="2021–2026",
        start="2021-06-30",
        end="2027-03-31",
        seats=30,
    )
    item = next(i for i in overview.overview(office, DAY).attention if i.kind == "term")
    assert item.jump.arguments == {"body": "hdnd"}


# --- the page for the leaders ---------------------------------------------------------------------


def test_the_leaders_get_the_list_the_table_and_the_chart(ward: Office, found: Overview) -> None:
    document = overview.for_leaders(ward, DAY)
    texts = [b.text for b in document.blocks if isinstance(b, Paragraph)]
    assert "TÌNH HÌNH CÁN BỘ" in texts
    assert "VÀ TIẾN ĐỘ CHỈ TIÊU" in texts
    assert "(Số liệu tính đến ngày 31/10/2026)" in texts
    for item in found.attention:
        said = any(item.title.replace("\u00a0%", "%") in text for text in texts)
        assert said is (item.kind not in ("unassigned", "backup"))
    (table,) = (b for b in document.blocks if isinstance(b, Table))
    assert [row.cells[1] for row in table.rows] == [c.result.title for c in found.cards]
    assert [row.cells[4] for row in table.rows] == [count_text(c.result, "%") for c in found.cards]
    (picture,) = (b for b in document.blocks if isinstance(b, Picture))
    assert picture.data.startswith(b"\x89PNG")
    assert "BCH dưới 40 tuổi" in picture.alt
    assert not any("\u00a0%" in text for text in texts)


def test_the_chosen_chart_is_printed(ward: Office) -> None:
    document = overview.for_leaders(ward, DAY, series="bch-nu")
    (picture,) = (b for b in document.blocks if isinstance(b, Picture))
    assert "Nữ trong BCH" in picture.alt


def test_a_page_with_nothing_to_say_says_so() -> None:
    form = LeadersForm(letterhead=Letterhead(parent="", office="ĐẢNG ỦY"), signers=())
    document = leaders(day=DAY, attention=(), rows=(), form=form)
    texts = [b.text for b in document.blocks if isinstance(b, Paragraph)]
    assert "Không có việc gì cần chú ý." in texts
    assert "Chưa bật kế hoạch nào có chỉ tiêu." in texts
    assert not any(isinstance(b, Table | Picture) for b in document.blocks)
