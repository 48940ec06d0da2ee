"""Tables whose names have no heading: found by the names themselves, and by what is beside them."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from cadredesk.exchange import naming
from cadredesk.exchange.columns import best_field, refused
from cadredesk.exchange.content import Content, year_of
from cadredesk.exchange.grid import Grid
from cadredesk.exchange.header import Header, HeaderReader
from cadredesk.exchange.kinds import Kind
from cadredesk.exchange.values import is_blank

_ABOVE = 8
_CLEAR = 200
_OF_ANY_LIST = frozenset({"number", "note", "unit"})
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

    def header(self, column: int, rows: Sequence[int]) -> Header:
        """What stands above the names: headings nobody knows a name by, or none at all."""
        first = rows[0]
        reader = HeaderReader(self.grid, self.kind)
        for row in range(first - 1, max(-1, first - _ABOVE), -1):
            found = reader.read(row, column)
            said = [best_field(path, self.kind) for path in found.paths.values()]
            known = {f[0] for f in said if f and f[1] >= _CLEAR} - _OF_ANY_LIST
            if len(known) >= 2 and found.after <= first:
                return replace(found, name=column, last_row=len(self.grid.rows))
        return Header(
            first, first - 1, None, {}, column, reader.whole, last_row=len(self.grid.rows)
        )

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
