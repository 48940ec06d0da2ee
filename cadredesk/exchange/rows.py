"""What each row under a header is: a person, more of the last one, a section, a total."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from cadredesk.domain.names import tidy
from cadredesk.exchange import naming
from cadredesk.exchange.areas import Areas
from cadredesk.exchange.columns import key, spoken, words
from cadredesk.exchange.evidence import Evidence
from cadredesk.exchange.grid import Cell, Grid
from cadredesk.exchange.header import Header, is_numbering
from cadredesk.exchange.kinds import Kind
from cadredesk.exchange.sections import (
    Sections,
    has_mark,
    is_mark,
    is_number,
    starts_as_body,
    without_mark,
)
from cadredesk.exchange.values import is_blank

_DATE_LINE = re.compile(r"ngay [\d ]{0,5}\s*thang [\d ]{0,5}\s*nam")
_LEAD = " \t(*-–+•"
_KIN_LONGEST = 14
_KIN_BEFORE = re.compile(r"^[\s\-–+*]*([^\W\d_]+(?:\s[^\W\d_]+)?)\s*[:.\-–(]")
_LONE_WORDS = 3
_GAP = 3

FOLLOWING = ("person", "nameless", "relative", "more")
"""The kinds of rows that are somebody, or a problem of somebody's."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table, counted from 0.

    ``kind``: person, section, more, nameless, relative (a line about somebody's wife or child), or
    why it is nobody. ``section`` is the unit named above it, of a section row its own text.
    """

    index: int
    kind: str
    section: str | None = None


class Rows:
    """Tells the rows of one table apart, top to bottom."""

    def __init__(
        self,
        grid: Grid,
        header: Header,
        fields: Mapping[str, int],
        kind: Kind,
        sections: Sections | None = None,
        areas: Areas | None = None,
    ) -> None:
        self.grid = grid
        self.header = header
        self.areas = areas or Areas(grid)
        self.sections = sections or Sections()
        self.number = fields.get("number")
        self.name = fields.get("full_name", fields.get("family_name", -1))
        self.evidence = Evidence(grid, fields, kind)
        self.position = [c for f, c in fields.items() if f.split("_")[0] in ("position", "unit")]
        self.headings = {key(p[-1]) for p in header.paths.values()}
        self.kin = self._kin_columns(fields)
        self.signing = False
        self.ended = False
        self.last_person = -9

    def __iter__(self) -> Iterator[Row]:
        for index in range(self.header.after, min(self.header.last_row + 1, len(self.grid.rows))):
            again = self.header.repeats.get(index)
            if again:
                self.signing = self.ended = False
                yield Row(index, again)
                continue
            row = self._row(index)
            if row:
                yield row

    def _row(self, index: int) -> Row | None:
        numbered, named = self._numbered(index), self._has_name(index)
        if named and self._of_kin(index):
            return Row(index, "relative", self.sections.unit)
        if numbered and named and self._in_list(index) and self.evidence.any(index):
            return self._person(index)
        filled = self._filled(index)
        if not filled:
            return None
        if numbered and named and not self._is_section(index, filled):
            return Row(index, "note") if self._is_summary(index) else self._person(index)
        if named and self._surely_somebody(index):
            return self._person(index)
        kind = self._aside(index, filled)
        if kind == "section":
            text = self._section_text(index, filled)
            self.sections.enter(self._lead(index), text)
            return Row(index, kind, without_mark(text))
        if kind:
            self.ended = True
            return Row(index, kind)
        return self._unnumbered(index, filled)

    def _person(self, index: int) -> Row:
        self.signing = self.ended = False
        self.last_person = index
        return Row(index, "person", self.sections.unit)

    def _aside(self, index: int, filled: list[int]) -> str | None:
        """Why a row is nobody: repeated header, total, signature, section."""
        said = [self._text(index, c) for c in filled]
        texts = [key(t) for t in said]
        if len(texts) > 2 and sum(t in self.headings for t in texts) >= 0.6 * len(texts):
            return "header"
        if is_numbering(said):
            return "numbering"
        if any(_is_total(t) for t in said[:2]):
            return "total"
        if self.signing or any(_signs(t) for t in texts):
            self.signing = True
            return "signature"
        if _is_note(said[0]):
            return "note"
        return "section" if self._is_section(index, filled) else None

    def _unnumbered(self, index: int, filled: list[int]) -> Row | None:
        if not self._has_name(index):
            return self._without_name(index, filled)
        typed, plain = self.evidence.of(index)
        name = self._text(index, self.name)
        if self.number is None:
            alone = not self.evidence.columns and naming.is_name(name)
            somebody = typed or alone or (plain and naming.may_be_name(name))
        else:
            somebody = typed + plain >= 2 and (typed or naming.may_be_name(name))
            somebody = somebody or (typed and naming.is_name(name))
        somebody = somebody or (not typed + plain and self._among_people(index, name))
        return self._person(index) if somebody else Row(index, "note")

    def _without_name(self, index: int, filled: list[int]) -> Row | None:
        if self._continues(index, filled):
            return Row(index, "more")
        data = [c for c in filled if c in self.evidence.columns]
        if self._numbered(index):
            if len(filled) == 1:
                return None
            if data and not self.ended:
                return Row(index, "nameless", self.sections.unit)
        return Row(index, "note")

    # --- looking at one row ---

    def _text(self, index: int, column: int) -> str:
        return tidy(self.grid.text(index, column))

    def _filled(self, index: int) -> list[int]:
        cells = self.grid.rows[index]
        first, last = self.header.columns
        return [c for c in range(first, min(last + 1, len(cells))) if not is_blank(cells[c])]

    def _lead(self, index: int) -> str:
        return self._text(index, self.number) if self.number is not None else ""

    def _numbered(self, index: int) -> bool:
        if self.number is None:
            return False
        cell = self.grid.cell(index, self.number)
        return cell is not None and (isinstance(cell, float | int) or is_number(self._lead(index)))

    def _has_name(self, index: int) -> bool:
        return self.name >= 0 and not is_blank(self.grid.cell(index, self.name))

    def _surely_somebody(self, index: int) -> bool:
        """A name and two cells that fit their columns, whatever else the row says."""
        text = self._text(index, self.name)
        if not naming.may_be_name(text) or _is_total(text):
            return False
        return self.evidence.of(index)[0] >= 2

    def _is_summary(self, index: int) -> bool:
        """A line of a small table below the list: numbered, but "Số đảng viên nữ" is no name."""
        if self._in_list(index):
            return False
        text = self._text(index, self.name)
        if naming.shaped_as_name(text) or naming.family_known(text):
            return False
        return self.evidence.of(index)[0] == 0

    def _in_list(self, index: int) -> bool:
        """Whether nothing has ended the list yet: no total, no signature, no gap."""
        return self.last_person < 0 or not (self.ended or index - self.last_person > _GAP)

    def _among_people(self, index: int, name: str) -> bool:
        """A name with nothing beside it, right between people: one of them."""
        if self.signing or len(name.split()) < _LONE_WORDS or not naming.is_name(name):
            return False
        below = index + 1 <= self.header.last_row and self._has_name(index + 1)
        return self.last_person == index - 1 and below and naming.common_family(name)

    # --- sections ---

    def _is_section(self, index: int, filled: list[int]) -> bool:
        """A lone text: after a Roman number, across merged cells, or naming a body."""
        rest = [c for c in filled if c != self.number]
        lead = self._lead(index)
        if len(rest) > 1:
            return self._is_counted(index, lead, rest)
        if not rest:
            return bool(lead) and not is_number(lead) and len(lead) > 2
        area = self.areas.at(index, rest[0])
        wide = area is not None and area[3] - area[1] >= 2
        text = self._text(index, rest[0])
        if lead and is_mark(lead):
            return True
        if lead and is_number(lead):
            return wide or starts_as_body(text)
        if rest[0] in self.position and not wide and not starts_as_body(text):
            return False
        if rest[0] > self.name + 1 or self._among_people(index, text):
            return False
        return wide or starts_as_body(text) or has_mark(text) or self._lone(text)

    def _is_counted(self, index: int, lead: str, rest: list[int]) -> bool:
        """A section with the number of its people beside it: "I | Văn phòng Đảng ủy | 5"."""
        text = self._text(index, rest[0])
        counts = all(is_number(self._text(index, c)) for c in rest[1:])
        marked = is_mark(lead) or (has_mark(text) and not is_number(lead))
        if not counts or not marked:
            return False
        return len(rest) == 2 or starts_as_body(text)

    def _lone(self, text: str) -> bool:
        """A line of its own in a table that numbers its people is a heading, not one of them."""
        return self.number is not None and not text.strip().endswith((".", ":"))

    def _section_text(self, index: int, filled: list[int]) -> str:
        rest = [c for c in filled if c != self.number] or filled
        return self._text(index, rest[0])

    # --- more of the same person, and their family ---

    def _continues(self, index: int, filled: list[int]) -> bool:
        """More lines of the person above: merged down, or titles only."""
        if self.last_person < 0 or self._numbered(index):
            return False
        area = self.areas.at(self.last_person, self.name)
        if area and area[2] >= index:
            return True
        titles_only = all(c in self.position for c in filled)
        follows = index == self.last_person + 1
        if titles_only and follows:
            self.last_person = index if area is None else self.last_person
            return True
        return False

    def _kin_columns(self, fields: Mapping[str, int]) -> list[int]:
        """Columns nobody reads (or of notes) in which a wife or a child is told as such."""
        read = {c for f, c in fields.items() if f != "note"}
        first, last = self.header.columns
        rows = self.grid.rows[self.header.after : self.header.last_row + 1]
        found = []
        for column in range(first, min(last + 1, self.grid.width)):
            if column not in read:
                cells = {row[column] for row in rows if len(row) > column and _is_text(row[column])}
                if any(_is_kin(str(cell)) for cell in cells):
                    found.append(column)
        return found

    def _of_kin(self, index: int) -> bool:
        found = _KIN_BEFORE.match(self._text(index, self.name))
        if found and _is_kin(found.group(1)):
            return True
        return any(_is_kin(self._text(index, c)) for c in self.kin)


def _is_text(cell: Cell) -> bool:
    return cell.__class__ is str


@cache
def _kin() -> frozenset[str]:
    return frozenset(spoken(word) for word in words("kin"))


def _is_kin(text: str) -> bool:
    return 0 < len(text) <= _KIN_LONGEST and spoken(text) in _kin()


def _signs(text: str) -> bool:
    if _DATE_LINE.search(text):
        return True
    return len(text) < 60 and any(
        text == phrase or text.startswith(f"{phrase} ") for phrase in _signatures()
    )


@cache
def _signatures() -> tuple[str, ...]:
    return tuple(key(word) for word in words("signature"))


def _is_note(text: str) -> bool:
    plain = text.casefold().lstrip(_LEAD)
    return text.startswith(("*", "-")) or any(plain.startswith(word) for word in words("notes"))


def _is_total(text: str) -> bool:
    """Judged with its marks: "Tống Thị Mai" is somebody."""
    plain = " ".join(text.split()).casefold().lstrip(_LEAD)
    return any(
        plain == word or plain.startswith((f"{word} ", f"{word}:")) for word in words("total")
    )
