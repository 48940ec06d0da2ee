"""Biểu tổng hợp tình hình cán bộ tháng: the monthly sheet (DOMAIN 7.2)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cadredesk.domain.dates import show
from cadredesk.domain.headcount import BlockCount
from cadredesk.domain.monthly import KeyTitle, MonthlySummary
from cadredesk.domain.table import Letterhead, Signature, TableColumn, month_words
from cadredesk.domain.target_text import asked_text, count_text, status_text
from cadredesk.domain.targets import Target, TargetResult
from cadredesk.reports.document import (
    DOTS,
    PORTRAIT,
    Block,
    Document,
    Head,
    Missing,
    PageSetup,
    Picture,
    Row,
    Signatures,
    Table,
    Tone,
    Value,
    body,
    heading,
    plain,
)
from cadredesk.reports.forms import monthly_figures as figures
from cadredesk.reports.forms import monthly_words as words
from cadredesk.reports.forms.around import untold

SECTIONS: dict[str, str] = {
    "I": "SỐ LƯỢNG",
    "II": "CƠ CẤU",
    "III": "CẤP ỦY, CHỦ CHỐT, HĐND",
    "IV": "TRÌNH ĐỘ",
    "VII": "BIẾN ĐỘNG TRONG THÁNG",
    "VIII": "TIẾN ĐỘ CHỈ TIÊU",
    "IX": "SẮP ĐẾN HẠN",
}
"""The parts of the sheet; V (quy hoạch) and VI (đào tạo) come with their data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthlyForm:
    """What stands around the numbers: who issues and signs, which parts, how it is spelt."""

    letterhead: Letterhead
    signers: tuple[Signature, ...]
    number: str = ""
    recipients: tuple[str, ...] = ()
    sections: tuple[str, ...] = tuple(SECTIONS)
    tone: Tone = "as_entered"
    setup: PageSetup = PORTRAIT
    chart: Picture | None = None
    chart_title: str = ""
    targets: tuple[Target, ...] = field(default=(), repr=False)


def monthly(summary: MonthlySummary, form: MonthlyForm) -> Document:
    """The sheet of a month as a document; what the office has not told is dotted and listed."""
    missing = untold(form.letterhead, form.signers)
    if form.letterhead.day is None:
        missing.append(Missing("ngày ký, vì tháng chưa hết; số liệu còn thay đổi"))
    unfinished = "; tháng chưa hết, số liệu còn thay đổi" if form.letterhead.day is None else ""
    blocks: list[Block] = [
        Head(letterhead=form.letterhead, number=form.number),
        plain("BIỂU TỔNG HỢP", bold=True, align="center", size=15.0, before=2.0),
        plain(
            f"về tình hình cán bộ {month_words(summary.month.month)} năm {summary.month.year}",
            bold=True,
            align="center",
        ),
        plain("-----", align="center"),
        plain(
            f"(Số liệu tính đến ngày {show(summary.month.last.isoformat())}{unfinished})",
            italic=True,
            align="center",
            after=2.0,
        ),
    ]
    silence = words.silence(summary)
    if silence:
        blocks.append(body(silence))
    for code, make in _MAKERS.items():
        if code in form.sections and summary.told:
            blocks.append(heading(f"{code}- {SECTIONS[code]}"))
            blocks += make(summary, form, missing)
    blocks.append(Signatures(signers=form.signers, recipients=form.recipients))
    return Document(
        name=f"Bieu tong hop thang {summary.month.month:02}-{summary.month.year}",
        title=f"Biểu tổng hợp tình hình cán bộ tháng {summary.month}",
        blocks=tuple(blocks),
        setup=form.setup,
        tone=form.tone,
        missing=tuple(missing),
    )


def _center(title: str, width: float = 6, group: str = "") -> TableColumn:
    return TableColumn(title=title, width=width, group=group, align="center")


_TT = _center("TT", 3)


# --- I ------------------------------------------------------------------------------------------


