"""Organisations (tổ chức), titles (chức danh) and terms (nhiệm kỳ)."""

from dataclasses import dataclass, field


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

    @property
    def in_use(self) -> bool:
        """Whether it can still be given: one held in no kind of body is out of use."""
        return bool(self.body_kinds)


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
    _by_code: dict[str, Body] = field(init=False, repr=False, compare=False)
    _directly: dict[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        directly: dict[str, list[str]] = {}
        for body in self.bodies:
            if body.within:
                directly.setdefault(body.within, []).append(body.code)
        put = object.__setattr__
        put(self, "_by_code", {b.code: b for b in reversed(self.bodies)})
        put(self, "_directly", {code: tuple(inner) for code, inner in directly.items()})

    def body(self, code: str) -> Body | None:
        """The body with this code."""
        return self._by_code.get(code)

    def around(self, body: Body) -> tuple[Body, ...]:
        """The body and all it lies within, innermost first; each once, also in a circle."""
        found: dict[str, Body] = {body.code: body}
        while body.within and body.within in self._by_code and body.within not in found:
            body = self._by_code[body.within]
            found[body.code] = body
        return tuple(found.values())

    def root(self, body: Body) -> str:
        """The code of the outermost body this one lies within (itself if none)."""
        outermost = self.around(body)[-1]
        circle = outermost.within in self._by_code
        return str(outermost.within) if circle else outermost.code

    def inside(self, code: str) -> frozenset[str]:
        """The codes of a body and of all bodies within it."""
        found, ahead = {code}, [code]
        while ahead:
            for inner in self._directly.get(ahead.pop(), ()):
                if inner not in found:
                    found.add(inner)
                    ahead.append(inner)
        return frozenset(found)

    def seated_kinds(self) -> frozenset[str]:
        """Kinds of body that one becomes a member of by a title."""
        return frozenset(k for t in self.titles for k in t.member_of)
