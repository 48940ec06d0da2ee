"""Title texts become positions: pieces, each matched to a title and a body of the office's lists.

Titles, bodies and abbreviations are data; what matches nothing stays a text.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cadredesk.domain.body import Body, Organisation, Title
from cadredesk.domain.names import text_key, tidy
from cadredesk.domain.sheet import TitlePiece
from cadredesk.exchange import places
from cadredesk.exchange.phrases import Phrases, Token, Words, flat, marks_differ
from cadredesk.exchange.places import PATTERNED, RESIDENTIAL, Place

_SEPARATOR = re.compile(
    r"\s*(?:[,;\n]|\bđồng\s+thời\b(?:\s+là)?|\bkiêm\b(?:\s+nhiệm)?)\s*", re.IGNORECASE
)
_DASH = re.compile(r"\s[-–—]\s")
_LEADING = re.compile(r"^(?:[-–—+*•]\s*|(?:là|giữ chức vụ|giữ chức|chức vụ|và)\s+)", re.IGNORECASE)
_DEPUTY = re.compile(r"^P\s*\.\s*(?=[^\W\d_])")
_JOINT = re.compile(r"\s*[-–—/+&]\s*|\s+và\s+", re.IGNORECASE)
_TERM = re.compile(
    r"\s*,?\s*\b(?:nhiệm\s+kỳ|nk|khóa|khoá)\s+(?:\d{4}\s*[-–]\s*\d{4}|[ivxlc]+|\d{1,2})\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s*\([^)]*\)|\s*[:\-–]?\s*\d+\s*(?:người|đồng chí|đ/c|biên chế).*$", re.IGNORECASE
)
_BRACKETS = re.compile(r"\s*\(([^)]*)\)\s*")
_NO_TITLE = frozenset({"dang vien", "dang vien du bi", "dang vien chinh thuc", "quan chung"})
_NATION = ("viet", "nam")
_MANY_KINDS = 4


@dataclass(slots=True)
class Part:
    """One piece while it is being worked out."""

    text: str
    titles: tuple[Title, ...] = ()
    body: Body | None = None
    body_name: str | None = None
    place: Place | None = None
    used: bool = False
    match: TitlePiece | None = None
    aside: list[str] = field(default_factory=list)


class TitleReader:
    """Reads title texts against one organisation. ``own_names``: what the commune is called."""

    def __init__(
        self,
        organisation: Organisation,
        abbreviations: Mapping[str, str],
        own_names: Iterable[str] = (),
        cap: str = "phường",
    ) -> None:
        self.organisation = organisation
        self.cap = cap
        self.phrases = Phrases(abbreviations, own_names)
        self._forms: dict[str, tuple[Words, ...]] = {}
        self._body_by_form: dict[Words, Body] = {}
        self._alike: dict[Words, list[Body]] = {}
        self._whole: dict[Words, tuple[Title, Body | None]] = {}
        self._begun: dict[Words, list[Title]] = {}
        self._patterned: list[tuple[Words, Title]] = []
        self._learn_bodies()
        for title in organisation.titles:
            self._learn_title(title)
        self._patterned.sort(key=lambda p: -len(p[0]))
        self._guard = self._guarded_names()
        self._known: dict[tuple[str, str, str], tuple[tuple[TitlePiece, ...], tuple[str, ...]]] = {}

    # --- learning the lists ---

    def _learn_bodies(self) -> None:
        for body in self.organisation.bodies:
            texts = [body.name, body.short_name or "", *body.variants]
            forms = tuple(dict.fromkeys(f for t in texts if (f := self.phrases.name(t))))
            forms += tuple(f + _NATION for f in forms if f[-2:] != _NATION)
            self._forms[body.code] = forms
            for form in forms:
                self._body_by_form.setdefault(form, body)
                self._alike.setdefault(form, []).append(body)

    def _learn_title(self, title: Title) -> None:
        texts = [title.name, title.short_name or "", *title.variants]
        aliases = list(dict.fromkeys(a for t in texts if (a := self.phrases.name(t))))
        if set(title.body_kinds) & set(PATTERNED):
            self._patterned += [(alias, title) for alias in aliases]
            return
        bodies = [b for b in self.organisation.bodies if b.kind in title.body_kinds]
        only = bodies[0] if len(bodies) == 1 else None
        for alias in aliases:
            self._remember(alias, title, only)
        for body in bodies:
            for form in self._forms[body.code]:
                for alias in aliases:
                    self._remember(alias + form, title, body)
                    for stem in _stems(alias, form):
                        self._remember(stem + form, title, body)
                        self._begin(alias, len(stem), title)

    def _remember(self, words: Words, title: Title, body: Body | None) -> None:
        known = self._whole.get(words)
        if known is None or (known[1] is None and body is not None and known[0] == title):
            self._whole[words] = (title, body)

    def _begin(self, alias: Words, stem: int, title: Title) -> None:
        for size in range(stem, len(alias)):
            titles = self._begun.setdefault(alias[:size], [])
            if title not in titles:
                titles.append(title)

    def _guarded_names(self) -> re.Pattern[str] | None:
        """Names that hold a comma or a dash, which must not be cut there."""
        names = [n for b in self.organisation.bodies for n in (b.name, *b.variants)]
        names += [n for t in self.organisation.titles for n in (t.name, *t.variants)]
        guarded = {
            r"[\s,\-–—]+".join(re.escape(w) for w in re.findall(r"[\w&.]+", flat(tidy(n))))
            for n in names
            if "," in n or _DASH.search(n)
        }
        ordered = sorted(guarded, key=len, reverse=True)
        return re.compile(r"\b(?:" + "|".join(ordered) + r")\b") if ordered else None

    # --- reading ---

    def read(
        self, text: str, unit: str | None = None, section: str | None = None
    ) -> tuple[tuple[TitlePiece, ...], tuple[str, ...]]:
        """Positions in the order of the text, and the pieces that are no known title."""
        asked = (text, unit or "", section or "")
        if asked not in self._known:
            self._known[asked] = self._read(*asked)
        return self._known[asked]

    def _read(
        self, text: str, unit: str, section: str
    ) -> tuple[tuple[TitlePiece, ...], tuple[str, ...]]:
        parts = [p for piece in self._cut(text, _SEPARATOR) for p in self._parts(piece)]
        context = [self._context(unit), self._context(section)]
        for at, part in enumerate(parts):
            if part.titles and part.match is None:
                near = [*parts[at + 1 :], *reversed(parts[:at])]
                outer = [c for c in context if c]
                many = max(len(t.body_kinds) for t in part.titles) > _MANY_KINDS
                self._settle(part, [*outer, *near] if many else [*near, *outer])
        found: dict[tuple[str, str], TitlePiece] = {}
        left: list[str] = []
        for part in parts:
            if part.match:
                found.setdefault((part.match.title_code, part.match.body), part.match)
            elif not part.used and not self._says_nothing(part.text):
                left.append(part.text)
            left += part.aside
        return tuple(found.values()), tuple(dict.fromkeys(left))

    def _says_nothing(self, text: str) -> bool:
        return " ".join(self.phrases.words(text)) in _NO_TITLE or self.phrases.is_commune(text)

    def mark(self, heading: str) -> TitlePiece | None:
        """The position an x under this heading stands for, if the heading is a whole title."""
        pieces, left = self.read(heading)
        return pieces[0] if len(pieces) == 1 and not left else None

    def _cut(self, text: str, separator: re.Pattern[str]) -> list[str]:
        lines = "\n".join(_TERM.sub("", tidy(line)) for line in text.splitlines())
        guarded = [m.span() for m in self._guard.finditer(flat(lines))] if self._guard else []
        pieces, start = [], 0
        for cut in separator.finditer(lines):
            if not any(a < cut.end() and cut.start() < b for a, b in guarded):
                pieces.append(lines[start : cut.start()])
                start = cut.end()
        pieces.append(lines[start:])
        return [p for piece in pieces if (p := self._clean(piece))]

    @staticmethod
    def _clean(piece: str) -> str:
        piece = tidy(piece).strip(" .,;:")
        return _LEADING.sub("", piece).strip() if piece else ""

    def _parts(self, piece: str) -> list[Part]:
        """A piece as one part, or as several at its dashes where that says more."""
        whole = self._part(piece)
        if whole.match or whole.titles or whole.place or whole.body:
            return [whole]
        if _DEPUTY.match(piece):
            deputy = self._part(_DEPUTY.sub("Phó ", piece))
            if deputy.match or deputy.titles:
                deputy.text = piece
                return [deputy]
        cut = [self._part(p) for p in self._cut(piece, _DASH)]
        if len(cut) > 1 and any(p.match or p.titles for p in cut):
            return cut
        cut = [self._part(p) for p in self._cut(piece, _JOINT)]
        if len(cut) > 1 and all(p.match or p.titles for p in cut):
            return cut
        outside = tidy(_BRACKETS.sub(" ", piece))
        if outside != piece and outside:
            part = self._part(outside)
            if part.match or part.titles:
                part.text = piece
                if part.match:
                    part.aside = [tidy(t) for t in _BRACKETS.findall(piece) if tidy(t)]
                return [part]
        return [whole]

    def _part(self, text: str) -> Part:
        part = Part(text)
        said = self.phrases.tokens(text)
        tokens = self.phrases.without_commune(said, bare=False)
        if not tokens or self._take_patterned(part, tokens, tuple(t.word for t in tokens)):
            return part
        words = tuple(t.word for t in self.phrases.without_commune(said))
        whole = self._whole.get(words)
        if whole:
            title, body = whole
            part.titles = (title,)
            if body:
                self._match(part, title, body.kind, body.name, body)
            return part
        begun = self._begun.get(words)
        if begun:
            part.titles = tuple(begun)
            return part
        part.body = self._body_by_form.get(words)
        part.place = places.place_of(text, tokens)
        return part

    def _take_patterned(self, part: Part, tokens: list[Token], words: Words) -> bool:
        """Titles of chi bộ, tổ dân phố, thôn, mặt trận, schools, with the place behind them."""
        for alias, title in self._patterned:
            if words[: len(alias)] != alias:
                continue
            kind = title.body_kinds[0]
            lead = places.lead_of(alias) if kind in RESIDENTIAL else ()
            at = len(alias) - len(lead)
            if lead and not places.fits(lead, part.text, tokens[at]):
                continue
            rest = tokens[len(alias) :]
            if not rest:
                if words in self._whole:
                    return False
                part.titles = (title,)
                return True
            if kind == "truong":
                place = places.school(part.text, rest)
            elif lead:
                place = places.place_of(part.text, rest) or places.place_of(part.text, tokens[at:])
            else:
                place = places.place_of(part.text, rest, any_name=kind == "chi_bo")
            if place and self._at_place(part, title, place):
                return True
        return False

    # --- settling bodies ---

    def _context(self, text: str) -> Part | None:
        """A section or unit that names one body ("HĐND, UBND" names two)."""
        text = _COUNTED.sub("", text)
        pieces = self._cut(text, _SEPARATOR) if text else []
        if len(pieces) != 1:
            return None
        part = self._part(pieces[0])
        return part if part.body or part.place or part.match else None

    def _settle(self, part: Part, context: Sequence[Part]) -> None:
        for other in context:
            fitting = [t for t in part.titles if self._fits(t, other)]
            if len(fitting) == 1 and self._from_context(part, fitting[0], other):
                other.used = True
                return

    def _fits(self, title: Title, other: Part) -> bool:
        if set(title.body_kinds) & set(PATTERNED):
            place = self._place(other)
            return place is not None and places.name_for(title.body_kinds[0], place) is not None
        return other.body is not None and other.body.kind in title.body_kinds

    def _from_context(self, part: Part, title: Title, other: Part) -> bool:
        if set(title.body_kinds) & set(PATTERNED):
            place = self._place(other)
            return place is not None and self._at_place(part, title, place)
        body = other.body
        if body is None:
            return False
        self._match(part, title, body.kind, body.name, body)
        return True

    def _place(self, other: Part) -> Place | None:
        if other.place:
            return other.place
        return places.place_of_body(other.body, self.cap) if other.body else None

    def _at_place(self, part: Part, title: Title, place: Place) -> bool:
        kind = title.body_kinds[0]
        place = self._known_place(place)
        name = places.name_for(kind, place)
        if name is None:
            return False
        body = self._called(name, kind)
        part.place = place
        self._match(part, title, kind, body.name if body else name, body)
        return True

    def _called(self, name: str, kind: str | None = None) -> Body | None:
        """The body of this name: to the mark where two differ in marks alone (Tân and Tấn)."""
        alike = self._alike.get(self.phrases.name(name), [])
        fitting = [b for b in alike if kind is None or b.kind == kind]
        exact = [b for b in fitting if text_key(b.name) == text_key(name)]
        near = [b for b in fitting if not marks_differ(b.name, name)]
        return next(iter([*exact, *near]), None)

    def _known_place(self, place: Place) -> Place:
        """A place written in the sheet's words takes the name of the office's body it means."""
        if place.kind != "other":
            return place
        body = self._called(place.name)
        if body is None:
            return place
        return replace(place, name=body.name.removesuffix(f" {self.cap}"))

    @staticmethod
    def _match(part: Part, title: Title, kind: str, name: str, body: Body | None) -> None:
        part.body = body
        part.match = TitlePiece(
            title_code=title.code,
            title=title.name,
            body_code=body.code if body else None,
            body=name,
            body_kind=kind,
            text=part.text,
        )


def _stems(alias: Words, form: Words) -> list[Words]:
    """Beginnings of a title whose end repeats the body: "trưởng" of "trưởng phòng" + "phòng …"."""
    found = []
    for at in range(1, len(alias)):
        tail = alias[at:]
        if tail[0] == form[0] and _within(tail, form):
            found.append(alias[:at])
    return found


def _within(tail: Words, form: Words) -> bool:
    rest = iter(form)
    return all(word in rest for word in tail)
