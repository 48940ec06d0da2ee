"""What a column holds, judged by its cells where its heading does not say or contradicts them."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from cadredesk.domain.codes import CodeBook
from cadredesk.domain.names import fold
from cadredesk.exchange import naming
from cadredesk.exchange.columns import key
from cadredesk.exchange.grid import Cell, Grid, as_text
from cadredesk.exchange.kinds import Kind
from cadredesk.exchange.sections import is_number
from cadredesk.exchange.values import is_blank, is_ditto, is_mark

SURE = 0.8
_GENDERS = frozenset({"nam", "nu"})
_DAY = re.compile(
    r"(?:\d{1,2}\s*[./\-]\s*){0,2}(?:19|20)\d{2}|\d{1,2}\s*[./\-]\s*\d{1,2}\s*[./\-]\s*\d{2}"
)
_CITIZEN = re.compile(r"0?\d{2}[0-3]\d{8}")
_PHONE = re.compile(r"(?:0|\+?84)?(?:[35789]\d{8}|2\d{9})")
_CARD = re.compile(r"\d{2}[.\s]?\d{6}")
_NOISE = re.compile(r"[\s.\-']")
_LONGEST = 60
_MOST = 120


@dataclass(frozen=True, slots=True)
class Guess:
    """What a column holds: how many of its cells are filled, and the share that is each thing."""

    filled: int
    shares: dict[str, float]

    def share(self, what: str) -> float:
        """The share of the filled cells that are a name, a date …, or entries of a list."""
        return self.shares.get(what, 0.0)

    def best(self, among: Iterable[str], least: float = SURE) -> str | None:
        """The one thing that nearly all cells are; None where that is none, or more than one."""
        found = [(self.share(what), what) for what in among if self.share(what) >= least]
        found.sort(reverse=True)
        if not found or (len(found) > 1 and found[0][0] == found[1][0]):
            return None
        return found[0][1]


class Content:
    """Looks into the columns of a table, at some of its rows."""

    def __init__(
        self, grid: Grid, rows: Sequence[int], codes: CodeBook, kind: Kind, titles: frozenset[str]
    ) -> None:
        step = max(1, len(rows) // _MOST)
        self.rows = list(rows)[::step]
        self.kind = kind
        self._grid = grid
        self._codes = codes
        self._titles = titles
        self._guesses: dict[int, Guess] = {}

    def cells(self, column: int) -> list[Cell]:
        """The filled cells of a column in the rows looked at."""
        found = (self._grid.cell(row, column) for row in self.rows)
        return [cell for cell in found if not is_blank(cell) and not is_ditto(cell)]

    def of(self, column: int) -> Guess:
        """What a column holds."""
        known = self._guesses.get(column)
        if known is None:
            known = self._guesses[column] = self._guess(column)
        return known

    def _guess(self, column: int) -> Guess:
        cells = self.cells(column)
        if not cells:
            return Guess(0, {})
        texts = [as_text(cell).strip() for cell in cells]
        shares = {
            what: sum(test(cell, text) for cell, text in zip(cells, texts, strict=True))
            / len(cells)
            for what, test in _TESTS.items()
        }
        shares["position"] = sum(self._is_title(text) for text in texts) / len(cells)
        shares["running"] = _running(texts)
        for field in self.kind.reading("code", "language"):
            if field.list_name:
                found = sum(self._codes.find(field.list_name, t) is not None for t in texts)
                shares[f"list:{field.field}"] = found / len(cells)
        return Guess(len(cells), shares)

    def _is_title(self, text: str) -> bool:
        first = key(re.split(r"[,;\n]", text)[0])
        words = first.split(" ")
        return any(
            " ".join(words[:size]) in self._titles for size in range(1, min(6, len(words)) + 1)
        )


def _is_name(cell: Cell, text: str) -> bool:
    return isinstance(cell, str) and len(text) <= _LONGEST and naming.is_name(text)


def _is_word(cell: Cell, text: str) -> bool:
    return isinstance(cell, str) and text.isalpha() and text[:1].isupper()


@lru_cache(maxsize=16384)
def _looks_like_day(text: str) -> bool:
    return bool(_DAY.fullmatch(text))


def _is_date(cell: Cell, text: str) -> bool:
    if isinstance(cell, dict):
        return "d" in cell
    if isinstance(cell, float | int):
        return 1925 <= cell <= 2030 and float(cell).is_integer()
    return _looks_like_day(text)


def _digits(text: str) -> str:
    return _NOISE.sub("", text)


_TESTS: dict[str, Callable[[Cell, str], bool]] = {
    "name": _is_name,
    "word": _is_word,
    "date": _is_date,
    "gender": lambda _, text: fold(text) in _GENDERS,
    "citizen_id": lambda _, text: bool(_CITIZEN.fullmatch(_digits(text))),
    "phone": lambda _, text: bool(_PHONE.fullmatch(_digits(text))),
    "party_card": lambda _, text: bool(_CARD.fullmatch(text)),
    "mark": lambda cell, _: is_mark(cell),
    "place": lambda cell, text: isinstance(cell, str) and naming.is_place(text),
}


def _running(texts: Sequence[str]) -> float:
    """How far the cells count upwards: 1, 2, 3 …, also begun anew in each section."""
    numbers = [int(re.sub(r"\D", "", t)) for t in texts if is_number(t) and len(t) <= 6]
    if len(numbers) < 2:
        return float(len(numbers) == len(texts) == 1 and numbers[0] == 1)
    steps = sum(1 <= b - a <= 3 or b == 1 for a, b in pairwise(numbers))
    return (steps + 1) / len(texts) if numbers[0] <= 3 else 0.0


def year_of(cell: Cell) -> float | None:
    """The year in a date however it is written; None where there is none of four digits."""
    digits = "".join(c if c.isdigit() else " " for c in as_text(cell)).split()
    long = [int(d) for d in digits if len(d) == 4]
    return float(long[-1]) if long else None
