"""The invented ward: the same each time, whole, and with every trap in it."""

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain import checks
from cadredesk.domain.dates import under
from cadredesk.domain.fields import citizen_id_against
from cadredesk.domain.period import Month
from cadredesk.errors import UserError
from cadredesk.services import dumping, lists, monthly, organisation, people, targets
from cadredesk.services.demo import DEFAULT_UNTIL, demo
from cadredesk.services.office import Office, open_office

Json = dict[str, Any]
MERGER, CONGRESS, ELECTION = date(2025, 7, 1), date(2025, 8, 15), date(2026, 3, 15)


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    path = tmp_path_factory.mktemp("ward") / "mau.cadre"
    assert demo(path)["people"] == 120
    with open_office(path) as office:
        yield office


@pytest.fixture(scope="module")
def story(ward: Office) -> Json:
    return dumping.dump(ward)


def dumped(path: Path, **how: Any) -> str:
    demo(path, replace=True, **how)
    with open_office(path) as office:
        assert office.check()["ok"]
        return json.dumps(dumping.dump(office), ensure_ascii=False)


def present(story: Json, day: date) -> Json:
    """Positions of a day: (title, body) to names."""
    found: dict[tuple[str, str], set[str]] = {}
    for one in story["people"]:
        for p in one["positions"]:
            begun = (p["start"] or p["seen_on"]) <= day.isoformat()
            if begun and (p["end"] is None or p["end"] > day.isoformat()):
                found.setdefault((p["title"], p["body"]), set()).add(one["uid"])
    return found


def share(ward: Office, day: date) -> tuple[int, int]:
    """Members of the committee under forty, and all."""
    row = next(r for r in targets.results(ward, day) if r.id == "3-07")
    return len(row.numerator), len(row.denominator)


def status(ward: Office, target: str, day: date) -> str:
    return next(r.status for r in targets.results(ward, day) if r.id == target)


def test_equal_arguments_give_equal_dumps(tmp_path: Path) -> None:
    first, second = dumped(tmp_path / "a.cadre"), dumped(tmp_path / "b.cadre")
    assert first == second
    assert dumped(tmp_path / "a.cadre", seed=2) != first
    assert dumped(tmp_path / "a.cadre", until=date(2026, 9, 30)) != first


@pytest.mark.parametrize("count", [0, 1, 27, 119, 121, 700])
def test_exactly_as_many_people_as_asked_for(tmp_path: Path, count: int) -> None:
    story = json.loads(dumped(tmp_path / "a.cadre", people=count))
    assert len(story["people"]) == count


@pytest.mark.parametrize("until", ["2019-12-31", "2025-06-30", "2025-07-01", "2028-02-29"])
def test_nothing_is_told_after_the_last_day(tmp_path: Path, until: str) -> None:
    story = json.loads(dumped(tmp_path / "a.cadre", until=date.fromisoformat(until)))
    for one in story["people"]:
        dated = one["positions"] + one["statuses"] + one["employments"]
        assert all((fact["start"] or fact["seen_on"] or "") <= until for fact in dated)
        assert all((fact["end"] or "") <= until for fact in dated)
    assert all(term["start"] <= until for term in story["terms"])
    assert story["office"]["settings"]["last_day"] == until


def test_an_existing_file_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.cadre"
    path.write_bytes(b"mine")
    with pytest.raises(UserError) as caught:
        demo(path)
    assert caught.value.code == "file-exists"
    assert path.read_bytes() == b"mine"


def test_there_is_nothing_to_undo_and_the_file_is_whole(ward: Office) -> None:
    assert ward.log() == []
    assert ward.undo_step() is None
    assert ward.check() == {
        "ok": True,
        "integrity": True,
        "references": True,
        "triggers": True,
        "problems": [],
    }
    info = ward.info()
    assert info.settings["demo"] is True
    assert info.last_day == DEFAULT_UNTIL


