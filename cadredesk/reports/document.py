"""A printed sheet as a value: page set-up and blocks, no fonts measured, nothing placed yet.

Lengths are millimetres, letter sizes points. Whoever makes a document decides what it says;
:mod:`cadredesk.reports.layout` decides where it stands on a page, :mod:`cadredesk.reports.xlsx`
in which cell. Both walk these same blocks, so paper and workbook agree.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from cadredesk.domain.table import Letterhead, Signature, TableColumn

Align = Literal["left", "center", "right", "justify"]
Paper = Literal["A4", "A3"]
Tone = Literal["as_entered", "new", "old"]
"""Where the tone mark stands on paper: as typed, "ủy, hòa", or "uỷ, hoà" (DOMAIN 6.1)."""

PAPERS: dict[Paper, tuple[float, float]] = {"A4": (210.0, 297.0), "A3": (297.0, 420.0)}
LEAST = 9.0
"""No table is squeezed below this size (DOMAIN 6.3)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSetup:
    """Paper, direction and margins (top, right, bottom, left).

    ``grow``: a table too wide at 9 pt may turn the page, then take A3. ``numbers``: page numbers
    top centre from page 2, plain or "2/5". ``footer`` stands small at the foot of every page.
    """

    paper: Paper = "A4"
    landscape: bool = False
    margins: tuple[float, float, float, float] = (20.0, 15.0, 20.0, 30.0)
    grow: bool = False
    numbers: Literal["none", "n", "n/N"] = "n"
    footer: str = ""

    @property
    def width(self) -> float:
        """The whole width of the paper as it lies."""
        return PAPERS[self.paper][1 if self.landscape else 0]

    @property
    def height(self) -> float:
        """The whole height of the paper as it lies."""
        return PAPERS[self.paper][0 if self.landscape else 1]


PORTRAIT = PageSetup()
LANDSCAPE = PageSetup(landscape=True, margins=(20.0, 15.0, 15.0, 20.0), grow=True, numbers="n/N")
"""An annex or list: binding edge on top or left (DOMAIN 6.3)."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style; ``size`` None is the paragraph's."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    size: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Runs in lines. ``leading`` is the distance of lines in pt, None the font's own.

    ``keep``: stays on the page of what follows (headings do).
    """

    runs: tuple[Run, ...]
    align: Align = "justify"
    size: float = 14.0
    first_line: float = 0.0
    indent: float = 0.0
    before: float = 0.0
    after: float = 0.0
    leading: float | None = None
    keep: bool = False

    @property
    def text(self) -> str:
        """The words without their styles."""
        return "".join(run.text for run in self.runs)


Value = str | int
"""A text, or a whole number a reader may add up in the workbook."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a table: a value for each column.

    ``span``: the first value stretches over so many columns (section rows, totals); the values
    it covers are left out. Rows of a block stay whole on a page; ``keep``: on that of the next.
    """

    cells: Sequence[Value]
    bold: bool = False
    italic: bool = False
    span: int = 1
    keep: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Columns with one or two levels of headings, an optional row of column numbers, rows.

    The heading repeats on every page. ``size`` is a wish, lowered to 9 pt where the columns do
    not fit; ``code`` names the table for tests and the workbook.
    """

    code: str
    columns: tuple[TableColumn, ...]
    rows: Sequence[Row]
    size: float = 12.0
    numbering: bool = False
    before: float = 2.0
    after: float = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A finished picture; ``alt`` says in words what it shows (also the workbook prints it)."""

    data: bytes
    width: float
    height: float
    alt: str
    before: float = 2.0
    after: float = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The two-column head of a Party document (DOMAIN 6.1); ``number`` "Số 38-BC/ĐU" or dots."""

    letterhead: Letterhead
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatures:
    """Who signs, left to right, and at left below who receives it; never alone on a page."""

    signers: tuple[Signature, ...]
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page."""


Block = Paragraph | Table | Picture | Head | Signatures | PageBreak


@dataclass(frozen=True, slots=True)
class Missing:
    """Something the office has not told yet, and where it is told.

    ``where``: "office" (facts of the office), "quotas", "seats" of the body ``of``, or nowhere.
    """

    words: str
    where: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The whole sheet.

    ``name`` is a file name without extension; ``missing`` lists what the office has not told
    yet and is printed as dotted lines.
    """

    name: str
    title: str
    blocks: tuple[Block, ...]
    setup: PageSetup = PORTRAIT
    tone: Tone = "as_entered"
    missing: tuple[Missing, ...] = ()


DOTS = "…………"
"""What is printed where the office has told nothing, to be filled in by hand."""


def plain(text: str, **style: object) -> Paragraph:
    """A paragraph of one run; ``style`` are fields of Paragraph, and bold, italic, underline."""
    marks = {k: bool(style.pop(k)) for k in ("bold", "italic", "underline") if k in style}
    return Paragraph(runs=(Run(text, **marks),), **style)  # type: ignore[arg-type]


def body(text: str, *lead: Run) -> Paragraph:
    """A paragraph of running text as Party documents print it; ``lead`` runs come first."""
    return Paragraph(runs=(*lead, Run(text)), first_line=10.0, before=1.0, after=1.0, leading=18.0)


def heading(text: str) -> Paragraph:
    """A section's heading ("I- SỐ LƯỢNG"), kept with what follows."""
    return plain(text, bold=True, align="left", before=3.0, after=1.0, keep=True)