def _numbers(summary: MonthlySummary, form: MonthlyForm, missing: list[Missing]) -> list[Block]:
    heads = summary.headcount
    clearer = any(row.clearer for row in (*heads.rows, *heads.apart))
    columns = [_TT, TableColumn(title="Khối", width=26), _center("Được giao")]
    month = f"Tháng {summary.compared}"
    columns.append(_center("Tháng trước" if summary.compared == summary.month.before else month))
    if clearer:
        columns.append(_center("Mới rõ"))
    columns += [_center(t) for t in ("Tăng", "Giảm", "Hiện có", "Nữ", "Dưới 40", "DTTS")]
    rows = []
    for number, row in enumerate(heads.rows, start=1):
        given: Value = row.quota if row.quota is not None else DOTS if _is_given(row) else "–"
        cells = figures.block_cells(row, summary, clearer=clearer)
        rows.append(Row(cells=(number, row.block.name, given, *cells)))
    quotas = [row.quota for row in heads.rows if _is_given(row)]
    known = [q for q in quotas if q is not None]
    whole: Value = sum(known) if known and len(known) == len(quotas) else DOTS
    cells = figures.block_cells(figures.total(heads.rows), summary, clearer=clearer)
    rows.append(Row(cells=("TỔNG CỘNG", whole, *cells), bold=True, span=2))
    for row in heads.apart:
        cells = figures.block_cells(row, summary, clearer=clearer)
        name = f"Ngoài ra: {words.lower(row.block.name)}"
        rows.append(Row(cells=(name, "–", *cells), italic=True, span=2))
    lacking = [r.block.name for r in heads.rows if _is_given(r) and r.quota is None]
    if lacking:
        text = f"số lượng được giao của {'; '.join(lacking)} (phần I)"
        missing.append(Missing(text, "quotas"))
    found: list[Block] = [Table(code="I", columns=tuple(columns), rows=rows, numbering=True)]
    moves = words.movements(summary, elsewhere="VII" in form.sections)
    return [*found, *moves, *words.not_known(summary, clearer)]


def _is_given(row: BlockCount) -> bool:
    """Whether somebody gives the block a number: not to mere deputies, nor to no block at all."""
    return row.quota is not None or bool(row.block.kinds)


# --- II -----------------------------------------------------------------------------------------


def _composition(summary: MonthlySummary, form: MonthlyForm, missing: list[Missing]) -> list[Block]:
    columns = (
        _TT,
        TableColumn(title="Nội dung", width=40),
        _center("Số người"),
        _center("Tỷ lệ", 8),
        _center("Chưa rõ"),
    )
    rows = []
    for number, share in enumerate(summary.shares, start=1):
        name = words.SHARES.get(share.code) or words.age_band(share.code)
        rows.append(Row(cells=(number, name, *figures.share_cells(share, summary))))
    return [
        Table(code="II", columns=columns, rows=rows, numbering=True),
        body(words.average_age(summary), words.lead("Tuổi bình quân:")),
    ]


# --- III ----------------------------------------------------------------------------------------


def _bodies(summary: MonthlySummary, form: MonthlyForm, missing: list[Missing]) -> list[Block]:
    columns = (
        _TT,
        TableColumn(title="Tổ chức", width=30),
        _center("Số được duyệt"),
        _center("Hiện có"),
        _center("Khuyết"),
        _center("Nữ"),
        _center("Dưới 40"),
        _center("DTTS"),
        _center("Chưa rõ"),
    )
    rows = [
        Row(cells=(n, *figures.body_cells(b, summary)))
        for n, b in enumerate(summary.bodies, start=1)
    ]
    missing += [
        Missing(f"số ủy viên, đại biểu được duyệt của {b.name} (phần III)", "seats", b.code)
        for b in summary.bodies
        if b.seats is None and b.has_seats
    ]
    holders = [Row(cells=(n, *_key(summary, k))) for n, k in enumerate(summary.key_titles, start=1)]
    if summary.headcount.empty:
        missing.append(Missing("người giữ các chức danh chủ chốt (phần III)"))
    key_columns = (
        _TT,
        TableColumn(title="Chức danh chủ chốt", width=30),
        TableColumn(title="Họ và tên", width=24),
        _center("Ngày sinh", 10),
        _center("Giữ từ", 10),
    )
    return [
        Table(code="III", columns=columns, rows=rows, numbering=True),
        Table(code="III.2", columns=key_columns, rows=holders),
    ]


