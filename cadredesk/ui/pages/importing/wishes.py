"""How the clerk wants a sheet read, and reading it so; nothing here knows a widget."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from cadredesk.domain.person import PersonLine
from cadredesk.domain.units import other_unit
from cadredesk.progress import Progress
from cadredesk.services import importing, imports, people
from cadredesk.services.importing import OpenedFile
from cadredesk.services.office import Office
from cadredesk.ui.pages.importing.draft import Draft


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the clerk says of a sheet.

    ``columns`` None: as recognised or remembered; a mapping, empty too: what he says and nothing
    remembered. ``cells`` are the cells typed anew.
    """

    sheet: str | None = None
    as_of: date | None = None
    columns: Mapping[str, str] | None = None
    cells: Mapping[tuple[int, str], str] = field(default_factory=dict)
    date_orders: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Looked:
    """A file read and its sheets."""

    opened: OpenedFile
    sheets: list[dict[str, Any]]

    @property
    def name(self) -> str:
        """What the file is called."""
        return self.opened.path.name

    def worth(self) -> list[dict[str, Any]]:
        """The sheets that hold people."""
        return [s for s in self.sheets if s["people"]]


def looking(open_it: Callable[[Progress], OpenedFile]) -> Callable[[Progress], Looked]:
    """The work of opening a file and counting the people of its sheets."""

    def look(progress: Progress) -> Looked:
        opened = open_it(progress)
        return Looked(opened, importing.sheets(opened))

    return look


def planning(
    office: Office, opened: OpenedFile, wishes: Wishes, today: date
) -> Callable[[Progress], Draft]:
    """The work of reading a sheet as wished and comparing it with the people there are."""

    def plan(progress: Progress) -> Draft:
        progress.step(0, 0)
        sheet = importing.read(
            office,
            opened,
            sheet=wishes.sheet,
            as_of=wishes.as_of,
            columns=wishes.columns,
            cells=wishes.cells,
            date_orders=wishes.date_orders,
            today=today,
            progress=progress,
        )
        progress.step(0, 0)
        return Draft(
            opened=opened,
            plan=importing.plan(office, sheet),
            people=_by_uid(office, sheet.as_of),
            newer=imports.newer(office, sheet.as_of),
            elsewhere=other_unit(sheet.title_lines, office.info().name),
            cells=dict(wishes.cells),
        )

    return plan


def _by_uid(office: Office, as_of: str) -> dict[str, PersonLine]:
    day = date.fromisoformat(as_of)
    return {p.uid: p for p in people.lines(office, day, with_ended=True)}
