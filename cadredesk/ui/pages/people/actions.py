"""What can be done with selected people from the list: give a title, end the records."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from cadredesk.domain.person import PersonLine
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs import end_person
from cadredesk.ui.dialogs.assign import AssignDialog, give_title
from cadredesk.ui.dialogs.end_person import EndPersonDialog


def assign_title(desk: Desk, chosen: Sequence[PersonLine], parent: QWidget) -> AssignDialog:
    """Open the dialog with the selected people ticked; it is carried out as one action."""
    ticked = [line.id for line in chosen]
    return give_title(desk, chosen, parent.window(), chosen=ticked)


def end_records(desk: Desk, chosen: Sequence[PersonLine], parent: QWidget) -> EndPersonDialog:
    """Open the dialog and end the records as one action."""
    return end_person.end_records(desk, chosen, parent.window())
