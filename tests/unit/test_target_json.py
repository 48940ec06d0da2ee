"""Targets go through their JSON unchanged, and nonsense is refused."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk import resources
from cadredesk.domain.target_json import (
    criterion_from,
    criterion_to,
    population_from,
    population_to,
    target_from,
)
from tests.unit.worlds import codebook

CODES = codebook()

simple: st.SearchStrategy[dict[str, Any]] = st.one_of(
    st.builds(
        lambda n, r: {"age_under": n, "rule": r},
        st.integers(18, 70),
        st.sampled_from(["full", "month", "year"]),
    ),
    st.sampled_from(
        [
            {"gender": "female"},
            {"gender": "male"},
            {"ability": "can_converse"},
            {"ability": "can_work_internationally"},
            {"ethnic_minority": True},
            {"level": {"kind": "degree", "at_least": "dai_hoc"}},
            {"level": {"kind": "political_theory", "at_least": "trung_cap"}},
        ]
    ),
)
criteria = st.recursive(
    simple,
    lambda inner: st.builds(
        lambda name, parts: {name: parts},
        st.sampled_from(["all", "any"]),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=6,
)
populations = st.recursive(
    st.sampled_from([{"members": "bch"}, {"members": "hdnd"}, {"holders": "chu_chot"}]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"union": parts}),
        st.builds(lambda of, where: {"subgroup": {"of": of, "where": where}}, inner, criteria),
    ),
    max_leaves=6,
)


@given(criteria)
def test_a_criterion_comes_back_as_it_was(data: dict[str, Any]) -> None:
    assert criterion_to(criterion_from(data, CODES)) == data


@given(populations)
def test_a_population_comes_back_as_it_was(data: dict[str, Any]) -> None:
    assert population_to(population_from(data, CODES)) == data


def test_the_age_rule_is_the_full_birthday_unless_told_otherwise() -> None:
    assert criterion_to(criterion_from({"age_under": 35}, CODES))["rule"] == "full"


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"gender": "x"},
        {"age_under": 40, "rule": "week"},
        {"level": {"kind": "degree", "at_least": "nowhere"}},
        {"level": {"kind": "foreign_language", "at_least": "toeic"}},
        {"ability": "can_fly"},
        {"ethnic_minority": False},
        {"gender": "male", "ability": "can_converse"},
        {"rating": 1},
    ],
)
def test_what_is_no_criterion_is_refused(data: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        criterion_from(data, CODES)


def test_what_is_no_population_is_refused() -> None:
    with pytest.raises(ValueError):
        population_from({"staff": "vpdu"}, CODES)


def test_a_stored_record_and_a_plan_file_give_the_same_target() -> None:
    shipped = resources.load_json("targets", "52-kh-du.json")["targets"][0]
    stored = shipped | {
        "id": 7,
        "milestones": [m | {"id": n, "code": m["id"]} for n, m in enumerate(shipped["milestones"])],
    }
    assert target_from(stored, "Kế hoạch", CODES) == target_from(shipped, "Kế hoạch", CODES)