def test_what_a_clerk_does_in_it_can_be_undone(tmp_path: Path) -> None:
    path = tmp_path / "a.cadre"
    demo(path)
    with open_office(path) as office:
        before = dumping.dump(office)
        somebody = people.lines(office, DEFAULT_UNTIL)[0]
        people.trash(office, [somebody.id])
        assert len(people.lines(office, DEFAULT_UNTIL)) == 108
        office.undo()
        assert dumping.dump(office) == before


def test_the_bodies_have_the_size_of_a_ward(ward: Office) -> None:
    sizes = {c.body.code: c for c in organisation.overview(ward, DEFAULT_UNTIL)}
    assert sizes["bch"].certain == 27
    assert sizes["btv"].certain == 9
    assert sizes["thuong_truc"].certain == 3
    assert 26 <= sizes["hdnd"].certain <= 30
    assert sizes["chi_bo_tdp_5"].certain == sizes["tdp_5"].certain == 1
    assert not [c.body.code for c in sizes.values() if c.uncertain]


def test_a_seat_is_kept_for_a_woman(ward: Office) -> None:
    standing = organisation.composition(ward, "btv", DEFAULT_UNTIL)
    assert [(v.reserved_for, v.count) for v in standing.vacancies] == [("female", 1)]
    assert standing.term is not None
    assert (standing.term.name, standing.term.seats, standing.open_seats) == ("2025–2030", 10, 1)


def test_the_committee_rises_and_falls_around_its_target(ward: Office) -> None:
    assert share(ward, date(2025, 7, 31)) == (4, 27)  # 14,8 % of 15
    assert share(ward, date(2025, 8, 31)) == (5, 27)  # the congress
    assert share(ward, date(2025, 12, 31)) == (4, 27)  # somebody turned forty
    assert share(ward, date(2026, 4, 30)) == (1, 25)  # two were moved away
    assert share(ward, date(2026, 10, 31)) == (5, 27)  # four came: 18,5 %
    days = (date(2025, 7, 31), date(2025, 8, 31), date(2025, 12, 31))
    assert [status(ward, "3-01", day) for day in days] == ["not_met", "met", "not_met"]
    days = (date(2026, 3, 31), date(2026, 5, 31), date(2026, 7, 31))
    assert [status(ward, "3-07", day) for day in days] == ["met", "not_met", "met"]


def test_somebody_turns_forty_on_a_day_in_the_window(story: Json) -> None:
    secretary = next(p for p in story["people"] if p["birth"] == "1985-11-14")
    day = date(2025, 11, 14)
    assert under(secretary["birth"], 40, day - timedelta(days=1)) is True
    assert under(secretary["birth"], 40, day) is False
    assert secretary["uid"] in present(story, day)["uv_bch", "bch"]


def test_what_is_unknown_stays_unknown(ward: Office) -> None:
    rows = {r.id: r for r in targets.results(ward, DEFAULT_UNTIL)}
    assert rows["3-04"].status == "depends"  # political theory of a key person
    assert len(rows["3-07"].unknown) == 1  # born in 1986, nobody knows when
    assert rows["3-15"].unknown  # a deputy whose gender the sheet left blank
    lines = people.lines(ward, DEFAULT_UNTIL)
    assert sum(x.birth is None for x in lines) >= 2
    assert sum(x.birth is not None and len(x.birth) == 4 for x in lines) >= 4
    assert sum(len(x.unassigned) for x in lines) >= 3
    assert [len(x.citizen_id) for x in lines if x.citizen_id and len(x.citizen_id) != 12] == [11]


def test_some_titles_are_held_since_nobody_knows_when(ward: Office) -> None:
    early = organisation.overview(ward, date(2025, 12, 31))
    assert sum(c.uncertain for c in early) >= 3


def test_two_births_in_one_record_differ(story: Json) -> None:
    differing = [
        p for p in story["people"] if p["birth_civil"] not in (None, p["birth_party"] or p["birth"])
    ]
    assert len(differing) == 2
    split = next(p for p in differing if p["birth_party"] == "1986-02-10")
    assert under(split["birth_civil"], 40, DEFAULT_UNTIL) is True
    assert under(split["birth_party"], 40, DEFAULT_UNTIL) is False


