"""The lists, bodies, titles and plan the program ships: whole, unambiguous, named as offices do."""

import json
from pathlib import Path
from typing import Any

import pytest

from cadredesk import resources
from cadredesk.domain.names import fold
from tests.unit.worlds import codebook, organisation, plan

LISTS = sorted(p.stem for p in resources.path("codes").glob("*.json"))
CODES = codebook()


@pytest.mark.parametrize("name", LISTS)
def test_a_list_says_what_it_is_and_no_spelling_means_two_entries(name: str) -> None:
    data = resources.load_json("codes", f"{name}.json")
    assert data["list"] == name
    assert data["source"]
    _unambiguous(data["entries"])


@pytest.mark.parametrize("name", ["bodies", "titles"])
def test_no_spelling_means_two_bodies_or_two_titles(name: str) -> None:
    _unambiguous(resources.load_json("office", f"{name}.json")["entries"])


def _unambiguous(entries: list[dict[str, Any]]) -> None:
    meant: dict[str, str] = {}
    for entry in entries:
        texts = (entry["name"], entry.get("short_name"), *entry.get("variants", ()))
        for text in {fold(t) for t in texts if t}:
            assert meant.setdefault(text, entry["code"]) == entry["code"], text


def test_bodies_titles_and_lists_refer_to_each_other() -> None:
    org = organisation()
    kinds = {e.code for e in CODES.of("body_kind")}
    codes = {b.code for b in org.bodies}
    assert {b.kind for b in org.bodies} <= kinds
    assert {b.parent for b in org.bodies} | {b.within for b in org.bodies} <= codes | {None}
    for title in org.titles:
        assert set(title.body_kinds) | set(title.member_of) <= kinds
        assert all(CODES.get("title_group", g) for g in title.groups)
    for entry in resources.load_json("office", "titles.json")["entries"]:
        assert CODES.get("managing_level", entry["managing_level"])


def test_ranks_of_titles_are_their_order_and_the_secretary_stands_first() -> None:
    ranks = [t.rank for t in organisation().titles]
    assert ranks == sorted(set(ranks))
    assert organisation().titles[0].name == "Bí thư Đảng ủy"


def test_key_people_are_those_the_plan_names() -> None:
    key = [t.name for t in organisation().titles if "chu_chot" in t.groups]
    assert sorted(key) == [
        "Bí thư Đảng ủy",
        "Chủ tịch HĐND",
        "Chủ tịch UBND",
        "Phó Bí thư Thường trực Đảng ủy",
        "Phó Bí thư Đảng ủy",
        "Phó Chủ tịch HĐND",
        "Phó Chủ tịch UBND",
    ]


def test_titles_and_bodies_are_called_as_on_a_real_roster(shared_data: Path) -> None:
    path = shared_data / "sheets" / "expected" / "A14_phuong_cap_uy.json"
    roster = json.loads(path.read_text(encoding="utf-8"))
    held = [
        p for s in (roster, roster["second_sheet"]) for r in s["people"] for p in r["positions"]
    ]
    titles = {t.name for t in organisation().titles}
    bodies = {b.name for b in organisation().bodies}
    assert {p["title"] for p in held} <= titles
    local = ("Chi bộ ", "Tổ dân phố ", "Trường ", "Ban Công tác Mặt trận ")
    assert {p["body"] for p in held if not p["body"].startswith(local)} <= bodies


@pytest.mark.parametrize(
    ("list_name", "written", "meant"),
    [
        ("degree", "ThS.", "Thạc sĩ"),
        ("degree", "Kỹ sư", "Đại học"),
        ("degree", "ĐH", "Đại học"),
        ("degree", "CN", "Đại học"),
        ("degree", "TC", "Trung cấp"),
        ("political_theory", "CN", "Cử nhân chính trị"),
        ("political_theory", "TC", "Trung cấp"),
        ("political_theory", "CC", "Cao cấp"),
        ("state_management", "CS", "Cán sự"),
        ("state_management", "cvc", "Chuyên viên chính"),
        ("state_management", "CVCC", "Chuyên viên cao cấp"),
        ("ethnic_group", "H're", "Hrê"),
        ("ethnic_group", "Cor", "Co"),
        ("ethnic_group", "Êđê", "Ê-đê"),
        ("ethnic_group", "H'Mông", "Hmông"),
        ("ethnic_group", "Khmer", "Khơ-me"),
        ("ethnic_group", "Giẻ-Triêng", "Gié-Triêng"),
        ("ethnic_group", "Ca Dong", "Xơ-đăng"),
        ("religion", "không", "Không"),
        ("religion", "Thiên chúa giáo", "Công giáo"),
    ],
)
def test_levels_groups_and_faiths_are_known_as_they_are_written(
    list_name: str, written: str, meant: str
) -> None:
    entry = CODES.find(list_name, written)
    assert entry is not None
    assert entry.name == meant


def test_the_plan_says_what_the_document_says() -> None:
    said = {
        m.id: (m.deadline.year, t.comparator, float(m.low), m.high and float(m.high))
        for t in plan(CODES)
        for m in t.milestones
    }
    assert said == {
        "3-01": (2025, "ge", 15, None),
        "3-03": (2025, "all", 100, None),
        "3-04": (2025, "all", 100, None),
        "3-05": (2025, "all", 100, None),
        "3-07": (2030, "ge", 10, None),
        "3-08": (2035, "ge", 15, None),
        "3-09": (2030, "band", 30, 33),
        "3-11": (2030, "all", 100, None),
        "3-12": (2030, "ge", 40, None),
        "3-13": (2030, "count_ge", 1, None),
        "3-14": (2030, "ge", 20, None),
        "3-15": (2030, "gt", 35, None),
    }
