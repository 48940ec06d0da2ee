"""What each row under the header is: a person, more of the last one, a section, a total."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from cadredesk.exchange.columns import key, words
from cadredesk.exchange.grid import Grid
from cadredesk.exchange.header import Header
from cadredesk.exchange.values import is_blank

_NUMBER = re.compile(r"\(?\d{1,6}(?:\.0)?\s*[.)]?|\d{1,3}(?:\.\d{1,3}){1,2}\.?")
_ROMAN = re.compile(r"(?=[IVXLC])[IVXLC]{1,7}(?:\.\d{1,2})?\s*[.):]?|[A-ZĐ]\s*[.):]?")
_LEADING_ROMAN = re.compile(r"^\s*(?:[IVXLC]{1,7}|[A-ZĐ]|\d{1,2})\s*[.):/-]+\s*(?=\S)")
_DATE_LINE = re.compile(r"ngay [\d ]{0,5}\s*thang [\d ]{0,5}\s*nam")
_BODY_WORDS = re.compile(
    r"(?:cac |co quan )?(?:phong|ban|uy ban|hoi|dang uy|truong|chi bo|van phong|trung tam|khoi|"
    r"mat tran|doan (?:the|tn|tncs|thanh nien)|don vi|co quan|to dan pho|tdp|thon|khu pho|dang bo|"
    r"tram|cong an|hdnd|hoi dong|ubnd|mttq|thuong truc|bo phan|can bo|cong chuc|cap uy)\b"
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table, counted from 0. ``kind``: person, section, more, nameless, or why not."""

    index: int
    kind: str
    section: str | None = None


