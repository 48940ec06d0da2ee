"""A kind of list is a description: its fields, how they are headed and how they read."""

import pytest

from cadredesk.exchange.columns import labels, words
from cadredesk.exchange.kinds import READS, described, kind


def test_the_roster_says_of_every_field_what_it_is_called_and_how_it_reads() -> None:
    roster = kind()
    names = [f.field for f in roster.fields]
    assert len(set(names)) == len(names)
    assert {f.reads for f in roster.fields} <= set(READS)
    assert all(f.label for f in roster.fields)
    assert labels()["citizen_id"] == "Số căn cước"
    assert words("total")[0] == "tổng cộng"


def test_a_field_is_found_by_its_name_and_by_its_number() -> None:
    roster = kind()
    second = roster.get("position_2")
    assert second is not None and second.field == "position"
    assert roster.get("degree=dai_hoc") is None
    assert [f.of for f in roster.reading("gender_date")] == ["birth", "birth"]


def test_a_description_that_reads_in_an_unknown_way_is_refused() -> None:
    entry = {"field": "x", "label": "X", "reads": "magic"}
    with pytest.raises(ValueError, match="magic"):
        described({"kind": "k", "label": "K", "fields": [entry]})