def _key(summary: MonthlySummary, one: KeyTitle) -> tuple[Value, ...]:
    if one.person_id is None:
        empty = figures.UNKNOWN if figures.nobody_known(summary) else "khuyết"
        return one.title, DOTS if summary.headcount.empty else empty, "–", "–"
    person = words.name(summary, one.person_id) + ("" if one.certain else " (chưa rõ)")
    return one.title, person, words.birth(summary, one.person_id), show(one.since) or "chưa rõ"


# --- IV -----------------------------------------------------------------------------------------


def _levels(summary: MonthlySummary, form: MonthlyForm, missing: list[Missing]) -> list[Block]:
    columns = (
        TableColumn(title="Trình độ", width=50),
        _center("Số người"),
        _center("Tỷ lệ", 8),
    )
    rows = [
        row
        for kind in summary.levels
        for row in figures.level_rows(words.LEVELS[kind.kind], kind, summary)
    ]
    return [Table(code="IV", columns=columns, rows=rows, numbering=True)]


# --- VII, VIII, IX ------------------------------------------------------------------------------


def _changes(summary: MonthlySummary, form: MonthlyForm, missing: list[Missing]) -> list[Block]:
    return [*words.changes(summary)]


def _targets(summary: MonthlySummary, form: MonthlyForm, missing: list[Missing]) -> list[Block]:
    columns = (
        _TT,
        TableColumn(title="Chỉ tiêu", width=22),
        _center("Mốc", 10),
        _center("Yêu cầu", 12),
        _center("Kết quả", 14),
        _center("Còn thiếu", 5),
        _center("Đánh giá", 14),
    )
    by_series = {t.series: t for t in form.targets}
    rows = []
    for number, result in enumerate(summary.results, start=1):
        target = by_series[result.series]
        milestone = next(m for m in target.milestones if m.id == result.id)
        unsure = result.status not in ("met", "not_met")
        short: Value = "–" if result.missing is None or unsure else result.missing
        rows.append(
            Row(
                cells=(
                    number,
                    result.title,
                    show(result.deadline.isoformat()),
                    asked_text(target, milestone).replace("\xa0%", "%"),
                    _figure(result),
                    short,
                    _judged(result),
                )
            )
        )
    found: list[Block] = [Table(code="VIII", columns=columns, rows=rows, numbering=True, size=11.0)]
    if not rows:
        found = [body("Chưa bật kế hoạch nào có chỉ tiêu.")]
    sources = dict.fromkeys(t.source for t in form.targets)
    if sources:
        found.append(body(f" {'; '.join(sources)}.", words.lead("Nguồn:")))
    if form.chart is not None and any(r.status != "no_data" for r in summary.results):
        title = plain(form.chart_title, bold=True, align="center", before=2.0, keep=True)
        alt = plain(form.chart.alt, italic=True, align="justify", size=12.0)
        found += [title, form.chart, alt]
    return found


def _judged(result: TargetResult) -> str:
    """The state in words; of a deadline that is over it is today's, not the one it had then."""
    text = status_text(result, "%").replace(" · ", ": ").lower()
    return f"Mốc đã qua; nay {text}" if result.phase == "past" else text.capitalize()


def _figure(result: TargetResult) -> str:
    """As paper writes it: "5/27 (18,5%)"; where people are asked for, also just so."""
    return count_text(result, "%").replace(" người (", " (")


def _due(summary: MonthlySummary, form: MonthlyForm, missing: list[Missing]) -> list[Block]:
    return [*words.due(summary)]


_Maker = Callable[[MonthlySummary, MonthlyForm, list[Missing]], Sequence[Block]]
_MAKERS: dict[str, _Maker] = {
    "I": _numbers,
    "II": _composition,
    "III": _bodies,
    "IV": _levels,
    "VII": _changes,
    "VIII": _targets,
    "IX": _due,
}
