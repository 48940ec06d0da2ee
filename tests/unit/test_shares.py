"""Shares over every way the unknowns may fall, against trying every way."""

import itertools
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.shares import Count, is_above, missing, needed, rounded, status

small = st.integers(0, 3)
counts = st.builds(
    lambda yes, no, unknown, y, n, e: Count(
        members=yes + no + unknown,
        yes=yes,
        unknown=unknown,
        maybe_yes=y,
        maybe_no=n,
        maybe_either=e,
    ),
    *[small] * 6,
)


def every_way(count: Count) -> list[tuple[int, int]]:
    """(numerator, denominator) of every way the unknown and the uncertain may fall."""
    out, counted, not_counted = (0, 0), (1, 1), (0, 1)
    choices = [
        *[((1, 0), (0, 0))] * count.unknown,
        *[(out, counted)] * count.maybe_yes,
        *[(out, not_counted)] * count.maybe_no,
        *[(out, counted, not_counted)] * count.maybe_either,
    ]
    ways = set()
    for way in itertools.product(*choices):
        ways.add((count.yes + sum(x for x, _ in way), count.members + sum(n for _, n in way)))
    return sorted(ways)


@given(counts)
def test_least_and_most_are_those_of_all_ways(count: Count) -> None:
    shares = [Fraction(100 * x, n) for x, n in every_way(count) if n]
    assert count.least == min(shares, default=None)
    assert count.most == max(shares, default=None)


@given(counts, st.sampled_from(["ge", "gt", "band", "about"]), st.integers(1, 99))
def test_a_share_is_met_or_failed_only_if_it_is_in_every_way(
    count: Count, comparator: str, low: int
) -> None:
    mark = Fraction(low)
    answers = [
        (Fraction(100 * x, n) > mark if comparator == "gt" else Fraction(100 * x, n) >= mark)
        for x, n in every_way(count)
        if n
    ]
    nobody_possible = any(n == 0 for _, n in every_way(count))
    found = status(count, comparator, "percent", mark)
    if not answers:
        assert found == "no_data"
    elif all(answers) and not nobody_possible:
        assert found == "met"
    elif not any(answers) and not nobody_possible:
        assert found == "not_met"
    else:
        assert found == "depends"


@given(counts, st.integers(1, 5))
def test_a_number_of_people_is_met_or_failed_only_if_it_is_in_every_way(
    count: Count, low: int
) -> None:
    answers = [x >= low for x, _ in every_way(count)]
    found = status(count, "count_ge", "people", Fraction(low))
    if not count.members and not count.uncertain:
        assert found == "no_data"
    else:
        assert found == ("met" if all(answers) else "depends" if any(answers) else "not_met")


@pytest.mark.parametrize(
    ("comparator", "unit", "low", "members", "wanted"),
    [
        ("ge", "percent", "15", 27, 5),  # 4,05
        ("ge", "percent", "10", 27, 3),  # 2,7
        ("ge", "percent", "20", 25, 5),  # exactly 5
        ("gt", "percent", "35", 30, 11),  # 10,5
        ("gt", "percent", "35", 20, 8),  # exactly 7: one more
        ("band", "percent", "30", 11, 4),  # 3,3
        ("all", "percent", "100", 7, 7),
        ("ge", "percent", "33.3", 10, 4),  # 3,33
        ("count_ge", "people", "1", 9, 1),
        ("ge", "percent", "15", 0, None),
        ("count_ge", "people", "1", 0, None),
    ],
)
def test_how_many_people_are_needed(
    comparator: str, unit: str, low: str, members: int, wanted: int | None
) -> None:
    assert needed(members, comparator, unit, Fraction(low)) == wanted


def test_missing_takes_the_unknown_as_no_and_is_never_negative() -> None:
    assert missing(Count(members=27, yes=4, unknown=1), "ge", "percent", Fraction(15)) == 1
    assert missing(Count(members=27, yes=9), "ge", "percent", Fraction(15)) == 0
    assert missing(Count(members=0, yes=0, maybe_yes=2), "ge", "percent", Fraction(15)) is None


