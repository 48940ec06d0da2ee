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
    _inside: dict[str, frozenset[str]] = field(init=False, repr=False)
    _kinds: dict[str, frozenset[str]] = field(init=False, repr=False)
    _roots: dict[str, str] = field(init=False, repr=False)
    _seated: frozenset[str] = field(init=False, repr=False)
    _memo: dict[tuple[int, int], frozenset[str]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        org = self.organisation
        put = object.__setattr__
        put(self, "_bodies", {b.id: b for b in org.bodies})
        put(self, "_titles", {t.id: t for t in org.titles})
        put(self, "_inside", {b.code: org.inside(b.code) for b in org.bodies if b.kind})
        kinds = {b.code: b.kind for b in org.bodies}
        around = {code: frozenset(kinds[c] for c in i) for code, i in self._inside.items()}
        put(self, "_kinds", around)
        put(self, "_roots", {b.code: org.root(b) for b in org.bodies})
        put(self, "_seated", org.seated_kinds())
        put(self, "_memo", {})

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
        found = set()
        for body in self.organisation.bodies:
            inside = self._inside[body.code]
            if body.kind in self._seated:
                same_root = self._roots[body.code] == self._roots[where.code]
                if same_root and not self._kinds[body.code].isdisjoint(title.member_of):
                    found.add(body.code)
            elif where.code in inside:
                found.add(body.code)
        return frozenset(found)
