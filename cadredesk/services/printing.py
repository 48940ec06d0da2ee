"""Documents of an office, ready to be laid out: one function for each kind of paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cadredesk.aside import aside
from cadredesk.domain.period import Month
from cadredesk.domain.person import PersonLine
from cadredesk.domain.roster import Column
from cadredesk.domain.signing import lines_of
from cadredesk.domain.table import Letterhead, Signature
from cadredesk.errors import UserError
from cadredesk.reports.document import Document, Picture, Tone
from cadredesk.reports.forms.listing import listing
from cadredesk.reports.forms.monthly import SECTIONS, MonthlyForm
from cadredesk.reports.forms.monthly import monthly as monthly_form
from cadredesk.services import body_lists, charting, exporting, monthly, overview
from cadredesk.services.office import Office, OfficeInfo
from cadredesk.services.reading import Reading, read

DOTS = exporting.DOTS
PARTS = SECTIONS
"""The parts of the monthly sheet by their number."""
NO_CHART = "-"
_SUFFIX = "ĐU"
_CHART_MM = (165.0, 75.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthlyOptions:
    """What the clerk chose in the preview: parts, month to compare with, who signs, spelling.

    ``chart`` is the series of the target drawn in part VIII: empty for the one that says most,
    NO_CHART for none.
    """

    compared: Month | None = None
    sections: tuple[str, ...] = tuple(SECTIONS)
    behalf: str | None = None
    maker: str | None = None
    tone: Tone = "as_entered"
    chart: str = ""


def monthly_sheet(
    office: Office,
    month: Month,
    options: MonthlyOptions | None = None,
    today: date | None = None,
) -> Document:
    """The monthly sheet of a month as a document.

    It is dated on the month's last day; where that has not come by ``today``, by hand.
    """
    options = options or MonthlyOptions()
    found = read(office, month.last)
    info = found.info
    summary = monthly.summed(found, month, options.compared)
    chart, chart_title = _chart(found, options)
    return monthly_form(
        summary,
        MonthlyForm(
            letterhead=Letterhead(
                parent=(info.parent or DOTS).upper(),
                office=info.name.upper(),
                place=info.place or "",
                day=None if today is not None and month.last > today else month.last.isoformat(),
            ),
            number=f"Số ……-BC/{info.document_suffix or _SUFFIX}",
            signers=_signers(info, options),
            recipients=("Ban Thường vụ Đảng ủy", "Lưu Văn phòng Đảng ủy"),
            sections=options.sections,
            tone=options.tone,
            chart=chart,
            chart_title=chart_title,
            targets=found.ahead.plan,
        ),
    )


def _chart(found: Reading, options: MonthlyOptions) -> tuple[Picture | None, str]:
    """The chart of part VIII and what it is of."""
    titles = {target.series: target.title for target in found.ahead.plan}
    if "VIII" not in options.sections or options.chart == NO_CHART or not titles:
        return None, ""
    series = options.chart
    if series not in titles:
        series = overview.pressing(overview.cards_of(found.ahead, found.day))
    chart = charting.chart_of(found.ahead, series, found.day, is_today=False, paper=True)
    return charting.picture(chart, *_CHART_MM), titles[series]


def _signers(info: OfficeInfo, options: MonthlyOptions) -> tuple[Signature, ...]:
    maker, signer = exporting.signatures(info)
    if options.maker is not None:
        maker = Signature(lines=maker.lines, name=options.maker or DOTS)
    if options.behalf is not None:
        signer = Signature(lines=lines_of(options.behalf), name=signer.name)
    return maker, signer


def view(
    office: Office,
    *,
    title: str,
    as_of: date,
    columns: Sequence[Column],
    lines: Sequence[PersonLine],
    filter_note: str = "",
    tone: Tone = "as_entered",
) -> Document:
    """A list as it stands on the screen, as paper: its columns, its people, its order."""
    spec = exporting.table(
        office.info(),
        title=title,
        as_of=as_of,
        columns=columns,
        lines=lines,
        filter_note=filter_note,
    )
    return listing(spec, tone)


def body_list(office: Office, body_code: str, as_of: date, tone: Tone = "as_entered") -> Document:
    """The members of a body by rank, as paper. Raises UserError unknown-body."""
    return listing(body_lists.table(office, body_code, as_of), tone)


body_table = body_lists.table
"""The same as a value, for a workbook."""


def workbook(document: Document, out: Path) -> None:
    """Write a document as a workbook, replacing ``out`` only once it is whole.

    Raises UserError export-not-xlsx and the faults of :func:`cadredesk.aside.aside`.
    """
    from cadredesk.reports.sheets.document import write

    if out.suffix.casefold() != ".xlsx":
        raise UserError("export-not-xlsx", file=out.name)
    with aside(out) as path:
        write(document, path)
