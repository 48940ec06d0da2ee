"""What the assistant calls things: fields of a sheet, and why a row waits for the clerk."""

from functools import cache

from cadredesk.domain.plan import stops
from cadredesk.domain.sheet import Plan, PlanRow, sheet_row
from cadredesk.exchange import columns as headings

REASONS = {
    "several": "Trong dữ liệu có nhiều người khớp với dòng này.",
    "perhaps": "Trùng họ tên với người đã có; dòng này chưa đủ để biết có phải một người.",
    "twice-in-sheet": "Người này đã có ở dòng {row} trong cùng trang tính.",
    "hometown-differs": "Trùng họ tên, ngày sinh với người đã có nhưng quê quán khác hẳn.",
    "name-alike": "Cùng ngày sinh, họ tên chỉ khác dấu so với người đã có.",
    "id-of-another": "Số căn cước hoặc số thẻ này là của người tên khác.",
    "id-differs": "Trùng họ tên, ngày sinh nhưng số căn cước hoặc số thẻ Đảng khác.",
    "birth-differs": "Trùng số và họ tên với người đã có nhưng năm sinh khác.",
    "gender-differs": "Trùng số và họ tên với người đã có nhưng giới tính khác.",
    "numbers-of-two": "Số căn cước là của một người, số thẻ Đảng hoặc số CMND là của người khác.",
}
"""Why a row is doubtful or a problem, by its reason; ``{row}`` is the row it repeats."""


@cache
def fields() -> dict[str, str]:
    """The fields a column may be, with what the assistant calls them."""
    return headings.labels()


def reasons(plan: Plan, row: PlanRow) -> list[str]:
    """Why a row waits for the clerk, and what is wrong in its cells, each in a sentence."""
    found = []
    if row.reason in REASONS:
        found.append(REASONS[row.reason].format(row=sheet_row(row.twin or 0)))
    wrong = [p for p in plan.sheet.problems if p.row == row.row]
    for problem in sorted(wrong, key=lambda p: not stops(p)):
        name = fields().get(problem.column, problem.column)
        said = f" «{problem.value}»" if problem.value else ""
        found.append(f"{name}{said}: {problem.text}.")
    return found
