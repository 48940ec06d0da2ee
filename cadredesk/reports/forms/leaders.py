"""What the leaders get on a page or two: what needs attention, one chart, how the targets stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cadredesk.domain.attention_items import Attention, Falling, Standing
from cadredesk.domain.table import Letterhead, Signature, TableColumn
from cadredesk.domain.target_text import asked_text, count_text, day_text, status_text
from cadredesk.domain.targets import TargetResult
from cadredesk.reports.document import (
    Block,
    Document,
    Head,
    Paragraph,
    Picture,
    Row,
    Run,
    Signatures,
    Table,
    Tone,
    body,
    heading,
    plain,
)

_STATES = {"bad": "Chưa đạt", "unk": "Chưa rõ", "will": "Dự báo", "warn": "Lưu ý"}
"""The light of an item as words: colours do not print."""
_OWN = frozenset({"backup", "unassigned"})
"""What the clerk sees to and no leader needs to know of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadersForm:
    """What stands around: who issues and signs, the plans, the chart and what it is of."""

    letterhead: Letterhead
    signers: tuple[Signature, ...]
    sources: tuple[str, ...] = ()
    chart: Picture | None = None
    chart_title: str = ""
    tone: Tone = "as_entered"


def leaders(
    *,
    day: date,
    attention: Sequence[Attention],
    rows: Sequence[tuple[Standing, Falling | None]],
    form: LeadersForm,
) -> Document:
    """The page as a document; ratios as paper writes them."""
    blocks: list[Block] = [
        Head(letterhead=form.letterhead),
        plain("TÌNH HÌNH CÁN BỘ", bold=True, align="center", size=15.0, before=2.0),
        plain("VÀ TIẾN ĐỘ CHỈ TIÊU", bold=True, align="center", size=15.0),
        plain(f"(Số liệu tính đến ngày {day_text(day)})", italic=True, align="center", after=2.0),
        heading("I- VIỆC CẦN CHÚ Ý"),
        *_attention([item for item in attention if item.kind not in _OWN]),
        *_left_out(sum(item.kind in _OWN for item in attention)),
        heading("II- TIẾN ĐỘ CHỈ TIÊU"),
        *_targets(rows, form),
        *_chart(form),
        Signatures(signers=form.signers),
    ]
    return Document(
        name=f"Tinh hinh can bo {day:%d-%m-%Y}",
        title=f"Tình hình cán bộ và tiến độ chỉ tiêu ngày {day_text(day)}",
        blocks=tuple(blocks),
        tone=form.tone,
    )


def _paper(text: str) -> str:
    return text.replace("\xa0%", "%")


def _attention(items: Sequence[Attention]) -> list[Block]:
    if not items:
        return [body("Không có việc gì cần chú ý.")]
    return [
        Paragraph(
            runs=(
                Run(f"{number}) {_paper(item.title)}", bold=True),
                Run(f" ({_STATES[item.state].lower()}): {_paper(item.detail)}."),
            ),
            size=13.0,
            before=0.5,
            after=0.5,
        )
        for number, item in enumerate(items, start=1)
    ]


def _left_out(count: int) -> list[Block]:
    """The office's own chores are no matter for the leaders, but they are counted on the screen."""
    if not count:
        return []
    text = f"(Không in {count} việc nội bộ của văn phòng: sao lưu, gán chức danh.)"
    return [plain(text, italic=True, align="left", size=12.0)]


def _targets(rows: Sequence[tuple[Standing, Falling | None]], form: LeadersForm) -> list[Block]:
    if not rows:
        return [body("Chưa bật kế hoạch nào có chỉ tiêu.")]
    columns = (
        TableColumn(title="TT", width=4, align="center"),
        TableColumn(title="Chỉ tiêu", width=26),
        TableColumn(title="Mốc", width=11, align="center"),
        TableColumn(title="Yêu cầu", width=13, align="center"),
        TableColumn(title="Kết quả", width=20, align="center"),
        TableColumn(title="Đánh giá", width=20),
        TableColumn(title="Dự báo nếu không bổ sung ai", width=16),
    )
    found: list[Block] = [
        Table(
            code="targets",
            columns=columns,
            rows=[Row(cells=(n, *_cells(*row))) for n, row in enumerate(rows, start=1)],
            size=11.0,
        )
    ]
    if form.sources:
        found.append(
            plain(f"Nguồn: {'; '.join(form.sources)}.", italic=True, align="left", size=12.0)
        )
    return found


def _cells(standing: Standing, falling: Falling | None) -> tuple[str, ...]:
    result = standing.result
    ahead = f"không đạt từ {day_text(falling.day)}" if falling else "–"
    return (
        result.title,
        day_text(result.deadline),
        _paper(asked_text(standing.target, standing.milestone)),
        count_text(result, "%"),
        _judged(result),
        ahead,
    )


def _judged(result: TargetResult) -> str:
    """The state, and how many people nobody can judge yet: a figure is not surer than its data."""
    text = status_text(result, "%")
    doubt = len(result.unknown) + len(result.uncertain)
    return f"{text} (chưa rõ {doubt} người)" if doubt and result.status != "depends" else text


def _chart(form: LeadersForm) -> list[Block]:
    if form.chart is None:
        return []
    title = plain(form.chart_title, bold=True, align="center", size=13.0, before=2.0, keep=True)
    return [title, form.chart, plain(form.chart.alt, italic=True, align="justify", size=12.0)]
