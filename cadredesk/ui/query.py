"""Filter and sort of a list, in plain Python on the values; knows no widget."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any, Generic, TypeVar

from cadredesk.domain.names import collate, fold, tidy
from cadredesk.ui.models import Column

R = TypeVar("R")

LINE = "\n"
"""Stands between the facts of a search text."""

Values = frozenset[str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Generic[R]):
    """A named order («Thứ tự chức danh») offered above the grid."""

    key: str
    title: str
    by: Callable[[R], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class View(Generic[R]):
    """A saved view: a condition in words, filters by column, an order.

    ``keep`` comes with the page's own views and ``words`` is the chip that says it. What a clerk
    saves names the view it is ``based`` on and adds ``filters``. ``columns`` and ``order`` are the
    view's own; none: those the list begins with.
    """

    key: str
    title: str
    keep: Callable[[R], bool] | None = None
    words: str = ""
    based: str = ""
    filters: Mapping[str, Values] = field(default_factory=dict)
    order: str = ""
    down: bool = False
    search: str = ""
    columns: tuple[str, ...] = ()
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What a list shows at the moment. ``order`` is an order's key or ``column:key``."""

    view: str = ""
    search: str = ""
    filters: Mapping[str, Values] = field(default_factory=dict)
    order: str = ""
    down: bool = False

    def without(self, column: str) -> "Query":
        """The same without one column's filter."""
        return replace(self, filters={k: v for k, v in self.filters.items() if k != column})

    def filtered(self, column: str, values: Values) -> "Query":
        """The same with one column's filter set."""
        return replace(self, filters={**self.filters, column: values})


def heir(before: Sequence[R], at: int, place: Callable[[R], int]) -> int:
    """Where the cursor goes from row ``at`` that is gone: to the next, else to the one before.

    ``place`` tells where a row stands now, -1 for gone; so does the answer where none is left.
    """
    for row in chain(before[at + 1 :], reversed(before[:at])):
        if (now := place(row)) >= 0:
            return now
    return -1


def terms(text: str) -> list[str]:
    """The words of a query, folded."""
    return fold(text).split()


def found(rows: Sequence[R], texts: Iterable[str], words: Sequence[str]) -> list[R]:
    """The rows in whose texts every word occurs; a text is the names, then a line for each fact.

    Rows whose name has the words stand first, then those that have all of them in one line.
    Rows with the words scattered over several lines are shown only where there is no other.
    """
    pairs = list(zip(rows, texts, strict=True))
    for word in words:
        pairs = [pair for pair in pairs if word in pair[1]]
    whole = [f" {word} " for word in words[:-1]]
    begun = f" {words[-1]}"
    named, others = [], []
    for pair in pairs:
        name = f" {pair[1].partition(LINE)[0]} "
        if begun in name and all(word in name for word in whole):
            named.append(pair[0])
        else:
            others.append(pair)
    return [*named, *_together(others, words)] or [row for row, _ in others]


def accented(query: str) -> list[str]:
    """The words of a query that carry marks, as they are compared: wherever the tone is put."""
    return [collate(word) for word in tidy(query).split() if fold(word) != word.casefold()]


def spelt_first(rows: list[R], words: Sequence[str], names: Callable[[R], str]) -> list[R]:
    """First those whose name has each accented word itself, then as a beginning, then the rest."""
    ranks: tuple[list[R], list[R], list[R]] = ([], [], [])
    for row in rows:
        its = [collate(word) for word in names(row).split()]
        ranks[max(_spelling(word, its) for word in words)].append(row)
    return [row for rank in ranks for row in rank]


def _spelling(word: str, its: Sequence[str]) -> int:
    if word in its:
        return 0
    letters, _, tone = word.partition("\x00")
    begun = (part.partition("\x00") for part in its)
    return 1 if any(own.startswith(letters) and its_ == tone for own, _, its_ in begun) else 2


def _together(pairs: Sequence[tuple[R, str]], words: Sequence[str]) -> list[R]:
    """The rows with all words in one line of their text."""
    first, more = words[0], words[1:]
    if not more:
        return [row for row, _ in pairs]
    rows = []
    for row, text in pairs:
        for line in text.split(LINE):
            if first in line and all(word in line for word in more):
                rows.append(row)
                break
    return rows


