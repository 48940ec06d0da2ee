"""One piece of a title text: the title, body or place it says, and what stands beside them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cadredesk.domain.body import Body, Title
from cadredesk.domain.names import text_key, tidy
from cadredesk.domain.sheet import TitlePiece
from cadredesk.exchange import places
from cadredesk.exchange.phrases import Token, Words, names_area
from cadredesk.exchange.places import PATTERNED, RESIDENTIAL, Place
from cadredesk.exchange.title_lists import TitleLists
from cadredesk.exchange.title_words import TitleWords


@dataclass(slots=True)
class Part:
    """A piece while it is being worked out.

    ``titles`` want a body; ``default`` is what it is where no other body is told (``taught``:
    because the clerk said so, not the lists). ``within`` is what the piece itself says of the
    body; ``aside`` are words beside a title that are none.
    """

    text: str
    titles: tuple[Title, ...] = ()
    default: tuple[Title, Body] | None = None
    body: Body | None = None
    place: Place | None = None
    used: bool = False
    taught: bool = False
    match: TitlePiece | None = None
    within: "Part | None" = None
    aside: list[str] = field(default_factory=list)

    @property
    def speaks(self) -> bool:
        """Whether it says a title."""
        return bool(self.match or self.titles or self.default)

    def settle(self, title: Title, kind: str, name: str, body: Body | None) -> None:
        """It is this title in this body, which the office may not have yet."""
        self.body = body
        self.match = TitlePiece(
            title_code=title.code,
            title=title.name,
            body_code=body.code if body else None,
            body=name,
            body_kind=kind,
            text=self.text,
        )

    def settle_in(self, title: Title, body: Body) -> None:
        """It is this title in this known body."""
        self.settle(title, body.kind, body.name, body)


class PartReader:
    """Reads pieces that are not cut any more.

    By the office's lists, and before them by what the clerk taught (``learned``).
    """

    def __init__(
        self, lists: TitleLists, words: TitleWords, learned: Mapping[str, tuple[str, str | None]]
    ) -> None:
        self.lists = lists
        self.words = words
        self.phrases = lists.phrases
        self._learned = learned

    # --- one title, body or place ---

    def one(self, text: str) -> Part:
        """A piece that is not cut any more."""
        tokens = self.phrases.tokens(text)
        part = self.learned(text) or self._read(text, tokens)
        if part.speaks or part.place or part.body:
            return part
        for other in (self._deputy(text), self._without_manner(text, tokens)):
            if other is not None and other.speaks:
                other.text = text
                return other
        return part

    def _deputy(self, text: str) -> Part | None:
        said = self.words.deputy(text)
        return self._read(said, self.phrases.tokens(said)) if said else None

    def _without_manner(self, text: str, tokens: list[Token]) -> Part | None:
        """Read "Đại biểu HĐND chuyên trách" without the words for how it is held."""
        words = tuple(t.word for t in tokens)
        for said in (*self.words.manner_kept, *self.words.manner):
            for at in range(len(words) - len(said) + 1):
                if words[at : at + len(said)] == said:
                    left = tokens[:at] + tokens[at + len(said) :]
                    part = self._read(text, left) if left else Part(text)
                    if said in self.words.manner_kept:
                        end = tokens[at + len(said) - 1].end
                        part.aside = [tidy(text[tokens[at].start : end])]
                    return part
        return None

    def exact(self, text: str) -> Part | None:
        """The words of a title, and nothing else."""
        words = tuple(t.word for t in self.phrases.without_commune(self.phrases.tokens(text)))
        if words not in self.lists.whole and words not in self.lists.begun:
            return None
        part = Part(text)
        self._take_words(part, words)
        return part

    def _read(self, text: str, said: list[Token]) -> Part:
        part = Part(text)
        tokens = self.phrases.without_commune(said, bare=False)
        if not tokens or self._take_patterned(part, tokens, tuple(t.word for t in tokens)):
            return part
        words = tuple(t.word for t in self.phrases.without_commune(said))
        if self._take_words(part, words):
            return part
        part.body = self.lists.body_by_form.get(words)
        part.place = self._place(text, tokens)
        return part

    def _take_words(self, part: Part, words: Words) -> bool:
        whole = self.lists.whole.get(words)
        if whole:
            title, body = whole
            if body is None:
                part.titles = (title,)
            elif words in self.lists.bare:
                part.titles = self.lists.other_titles(words, title)
                part.default = (title, body)
            else:
                part.titles = (title,)
                part.settle_in(title, body)
            return True
        begun = self.lists.begun.get(words)
        part.titles = tuple(begun or ())
        return begun is not None

    def _take_patterned(self, part: Part, tokens: list[Token], words: Words) -> bool:
        """Titles of chi bộ, tổ dân phố, thôn, mặt trận, schools, with the place behind them."""
        for alias, title in self.lists.patterned:
            if words[: len(alias)] != alias:
                continue
            kind = title.body_kinds[0]
            lead = places.lead_of(alias) if kind in RESIDENTIAL else ()
            at = len(alias) - len(lead)
            if lead and not places.fits(lead, part.text, tokens[at]):
                continue
            rest = tokens[len(alias) :]
            if not rest or places.names_kind(tuple(t.word for t in rest)):
                if words in self.lists.whole:
                    return False
                part.titles = (title,)
                return True
            place = self._patterned_place(part.text, kind, rest, tokens[at:] if lead else [])
            if place and self.at_place(part, title, place):
                return True
        return False

    def _patterned_place(
        self, text: str, kind: str, rest: list[Token], with_lead: list[Token]
    ) -> Place | None:
        if kind == "truong":
            return places.school(text, rest) if self._is_name(text, rest) else None
        if with_lead:
            inner = self._place(text, rest)
            lived = inner is not None and inner.kind in RESIDENTIAL
            return inner if lived else self._place(text, with_lead)
        return self._place(text, rest, any_name=kind == "chi_bo")

    def _place(self, text: str, tokens: list[Token], *, any_name: bool = False) -> Place | None:
        if not self._is_name(text, tokens):
            return None
        return places.place_of(text, tokens, any_name=any_name)

    def _is_name(self, text: str, tokens: list[Token]) -> bool:
        """Whether words may be a place's name: no title among them, no other commune."""
        said = text[tokens[0].start : tokens[-1].end]
        words = places.without_lead(tuple(t.word for t in tokens))
        return not (self.lists.holds_title(words) or names_area(said) or self.words.ends(said))

    def at_place(self, part: Part, title: Title, place: Place) -> bool:
        """Settle a title of a pattern at a place; False where the place has no such body."""
        kind = title.body_kinds[0]
        place = self.lists.known_place(place)
        name = places.name_for(kind, place)
        if name is None:
            return False
        body = self.lists.called(name, kind)
        part.place = place
        part.settle(title, kind, body.name if body else name, body)
        return True

    # --- what the clerk taught ---

    def learned(self, text: str) -> Part | None:
        """A piece the clerk gave a title before, or an abbreviation he did with its body behind."""
        if not self._learned:
            return None
        tokens = self.phrases.tokens(text)
        known = self.phrases.without_commune(tokens)
        short = text[: known[-1].end] if known else text
        for said in dict.fromkeys((text, short)):
            entry = self._learned.get(text_key(said))
            title = self.lists.titles.get(entry[0]) if entry else None
            if entry and title:
                words = tuple(t.word for t in known)
                return self._taught(text, title, entry[1], words)
        return self._taught_short(text, known)

    def _taught(self, text: str, title: Title, body_code: str | None, words: Words) -> Part:
        part = Part(text, titles=(title,), taught=True)
        body = self.lists.organisation.body(body_code) if body_code else None
        if body and self.lists.says_body(words, body):
            part.settle_in(title, body)
            return part
        bodies = self.lists.bodies_of(title)
        if body is None and len(bodies) == 1 and not set(title.body_kinds) & set(PATTERNED):
            body = bodies[0]
        part.default = (title, body) if body else None
        return part

    def _taught_short(self, text: str, tokens: list[Token]) -> Part | None:
        """Read "TTDP 6" where "TTDP" was taught: the body behind it tells more than it did."""
        if len(tokens) < 2:
            return None
        head, rest = tokens[0], tokens[1:]
        entry = self._learned.get(text_key(text[head.start : head.end]))
        title = self.lists.titles.get(entry[0]) if entry else None
        if title is None:
            return None
        part = Part(text)
        if set(title.body_kinds) & set(PATTERNED):
            kind = title.body_kinds[0]
            place = self._patterned_place(text, kind, rest, []) or self._led(text, title, rest)
            return part if place and self.at_place(part, title, place) else None
        body = self.lists.body_by_form.get(tuple(t.word for t in rest))
        if body is None or body.kind not in title.body_kinds:
            return None
        part.titles = (title,)
        part.settle_in(title, body)
        return part

    def _led(self, text: str, title: Title, rest: list[Token]) -> Place | None:
        """Read "6" behind a title whose name ends with the word for a place."""
        lead = places.lead_of(self.phrases.name(title.name))
        return places.led(lead, text, rest) if lead and self._is_name(text, rest) else None