def test_one_person_is_secretary_and_chairs_the_council(story: Json) -> None:
    held = present(story, DEFAULT_UNTIL)
    assert held["bi_thu", "bch"] == held["ct_hdnd", "hdnd"]
    assert len(held["bi_thu", "bch"]) == 1


def test_deputies_without_employment_are_in_the_file(story: Json) -> None:
    deputies = present(story, DEFAULT_UNTIL)["db_hdnd", "hdnd"]
    kinds = {p["uid"]: {e["kind"] for e in p["employments"]} for p in story["people"]}
    assert sum(kinds[uid] == {"none"} for uid in deputies) >= 10
    assert sum(kinds[uid] == set() for uid in deputies) >= 3


def test_two_wards_became_one(story: Json, ward: Office) -> None:
    before, after = present(story, MERGER - timedelta(days=1)), present(story, MERGER)
    old = [b for b in story["bodies"] if b["code"].endswith(("cu_1", "cu_2"))]
    assert {b["end"] for b in old} == {MERGER.isoformat()}
    assert not [key for key in after if key[1].endswith(("cu_1", "cu_2"))]
    assert not [key for key in before if key[1] in ("bch", "btv", "ubnd", "hdnd")]
    stayed = before["bi_thu", "bch_cu_1"] & after["bi_thu", "bch"]
    assert len(stayed) == 1
    shown = [c.body.code for c in organisation.overview(ward, DEFAULT_UNTIL)]
    assert not [code for code in shown if "_cu_" in code]


def test_targets_name_the_bodies_of_today(ward: Office) -> None:
    row = next(r for r in targets.results(ward, DEFAULT_UNTIL) if r.id == "3-07")
    assert row.sentence.startswith("Trong Ban Chấp hành Đảng bộ phường, người dưới 40 tuổi")


def test_terms_end_and_begin_the_same_day(story: Json) -> None:
    assert {(t["name"], t["start"], t["end"]) for t in story["terms"] if t["body"] == "hdnd"} == {
        ("2021–2026", "2025-07-01", "2026-03-15"),
        ("2026–2031", "2026-03-15", None),
    }
    for day, body in ((CONGRESS, "bch"), (ELECTION, "hdnd")):
        ended, begun = set(), set()
        for one in story["people"]:
            for p in one["positions"]:
                if p["body"] == body and p["end"] == day.isoformat():
                    ended.add(one["uid"])
                if p["body"] == body and p["start"] == day.isoformat():
                    begun.add(one["uid"])
        assert ended & begun  # re-elected
        assert begun - ended  # new
        assert ended - begun  # no longer


def test_records_end_with_their_positions(story: Json) -> None:
    ending = {"transferred", "retired", "resigned", "deceased"}
    seen = set()
    for one in story["people"]:
        for state in one["statuses"]:
            if state["status"] in ending:
                seen.add(state["status"])
                assert all(p["end"] and p["end"] <= state["start"] for p in one["positions"])
    assert seen == ending


def test_states_never_overlap(story: Json) -> None:
    for one in story["people"]:
        states = sorted(one["statuses"], key=lambda s: s["start"] or "")
        for first, second in pairwise(states):
            assert first["end"] is not None
            assert first["end"] <= second["start"]


def test_a_nomination_failed(ward: Office) -> None:
    results = [
        case.result
        for line in people.lines(ward, DEFAULT_UNTIL)
        for case in people.card(ward, line.id).cases
    ]
    assert results.count("not_elected") == 2
    assert {"elected", "appointed", "pending"} <= set(results)


def test_hre_and_co_people_live_in_it(ward: Office) -> None:
    groups = {x.ethnic_group for x in people.lines(ward, DEFAULT_UNTIL)}
    assert {"Kinh", "Hrê", "Co", None} <= groups