def test_strictly_more_is_not_reached_at_the_mark() -> None:
    at_the_mark = Count(members=20, yes=7)
    assert status(at_the_mark, "gt", "percent", Fraction(35)) == "not_met"
    assert status(at_the_mark, "ge", "percent", Fraction(35)) == "met"


def test_comparisons_are_exact_where_the_shown_share_is_rounded() -> None:
    third = Count(members=3, yes=1)
    assert rounded(third.share) == Fraction("33.33")
    assert status(third, "ge", "percent", Fraction("33.333")) == "met"
    assert status(third, "ge", "percent", Fraction("33.334")) == "not_met"


def test_a_band_is_met_from_its_low_end_and_above_over_its_high_end() -> None:
    assert status(Count(members=10, yes=3), "band", "percent", Fraction(30)) == "met"
    assert is_above(Count(members=100, yes=33), "percent", Fraction(33)) is False
    assert is_above(Count(members=10, yes=4), "percent", Fraction(33)) is True
    assert is_above(Count(members=0, yes=0), "percent", Fraction(33)) is False
    assert is_above(Count(members=10, yes=4), "percent", None) is False


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (Fraction(400, 27), "14.81"),
        (Fraction(1, 200), "0.01"),  # 0,005 goes up
        (Fraction(200, 3), "66.67"),
        (Fraction(100), "100"),
    ],
)
def test_two_decimals_half_up(share: Fraction, shown: str) -> None:
    assert rounded(share) == Fraction(shown)


def test_of_nobody_there_is_no_share() -> None:
    nobody = Count(members=0, yes=0)
    assert (nobody.share, nobody.least, nobody.most) == (None, None, None)
    assert status(nobody, "ge", "percent", Fraction(10)) == "no_data"


@pytest.mark.parametrize("comparator", ["ge", "gt", "band", "about", "all"])
@pytest.mark.parametrize(
    "nobody_certain",
    [
        Count(members=0, yes=0, maybe_yes=1),  # joins: 1/1; stays away: no share
        Count(members=0, yes=0, maybe_no=1),  # joins: 0/1; stays away: no share
        Count(members=0, yes=0, maybe_either=1),
        Count(members=0, yes=0, maybe_yes=2, maybe_no=3),
    ],
)
def test_where_perhaps_nobody_belongs_a_share_is_neither_met_nor_failed(
    nobody_certain: Count, comparator: str
) -> None:
    low = Fraction(100 if comparator == "all" else 10)
    assert status(nobody_certain, comparator, "percent", low) == "depends"


@pytest.mark.parametrize(
    ("uncertain", "low", "word"),
    [
        (Count(members=0, yes=0, maybe_no=3), 1, "not_met"),  # 0 women, whoever joins
        (Count(members=0, yes=0, maybe_yes=1), 2, "not_met"),  # at most 1
        (Count(members=0, yes=0, maybe_yes=1, maybe_no=1), 1, "depends"),  # 0 or 1
        (Count(members=0, yes=0, maybe_either=2), 2, "depends"),  # 0, 1 or 2
    ],
)
def test_a_number_of_nobody_is_none_and_falls_short(uncertain: Count, low: int, word: str) -> None:
    assert status(uncertain, "count_ge", "people", Fraction(low)) == word


@pytest.mark.parametrize(
    ("count", "comparator", "low", "word"),
    [
        # one certain member: there is a share in every way
        (Count(members=1, yes=1, maybe_yes=2), "all", 100, "met"),  # 1/1 … 3/3
        (Count(members=1, yes=1, maybe_no=1), "all", 100, "depends"),  # 1/1 or 1/2
        (Count(members=1, yes=0, maybe_yes=9), "ge", 95, "not_met"),  # at most 9/10
        (Count(members=1, yes=0, maybe_no=1), "ge", 10, "not_met"),  # 0/1 or 0/2
    ],
)
def test_with_one_certain_member_the_least_and_the_most_decide(
    count: Count, comparator: str, low: int, word: str
) -> None:
    assert status(count, comparator, "percent", Fraction(low)) == word
