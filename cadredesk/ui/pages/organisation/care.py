"""What is done to the body shown itself: its name and place, its term, seats kept empty."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from cadredesk.domain.body import Body, Organisation, Vacancy
from cadredesk.domain.codes import CodeBook
from cadredesk.services import bodies
from cadredesk.services.organisation import Composition
from cadredesk.ui.desk import Desk
from cadredesk.ui.dialogs.body import BodyDialog
from cadredesk.ui.dialogs.term import TermDialog
from cadredesk.ui.dialogs.vacancy import EndVacancyDialog, VacancyDialog


class BodyCare:
    """Opens the dialogs and writes what they say, each as one action.

    ``shown`` gives the body shown, None where none is; ``present`` opens a dialog.
    """

    def __init__(
        self,
        desk: Desk,
        shown: Callable[[], Composition | None],
        present: Callable[[QDialog], None],
        parent: QWidget,
    ) -> None:
        self._desk, self._shown, self._present, self._parent = desk, shown, present, parent

    def ask_body(self, organisation: Organisation, codes: CodeBook, body: Body | None) -> None:
        """Change a body; without one ask for a new one, under the one shown."""
        desk, office, found = self._desk, self._desk.an_office, self._shown()
        above = found.body if found is not None else None
        dialog = BodyDialog(organisation, codes, lambda: desk.as_of, body, above, self._parent)
        dialog.accepted.connect(
            lambda: desk.attempt(
                lambda: bodies.save_body(office, **dialog.values())  # type: ignore[arg-type]
            )
        )
        self._present(dialog)

    def edit_term(self) -> None:
        """Write down the running term of the body shown, or change it."""
        found = self._shown()
        if found is None:
            return
        desk, office = self._desk, self._desk.an_office
        dialog = TermDialog(found.body, found.term, lambda: desk.as_of, self._parent)
        dialog.accepted.connect(
            lambda: desk.attempt(
                lambda: bodies.save_term(office, **dialog.values())  # type: ignore[arg-type]
            )
        )
        self._present(dialog)

    def keep_empty(self) -> None:
        """Keep seats of the body shown empty on purpose."""
        self._ask_vacancy(None)

    def edit_vacancy(self, vacancy_id: int) -> None:
        """Change how seats are kept empty."""
        vacancy = self._vacancy(vacancy_id)
        if vacancy is not None:
            self._ask_vacancy(vacancy)

    def _vacancy(self, vacancy_id: int) -> Vacancy | None:
        found = self._shown()
        vacancies = found.vacancies if found is not None else ()
        return next((v for v in vacancies if v.id == vacancy_id), None)

    def _ask_vacancy(self, vacancy: Vacancy | None) -> None:
        found = self._shown()
        if found is None:
            return
        desk, office, term = self._desk, self._desk.an_office, found.term
        term_id = vacancy.term_id if vacancy else term.id if term else None
        kept = sum(v.count for v in found.vacancies if vacancy is None or v.id != vacancy.id)
        dialog = VacancyDialog(
            found.body, found.open_seats, lambda: desk.as_of, vacancy, self._parent, kept
        )
        dialog.accepted.connect(
            lambda: desk.attempt(
                lambda: bodies.save_vacancy(
                    office,
                    term_id=term_id,
                    **dialog.values(),  # type: ignore[arg-type]
                )
            )
        )
        self._present(dialog)

    def end_vacancy(self, vacancy_id: int) -> None:
        """Ask from which day seats are no longer kept empty."""
        vacancy = self._vacancy(vacancy_id)
        if vacancy is None:
            return
        desk, office = self._desk, self._desk.an_office
        dialog = EndVacancyDialog(vacancy, lambda: desk.as_of, self._parent)
        dialog.accepted.connect(
            lambda: desk.attempt(lambda: bodies.end_vacancy(office, vacancy_id, dialog.day()))
        )
        self._present(dialog)