def test_two_people_share_a_name(ward: Office) -> None:
    names = [x.full_name for x in people.lines(ward, DEFAULT_UNTIL)]
    assert len(names) - len(set(names)) == 1


def test_its_last_month_has_everything_a_monthly_sheet_tells(ward: Office) -> None:
    told = monthly.summary(ward, Month(2026, 10))
    assert (len(told.headcount.came), len(told.headcount.left)) == (2, 1)
    moved = [c for c in told.changes if c.person_id not in told.headcount.came]
    assert {(c.begun, c.title) for c in moved if c.person_id not in told.headcount.left} == {
        (False, "Chuyên viên Phòng Kinh tế, Hạ tầng và Đô thị"),
        (True, "Phó Trưởng phòng Kinh tế, Hạ tầng và Đô thị"),
    }
    assert [due.kind for due in told.due] == ["appointment", "probation", "retirement"]
    lacking = [r.block.code for r in told.headcount.rows if r.block.kinds and r.quota is None]
    assert lacking == ["su_nghiep"]


def test_titles_of_the_office_are_written_short(ward: Office) -> None:
    first = people.found(people.lines(ward, DEFAULT_UNTIL), sort="rank")[0]
    assert first.position == "Bí thư Đảng ủy, Chủ tịch HĐND"


def test_ids_are_well_formed_and_nobodys(tmp_path: Path) -> None:
    story = json.loads(dumped(tmp_path / "a.cadre", people=3000))
    ids = [p["citizen_id"] for p in story["people"] if p["citizen_id"]]
    # no province has the number 050
    assert sum(re.fullmatch(r"050[0-3]\d{8}", one) is None for one in ids) == 1
    assert len(set(ids)) == len(ids)
    phones = [p["phone"] for p in story["people"] if p["phone"]]
    assert all(re.fullmatch(r"06\d{8}", phone) for phone in phones)


@pytest.mark.parametrize("count", [120, 3000])
def test_ids_say_what_the_record_says(tmp_path: Path, count: int) -> None:
    for one in json.loads(dumped(tmp_path / "a.cadre", people=count))["people"]:
        born = one["birth_civil"] or one["birth"]
        if one["citizen_id"] is None or len(one["citizen_id"]) != 12:
            continue
        assert citizen_id_against(one["citizen_id"], one["gender"], born) is None
        if one["gender"] and born:
            digit = 2 * (born >= "2000") + (one["gender"] == "female")
            assert one["citizen_id"][3:6] == f"{digit}{born[2:4]}"


def test_no_record_of_it_contradicts_its_id(ward: Office) -> None:
    lines, book = people.lines(ward, DEFAULT_UNTIL), lists.codebook(ward)
    found = [checks.gaps(people.card(ward, x.id), book, DEFAULT_UNTIL) for x in lines]
    codes = [gap.code for gaps in found for gap in gaps]
    assert "citizen-id-differs" not in codes
    assert codes.count("citizen_id-form") == 1
    assert codes.count("births-differ") == 2


def test_no_signer_of_the_plans_lives_in_it(tmp_path: Path, shared_data: Path) -> None:
    signers = set()
    for plan in (shared_data.parent / "seeds").glob("*.txt"):
        lines = [line.strip("* ") for line in plan.read_text(encoding="utf-8").splitlines()]
        signers |= {x for x in lines if re.fullmatch(r"(?:[A-ZĐ]\w+ ){2,3}[A-ZĐ]\w+", x)}
    assert signers
    for seed in (1, 2):
        story = json.loads(dumped(tmp_path / "a.cadre", people=2000, seed=seed))
        assert not signers & {p["full_name"] for p in story["people"]}


def test_a_large_ward_has_many_neighbourhoods(tmp_path: Path) -> None:
    story = json.loads(dumped(tmp_path / "a.cadre", people=2000))
    held = present(story, DEFAULT_UNTIL)
    numbered = {body for title, body in held if title == "bi_thu_chi_bo"}
    assert len(numbered) > 50
    assert all(len(held["bi_thu_chi_bo", body]) == 1 for body in numbered)
