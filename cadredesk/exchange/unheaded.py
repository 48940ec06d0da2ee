"""Tables whose names have no heading: found by the names themselves, and by what is beside them."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from cadredesk.exchange import naming
from cadredesk.exchange.columns import best_field, refused
from cadredesk.exchange.content import Content, year_of
from cadredesk.exchange.evidence import fits
from cadredesk.exchange.grid import Grid, as_text
from cadredesk.exchange.header import Header, HeaderReader, is_numbering
from cadredesk.exchange.kinds import Kind
from cadredesk.exchange.values import is_blank

_ABOVE = 8
_CLEAR = 200
_LONGEST = 60
_LEAST_HEADINGS = 2
_OF_ANY_LIST = frozenset({"number", "note"})
_SURE = frozenset(
    {"birth", "birth_male", "birth_female", "gender", "citizen_id", "joined_party"}
    | {"official_member", "party_card", "ethnic_group", "religion", "hometown"}
)
"""What only people have."""
_GROWN_UP = 17
_SHARE = 0.6
_BARE_SHARE = 0.9
_BARE_LEAST = 3
_SUPPORT = ("date", "gender", "citizen_id", "phone", "party_card", "position", "list:ethnic_group")


class Unheaded:
    """Looks for people on a sheet where no heading says "Họ và tên"."""

    def __init__(self, grid: Grid, kind: Kind) -> None:
        self.grid = grid
        self.kind = kind

    def column(self) -> int | None:
        """The column most of whose cells are names, None where no column is one of names."""
        counts: dict[int, int] = {}
        filled: dict[int, int] = {}
        seen: dict[str, bool] = {}
        for cells in self.grid.rows:
            for column, cell in enumerate(cells):
                if cell.__class__ is str and cell:
                    text = str(cell)
                    if text not in seen:
                        seen[text] = len(text) <= 60 and naming.is_name(text.strip())
                    counts[column] = counts.get(column, 0) + seen[text]
                    filled[column] = filled.get(column, 0) + 1
        likely = {c: n for c, n in counts.items() if n and n >= _SHARE * self._within(c, filled[c])}
        return max(likely, key=lambda c: (likely[c], -c), default=None)

    def _within(self, column: int, filled: int) -> int:
        """How many cells of a column are filled from its first name to its last."""
        rows = self.names(column)
        between = range(rows[0], rows[-1] + 1) if rows else range(0)
        return min(filled, sum(not is_blank(self.grid.cell(r, column)) for r in between))

    def names(self, column: int) -> list[int]:
        """The rows whose cell in a column is a name."""
        return [
            row
            for row in range(len(self.grid.rows))
            if isinstance(self.grid.cell(row, column), str)
            and naming.is_name(self.grid.text(row, column).strip())
        ]

    def header(self, column: int, rows: Sequence[int], *, asked: bool) -> Header | None:
        """What stands above the names: headings nobody knows a name by, or none at all.

        None where the headings speak of something else than people (streets, duties), unless the
        clerk says (``asked``) that the column is the one of names.
        """
        first = rows[0]
        reader = HeaderReader(self.grid, self.kind)
        for row in range(first - 1, max(-1, first - _ABOVE), -1):
            found = reader.read(row, column)
            if found.after <= first and self._of_people(found, rows):
                return replace(found, name=column, last_row=len(self.grid.rows))
        above = self._headings_above(first, column)
        if above is None:
            return Header(
                first, first - 1, None, {}, column, reader.whole, last_row=len(self.grid.rows)
            )
        if not asked:
            return None
        return replace(reader.read(above, column), last_row=len(self.grid.rows))

    def _of_people(self, header: Header, rows: Sequence[int]) -> bool:
        """Whether two headings at least are known, and one, by its cells too, is a person's."""
        known: dict[str, int] = {}
        for column, path in header.paths.items():
            found = best_field(path, self.kind)
            if found and found[1] >= _CLEAR and found[0] not in _OF_ANY_LIST:
                known.setdefault(found[0], column)
        return len(known) >= 2 and any(
            self._holds(field, column, rows) for field, column in known.items() if field in _SURE
        )

    def _holds(self, field: str, column: int, rows: Sequence[int]) -> bool:
        spec = self.kind.get(field)
        cells = [cell for r in rows if not is_blank(cell := self.grid.cell(r, column))]
        if spec is None or not cells:
            return False
        if spec.reads == "text":
            return sum(isinstance(cell, str) for cell in cells) >= _SHARE * len(cells)
        return sum(fits(spec.reads, cell) for cell in cells) >= _SHARE * len(cells)

    def _headings_above(self, first: int, column: int) -> int | None:
        """The row of headings, known or not, that stands right above the names."""
        for row in range(first - 1, max(-1, first - _ABOVE), -1):
            cells = [c for c in self.grid.rows[row] if not is_blank(c)]
            if not cells or is_numbering([as_text(c) for c in cells]):
                continue
            words = all(isinstance(c, str) and len(c) <= _LONGEST for c in cells)
            headed = self.grid.text(row, column).strip()
            return row if words and headed and len(cells) >= _LEAST_HEADINGS else None
        return None

    def of_others(self, header: Header) -> bool:
        """Whether what stands above the names says they are of somebody else: Họ tên vợ."""
        above = [self.grid.text(row, header.name) for row in range(header.top - 3, header.after)]
        return any("full_name" in refused([text], self.kind) for text in above if text.strip())

    def widened(self, header: Header, content: Content) -> Header:
        """The header with lines above that are people too, if by names nobody knows."""
        if header.paths:
            return header
        beside = [c for c in range(self.grid.width) if content.of(c).best(_SUPPORT, _SHARE)]
        top = header.top
        while top > 0 and self._like_one(top - 1, header.name, beside):
            top -= 1
        return replace(header, top=top, bottom=top - 1)

    def _like_one(self, row: int, column: int, beside: Sequence[int]) -> bool:
        filled = sum(not is_blank(self.grid.cell(row, c)) for c in beside)
        named = naming.shaped_as_name(self.grid.text(row, column))
        return named and bool(beside) and filled >= max(1, _SHARE * len(beside))

    def are_people(self, column: int, content: Content, year: int) -> bool:
        """Whether names have what people have beside them; streets and firms have not."""
        guess = content.of(column)
        others = [c for c in range(self.grid.width) if c != column and content.of(c).filled]
        support = {
            what
            for other in others
            for what in _SUPPORT
            if content.of(other).share(what) >= _SHARE
            and content.of(other).filled >= _SHARE * guess.filled
            and (what != "date" or year - _median_year(content, other) >= _GROWN_UP)
        }
        if guess.filled == 1:
            return len(support) >= 2
        if support:
            return guess.share("name") >= _SHARE
        texts = [str(cell) for cell in content.cells(column)]
        long = sum(len(text.split()) >= 3 for text in texts)
        common = sum(naming.common_family(text) for text in texts)
        free = [c for c in others if content.of(c).share("running") < _SHARE]
        enough = len(free) <= 1 and len(texts) >= _BARE_LEAST and guess.share("name") >= _BARE_SHARE
        return enough and long >= _SHARE * len(texts) and common >= _SHARE * len(texts)


def _median_year(content: Content, column: int) -> float:
    years = [year for cell in content.cells(column) if (year := year_of(cell)) is not None]
    return median(years) if years else float("inf")
