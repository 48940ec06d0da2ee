"""Pieces of a title text cut further where that says more: at dashes, in brackets, "phụ trách"."""

import re

from cadredesk.domain.names import tidy
from cadredesk.exchange.phrases import is_cap, names_area
from cadredesk.exchange.title_lists import TitleLists
from cadredesk.exchange.title_parts import Part, PartReader
from cadredesk.exchange.title_words import (
    ACTING,
    BRACKETS,
    DASH,
    JOINT,
    OVER,
    PLANNED,
    SPACED,
    TitleWords,
)


class PieceReader:
    """Makes parts of pieces."""

    def __init__(self, lists: TitleLists, words: TitleWords, reader: PartReader) -> None:
        self._lists = lists
        self._words = words
        self._phrases = lists.phrases
        self._reader = reader

    def parts(self, piece: str) -> list[Part]:
        """A piece as one part, or as several where that says more."""
        known = self._reader.learned(piece) or self._reader.exact(piece)
        if known:
            return [known]
        outer = tidy(BRACKETS.sub(" ", piece))
        standing = self._words.standing(piece)
        if standing == OVER or self._words.gone(outer) or self._words.ends(outer):
            return [Part(piece)]
        if standing:
            return self._dashed(piece) or [Part(piece)]
        return self._bracketed(piece, outer) if outer != piece else self._plain(piece)

    def _plain(self, piece: str) -> list[Part]:
        joint = self._joint(piece)
        if joint:
            return joint
        told = self._in_charge(piece) or self._since(piece)
        if told:
            return [told]
        one = self._reader.one(piece)
        if one.speaks or one.place or one.body:
            return [one]
        return self._dashed(piece) or [one]

    def _joint(self, piece: str) -> list[Part]:
        """Cut at dashes, slashes, "và" where every piece is a title."""
        for separator in (SPACED, JOINT):
            cut = [self._reader.one(text) for text in self._cut(piece, separator)]
            if len(cut) > 1 and all(part.speaks for part in cut):
                return cut
        return []

    def _dashed(self, piece: str) -> list[Part]:
        """Cut at dashes with spaces around them where some piece is a title."""
        texts = self._cut(piece, DASH)
        if len(texts) < 2:
            return []
        cut = [part for text in texts for part in self.parts(text)]
        return cut if any(part.speaks for part in cut) else []

    def _cut(self, piece: str, separator: re.Pattern[str]) -> list[str]:
        if not separator.search(piece):
            return []
        spans = self._lists.guarded(piece)
        spans += [found.span() for found in BRACKETS.finditer(piece)]
        return [cut.text for cut in self._words.cut(piece, separator, spans)]

    def _in_charge(self, piece: str) -> Part | None:
        """Read "Phó Trưởng phòng phụ trách …": the deputy's title, and the rest as a text."""
        said = self._words.charge(piece)
        if said is None:
            return None
        title, words, of = said
        part = self._reader.one(title)
        if not part.speaks or not (of or self._words.is_deputy(title)):
            return None
        part.text = piece
        part.within = self._reader.one(of) if of else None
        part.aside = [piece[piece.index(words, len(title)) :].strip()]
        return part

    def _since(self, piece: str) -> Part | None:
        """Read "Bí thư từ 7/2025": the title, and the day as a text (a sheet gives no start)."""
        said = self._words.since(piece)
        part = self._reader.one(said[0]) if said else None
        if said is None or part is None or not part.speaks:
            return None
        part.text = piece
        part.aside.append(said[1])
        return part

    # --- brackets ---

    def _bracketed(self, piece: str, outer: str) -> list[Part]:
        """Read "Bí thư chi bộ (TDP 3)", "Phó Bí thư (Chủ tịch UBND)", "… (kiêm nhiệm)"."""
        asides: list[str] = []
        more: list[Part] = []
        joined = piece
        for inner in map(tidy, BRACKETS.findall(piece)):
            if self._waits_for(inner):
                return [Part(piece)]
            titles = self._titles_in(inner)
            more += titles
            if self._is_said_apart(inner) and not titles:
                asides.append(inner)
            if titles or self._is_said_apart(inner) or self._says_how(inner):
                joined = joined.replace(f"({inner})", " ").replace(f"[{inner}]", " ")
        joined = tidy(joined)
        main, rest = self._around(joined, outer)
        if len(main) == 1:
            main[0].text = joined if more else piece
        if main:
            main[0].aside += [*asides, *rest]
        return [*main, *more]

    def _around(self, joined: str, outer: str) -> tuple[list[Part], list[str]]:
        """The title around brackets: with what stands in them where it is not whole without."""
        main = self._plain(outer) if outer else []
        whole = tidy(BRACKETS.sub(r" \1 ", joined))
        if whole != outer and not (main and all(p.match for p in main)):
            within = self._plain(whole)
            if any(p.speaks for p in within):
                return within, []
        return main, [inner for t in BRACKETS.findall(joined) if (inner := tidy(t))]

    def _waits_for(self, inner: str) -> bool:
        """Whether what stands in brackets says the title is not held here and now."""
        words = self._words
        if words.alone(inner) or words.leaves(inner) or words.standing(inner) == PLANNED:
            return True
        if words.gone(inner) and not words.standing(inner):
            return True
        return (names_area(inner) or words.is_level(inner)) and not self._is_own(inner)

    def _is_own(self, text: str) -> bool:
        """Whether a text names the office's own commune, or says no more than "phường"."""
        return self._phrases.is_commune(text) or is_cap(text)

    def _is_said_apart(self, inner: str) -> bool:
        words = self._phrases.words(inner)
        return self._words.standing(inner) in (OVER, ACTING) or words in self._words.manner_kept

    def _says_how(self, inner: str) -> bool:
        return self._phrases.words(inner) in self._words.manner or self._is_own(inner)

    def _titles_in(self, inner: str) -> list[Part]:
        if self._words.standing(inner):
            return []
        spans = self._lists.guarded(inner)
        cut = self._words.cut(inner, self._words.separator, spans)
        parts = [part for piece in cut for part in self.parts(piece.text)]
        return parts if parts and all(p.match or p.default for p in parts) else []
