"""What the office's lists of titles and bodies teach: the ways their names are put together."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cadredesk.domain.body import Body, Organisation, Title
from cadredesk.domain.names import text_key, tidy
from cadredesk.exchange import places
from cadredesk.exchange.phrases import Phrases, Words, flat, marks_differ
from cadredesk.exchange.places import PATTERNED, Place
from cadredesk.exchange.title_words import DASH

_NATION = ("viet", "nam")


class TitleLists:
    """Titles and bodies by the words they are written with.

    ``whole``: words that say a title, and its body where they or the office leave only one.
    ``begun``: beginnings that want a body ("Trưởng" of "Trưởng phòng …"). ``patterned``: titles
    of places, longest words first.
    """

    def __init__(self, organisation: Organisation, phrases: Phrases, cap: str) -> None:
        self.organisation = organisation
        self.phrases = phrases
        self.cap = cap
        self.titles = {t.code: t for t in organisation.titles}
        self.whole: dict[Words, tuple[Title, Body | None]] = {}
        self.begun: dict[Words, list[Title]] = {}
        self.patterned: list[tuple[Words, Title]] = []
        self.bare: set[Words] = set()
        self.body_by_form: dict[Words, Body] = {}
        self._forms: dict[str, tuple[Words, ...]] = {}
        self._alike: dict[Words, list[Body]] = {}
        self._spoken: set[Words] = set()
        self._learn_bodies()
        for title in organisation.titles:
            self._learn_title(title)
        self.patterned.sort(key=lambda p: -len(p[0]))
        self._longest = max((len(w) for w in self._spoken), default=0)
        self.guard = self._guarded_names()

    # --- learning the lists ---

    def _learn_bodies(self) -> None:
        for body in self.organisation.bodies:
            texts = [body.name, body.short_name or "", *body.variants]
            forms = tuple(dict.fromkeys(f for t in texts if (f := self.phrases.name(t))))
            forms += tuple(f + _NATION for f in forms if f[-2:] != _NATION)
            self._forms[body.code] = forms
            for form in forms:
                self.body_by_form.setdefault(form, body)
                self._alike.setdefault(form, []).append(body)

    def _learn_title(self, title: Title) -> None:
        texts = [title.name, title.short_name or "", *title.variants]
        aliases = list(dict.fromkeys(a for t in texts if (a := self.phrases.name(t))))
        self._spoken |= {alias for alias in aliases if len(alias) > 1}
        kind = next((k for k in title.body_kinds if k in PATTERNED), None)
        if kind is not None:
            self.patterned += [(alias, title) for alias in aliases]
            inside = places.inside(kind)
            for alias in aliases:
                if inside and alias[-len(inside) :] == inside:
                    self._begin(alias, len(alias) - len(inside), title)
            return
        self._learn_bodied(title, aliases)

    def _learn_bodied(self, title: Title, aliases: Sequence[Words]) -> None:
        bodies = [b for b in self.organisation.bodies if b.kind in title.body_kinds]
        only = bodies[0] if len(bodies) == 1 else None
        for alias in aliases:
            self._remember(alias, title, only)
            if only and not any(_holds(alias, form) for form in self._forms[only.code]):
                self.bare.add(alias)
        for body in bodies:
            for form in self._forms[body.code]:
                for alias in aliases:
                    self._remember(alias + form, title, body)
                    for stem in _stems(alias, form):
                        self._remember(stem + form, title, body)
                        self._begin(alias, len(stem), title)

    def _remember(self, words: Words, title: Title, body: Body | None) -> None:
        known = self.whole.get(words)
        if known is None or (known[1] is None and body is not None and known[0] == title):
            self.whole[words] = (title, body)

    def _begin(self, alias: Words, stem: int, title: Title) -> None:
        for size in range(stem, len(alias)):
            titles = self.begun.setdefault(alias[:size], [])
            if title not in titles:
                titles.append(title)

    def _guarded_names(self) -> re.Pattern[str] | None:
        """Names that hold a comma or a dash, which must not be cut there."""
        names = [n for b in self.organisation.bodies for n in (b.name, *b.variants)]
        names += [n for t in self.organisation.titles for n in (t.name, *t.variants)]
        guarded = {
            r"[\s,\-–—]+".join(re.escape(w) for w in re.findall(r"[\w&.]+", flat(tidy(n))))
            for n in names
            if "," in n or DASH.search(n)
        }
        ordered = sorted(guarded, key=len, reverse=True)
        return re.compile(r"\b(?:" + "|".join(ordered) + r")\b") if ordered else None

    # --- asking ---

    def guarded(self, text: str) -> list[tuple[int, int]]:
        """Where names stand in a text that must not be cut."""
        return [m.span() for m in self.guard.finditer(flat(text))] if self.guard else []

    def holds_title(self, words: Words) -> bool:
        """Whether some title of two words or more is said among the words."""
        ends = range(len(words) + 1)
        return any(
            words[start:end] in self._spoken
            for start in ends
            for end in range(start + 2, min(start + self._longest, len(words)) + 1)
        )

    def other_titles(self, words: Words, title: Title) -> tuple[Title, ...]:
        """Which further titles a beginning may be of ("Bí thư" of "Bí thư Đoàn")."""
        return tuple(t for t in self.begun.get(words, ()) if t != title)

    def bodies_of(self, title: Title) -> list[Body]:
        """The bodies a title may be held in."""
        return [b for b in self.organisation.bodies if b.kind in title.body_kinds]

    def own_words(self, body: Body) -> Words:
        """What tells a body of a pattern from others: "5" of "Chi bộ Tổ dân phố 5"."""
        return places.own_part(self.phrases.name(body.name))

    def says_body(self, words: Words, body: Body) -> bool:
        """Whether words tell the body: "TTDP 5" Tổ dân phố 5, "CT Hội phụ nữ" the women's."""
        if body.kind in PATTERNED:
            own = self.own_words(body)
            return bool(own) and len(words) > len(own) and words[-len(own) :] == own
        return any(_holds(words, form) for form in self._forms.get(body.code, ()))

    def begins_alike(self, words: Words, title: Title) -> bool:
        """Whether words begin as those bodies do that may hold a title: "Hội …", "Phòng …"."""
        begun = {form[0] for body in self.bodies_of(title) for form in self._forms[body.code][:1]}
        return bool(words) and words[0] in begun

    def belongs(self, body: Body, other: Body) -> bool:
        """Whether a body is, lies in or belongs to another, or that lies in it."""
        known = self.organisation
        above: list[str] = []
        at: Body | None = body
        while at is not None and at.code not in above:
            above.append(at.code)
            at = known.body(at.parent or at.within or "")
        inner = {b.code for b in known.around(body)} | set(above)
        return other.code in inner or body in known.around(other)

    def called(self, name: str, kind: str | None = None) -> Body | None:
        """The body of this name: to the mark where two differ in marks alone (Tân and Tấn)."""
        alike = self._alike.get(self.phrases.name(name), [])
        fitting = [b for b in alike if kind is None or b.kind == kind]
        exact = [b for b in fitting if text_key(b.name) == text_key(name)]
        near = [b for b in fitting if not marks_differ(b.name, name)]
        return next(iter([*exact, *near]), None)

    def known_place(self, place: Place) -> Place:
        """A place written in the sheet's words takes the name of the office's body it means."""
        if place.kind != "other":
            return place
        body = self.called(place.name)
        if body is None:
            return place
        return replace(place, name=body.name.removesuffix(f" {self.cap}"))


def _holds(words: Words, form: Words) -> bool:
    size = len(form)
    return any(words[at : at + size] == form for at in range(len(words) - size + 1))


def _stems(alias: Words, form: Words) -> list[Words]:
    """Beginnings of a title whose end repeats the body: "trưởng" of "trưởng phòng" + "phòng …"."""
    found = []
    for at in range(1, len(alias)):
        tail = alias[at:]
        if tail[0] == form[0] and _within(tail, form):
            found.append(alias[:at])
    return found


def _within(tail: Iterable[str], form: Words) -> bool:
    rest = iter(form)
    return all(word in rest for word in tail)
