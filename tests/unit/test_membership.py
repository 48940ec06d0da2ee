"""Who belongs where: the same answers as going through all bodies, and in little time."""

import time
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.body import Body, Organisation, Title
from cadredesk.domain.membership import Seats

KINDS = ("bch", "btv", "phong", "to")
CODES = tuple("abcdefgh")


def body(number: int, kind: str, within: str | None) -> Body:
    return Body(id=number, uid="", code=CODES[number], kind=kind, name=kind, within=within)


def title(number: int, member_of: list[str]) -> Title:
    return Title(id=number, uid="", code=f"t{number}", name="", body_kinds=KINDS, rank=number,
                 member_of=tuple(member_of))  # fmt: skip


_bodies = st.lists(
    st.tuples(st.sampled_from(KINDS), st.sampled_from([None, "nowhere", *CODES])),
    min_size=1,
    max_size=len(CODES),
).map(lambda rows: tuple(body(n, kind, within) for n, (kind, within) in enumerate(rows)))
_titles = st.lists(
    st.lists(st.sampled_from(("bch", "btv")), max_size=2), min_size=1, max_size=3
).map(lambda rows: tuple(title(n, kinds) for n, kinds in enumerate(rows)))


def inside(org: Organisation, code: str) -> set[str]:
    found = {code}
    while more := {b.code for b in org.bodies if b.within in found} - found:
        found |= more
    return found


def root(org: Organisation, found: Body) -> str:
    by_code = {b.code: b for b in org.bodies}
    seen: set[str] = set()
    while found.within in by_code and found.code not in seen:
        seen.add(found.code)
        found = by_code[str(found.within)]
    return found.code


def member_of(org: Organisation, held: Title, where: Body) -> set[str]:
    """The rule word for word: seated bodies by title and root, others by lying inside."""
    kinds = {b.code: b.kind for b in org.bodies}
    seated = {k for t in org.titles for k in t.member_of}
    found = set()
    for one in org.bodies:
        inner = inside(org, one.code)
        if one.kind in seated:
            same_root = root(org, one) == root(org, where)
            if same_root and {kinds[c] for c in inner} & set(held.member_of):
                found.add(one.code)
        elif where.code in inner:
            found.add(one.code)
    return found


@given(_bodies, _titles)
def test_the_answers_are_those_of_the_rule(
    bodies: tuple[Body, ...], titles: tuple[Title, ...]
) -> None:
    org = Organisation(bodies, titles)
    seats = Seats(org)
    for one in bodies:
        assert org.body(one.code) == one
        assert org.root(one) == root(org, one)
        assert org.inside(one.code) == inside(org, one.code)
        for held in titles:
            assert seats.member_of(held.id, one.id) == member_of(org, held, one)


def test_twenty_times_the_bodies_take_no_four_hundred_times_as_long() -> None:
    def seconds(count: int) -> float:
        first = replace(body(0, "bch", None), code="b0")
        rest = [
            replace(body(0, "to" if n % 2 else "phong", None), id=n, code=f"b{n}",
                    within=f"b{n // 8}")
            for n in range(1, count)
        ]  # fmt: skip
        org = Organisation((first, *rest), (title(0, ["bch"]),))
        began = time.process_time()  # of this process alone: others may be at work
        seats = Seats(org)
        assert sum(len(seats.member_of(0, b.id)) for b in org.bodies) > count
        return time.process_time() - began

    small = min(seconds(1_000) for _ in range(3))
    assert min(seconds(20_000) for _ in range(2)) < 200 * small + 0.5
