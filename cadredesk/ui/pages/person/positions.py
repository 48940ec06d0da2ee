"""The tab of positions: what somebody holds and held, and title texts nobody matched yet."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar

from cadredesk.domain.dates import show
from cadredesk.domain.service import Position, Unassigned
from cadredesk.ui.dialogs.end_position import EndPositionDialog
from cadredesk.ui.dialogs.position import PositionDialog
from cadredesk.ui.pages.person.context import FormContext, since
from cadredesk.ui.pages.person.facts import FactsTab, written
from cadredesk.ui.pages.person.states_data import left
from cadredesk.ui.pages.person.texts import WaitingTexts
from cadredesk.ui.widgets.fields_table import Cell


class PositionsTab(FactsTab[Position]):
    """Chức vụ: held titles first, each group by rank."""

    stretch: ClassVar[tuple[int, ...]] = (0, 1)

    def __init__(self, context: FormContext) -> None:
        super().__init__(context)
        self._positions: list[Position] = []
        self._unassigned: list[Unassigned] = []
        self._loaded: tuple[tuple[Position, ...], tuple[Unassigned, ...]] = ((), ())
        self.dialog: PositionDialog | EndPositionDialog | None = None
        self._asking = False
        self.table.setAccessibleName(self.tr("Chức vụ đang giữ và đã giữ"))
        self.texts = WaitingTexts(self.table)
        self.texts.asked.connect(self.assign_text)
        self.column.addWidget(self.texts)

    def _make_buttons(self) -> None:
        self.add = self._button(self.tr("Thêm chức vụ…"), self.add_fact)
        self.edit = self._button(self.tr("Sửa…"), self.edit_current)
        self.end = self._button(self.tr("Thôi giữ…"), self.end_chosen)
        self.drop = self._button(self.tr("Xóa"), self.drop_chosen)

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

    def add_fact(self) -> None:
        """Ask for a new position."""
        self._ask_position(None, "", self._append)

    def edit_current(self) -> None:
        """Change the current position."""
        position = self.current()
        if position is not None:
            self._ask_position(position, "", lambda new: self._replace(position, new))

    def open_id(self, position_id: int) -> None:
        """Change the position with this id."""
        for row, position in enumerate(self._shown):
            if position.id == position_id:
                self.table.stand_on(row)
                self.edit_current()
                return

    def assign_text(self, text: Unassigned) -> None:
        """Turn a text into a position; it is known to hold on the day of its sheet."""
        blank = Position(person_id=self._person_id, body_id=0, title_id=0, seen_on=text.seen_on)

        def done(position: Position) -> None:
            self._unassigned.remove(text)
            self._append(position)

        self._ask_position(blank, text.text, done)

    def end_chosen(self) -> None:
        """Ask from which day the chosen positions no longer hold."""
        chosen = [p for p in self.chosen() if p.end is None]
        if not chosen:
            return
        self.dialog = dialog = EndPositionDialog(
            [self.context.phrase(p) for p in chosen],
            self.context.book.codes,
            self.context.as_of,
            self,
            [p.start for p in chosen],
        )
        self._ask(
            dialog,
            lambda: self._end([chosen[i] for i in dialog.chosen()], dialog.day(), dialog.reason()),
        )

    def drop_chosen(self) -> None:
        """Take wrong entries out of the draft."""
        chosen = self.chosen()
        if chosen:
            self._positions = [p for p in self._positions if p not in chosen]
            self._changed(words=self.tr("Đã xóa: {what}").format(what=self._names(chosen)))

    def _ask_position(
        self, position: Position | None, text: str, done: Callable[[Position], None]
    ) -> None:
        self.dialog = dialog = PositionDialog(
            self.context.book.seats.organisation,
            self.context.book.codes,
            self.context.as_of,
            self._name,
            position,
            text,
            self,
            self.context.new,
        )
        self._asking = True
        for closed in (dialog.accepted, dialog.rejected):
            closed.connect(lambda: self._answered(dialog))
        self._ask(dialog, lambda: done(dialog.position()))

    def _answered(self, dialog: PositionDialog) -> None:
        """Before the answer is taken: know the title that was added for it."""
        self._asking = False
        if dialog.what.adding is not None:
            self.context.renew()

    def is_asking(self) -> bool:
        """Whether a position is being asked for: its dialog hangs on this form."""
        return self._asking

    def _append(self, position: Position) -> None:
        self._take_main(position)
        new = replace(position, person_id=self._person_id)
        self._positions.append(new)
        self._changed(new, self.tr("Đã thêm: {what}").format(what=self._names([new])))

    def _replace(self, old: Position, new: Position) -> None:
        if new != old:
            self._take_main(new)
            known = [p.id == new.id if new.id else p is old for p in self._positions]
            self._positions[known.index(True)] = new
            self._changed(new, self.tr("Đã sửa: {what}").format(what=self._names([new])))

    def _take_main(self, position: Position) -> None:
        """Only one running position is the main one."""
        if position.main and position.end is None:
            self._positions = [
                replace(p, main=False) if p.main and p.end is None and p.id != position.id else p
                for p in self._positions
            ]

    def _end(self, chosen: Sequence[Position], day: str, reason: str | None) -> None:
        ended = {id(p): replace(p, end=day, end_reason=reason) for p in chosen}
        self._positions = [ended.get(id(p), p) for p in self._positions]
        words = self.tr("Đã ghi thôi giữ từ {day}: {what}")
        self._changed(
            next(iter(ended.values()), None),
            words.format(day=show(day), what=self._names(chosen)),
        )

    def end_all(self, day: str, reason: str | None) -> None:
        """The record ends: so does every position."""
        self._positions = list(left(self._positions, day, reason))
        self._changed()

    def _names(self, positions: Sequence[Position]) -> str:
        return ", ".join(self.context.phrase(p) for p in positions)

    # --- showing --------------------------------------------------------------------------------

    def _heads(self) -> list[str]:
        return [
            self.tr("Chức danh"),
            self.tr("Tổ chức"),
            self.tr("Từ ngày"),
            self.tr("Thôi từ ngày"),
            self.tr("Chính"),
            self.tr("Quyết định"),
        ]

    def _order(self) -> list[Position]:
        seats = self.context.book.seats
        return sorted(
            self._positions,
            key=lambda p: (p.end is not None, seats.title(p.title_id).rank, p.start or ""),
        )

    def _fill(self, at: Position | None = None) -> None:
        super()._fill(at)
        self.texts.tell(self._unassigned)

    def _enable(self) -> None:
        chosen = self.chosen()
        none = self.tr("Chưa có chức vụ nào")
        running = any(p.end is None for p in chosen)
        ended = self.tr("Chức vụ này đã thôi giữ") if chosen else none
        wrong = self.tr("Xóa chức vụ ghi nhầm; thôi giữ thì dùng «Thôi giữ…»")
        for button, usable, tip in (
            (self.edit, bool(chosen), "" if chosen else none),
            (self.end, running, "" if running else ended),
            (self.drop, bool(chosen), wrong if chosen else none),
        ):
            button.setEnabled(usable)
            button.setToolTip(tip)

    def _cells(self, position: Position) -> list[Cell]:
        start, tip = since(position)
        return [
            Cell(self.context.title(position)),
            Cell(self.context.body(position)),
            Cell(start, nil=bool(tip), centre=True, tip=tip),
            Cell(show(position.end) or "–", centre=True),
            Cell(self.tr("chính") if position.main else "", centre=True),
            written(position.decision, self.tr("chưa rõ")),
        ]
