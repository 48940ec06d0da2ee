"""The tab of positions: what somebody holds and held, and title texts nobody matched yet."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.dates import show
from cadredesk.domain.service import Position, Unassigned
from cadredesk.ui.dialogs.end_position import EndPositionDialog
from cadredesk.ui.dialogs.position import PositionDialog
from cadredesk.ui.pages.person.context import FormContext, since
from cadredesk.ui.pages.person.states_data import left
from cadredesk.ui.widgets.fields_table import Cell, RowTable


class PositionsTab(QWidget):
    """A draft of the positions; nothing is written before the form is saved."""

    edited = Signal()

    def __init__(self, context: FormContext) -> None:
        super().__init__()
        self.setProperty("role", "sheet")
        self.context = context
        self._person_id = 0
        self._name = ""
        self._positions: list[Position] = []
        self._unassigned: list[Unassigned] = []
        self._loaded: tuple[tuple[Position, ...], tuple[Unassigned, ...]] = ((), ())
        self.dialog: PositionDialog | EndPositionDialog | None = None
        self.table = RowTable(
            [
                self.tr("Chức danh"),
                self.tr("Tổ chức"),
                self.tr("Từ ngày"),
                self.tr("Thôi từ ngày"),
                self.tr("Chính"),
                self.tr("Quyết định"),
            ],
            stretch=(0, 1),
        )
        self.table.setAccessibleName(self.tr("Chức vụ đang giữ và đã giữ"))
        self.add = self._button(self.tr("Thêm chức vụ…"), self.add_position)
        self.edit = self._button(self.tr("Sửa…"), self.edit_current)
        self.end = self._button(self.tr("Thôi giữ…"), self.end_chosen)
        self.drop = self._button(self.tr("Xóa"), self.drop_chosen)
        self.drop.setToolTip(self.tr("Xóa chức vụ ghi nhầm; thôi giữ thì dùng «Thôi giữ…»"))
        self.table.opened.connect(lambda _row: self.edit_current())
        self.table.wanted.connect(self.add_position)
        self.table.dropped.connect(self.drop_chosen)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.add, self.edit, self.end, self.drop):
            row.addWidget(button)
        row.addStretch(1)
        self.texts = QWidget()
        self._texts_box = QVBoxLayout(self.texts)
        self._texts_box.setContentsMargins(0, 4, 0, 0)
        self._texts_box.setSpacing(2)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 10, 12, 8)
        box.setSpacing(8)
        box.addLayout(row)
        box.addWidget(self.table, 1)
        box.addWidget(self.texts)

    def _button(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    # --- in and out -----------------------------------------------------------------------------

    def load(
        self,
        name: str,
        person_id: int,
        positions: Sequence[Position],
        unassigned: Sequence[Unassigned],
    ) -> None:
        """Show stored positions and texts."""
        self._name, self._person_id = name, person_id
        self._positions, self._unassigned = list(positions), list(unassigned)
        self._loaded = (tuple(positions), tuple(unassigned))
        self._fill()

    def positions(self) -> tuple[Position, ...]:
        """The positions of the draft."""
        return tuple(self._positions)

    def unassigned(self) -> tuple[Unassigned, ...]:
        """The texts still waiting."""
        return tuple(self._unassigned)

    def changed(self) -> bool:
        """Whether the draft differs from what is stored."""
        return (self.positions(), self.unassigned()) != self._loaded

    # --- what the buttons do --------------------------------------------------------------------

    def add_position(self) -> None:
        """Ask for a new position."""
        self._ask(None, "", self._append)

    def edit_current(self) -> None:
        """Change the current position."""
        position = self._current()
        if position is not None:
            self._ask(position, "", lambda changed: self._replace(position, changed))

    def open_id(self, position_id: int) -> None:
        """Change the position with this id."""
        for row, position in enumerate(self._order()):
            if position.id == position_id:
                self.table.setCurrentCell(row, 0)
                self.edit_current()
                return

    def assign_text(self, text: Unassigned) -> None:
        """Turn a text into a position; it is known to hold on the day of its sheet."""
        blank = Position(person_id=self._person_id, body_id=0, title_id=0, seen_on=text.seen_on)

        def done(position: Position) -> None:
            self._unassigned.remove(text)
            self._append(position)

        self._ask(blank, text.text, done)

    def end_chosen(self) -> None:
        """Ask from which day the chosen positions no longer hold."""
        chosen = [p for p in self._chosen() if p.end is None]
        if not chosen:
            return
        dialog = EndPositionDialog(
            [self.context.phrase(p) for p in chosen],
            self.context.book.codes,
            self.context.as_of,
            self,
            [p.start for p in chosen],
        )
        dialog.accepted.connect(
            lambda: self._end([chosen[i] for i in dialog.chosen()], dialog.day(), dialog.reason())
        )
        self._open(dialog)

    def drop_chosen(self) -> None:
        """Take wrong entries out of the draft."""
        chosen = self._chosen()
        if chosen:
            self._positions = [p for p in self._positions if p not in chosen]
            self._changed()

    def _ask(self, position: Position | None, text: str, done: object) -> None:
        seats = self.context.book.seats
        dialog = PositionDialog(
            seats.organisation,
            self.context.book.codes,
            self.context.as_of,
            self._name,
            position,
            text,
            self,
        )
        dialog.accepted.connect(lambda: done(dialog.position()))  # type: ignore[operator]
        self._open(dialog)

    def _open(self, dialog: PositionDialog | EndPositionDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _append(self, position: Position) -> None:
        self._take_main(position)
        self._positions.append(replace(position, person_id=self._person_id))
        self._changed()

    def _replace(self, old: Position, new: Position) -> None:
        if new != old:
            self._take_main(new)
            known = [p.id == new.id if new.id else p is old for p in self._positions]
            self._positions[known.index(True)] = new
            self._changed()

    def _take_main(self, position: Position) -> None:
        """Only one running position is the main one."""
        if position.main and position.end is None:
            self._positions = [
                replace(p, main=False) if p.main and p.end is None and p.id != position.id else p
                for p in self._positions
            ]

    def _end(self, chosen: Sequence[Position], day: str, reason: str | None) -> None:
        self._positions = [
            replace(p, end=day, end_reason=reason) if p in chosen else p for p in self._positions
        ]
        self._changed()

    def end_all(self, day: str, reason: str | None) -> None:
        """The record ends: so does every position."""
        self._positions = list(left(self._positions, day, reason))
        self._changed()

    def _changed(self) -> None:
        self._fill()
        self.edited.emit()

    # --- showing --------------------------------------------------------------------------------

    def _order(self) -> list[Position]:
        seats = self.context.book.seats
        return sorted(
            self._positions,
            key=lambda p: (p.end is not None, seats.title(p.title_id).rank, p.start or ""),
        )

    def _current(self) -> Position | None:
        row = self.table.currentRow()
        ordered = self._order()
        return ordered[row] if 0 <= row < len(ordered) else None

    def _chosen(self) -> list[Position]:
        ordered = self._order()
        return [ordered[row] for row in self.table.chosen()]

    def _fill(self) -> None:
        self.table.fill([self._cells(p) for p in self._order()])
        for button in (self.edit, self.end, self.drop):
            button.setEnabled(bool(self._positions))
            if button is not self.drop:
                button.setToolTip("" if self._positions else self.tr("Chưa có chức vụ nào"))
        self._fill_texts()

    def _cells(self, position: Position) -> list[Cell]:
        start, tip = since(position)
        decision = position.decision
        day = show(decision.date)
        written = " · ".join(part for part in (decision.number, day) if part)
        return [
            Cell(self.context.title(position)),
            Cell(self.context.body(position)),
            Cell(start, nil=bool(tip), centre=True, tip=tip),
            Cell(show(position.end) or "–", centre=True),
            Cell(self.tr("chính") if position.main else "", centre=True),
            Cell(written or self.tr("chưa rõ"), nil=not written),
        ]

    def _fill_texts(self) -> None:
        while self._texts_box.count():
            widget = self._texts_box.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.texts.setVisible(bool(self._unassigned))
        if not self._unassigned:
            return
        title = QLabel(self.tr("Chức vụ chưa gán: {count}").format(count=len(self._unassigned)))
        title.setProperty("role", "small-strong")
        self._texts_box.addWidget(title)
        for text in self._unassigned:
            self._texts_box.addWidget(self._text_row(text))

    def _text_row(self, text: Unassigned) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        words = QLabel(
            self.tr("«{text}» – theo bảng ngày {day}").format(
                text=text.text, day=show(text.seen_on)
            )
        )
        words.setWordWrap(True)
        line.addWidget(words, 1)
        button = QPushButton(self.tr("Gán…"))
        button.setProperty("role", "small")
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Gán «{text}»").format(text=text.text))
        button.clicked.connect(lambda _=False: self.assign_text(text))
        line.addWidget(button)
        return row
