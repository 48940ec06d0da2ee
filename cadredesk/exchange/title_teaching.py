"""What of a text the clerk assigned is worth keeping for the next sheet."""

from collections.abc import Iterable, Mapping

from cadredesk.domain.body import Body, Organisation, Title
from cadredesk.domain.names import tidy
from cadredesk.exchange.phrases import Phrases, Token, Words
from cadredesk.exchange.places import PATTERNED
from cadredesk.exchange.syllables import is_syllable
from cadredesk.exchange.title_lists import TitleLists
from cadredesk.exchange.title_words import ACTING, BRACKETS, title_words

CLEAR, OPEN, PAST, STANDING_IN = "clear", "open", "past", "standing_in"
"""A spelling of its own; a title that says nothing of its body; over or planned; acted."""


class Teaching:
    """Judges texts by an organisation's own lists."""

    def __init__(
        self,
        organisation: Organisation,
        abbreviations: Mapping[str, str],
        own_names: Iterable[str] = (),
        cap: str = "phường",
    ) -> None:
        self._words = title_words()
        self._phrases = Phrases(abbreviations, own_names)
        self._lists = TitleLists(organisation, self._phrases, cap)

    def judged(self, text: str) -> str:
        """Whether what a text was given to holds for everybody whose sheet says it."""
        text = tidy(text)
        words = self._known_words(text)
        if words in self._lists.begun or self._words.is_generic(words):
            return OPEN
        if words in self._lists.whole:
            sure = self._lists.whole[words][1] and words not in self._lists.bare
            return CLEAR if sure else OPEN
        if any(words == alias for alias, _title in self._lists.patterned):
            return OPEN
        outer = tidy(BRACKETS.sub(" ", text))
        said = [outer, *map(tidy, BRACKETS.findall(text))]
        standing = {self._words.standing(part) for part in said} - {""}
        if standing == {ACTING}:
            return STANDING_IN
        gone = any(self._words.gone(part) or self._words.ends(part) for part in said)
        return PAST if standing or gone else CLEAR

    def says_body(self, text: str, body: Body) -> bool:
        """Whether a text tells which body it is of: "TTDP 5" of "Tổ dân phố 5"."""
        return self._lists.says_body(self._known_words(tidy(text)), body)

    def short(self, text: str, title: Title, body: Body) -> str | None:
        """The abbreviation before the body of a text: "TTDP" of "TTDP 5"; None for anything else.

        Only one word that nobody says aloud and the office's lists do not know is one.
        """
        text = tidy(text)
        tokens = self._known(text)
        if len(tokens) < 2 or tokens[1].start <= tokens[0].start:
            return None
        written = text[tokens[0].start : tokens[0].end]
        if len(written) < 2 or not written.isalpha() or is_syllable(written.lower()):
            return None
        rest = tuple(t.word for t in tokens[1:])
        if set(title.body_kinds) & set(PATTERNED):
            named = (self._lists.own_words(body), self._phrases.name(body.name))
            return written if rest in named else None
        return written if self._lists.body_by_form.get(rest) == body else None

    def _known(self, text: str) -> list[Token]:
        return self._phrases.without_commune(self._phrases.tokens(text))

    def _known_words(self, text: str) -> Words:
        return tuple(t.word for t in self._known(text))
