"""Organisations (tổ chức), titles (chức danh) and terms (nhiệm kỳ)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation of or around the office.

    ``within`` is the code of the body it lies in (Thường trực in BTV in BCH), ``parent`` of the
    one it belongs to. ``start`` is the first day it exists, ``end`` the first day it no longer
    does (partial ISO dates, None = open).
    """

    id: int
    uid: str
    code: str
    kind: str
    name: str
    short_name: str | None = None
    variants: tuple[str, ...] = ()
    parent: str | None = None
    within: str | None = None
    scope: str = "own"
    sort: int = 0
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Title:
    """A title somebody may hold: lower ``rank`` stands first in cadre lists.

    ``body_kinds`` are the kinds of body it may be held in, ``member_of`` those it makes one a
    member of, ``groups`` named groups such as ``chu_chot`` (cán bộ chủ chốt).
    """

    id: int
    uid: str
    code: str
    name: str
    body_kinds: tuple[str, ...]
    rank: int
    short_name: str | None = None
    variants: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    member_of: tuple[str, ...] = ()
    managing_level: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a body with its approved seats (None = not known)."""

    id: int
    uid: str
    body_id: int
    name: str
    start: str
    end: str | None
    seats: int | None


@dataclass(frozen=True, slots=True)
class Vacancy:
    """Seats kept empty on purpose, and for whom (female, young, ethnic, none)."""

    id: int
    uid: str
    body_id: int
    title_id: int | None
    term_id: int | None
    count: int
    reserved_for: str
    reason: str | None
    start: str | None
    end: str | None
    seen_on: str | None


@dataclass(frozen=True, slots=True)
class Organisation:
    """All bodies and titles of an office, with the questions asked of them."""

    bodies: tuple[Body, ...]
    titles: tuple[Title, ...]

    def body(self, code: str) -> Body | None:
        """The body with this code."""
        return next((b for b in self.bodies if b.code == code), None)

    def root(self, body: Body) -> str:
        """The code of the outermost body this one lies within (itself if none)."""
        by_code = {b.code: b for b in self.bodies}
        seen = set()
        while body.within and body.within in by_code and body.code not in seen:
            seen.add(body.code)
            body = by_code[body.within]
        return body.code

    def inside(self, code: str) -> frozenset[str]:
        """The codes of a body and of all bodies within it."""
        found = {code}
        while True:
            more = {b.code for b in self.bodies if b.within in found} - found
            if not more:
                return frozenset(found)
            found |= more

    def seated_kinds(self) -> frozenset[str]:
        """Kinds of body that one becomes a member of by a title."""
        return frozenset(k for t in self.titles for k in t.member_of)
