"""The ward's own plan over the roster of A14: every number and every name, worked out by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.body import Body
from cadredesk.domain.evaluate import evaluate
from cadredesk.domain.service import Qualification
from cadredesk.domain.targets import Facts, TargetResult
from tests.unit.worlds import DAY, Town, plan

KINDS = ("degree", "political_theory", "state_management")

USES_LANGUAGE_AT_WORK = {"Bùi Thanh Tịnh"}
"""The one whose note on the sheet says so; the expected people do not carry the note."""


@pytest.fixture(scope="module")
def results(shared_data: Path) -> dict[str, TargetResult]:
    folder = shared_data / "sheets" / "expected"
    roster = json.loads((folder / "A14_phuong_cap_uy.json").read_text(encoding="utf-8"))
    records = [*roster["people"], *roster["second_sheet"]["people"]]
    town = Town(*_local_bodies(records))
    merged: dict[str, list[dict[str, Any]]] = {}
    for record in records:
        merged.setdefault(record["citizen_id"], []).append(record)
    assert len(merged) == 82
    for rows in merged.values():
        _settle(town, rows)
    return {r.id: r for r in evaluate(town.world, plan(town.codes), DAY)}


def _local_bodies(records: list[dict[str, Any]]) -> list[Body]:
    known = {b.name for b in Town().organisation.bodies}
    names = sorted({p["body"] for r in records for p in r["positions"]} - known)
    return [
        Body(id=1000 + n, uid=f"x{n}", code=f"x{n}", kind="local", name=name, scope="subordinate")
        for n, name in enumerate(names)
    ]


def _settle(town: Town, rows: list[dict[str, Any]]) -> None:
    first: dict[str, Any] = {}
    for row in rows:
        first |= {k: v for k, v in row.items() if v is not None and k not in first}
    codes = {t.name: t.code for t in town.organisation.titles}
    bodies = {b.name: b.code for b in town.organisation.bodies}
    held = {(codes[p["title"]], bodies[p["body"]]) for r in rows for p in r["positions"]}
    town.add(
        first["full_name"],
        *(town.position(title, body, seen_on="2026-09-30") for title, body in sorted(held)),
        gender=first.get("gender"),
        birth=first.get("birth"),
        levels=_levels(town, first),
    )


def _levels(town: Town, row: dict[str, Any]) -> list[Qualification]:
    levels = []
    for kind in KINDS:
        if row.get(kind) is not None:
            entry = town.codes.find(kind, row[kind])
            assert entry is not None, row[kind]
            levels.append(town.level(kind, entry.code, start=None, seen_on="2026-09-30"))
    if row.get("foreign_language") is not None:
        levels.append(
            Qualification(
                person_id=0,
                kind="foreign_language",
                text=row["foreign_language"],
                can_work_internationally=row["full_name"] in USES_LANGUAGE_AT_WORK or None,
                seen_on="2026-09-30",
            )
        )
    return levels


def test_the_plan_has_exactly_the_rows_that_can_be_computed(
    results: dict[str, TargetResult], shared_data: Path
) -> None:
    assert list(results) == [one["id"] for one in _expected(shared_data)]


@pytest.mark.parametrize(
    "target_id",
    [
        "3-01",
        "3-03",
        "3-04",
        "3-05",
        "3-07",
        "3-08",
        "3-09",
        "3-11",
        "3-12",
        "3-13",
        "3-14",
        "3-15",
    ],
)
def test_every_number_and_name_is_as_worked_out_by_hand(
    target_id: str, results: dict[str, TargetResult], shared_data: Path
) -> None:
    expected = next(one for one in _expected(shared_data) if one["id"] == target_id)
    expected.pop("derivation")
    expected.setdefault("above", False)
    assert _as_json(results[target_id]) == expected


def _expected(shared_data: Path) -> list[dict[str, Any]]:
    path = shared_data / "sheets" / "expected" / "A14_targets.json"
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["targets"]
    return found


def _as_json(result: TargetResult) -> dict[str, Any]:
    sets = ("numerator", "denominator", "unknown", "uncertain")
    shares = ("percent", "percent_min", "percent_max")
    return {
        **{n: getattr(result, n) for n in ("id", "phase", "comparator", "unit", "missing")},
        **{n: getattr(result, n) for n in ("low", "high", "status", "above")},
        "deadline": result.deadline.isoformat(),
        **{n: len(getattr(result, n)) for n in sets},
        **{n: float(getattr(result, n)) for n in shares},
        "people": {n: _names(getattr(result, n)) for n in sets},
    }


def _names(people: tuple[Facts, ...]) -> list[str]:
    return [p.full_name for p in people]


def test_people_stand_in_vietnamese_name_order(results: dict[str, TargetResult]) -> None:
    found = _names(results["3-01"].denominator)
    assert found.index("Phạm Hồng Khanh") < found.index("Phạm Duy Khoa") < found.index("Bùi Anh Tú")
    assert found[-1] == "Cao Đình Vỹ"


def test_sentences_read_as_the_plan_does(results: dict[str, TargetResult]) -> None:
    shown = {i: r.sentence.replace("\u00a0", " ") for i, r in results.items()}
    assert shown["3-07"] == (
        "Trong Ban Chấp hành Đảng bộ phường, người dưới 40 tuổi đạt từ 10 % trở lên vào 31/12/2030."
    )
    assert shown["3-09"] == (
        "Trong cán bộ chủ chốt và Ban Thường vụ Đảng ủy phường, người dưới 40 tuổi đạt "
        "từ 30–33 % vào 31/12/2030."
    )
    assert shown["3-13"] == ("Trong Ban Thường vụ Đảng ủy phường, có ít nhất 1 nữ vào 31/12/2030.")
    assert shown["3-15"] == ("Trong Hội đồng nhân dân phường, nữ đạt trên 35 % vào 31/12/2030.")
    assert shown["3-03"] == (
        "Trong cán bộ chủ chốt, người có trình độ chuyên môn từ đại học trở lên đạt 100 % "
        "vào 31/12/2025."
    )
    assert results["3-07"].source == "Kế hoạch 52-KH/ĐU, mục II.2.2"
