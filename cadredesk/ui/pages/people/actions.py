"""What can be done with selected people from the list: end their records."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cadredesk.domain.person import PersonLine
from cadredesk.services import lists, people
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.end_person import EndPersonDialog


def end_records(desk: Desk, chosen: Sequence[PersonLine], parent: QWidget) -> EndPersonDialog:
    """Open the dialog and end the records as one action."""
    office, ids = desk.an_office, [line.id for line in chosen]
    names = [line.full_name for line in chosen]
    codes = lists.codebook(office)
    dialog = EndPersonDialog(names, codes, lambda: desk.as_of, parent.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def carry_out() -> None:
        desk.attempt(
            lambda: people.end_people(
                office,
                ids,
                status=dialog.status(),
                day=dialog.day(),
                reason=dialog.reason(),
                decision=dialog.decision(),
            )
        )

    dialog.accepted.connect(carry_out)
    dialog.open()
    return dialog
