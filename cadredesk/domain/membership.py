"""Who belongs to which body through which title: one place for lists, composition and targets.

Kinds of body named in some title's ``member_of`` are *seated*: one is a member through such a
title held in a body of the same root. Of all other bodies one is a member by holding any
position in them or in a body within them.
"""

from dataclasses import dataclass, field

from cadredesk.domain.body import Body, Organisation, Title


@dataclass(frozen=True, slots=True)
class Seats:
    """Answers for one organisation, each computed once."""

    organisation: Organisation
    _bodies: dict[int, Body] = field(init=False, repr=False)
    _titles: dict[int, Title] = field(init=False, repr=False)
    _kinds: frozenset[str] = field(init=False, repr=False)
    _seated: dict[str, tuple[tuple[str, frozenset[str]], ...]] = field(init=False, repr=False)
    _memo: dict[tuple[int, int], frozenset[str]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        org = self.organisation
        put = object.__setattr__
        put(self, "_bodies", {b.id: b for b in org.bodies})
        put(self, "_titles", {t.id: t for t in org.titles})
        put(self, "_kinds", org.seated_kinds())
        put(self, "_seated", self._seated_by_root())
        put(self, "_memo", {})

    def _seated_by_root(self) -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
        """Of each root its seated bodies, with the kinds of body they hold."""
        org = self.organisation
        kinds: dict[str, set[str]] = {}
        for body in org.bodies:
            for outer in org.around(body):
                kinds.setdefault(outer.code, set()).add(body.kind)
        found: dict[str, list[tuple[str, frozenset[str]]]] = {}
        for body in org.bodies:
            if body.kind in self._kinds:
                held = frozenset(kinds[body.code])
                found.setdefault(org.root(body), []).append((body.code, held))
        return {root: tuple(bodies) for root, bodies in found.items()}

    def body(self, body_id: int) -> Body:
        """The body of a position."""
        return self._bodies[body_id]

    def title(self, title_id: int) -> Title:
        """The title of a position."""
        return self._titles[title_id]

    def member_of(self, title_id: int, body_id: int) -> frozenset[str]:
        """The codes of all bodies a position of this title in this body makes one a member of."""
        known = self._memo.get((title_id, body_id))
        if known is None:
            known = self._compute(self._titles[title_id], self._bodies[body_id])
            self._memo[title_id, body_id] = known
        return known

    def _compute(self, title: Title, where: Body) -> frozenset[str]:
        org, wanted = self.organisation, frozenset(title.member_of)
        seats = self._seated.get(org.root(where), ())
        found = {code for code, held in seats if not held.isdisjoint(wanted)}
        return frozenset(found | {b.code for b in org.around(where) if b.kind not in self._kinds})
