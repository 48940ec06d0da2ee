"""What the preview can show: where a document comes from, and how it becomes a workbook."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Literal, Protocol

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.lines import by_rank
from cadredesk.domain.period import Month
from cadredesk.domain.person import PersonLine
from cadredesk.domain.roster import Column
from cadredesk.progress import Progress
from cadredesk.reports.document import Document, Tone
from cadredesk.services import exporting, printing
from cadredesk.services.office import Office
from cadredesk.services.printing import MonthlyOptions

Order = Literal["shown", "rank", "name"]
"""As the list stood on the screen, by rank of title, or by name."""


class Source(Protocol):
    """One kind of paper with what the clerk chose about it. Work runs on the worker."""

    @property
    def title(self) -> str:
        """What the page is called."""

    @property
    def tone(self) -> Tone:
        """Where tone marks stand."""

    def toned(self, tone: Tone) -> "Source":
        """The same paper spelt this way."""

    def document(self, office: Office, progress: Progress) -> Document:
        """Make the document."""

    def workbook(self, office: Office, out: Path, progress: Progress) -> None:
        """Write the same as a workbook."""


@dataclass(frozen=True, slots=True)
class MonthlySource:
    """The monthly sheet of a month."""

    month: Month
    options: MonthlyOptions = field(default_factory=MonthlyOptions)
    today: date | None = None

    @property
    def title(self) -> str:
        """What the page is called."""
        text = QCoreApplication.translate("MonthlySource", "Biểu tổng hợp tháng {month}")
        return text.format(month=self.month)

    @property
    def tone(self) -> Tone:
        """Where tone marks stand."""
        return self.options.tone

    def toned(self, tone: Tone) -> "MonthlySource":
        """The same sheet spelt this way."""
        return replace(self, options=replace(self.options, tone=tone))

    def document(self, office: Office, progress: Progress) -> Document:
        """Compute the month and fill the form."""
        return printing.monthly_sheet(office, self.month, self.options, self.today)

    def workbook(self, office: Office, out: Path, progress: Progress) -> None:
        """Write the same blocks as a workbook."""
        exporting.not_the_data(office, out)
        printing.workbook(self.document(office, progress), out)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSource:
    """A list as it stood on the screen: its columns, its people, its order."""

    heading: str
    as_of: date
    columns: Sequence[Column]
    lines: Sequence[PersonLine]
    filter_note: str = ""
    tone: Tone = "as_entered"
    order: Order = "shown"

    @property
    def _ordered(self) -> Sequence[PersonLine]:
        if self.order == "rank":
            return sorted(self.lines, key=by_rank)
        if self.order == "name":
            return sorted(self.lines, key=lambda line: line.sort_key)
        return self.lines

    @property
    def title(self) -> str:
        """What the page is called."""
        return self.heading.capitalize() if self.heading.isupper() else self.heading

    def toned(self, tone: Tone) -> "ListSource":
        """The same list spelt this way."""
        return replace(self, tone=tone)

    def document(self, office: Office, progress: Progress) -> Document:
        """Fill the form of a list."""
        return printing.view(
            office,
            title=self.heading,
            as_of=self.as_of,
            columns=self.columns,
            lines=self._ordered,
            filter_note=self.filter_note,
            tone=self.tone,
        )

    def workbook(self, office: Office, out: Path, progress: Progress) -> None:
        """Write the list as the list's own export does."""
        exporting.view(
            office,
            out,
            title=self.heading,
            as_of=self.as_of,
            columns=self.columns,
            lines=self._ordered,
            filter_note=self.filter_note,
            progress=progress,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class BodySource:
    """The members of a body by rank on a day."""

    code: str
    name: str
    as_of: date
    tone: Tone = "as_entered"

    @property
    def title(self) -> str:
        """What the page is called."""
        text = QCoreApplication.translate("BodySource", "Danh sách {body}")
        return text.format(body=self.name)

    def toned(self, tone: Tone) -> "BodySource":
        """The same list spelt this way."""
        return replace(self, tone=tone)

    def document(self, office: Office, progress: Progress) -> Document:
        """Fill the form of a list."""
        return replace(printing.body_list(office, self.code, self.as_of), tone=self.tone)

    def workbook(self, office: Office, out: Path, progress: Progress) -> None:
        """Write the same list as a workbook."""
        exporting.save(office, out, printing.body_table(office, self.code, self.as_of), progress)
