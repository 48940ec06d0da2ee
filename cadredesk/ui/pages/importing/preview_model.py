"""The rows of a draft as Qt asks for them; what is typed anew shows at once."""

from heapq import nlargest
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from cadredesk.domain.sheet import PlanRow, sheet_row
from cadredesk.ui.headed import HeadedModel
from cadredesk.ui.pages.importing.cells import (
    FIRST,
    Cell,
    cell,
    keys_of,
    result_words,
    value_words,
)
from cadredesk.ui.pages.importing.draft import Draft
from cadredesk.ui.pages.importing.places import Place, letters_of, places

Index = QModelIndex | QPersistentModelIndex

TICK, ROW, RESULT, FIELDS = 0, 1, 2, 3
_LONGEST = 4

_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_TICKED = _PLAIN | Qt.ItemFlag.ItemIsUserCheckable
_EDITED = _PLAIN | Qt.ItemFlag.ItemIsEditable
_SPOKEN = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


class PreviewModel(HeadedModel):
    """Rows of a draft of one kind (all for "")."""

    def __init__(self, names: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._draft: Draft | None = None
        self._rows: list[PlanRow] = []
        self._keys: list[str] = []
        self._letters: dict[str, list[str]] = {}
        self._flags: list[Qt.ItemFlag] = []
        self._pending: dict[tuple[int, str], str] = {}
        self.kind = ""

    def show_draft(self, draft: Draft | None, kind: str) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._draft, self.kind = draft, kind
        self._rows = list(draft.of_kind(kind)) if draft else []
        self._keys = keys_of(draft.plan.sheet) if draft else []
        columns = draft.plan.sheet.columns if draft else {}
        self._letters = {key: letters_of(columns, key) for key in self._keys}
        self._flags = [_PLAIN] * FIELDS + [
            _EDITED if self._letters[key] else _PLAIN for key in self._keys
        ]
        self._pending.clear()
        self.endResetModel()

    def refresh(self) -> None:
        """The decisions changed, the rows did not."""
        if self._rows:
            self.dataChanged.emit(
                self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1)
            )

    @property
    def draft(self) -> Draft | None:
        """What is shown."""
        return self._draft

    def plan_row(self, row: int) -> PlanRow | None:
        """The row of the plan in a row of the table."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rows(self) -> list[PlanRow]:
        """The rows shown, in their order."""
        return self._rows

    def place_of(self, number: int) -> int:
        """Where a row of the sheet stands, -1 if it is not shown."""
        return next((i for i, r in enumerate(self._rows) if r.row == number), -1)

    def key_at(self, column: int) -> str:
        """The field of a column, "" for those before the fields."""
        place = column - FIELDS
        return self._keys[place] if 0 <= place < len(self._keys) else ""

    def column_of(self, key: str) -> int:
        """The column of a field, -1 where it has none."""
        return FIELDS + self._keys.index(key) if key in self._keys else -1

    def cell_at(self, row: int, column: int) -> Cell:
        """What stands in a field's column."""
        assert self._draft is not None
        plan_row, key = self._rows[row], self.key_at(column)
        typed = self._pending.get((sheet_row(plan_row.row), key))
        if typed is not None:
            return Cell(plain=typed or None, corrected=True)
        shown = cell(self._draft, plan_row, key)
        return shown if not self.corrected(plan_row, key) else shown.marked()

    def corrected(self, row: PlanRow, key: str) -> bool:
        """Whether a cell was typed anew."""
        cells = self._draft.cells if self._draft else {}
        own = row.person.columns
        letters = letters_of(own, key) if own else self._letters.get(key, ())
        return bool(cells) and any((sheet_row(row.row), at) in cells for at in letters)

    def places(self, row: PlanRow, key: str) -> list[Place]:
        """The cells of the sheet a cell was read from."""
        if self._draft is None or not key:
            return []
        return places(self._draft.opened, self._draft.plan.sheet, row.person, key)

    def typed(self, place: Place) -> str | None:
        """What was typed instead of what the file says in a cell."""
        return self._draft.cells.get((place.row, place.letters)) if self._draft else None

    def set_pending(self, row: int, key: str, text: str) -> None:
        """Show what was just typed until the sheet is read again."""
        self._pending[row, key] = text
        self.refresh()

    def drop_pending(self) -> None:
        """The sheet was not read again: what the file says stands."""
        self._pending.clear()
        self.refresh()

    def longest(self, column: int) -> list[str]:
        """Of a column of names or birth dates the longest of all rows: those are never cut."""
        key = self.key_at(column)
        if key not in FIRST[:2]:
            return []
        values = (row.person.values.get(key) or "" for row in self._rows)
        return [value_words(key, one) or "" for one in nlargest(_LONGEST, values, key=len)]

    def heading(self, column: int) -> str:
        """The title of a column."""
        if column >= FIELDS:
            key = self._keys[column - FIELDS]
            return self._names.get(key, key)
        return ["", self.tr("Dòng"), self.tr("Kết quả")][column]

    # --- what Qt asks ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else FIELDS + len(self._keys)

    def flags(self, index: Index) -> Qt.ItemFlag:
        # asked of every cell when all are chosen, so nothing is put together here
        column, row = index.column(), index.row()
        if not 0 <= row < len(self._rows) or column < 0:
            return Qt.ItemFlag.NoItemFlags
        if column == TICK:
            can = self._draft is not None and self._draft.can_tick(self._rows[row])
            return _TICKED if can else _PLAIN
        return self._flags[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.plan_row(index.row()) if index.isValid() else None
        if row is None or self._draft is None:
            return None
        column = index.column()
        if column == TICK:
            return self._tick(row, role)
        if role not in _SPOKEN:
            return None
        words = self._words(row, index.row(), column)
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if self.corrected(row, self.key_at(column)):
            words = self.tr("{words} (đã sửa)").format(words=words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.heading(column)}: {words}"
        return words

    def _words(self, row: PlanRow, place: int, column: int) -> str:
        assert self._draft is not None
        if column == ROW:
            return str(sheet_row(row.row))
        if column == RESULT:
            return result_words(self._draft, row)
        return self.cell_at(place, column).words

    def _tick(self, row: PlanRow, role: int) -> Any:
        assert self._draft is not None
        if not self._draft.can_tick(row):
            return None
        on = self._draft.ticked(row)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self.tr("Ghi dòng {row}") if on else self.tr("Không ghi dòng {row}")
            return words.format(row=sheet_row(row.row))
        return None

    def side(self, column: int) -> Qt.AlignmentFlag:
        """The row's number stands at the right."""
        return Qt.AlignmentFlag.AlignRight if column == ROW else Qt.AlignmentFlag.AlignLeft
