"""What is done to texts that wait for a title: assigned, made a title of, dropped."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QWidget

from cadredesk.services import organisation, spellings
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.assign_text import AssignTextDialog
from cadredesk.ui.dialogs.seat_advice import look_at
from cadredesk.ui.dialogs.title import NewTitle, TitleDialog
from cadredesk.ui.pages.organisation.waiting import TextGroup


class TextCare:
    """Opens the dialogs and writes what they say, each as one action; ``present`` opens one."""

    def __init__(self, desk: Desk, present: Callable[[QDialog], None], parent: QWidget) -> None:
        self._desk, self._present, self._parent = desk, present, parent

    def assign(self, groups: Sequence[TextGroup], title_id: int | None = None) -> None:
        """Give everybody with these texts a title, and read the texts so from now on."""
        desk, office, new = self._desk, self._desk.an_office, NewTitle(self._desk)
        texts = [group.text for group in groups]
        dialog = AssignTextDialog(
            texts,
            {line.person_id: line.full_name for group in groups for line in group.lines},
            max(group.seen_on for group in groups),
            new.organisation(),
            lambda: desk.as_of,
            look_at(desk),
            self._parent,
            new,
            title_id,
            spellings.judged(office, texts),
        )
        ids = [i for group in groups for i in group.ids]
        dialog.accepted.connect(
            lambda: desk.attempt(
                lambda: organisation.assign_unassigned(
                    office,
                    ids,
                    dialog.title_id(),
                    dialog.body_id(),
                    start=dialog.start(),
                    remember=dialog.remembers(),
                )
            )
        )
        self._present(dialog)

    def make_title(self, groups: Sequence[TextGroup]) -> None:
        """Make the first text a title, then give it to those who have the texts."""
        dialog = TitleDialog(self._desk, name=groups[0].text, parent=self._parent)
        # the page reads itself anew meanwhile: the same texts are still the chosen ones
        dialog.accepted.connect(lambda: self.assign(groups, dialog.saved))
        self._present(dialog)

    def drop(self, groups: Sequence[TextGroup]) -> None:
        """Forget texts that are no titles; undo brings them back."""
        ids = [i for group in groups for i in group.ids]
        office = self._desk.an_office
        if ids:
            self._desk.attempt(lambda: organisation.drop_unassigned(office, ids))
