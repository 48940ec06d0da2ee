"""A person while the cells of its row are read: values, what the cells said, what is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cadredesk.domain.plan import STOPPING
from cadredesk.domain.sheet import Problem
from cadredesk.exchange.values import Reading

_SENTENCES = {
    "not-a-date": "không phải ngày",
    "no-such-day": "ngày không có thật",
    "out-of-range": "năm ngoài khoảng 1900–2100",
    "in-future": "ngày chưa tới",
    "other-order": "ngày và tháng ngược với cả cột",
    "which-century": "năm có hai chữ số, không rõ thế kỷ nào",
    "bad-name": "không phải họ tên: có chữ số, ký hiệu, hoặc chỉ một chữ cái",
    "no-name": "thiếu họ tên",
    "several-people": "nhiều người trong một ô",
    "bad-id": "số không đúng số chữ số",
    "lost-digits": "bảng tính đã làm tròn số này, mất các chữ số cuối: chép lại từ giấy tờ",
    "two-numbers": "nhiều số trong một ô",
    "id-against-row": "là số của người {said}, dòng này ghi {row}; vẫn nhập, cần kiểm tra",
    "official-before-joined": "trước ngày vào Đảng {joined}; vẫn nhập, cần kiểm tra hai ngày",
    "bad-phone": "không phải số điện thoại",
    "not-in-list": "không có trong danh mục",
    "both-genders": "ghi ở cả cột nam và cột nữ",
}


@dataclass(slots=True)
class Draft:
    """One row. ``kept`` are texts that found no place of their own and go into the note."""

    row: int
    labels: Mapping[str, str]
    found: dict[str, str | None] = field(default_factory=dict)
    raw: dict[str, str] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    short_years: list[str] = field(default_factory=list)

    def take(self, name: str, reading: Reading) -> None:
        """What a cell was read as; what cannot be read is told, and its text kept."""
        self.found[name] = self.found.get(name) or reading.value
        if reading.raw:
            self.raw[name] = reading.raw
        if reading.short_year:
            self.short_years.append(name)
        if reading.problem:
            self.refuse(name, reading.problem, reading.raw or "")

    def refuse(self, name: str, code: str, value: str) -> None:
        """A cell that cannot be taken; if that stops no row its text goes into the note."""
        self.problem(name, code, value)
        if name not in STOPPING and value:
            self.kept.append(f"{self.labels.get(name, name)}: {value}")

    def problem(self, name: str, code: str, value: str, **details: str) -> None:
        """Tell what is wrong with a cell."""
        text = _SENTENCES[code].format(**details)
        self.problems.append(Problem(row=self.row, column=name, code=code, text=text, value=value))

    def note(self) -> None:
        """Put the texts that were kept behind the note."""
        if self.kept:
            note = self.found.get("note")
            self.found["note"] = "; ".join(t for t in (note, *self.kept) if t)
