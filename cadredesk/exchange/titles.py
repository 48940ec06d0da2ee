"""Title texts become positions: pieces, each matched to a title and a body of the office's lists.

Titles, bodies, abbreviations and the words around them are data; what matches nothing stays a text.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from cadredesk.domain.body import Body, Organisation, Title
from cadredesk.domain.lines import SEAT_ONLY
from cadredesk.domain.sheet import TitlePiece
from cadredesk.exchange import places
from cadredesk.exchange.phrases import Phrases, is_cap, names_area, names_commune
from cadredesk.exchange.places import PATTERNED, RESIDENTIAL, Place
from cadredesk.exchange.title_lists import TitleLists
from cadredesk.exchange.title_parts import Part, PartReader
from cadredesk.exchange.title_pieces import PieceReader
from cadredesk.exchange.title_words import BRACKETS, OVER, PLANNED, Cut, title_words

_COUNTED = re.compile(
    r"\s*\([^)]*\)|\s*[:\-–]?\s*\d+\s*(?:người|đồng chí|đ/c|biên chế).*$", re.IGNORECASE
)
_NUMBERS = re.compile(r"\d+[A-Z]?")
_MANY_KINDS = 4
_MOST_WORDS = 6
_NOTHING: Mapping[str, tuple[str, str | None]] = MappingProxyType({})

Read = tuple[tuple[TitlePiece, ...], tuple[str, ...]]
"""Positions in the order of the text, and the pieces that are no known title."""


class TitleReader:
    """Reads title texts against one organisation. ``own_names``: what the commune is called.

    ``learned``: texts the clerk gave a title before, by their ``text_key``: title code, and body
    code or None where neighbours, unit or section tell the body. ``year``: of the sheet; a term
    that ended before it is over.
    """

    def __init__(
        self,
        organisation: Organisation,
        abbreviations: Mapping[str, str],
        own_names: Iterable[str] = (),
        cap: str = "phường",
        *,
        learned: Mapping[str, tuple[str, str | None]] = _NOTHING,
        year: int | None = None,
    ) -> None:
        self._cap = cap
        self._year = year
        self._words = title_words()
        self._phrases = Phrases(abbreviations, own_names)
        self._lists = TitleLists(organisation, self._phrases, cap)
        self._one = PartReader(self._lists, self._words, learned)
        self._pieces = PieceReader(self._lists, self._words, self._one)
        self._known: dict[tuple[str, str, str], Read] = {}

    def read(self, text: str, unit: str | None = None, section: str | None = None) -> Read:
        """Positions in the order of the text, and the pieces that are no known title."""
        asked = (text, unit or "", section or "")
        if asked not in self._known:
            self._known[asked] = self._read(*asked)
        return self._known[asked]

    def mark(self, heading: str) -> TitlePiece | None:
        """The position an x under this heading stands for, if the heading is a whole title."""
        taught = self._one.learned(heading)
        if taught and taught.match is None:
            return None
        pieces, left = self.read(heading)
        return pieces[0] if len(pieces) == 1 and not left else None

    def _read(self, text: str, unit: str, section: str) -> Read:
        parts = [p for line in self._words.lines(text, self._year) for p in self._line(line)]
        self._settle_all(parts, unit, section)
        found: dict[tuple[str, str], TitlePiece] = {}
        left: list[str] = []
        for part in parts:
            if part.match:
                found.setdefault((part.match.title_code, part.match.body), part.match)
                left += part.aside
            elif not part.used and not self._says_nothing(part.text):
                left.append(part.text)
        return tuple(found.values()), tuple(dict.fromkeys(left))

    def _says_nothing(self, text: str) -> bool:
        return self._phrases.words(text) in self._words.nothing or self._phrases.is_commune(text)

    # --- a line as parts ---

    def _line(self, line: str) -> list[Part]:
        whole = self._one.learned(line)
        if whole:
            return [whole]
        spans = [found.span() for found in BRACKETS.finditer(line)]
        cuts = self._words.cut(line, self._words.separator, [*spans, *self._lists.guarded(line)])
        if any(self._has_left(cut.text) for cut in cuts):
            return [Part(self._words.clean(line))]
        parts: list[Part] = []
        for group in self._joined(cuts):
            said = self._words.clean(line[group[0].start : group[-1].end])
            parts += (
                self._pieces.parts(group[0].text) if len(group) == 1 else self._group(group, said)
            )
        return parts

    def _has_left(self, piece: str) -> bool:
        """Whether a piece says of all before it that it is over: "…, đã nghỉ hưu"."""
        return self._words.leaves(piece) and not self._lists.holds_title(self._phrases.words(piece))

    def _joined(self, cuts: Sequence[Cut]) -> list[list[Cut]]:
        """The pieces, those that only go on with the one before together with it."""
        groups: list[list[Cut]] = []
        for cut in cuts:
            if groups and self._is_elsewhere(cut.text) and not self._tells_own(groups):
                groups = [[c for group in groups for c in group]]
                groups[0].append(cut)
            elif groups and self._goes_on(groups[-1][0], cut):
                groups[-1].append(cut)
            else:
                groups.append([cut])
        return groups

    def _is_elsewhere(self, text: str) -> bool:
        """Whether a title is of another commune: then so are those before it in the line."""
        return (
            names_commune(text)
            and self._words.standing(text) != OVER
            and not self._phrases.is_commune(text)
            and not self._phrases.ends_in_commune(text)
        )

    def _tells_own(self, groups: Sequence[Sequence[Cut]]) -> bool:
        return any(self._phrases.ends_in_commune(group[0].text) for group in groups)

    def _goes_on(self, first: Cut, cut: Cut) -> bool:
        if cut.together:
            return self._words.standing(first.text) in (OVER, PLANNED)
        text = cut.text
        if _NUMBERS.fullmatch(text) or is_cap(text) or self._words.is_bare_level(text):
            return True
        words = self._phrases.words(text)
        elsewhere = names_area(text) and not self._phrases.is_commune(text)
        return elsewhere and len(words) <= _MOST_WORDS and not self._lists.holds_title(words)

    def _group(self, group: Sequence[Cut], said: str) -> list[Part]:
        """A piece with what goes on with it: "…, xã Phổ An", "ĐB HĐND phường, tỉnh", "TDP 3, 4"."""
        first = group[0].text
        own = self._phrases.ends_in_commune(first)
        if not own:
            return [Part(said)]
        parts = self._pieces.parts(first)
        if any(self._words.is_bare_level(cut.text) for cut in group[1:]):
            parts.append(Part(said))
        return parts

    # --- settling bodies ---

    def _settle_all(self, parts: Sequence[Part], unit: str, section: str) -> None:
        outer = [c for c in (self._context(unit), self._context(section)) if c]
        doubt = self._is_outside(unit or section) and not outer
        for at, part in enumerate(parts):
            near = [*parts[at + 1 :], *reversed(parts[:at])]
            if part.match is None and part.default is not None and part.taught:
                self._settle_taught(part, near, outer, (unit, section))
            elif part.match is None and part.default is not None:
                self._settle_default(part, outer, near, doubt, f"{unit} {section}")
        for at, part in enumerate(parts):
            if part.match is None and part.titles and part.default is None:
                near = [*parts[at + 1 :], *reversed(parts[:at])]
                within = [part.within] if part.within else []
                many = max(len(t.body_kinds) for t in part.titles) > _MANY_KINDS
                self._settle(part, [*within, *([*outer, *near] if many else [*near, *outer])])

    def _is_outside(self, text: str) -> bool:
        return bool(text) and self._words.is_other(text)

    def _settle_default(
        self,
        part: Part,
        outer: Sequence[Part],
        near: Sequence[Part],
        doubt: bool,
        around: str,
    ) -> None:
        """Take "Bí thư" for that of the Party committee, unless Đoàn or a tổ trưởng is near."""
        assert part.default is not None
        title, body = part.default
        lived = [n for n in near if n.place and n.place.kind in (*RESIDENTIAL, "truong")]
        for other in (*outer, *lived):
            if self._settle(part, [other]):
                return
            if other.body is not None and other.body.kind in title.body_kinds:
                break
        if not doubt and not self._is_inside(part.titles, around):
            part.settle_in(title, body)

    def _settle_taught(
        self, part: Part, near: Sequence[Part], outer: Sequence[Part], around: Iterable[str]
    ) -> None:
        """A taught title without its body: as told around it, the taught body where none is."""
        assert part.default is not None
        title, body = part.default
        if self._settle(part, [*near, *outer]):
            return
        if self._is_anywhere(title, body, outer, [text for text in around if text]):
            part.settle_in(title, body)

    def _is_anywhere(
        self, title: Title, body: Body, outer: Sequence[Part], around: Sequence[str]
    ) -> bool:
        """Whether unit and section leave a taught body as it is.

        Members sit in any office; a title of one body may stand under what that belongs to.
        """
        if len(self._lists.bodies_of(title)) > 1:
            alike = any(self._lists.begins_alike(self._phrases.words(t), title) for t in around)
            return not (outer or alike or any(map(self._is_outside, around)))
        if SEAT_ONLY in title.groups:
            return True
        if not outer and any(map(self._is_outside, around)):
            return False
        return all(o.body is not None and self._lists.belongs(body, o.body) for o in outer)

    def _is_inside(self, titles: Sequence[Title], around: str) -> bool:
        """Whether unit or section speak of chi bộ in general: then nobody knows which."""
        words = self._phrases.words(around)
        insides = [inside for t in titles if (inside := places.inside(t.body_kinds[0]))]
        return any(
            words[at : at + len(inside)] == inside for inside in insides for at in range(len(words))
        )

    def _context(self, text: str) -> Part | None:
        """A section or unit that names one body ("HĐND, UBND" names two)."""
        text = _COUNTED.sub("", text)
        kept = self._lists.guarded(text)
        pieces = self._words.cut(text, self._words.separator, kept) if text else []
        if len(pieces) != 1:
            return None
        part = self._one.one(pieces[0].text)
        return part if part.body or part.place or part.match else None

    def _settle(self, part: Part, context: Sequence[Part]) -> bool:
        for other in context:
            fitting = [t for t in part.titles if self._fits(t, other)]
            if len(fitting) == 1 and self._from_context(part, fitting[0], other):
                other.used = True
                return True
        return False

    def _fits(self, title: Title, other: Part) -> bool:
        if set(title.body_kinds) & set(PATTERNED):
            place = self._place(other)
            return place is not None and places.name_for(title.body_kinds[0], place) is not None
        return other.body is not None and other.body.kind in title.body_kinds

    def _from_context(self, part: Part, title: Title, other: Part) -> bool:
        if set(title.body_kinds) & set(PATTERNED):
            place = self._place(other)
            return place is not None and self._one.at_place(part, title, place)
        if other.body is None:
            return False
        part.settle_in(title, other.body)
        return True

    def _place(self, other: Part) -> Place | None:
        if other.place:
            return other.place
        return places.place_of_body(other.body, self._cap) if other.body else None
