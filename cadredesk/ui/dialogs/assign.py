"""The dialog that gives one title in one body to many people at once."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from cadredesk.domain.body import Organisation
from cadredesk.domain.names import fold, matches
from cadredesk.domain.person import PersonLine
from cadredesk.services import lists
from cadredesk.services import organisation as bodies
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.base import Dialog
from cadredesk.ui.dialogs.seat_advice import Look, SeatAdvice, look_at
from cadredesk.ui.dialogs.title import NewTitle
from cadredesk.ui.dialogs.title_body import StartFields, TitleBodyFields
from cadredesk.ui.widgets.head import SearchField

_Index = QModelIndex | QPersistentModelIndex


class _Ticks(QAbstractListModel):
    """People with ticks; a search leaves a part of them shown, the ticks stay."""

    def __init__(self, people: Sequence[PersonLine], chosen: Iterable[int], height: int) -> None:
        super().__init__()
        self.ticked = set(chosen)
        self._people = sorted(people, key=lambda p: p.id not in self.ticked)
        self._shown = self._people
        self._size = QSize(10, height)

    def look(self, query: str) -> None:
        """Show those in whom every word of the query occurs, accents ignored."""
        self.beginResetModel()
        self._shown = [p for p in self._people if matches(p.search or fold(p.full_name), query)]
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        person = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            held = person.position
            return f"{person.full_name} – {held}" if held else person.full_name
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = person.id in self.ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return self._size if role == Qt.ItemDataRole.SizeHintRole else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def setData(self, index: _Index, value: Any, role: int = 0) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick(self._shown[index.row()].id, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def tick(self, person_id: int, ticked: bool) -> None:
        """Tick somebody, or take the tick away."""
        (self.ticked.add if ticked else self.ticked.discard)(person_id)
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def ids(self) -> list[int]:
        """Who is ticked, in the order of the list."""
        return [p.id for p in self._people if p.id in self.ticked]


class PeoplePicker(QWidget):
    """People with tick boxes; ticks stay while the search changes."""

    changed = Signal()

    def __init__(self, people: Sequence[PersonLine], chosen: Iterable[int]) -> None:
        super().__init__()
        self._model = _Ticks(people, chosen, self.fontMetrics().height() + 7)
        self._model.setParent(self)
        self.search = SearchField(self.tr("Tìm người, không cần gõ dấu"))
        self.search.setMaximumWidth(16777215)
        self.view = QListView()
        self.view.setModel(self._model)
        self.view.setUniformItemSizes(True)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setAccessibleName(self.tr("Người được gán"))
        self.view.setMinimumHeight(190)
        frame = QFrame()
        frame.setProperty("role", "grid")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.view)
        self.count = QLabel()
        self.count.setProperty("role", "hint")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.search)
        box.addWidget(frame, 1)
        box.addWidget(self.count)
        self.search.textChanged.connect(self._look)
        self._model.dataChanged.connect(lambda *_: self._tell())
        self._tell()

    def ids(self) -> list[int]:
        """Who is ticked."""
        return self._model.ids()

    def tick(self, person_id: int, ticked: bool = True) -> None:
        """Tick somebody as a person would."""
        self._model.tick(person_id, ticked)

    def _look(self, query: str) -> None:
        self._model.look(query)
        if self._model.rowCount():
            self.view.setCurrentIndex(self._model.index(0))
        self._tell()

    def _tell(self) -> None:
        words = self.tr("Đã chọn {count} người").format(count=len(self.ids()))
        if not self._model.rowCount():
            none = self.tr("Không có người nào khớp «{text}».").format(text=self.search.text())
            words = f"{none} {words}"
        self.count.setText(words)
        self.changed.emit()


class AssignDialog(Dialog):
    """Who, which title, in which body, since when. Who already holds it is left out on writing."""

    def __init__(
        self,
        people: Sequence[PersonLine],
        organisation: Organisation,
        as_of: Callable[[], date],
        look: Look,
        chosen: Iterable[int] = (),
        body_id: int | None = None,
        parent: QWidget | None = None,
        new: NewTitle | None = None,
    ) -> None:
        super().__init__("", parent, width=640)
        self.setWindowTitle(self.tr("Gán chức vụ"))
        self._look = look
        self.picker = PeoplePicker(people, chosen)
        self.what = TitleBodyFields(organisation, as_of(), body_id, new)
        self.since = StartFields(as_of)
        self.since.load(None, None)
        for field in (self.what.title, self.what.body):
            field.set_stacked(True)
        self.since.set_stacked(True)
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addWidget(self.what)
        right.addWidget(self.since)
        after = QLabel(self.tr("Ai đang giữ chức vụ này rồi thì không gán thêm."))
        after.setProperty("role", "hint")
        after.setWordWrap(True)
        right.addWidget(after)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.picker, 1)
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)
        self.do = self.add_button("", "primary")
        self.do.clicked.connect(self._finish)
        self.add_button(self.tr("Hủy")).clicked.connect(self.reject)
        self.advice = SeatAdvice(self, self.do)
        for edited in (self.picker.changed, self.what.edited, self.since.edited):
            edited.connect(self._enable)
        self._enable()
        if self.person_ids():
            self.what.title.focus_editor()
        else:
            self.picker.search.setFocus()

    def person_ids(self) -> list[int]:
        """Who gets the title."""
        return self.picker.ids()

    def title_id(self) -> int:
        """The title."""
        return self.what.title_id() or 0

    def body_id(self) -> int:
        """The body."""
        return self.what.body_id() or 0

    def start(self) -> tuple[str | None, str | None]:
        """(start, seen_on), one of them given."""
        return self.since.values()

    def _enable(self) -> None:
        self.advice.forget()
        count = len(self.person_ids())
        self.do.setText(
            self.tr("Gán cho {count} người").format(count=count) if count else self.tr("Gán")
        )
        self.do.setEnabled(count > 0)
        self.do.setToolTip("" if count else self.tr("Chọn ít nhất một người"))

    def _finish(self) -> None:
        if not self.what.complete() or not self.since.complete():
            return
        asked = (self.person_ids(), self.title_id(), self.body_id(), self.start()[0])
        if not self.advice.stops(self._look(*asked)):
            self.accept()


def give_title(
    desk: Desk,
    people: Sequence[PersonLine],
    parent: QWidget,
    *,
    chosen: Iterable[int] = (),
    body_id: int | None = None,
) -> AssignDialog:
    """Open the dialog; on its button the title is given as one action."""
    office = desk.an_office
    organisation = lists.organisation(office, desk.as_of)
    dialog = AssignDialog(
        people,
        organisation,
        lambda: desk.as_of,
        look_at(desk),
        chosen,
        body_id,
        parent,
        NewTitle(desk),
    )

    def give() -> None:
        start, seen_on = dialog.start()
        desk.attempt(
            lambda: bodies.assign(
                office,
                dialog.person_ids(),
                dialog.title_id(),
                dialog.body_id(),
                start=start,
                seen_on=seen_on,
            )
        )

    dialog.accepted.connect(give)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
