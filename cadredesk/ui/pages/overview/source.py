"""The page for the leaders as the preview takes it."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from cadredesk.progress import Progress
from cadredesk.reports.document import Document, Tone
from cadredesk.services import exporting, overview, printing
from cadredesk.services.office import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadersSource:
    """What needs attention, one chart and all targets, on a day."""

    as_of: date
    series: str = ""
    tone: Tone = "as_entered"

    @property
    def title(self) -> str:
        """What the page is called."""
        text = QCoreApplication.translate("LeadersSource", "Tình hình cán bộ ngày {day}")
        return text.format(day=f"{self.as_of:%d/%m/%Y}")

    def toned(self, tone: Tone) -> "LeadersSource":
        """The same page spelt this way."""
        return replace(self, tone=tone)

    def document(self, office: Office, progress: Progress) -> Document:
        """Compute and fill the form; the chart is drawn."""
        return overview.for_leaders(office, self.as_of, series=self.series, tone=self.tone)

    def workbook(self, office: Office, out: Path, progress: Progress) -> None:
        """Write the same blocks as a workbook."""
        exporting.not_the_data(office, out)
        printing.workbook(self.document(office, progress), out)
