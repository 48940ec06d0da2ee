"""A table is a list of values and a list of columns; models here know nothing of people."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from cadredesk.ui import i18n

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

_NIL = str(QT_TRANSLATE_NOOP("CadreDesk", "chưa rõ"))
_NUMBER = str(QT_TRANSLATE_NOOP("CadreDesk", "STT"))


def nil_words() -> str:
    """How an unknown value is written everywhere."""
    return i18n.shown(_NIL)


StateRole = Qt.ItemDataRole.UserRole + 1
"""(state, words) of a light in a cell, else None."""
MarkRole = Qt.ItemDataRole.UserRole + 2
"""Words of the ▲ behind a name, else None."""
UnknownRole = Qt.ItemDataRole.UserRole + 3
"""True where the value is not known."""
RowRole = Qt.ItemDataRole.UserRole + 4
"""The value the row shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[R]):
    """One column of a list: the same source for screen, clipboard and filters.

    ``text`` gives None for "not known" (shown as *chưa rõ*); ``sort`` a comparable value, None
    sorts last; ``facets`` the values offered in the filter (default: the text alone); ``state``
    a light (state, words); ``mark`` the words of a warning behind the text; ``kind`` (text,
    number, date, rank) says how sorting is worded; ``fixed`` columns cannot be switched off;
    ``full`` is the tooltip where the text abbreviates.
    """

    key: str
    title: str
    text: Callable[[R], str | None]
    sort: Callable[[R], Any] | None = None
    facets: Callable[[R], Sequence[str | None]] | None = None
    kind: str = "text"
    align: str = "left"
    width: int = 120
    shown: bool = True
    fixed: bool = False
    filters: bool = True
    state: Callable[[R], tuple[str, str] | None] | None = None
    mark: Callable[[R], str | None] | None = None
    full: Callable[[R], str | None] | None = None
    tip: str = ""
    strong: bool = False

    def values(self, row: R) -> Sequence[str | None]:
        """The values of a row the filter knows."""
        return self.facets(row) if self.facets is not None else (self.text(row),)

    def key_of(self, row: R) -> Any:
        """What the row sorts by in this column."""
        return self.sort(row) if self.sort is not None else self.text(row)


_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "center": Qt.AlignmentFlag.AlignCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
}


class RowsModel(QAbstractTableModel, Generic[R]):
    """Rows and columns as given; the first column may be the row number (STT)."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        identity: Callable[[R], Any],
        parent: Any = None,
        *,
        numbered: bool = False,
    ) -> None:
        super().__init__(parent)
        self._columns = list(columns)
        self._rows: Sequence[R] = ()
        self._identity = identity
        self._numbered = numbered
        self._at: dict[Any, int] | None = None

    # --- contents ----------------------------------------------------------------------------

    def replace(self, rows: Sequence[R]) -> None:
        """Show other rows. No reset: views keep their place and the widths of their columns."""
        before, after = len(self._rows), len(rows)
        nowhere = QModelIndex()
        if after < before:
            self.beginRemoveRows(nowhere, after, before - 1)
            self._put(rows)
            self.endRemoveRows()
        elif after > before:
            self.beginInsertRows(nowhere, before, after - 1)
            self._put(rows)
            self.endInsertRows()
        else:
            self._put(rows)
        common, last = min(before, after), self.columnCount() - 1
        if common and last >= 0:
            self.dataChanged.emit(self.index(0, 0), self.index(common - 1, last))

    def _put(self, rows: Sequence[R]) -> None:
        self._rows = rows
        self._at = None

    def set_columns(self, columns: Sequence[Column[R]]) -> None:
        """Show other columns, in this order."""
        self.beginResetModel()
        self._columns = list(columns)
        self.endResetModel()

    @property
    def rows(self) -> Sequence[R]:
        """What is shown, in order."""
        return self._rows

    @property
    def columns(self) -> Sequence[Column[R]]:
        """The columns shown, in order, without the number."""
        return self._columns

    @property
    def offset(self) -> int:
        """How many columns stand before the first of ``columns``."""
        return 1 if self._numbered else 0

    def row(self, number: int) -> R:
        """The value of a row."""
        return self._rows[number]

    def column(self, section: int) -> Column[R] | None:
        """The column of a section; None for the row number."""
        place = section - self.offset
        return self._columns[place] if 0 <= place < len(self._columns) else None

    def identity(self, number: int) -> Any:
        """The id of a row."""
        return self._identity(self._rows[number])

    def identity_of(self, row: R) -> Any:
        """The id of a value, shown or not."""
        return self._identity(row)

    def find(self, ident: Any) -> int:
        """The row with an id, -1 if it is not shown."""
        if self._at is None:
            self._at = {self._identity(row): i for i, row in enumerate(self._rows)}
        return self._at.get(ident, -1)

    # --- what Qt asks ------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns) + self.offset

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == RowRole:
            return row
        column = self.column(index.column())
        if column is None:
            return self._number(index.row(), role)
        return _cell(column, row, role)

    def _number(self, row: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(row + 1)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_ALIGN["right"])
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        column = self.column(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title if column else i18n.shown(_NUMBER)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_ALIGN[column.align if column else "right"])
        if role == Qt.ItemDataRole.ToolTipRole and column:
            return column.tip or None
        return None


def _cell(column: Column[R], row: R, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        text = column.text(row)
        return nil_words() if text is None else text
    if role == UnknownRole:
        return column.text(row) is None
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return int(_ALIGN[column.align])
    if role == StateRole:
        return column.state(row) if column.state else None
    if role == MarkRole:
        return column.mark(row) if column.mark else None
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{column.title}: {column.text(row) or nil_words()}"
    return None
