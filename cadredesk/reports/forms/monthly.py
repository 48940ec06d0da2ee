"""Biểu tổng hợp tình hình cán bộ tháng: the monthly sheet (DOMAIN 7.2)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from cadredesk.domain.dates import show
from cadredesk.domain.headcount import BlockCount
from cadredesk.domain.monthly import BodyCount, KeyTitle, Levels, MonthlySummary, Share
from cadredesk.domain.table import Letterhead, Signature, TableColumn, month_words
from cadredesk.domain.target_text import asked_text, count_text, share_text, status_text
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
            f"(Số liệu tính đến ngày {show(summary.month.last.isoformat())})",
            italic=True,
            align="center",
            after=2.0,
        ),
    ]
    for code, make in _MAKERS.items():
        if code in form.sections:
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
    clearer = any(row.clearer for row in heads.rows)
    columns = [_TT, TableColumn(title="Khối", width=26), _center("Được giao")]
    columns += [
        _center(
            f"Tháng {summary.compared}"
            if summary.compared != summary.month.before
            else "Tháng trước"
        )
    ]
    if clearer:
        columns.append(_center("Mới rõ"))
    columns += [_center(t) for t in ("Tăng", "Giảm", "Hiện có", "Nữ", "Dưới 40", "DTTS")]
    rows: list[Row] = []
    totals = [0] * (len(columns) - 3)
    for number, row in enumerate(heads.rows, start=1):
        figures = [row.before, *([row.clearer] if clearer else []), row.up, row.down, row.now]
        figures += [row.female, row.young, row.minority]
        counts = [len(figure) for figure in figures]
        totals = [a + b for a, b in zip(totals, counts, strict=True)]
        given: Value = row.quota if row.quota is not None else DOTS if _is_given(row) else "–"
        rows.append(Row(cells=(number, row.block.name, given, *counts)))
    quotas = [row.quota for row in heads.rows if _is_given(row)]
    known = [q for q in quotas if q is not None]
    whole: Value = sum(known) if known and len(known) == len(quotas) else DOTS
    rows.append(Row(cells=("TỔNG CỘNG", whole, *totals), bold=True, span=2))
    lacking = [r.block.name for r in heads.rows if _is_given(r) and r.quota is None]
    if lacking:
        text = f"số lượng được giao của {'; '.join(lacking)} (phần I)"
        missing.append(Missing(text, "quotas"))
    found: list[Block] = [Table(code="I", columns=tuple(columns), rows=rows, numbering=True)]
    return [*found, *words.movements(summary), *words.not_known(summary, clearer)]


def _is_given(row: BlockCount) -> bool:
    """Whether somebody gives the block a number: not to mere deputies, nor to no block at all."""
    return row.quota is not None or bool(row.block.kinds)


# --- II -----------------------------------------------------------------------------------------


def _composition(summary: MonthlySummary, form: MonthlyForm, missing: list[Missing]) -> list[Block]:
    total = len(summary.headcount.now)
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
        rows.append(Row(cells=(number, name, *_share_cells(share, total))))
    return [
        Table(code="II", columns=columns, rows=rows, numbering=True),
        body(words.average_age(summary), words.lead("Tuổi bình quân:")),
    ]


def _share_cells(share: Share, total: int) -> tuple[Value, ...]:
    """People, their share, of how many nobody knows; where nobody knows of anybody no number."""
    if total and len(share.unknown) == total:
        return "chưa rõ", "–", total
    unknown: Value = "–" if share.code == "party" else len(share.unknown)
    return len(share.yes), _percent(len(share.yes), total), unknown


def _percent(count: int, total: int) -> str:
    return share_text(Fraction(100 * count, total), "%") if total else "–"


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
    rows = [Row(cells=(n, *_body_cells(b))) for n, b in enumerate(summary.bodies, start=1)]
    missing += [
        Missing(f"số ủy viên, đại biểu được duyệt của {b.name} (phần III)", "seats", b.code)
        for b in summary.bodies
        if b.seats is None and b.has_seats
    ]
    holders = [Row(cells=(n, *_key(summary, k))) for n, k in enumerate(summary.key_titles, start=1)]
    if not summary.roster:
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
        return one.title, "khuyết" if summary.roster else DOTS, "–", "–"
    person = words.name(summary, one.person_id) + ("" if one.certain else " (chưa rõ)")
    return one.title, person, words.birth(summary, one.person_id), show(one.since) or "chưa rõ"


def _body_cells(one: BodyCount) -> tuple[Value, ...]:
    count = len(one.members)
    seats: Value = "–" if not one.has_seats else one.seats if one.seats is not None else DOTS
    empty: Value = (
        "–" if not one.has_seats else DOTS if one.seats is None else max(0, one.seats - count)
    )
    figures = (len(one.female), len(one.young), len(one.minority))
    return one.name, seats, count, empty, *figures, len(one.unknown) + len(one.uncertain)


# --- IV -----------------------------------------------------------------------------------------


def _levels(summary: MonthlySummary, form: MonthlyForm, missing: list[Missing]) -> list[Block]:
    total = len(summary.headcount.now)
    columns = (
        TableColumn(title="Trình độ", width=50),
        _center("Số người"),
        _center("Tỷ lệ", 8),
    )
    rows = [row for kind in summary.levels for row in _levels_of(kind, total)]
    return [Table(code="IV", columns=columns, rows=rows, numbering=True)]


def _levels_of(kind: Levels, total: int) -> Iterator[Row]:
    """A kind of qualification: its name, every level anybody has, and of whom nothing is known."""
    name = words.LEVELS[kind.kind]
    if not kind.rows:
        unknown = ("chưa rõ", "–") if total else ("–", "–")
        yield Row(cells=(name, *unknown), bold=True)
        return
    yield Row(cells=(name,), bold=True, span=3, keep=True)
    for level, who in kind.rows:
        yield Row(cells=(level, len(who), _percent(len(who), total)))
    if kind.unknown:
        count = len(kind.unknown)
        yield Row(cells=("chưa rõ", count, _percent(count, total)), italic=True)


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
                    status_text(result, "%").replace(" · ", ": ").lower().capitalize(),
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