class Engine(Generic[R]):
    """All rows of a list and the answer to a query over them.

    The rows left by view, filters and order are kept, so that a key in the search field costs
    one scan of their search texts. ``names`` gives a row's name as written, for queries that
    carry marks.
    """

    def __init__(
        self,
        columns: Sequence[Column[R]],
        orders: Sequence[Order[R]],
        search: Callable[[R], str],
        names: Callable[[R], str] | None = None,
    ) -> None:
        self.columns = {c.key: c for c in columns}
        self.orders = {o.key: o for o in orders}
        self._search = search
        self._names = names
        self._rows: Sequence[R] = ()
        self._keeps: dict[str, Callable[[R], bool] | None] = {}
        self._known: tuple[Any, ...] | None = None
        self._base: list[R] = []
        self._texts: list[str] = []

    def replace(self, rows: Sequence[R]) -> None:
        """Take other rows."""
        self._rows = rows
        self._known = None

    @property
    def rows(self) -> Sequence[R]:
        """All rows, unfiltered."""
        return self._rows

    def set_views(self, views: Iterable[View[R]]) -> None:
        """Take the conditions of the views, own ones through what they are based on."""
        listed = {v.key: v for v in views}
        self._keeps = {}
        for view in listed.values():
            root = listed.get(view.based, view)
            self._keeps[view.key] = root.keep
        self._known = None

    def answer(self, query: Query) -> list[R]:
        """The rows of a query in their order."""
        self._prepare(query)
        words = terms(query.search)
        if not words:
            return self._base
        rows, spelt = found(self._base, self._texts, words), accented(query.search)
        return spelt_first(rows, spelt, self._names) if spelt and self._names else rows

    def peek(self, query: Query) -> list[R]:
        """The rows of a query in any order, leaving what is kept for the present one."""
        keep = self._keeps.get(query.view)
        rows = self._rows if keep is None else [r for r in self._rows if keep(r)]
        words = terms(query.search)
        left = self._filtered(rows, query.filters)
        return found(left, map(self._search, left), words) if words else list(left)

    def count(self, view: View[R]) -> int:
        """How many rows a view has, whatever is searched now."""
        keep = self._keeps.get(view.key)
        rows = self._rows if keep is None else [r for r in self._rows if keep(r)]
        return len(self._filtered(rows, view.filters)) if view.filters else len(rows)

    def facets(self, query: Query, column: Column[R]) -> list[tuple[str | None, int]]:
        """The values of a column with counts over the rows all other filters leave.

        Unknown comes last and is always offered, also where it counts 0.
        """
        rows = self.peek(query.without(column.key))
        values = [column.values(row) for row in rows]
        counts: Counter[str | None] = Counter(chain.from_iterable(values))
        # any row that has a value knows what the value sorts by
        having = {value: row for row, its in zip(rows, values, strict=True) for value in its}
        keys = {value: column.key_of(row) for value, row in having.items()}
        for value in query.filters.get(column.key, ()):
            counts.setdefault(value, 0)
        unknown = counts.pop(None, 0)
        listed = [(value, n) for value, n in counts.items() if value is not None]
        return [*_in_order(listed, column, keys), (None, unknown)]

    def _prepare(self, query: Query) -> None:
        wanted = (query.view, tuple(sorted(query.filters)), query.filters, query.order, query.down)
        if self._known == wanted:
            return
        keep = self._keeps.get(query.view)
        rows = self._rows if keep is None else [r for r in self._rows if keep(r)]
        self._base = self._sorted(self._filtered(rows, query.filters), query)
        self._texts = [self._search(row) for row in self._base]
        self._known = wanted

    def _filtered(self, rows: Sequence[R], filters: Mapping[str, Values]) -> Sequence[R]:
        for key, values in filters.items():
            column = self.columns.get(key)
            if column is not None:
                rows = [r for r in rows if not values.isdisjoint(column.values(r))]
        return rows

    def _sorted(self, rows: Sequence[R], query: Query) -> list[R]:
        kind, _, key = query.order.partition(":")
        if kind == "column" and key in self.columns:
            return _by_column(rows, self.columns[key], query.down)
        order = self.orders.get(query.order) or next(iter(self.orders.values()), None)
        if order is None:
            return list(rows)
        return sorted(rows, key=order.by, reverse=query.down)


def _in_order(
    listed: list[tuple[str, int]], column: Column[R], keys: Mapping[str | None, Any]
) -> list[tuple[str, int]]:
    """Values as the column sorts, the highest rank first; words and filters of old by letters."""
    if column.kind == "text" and (column.sort is None or column.facets is not None):
        return sorted(listed, key=lambda pair: collate(pair[0]))
    by_letters = listed if column.kind == "text" else sorted(listed, key=lambda p: collate(p[0]))
    known = [pair for pair in by_letters if keys.get(pair[0]) is not None]
    rest = [pair for pair in by_letters if keys.get(pair[0]) is None]
    down = column.kind == "rank"
    return [*sorted(known, key=lambda pair: keys[pair[0]], reverse=down), *rest]


def _by_column(rows: Sequence[R], column: Column[R], down: bool) -> list[R]:
    """By the column's key; rows without one stand last in both directions."""
    keyed = [(column.key_of(row), row) for row in rows]
    known = sorted((p for p in keyed if p[0] is not None), key=lambda p: p[0], reverse=down)
    return [row for _, row in known] + [row for key, row in keyed if key is None]