class Rows:
    """Tells the rows of one table apart, top to bottom."""

    def __init__(self, grid: Grid, header: Header, fields: Mapping[str, int]) -> None:
        self.grid = grid
        self.header = header
        self.number = fields.get("number")
        self.name = fields.get("full_name", fields.get("family_name", -1))
        self.others = [c for f, c in fields.items() if f != "number" and c != self.name]
        self.position = [c for f, c in fields.items() if f.split("_")[0] in ("position", "unit")]
        self.headings = {key(p[-1]) for p in header.paths.values()}
        self.signing = False
        self.last_person = -9

    def __iter__(self) -> Iterator[Row]:
        section: str | None = None
        for index in range(self.header.after, len(self.grid.rows)):
            row = self._row(index)
            if row is None:
                continue
            if row.kind == "section":
                section = row.section
            yield Row(index, row.kind, section)

    def _row(self, index: int) -> Row | None:
        cells = self.grid.rows[index]
        filled = [c for c in range(len(cells)) if not is_blank(cells[c])]
        if not filled:
            return None
        if self._numbered(index) and self._has_name(index) and not self._is_section(index, filled):
            return self._person(index)
        kind = self._aside(index, filled)
        if kind:
            return Row(
                index, kind, self._section_text(index, filled) if kind == "section" else None
            )
        return self._unnumbered(index, filled)

    def _person(self, index: int) -> Row:
        self.signing = False
        self.last_person = index
        return Row(index, "person")

    def _aside(self, index: int, filled: list[int]) -> str | None:
        """Why a row is nobody: repeated header, total, signature, section."""
        texts = [key(self.grid.text(index, c)) for c in filled]
        if len(texts) > 2 and sum(t in self.headings for t in texts) >= 0.6 * len(texts):
            return "header"
        if len(texts) > 2 and self._looks_numbering(index, filled):
            return "numbering"
        if any(_is_total(self.grid.text(index, c)) for c in filled[:2]):
            return "total"
        if self.signing or any(self._signs(t) for t in texts):
            self.signing = True
            return "signature"
        return "section" if self._is_section(index, filled) else None

    def _unnumbered(self, index: int, filled: list[int]) -> Row | None:
        if not self._has_name(index):
            if self._continues(index, filled):
                return Row(index, "more")
            data = [c for c in filled if c in self.others]
            if self._numbered(index) and len(filled) > 1 and data:
                return Row(index, "nameless")
            return None if self._numbered(index) and len(filled) == 1 else Row(index, "note")
        count = sum(c in self.others for c in filled)
        if self.number is None and (count or not self.others):
            return self._person(index)
        return self._person(index) if count >= 2 else Row(index, "note")

    # --- looking at one row ---

    def _numbered(self, index: int) -> bool:
        if self.number is None:
            return False
        return bool(_NUMBER.fullmatch(self.grid.text(index, self.number).strip()))

    def _has_name(self, index: int) -> bool:
        return self.name >= 0 and not is_blank(self.grid.cell(index, self.name))

    def _signs(self, text: str) -> bool:
        return bool(_DATE_LINE.search(text)) or (
            len(text) < 60 and _starts_with(text, words("signature"))
        )

    def _looks_numbering(self, index: int, filled: list[int]) -> bool:
        texts = [self.grid.text(index, c).strip() for c in filled]
        numbers = [int(m.group(1)) for t in texts if (m := re.fullmatch(r"\(?(\d{1,3})\)?", t))]
        rising = all(b - a == 1 for a, b in pairwise(numbers))
        return len(numbers) >= 3 and len(numbers) >= 0.8 * len(texts) and rising

    def _is_section(self, index: int, filled: list[int]) -> bool:
        """A lone text: after a Roman number, across merged cells, or naming a body."""
        rest = [c for c in filled if c != self.number]
        lead = self.grid.text(index, self.number).strip() if self.number is not None else ""
        if len(rest) > 1:
            return self._is_counted_section(index, lead, rest)
        if not rest:
            return bool(lead) and not _NUMBER.fullmatch(lead) and len(lead) > 2
        area = self.grid.merge_at(index, rest[0])
        wide = area is not None and area[3] - area[1] >= 2
        words_of_bodies = self._starts_as_body(index, rest[0])
        if lead and _ROMAN.fullmatch(lead):
            return True
        if lead and _NUMBER.fullmatch(lead):
            return wide or words_of_bodies
        text = self.grid.text(index, rest[0])
        near_names = rest[0] <= self.name + 1
        return near_names and (
            wide or words_of_bodies or bool(_LEADING_ROMAN.match(text)) or self._lone(text)
        )

    def _is_counted_section(self, index: int, lead: str, rest: list[int]) -> bool:
        """A section with the number of its people beside it: "I | Văn phòng Đảng ủy | 5"."""
        counts = all(_NUMBER.fullmatch(self.grid.text(index, c).strip()) for c in rest[1:])
        if not counts or not _ROMAN.fullmatch(lead):
            return False
        return len(rest) == 2 or self._starts_as_body(index, rest[0])

    def _starts_as_body(self, index: int, column: int) -> bool:
        text = key(_LEADING_ROMAN.sub("", self.grid.text(index, column)))
        return bool(_BODY_WORDS.match(text))

    def _lone(self, text: str) -> bool:
        """A line of its own in a table that numbers its people is a heading, not one of them."""
        return self.number is not None and not text.strip().endswith((".", ":"))

    def _section_text(self, index: int, filled: list[int]) -> str:
        rest = [c for c in filled if c != self.number] or filled
        text = " ".join(self.grid.text(index, rest[0]).split())
        text = _LEADING_ROMAN.sub("", text)
        return text.rstrip(" :")

    def _continues(self, index: int, filled: list[int]) -> bool:
        """More lines of the person above: merged down, or titles only."""
        if self.last_person < 0 or self._numbered(index):
            return False
        area = self.grid.merge_at(self.last_person, self.name)
        if area and area[2] >= index:
            return True
        titles_only = all(c in self.position for c in filled)
        follows = index == self.last_person + 1
        if titles_only and follows:
            self.last_person = index if area is None else self.last_person
            return True
        return False


def _is_total(text: str) -> bool:
    """Judged with its marks: "Tống Thị Mai" is somebody."""
    plain = " ".join(text.split()).casefold()
    return any(
        plain == word or plain.startswith((f"{word} ", f"{word}:")) for word in words("total")
    )


def _starts_with(text: str, phrases: tuple[str, ...]) -> bool:
    return any(text == key(p) or text.startswith(key(p) + " ") for p in phrases)
