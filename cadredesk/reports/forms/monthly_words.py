"""The sentences of the monthly sheet: who came, left, changed title, what comes due."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from cadredesk.domain.dates import show
from cadredesk.domain.headcount import TitleChange, Who
from cadredesk.domain.monthly import Due, MonthlySummary
from cadredesk.reports.document import Block, Run, body, plain

SHARES = {
    "female": "Nữ",
    "minority": "Dân tộc thiểu số",
    "religion": "Theo tôn giáo",
    "party": "Đảng viên (có ngày vào Đảng hoặc số thẻ)",
}
LEVELS = {
    "degree": "Chuyên môn",
    "political_theory": "Lý luận chính trị",
    "state_management": "Quản lý nhà nước",
    "foreign_language": "Ngoại ngữ",
    "informatics": "Tin học",
}
_GAPS = {
    "birth": "ngày sinh",
    "gender": "giới tính",
    "ethnic_group": "dân tộc",
    "degree": "trình độ chuyên môn",
    "political_theory": "lý luận chính trị",
    "state_management": "quản lý nhà nước",
}
_DUE = {
    "retirement": "Đủ tuổi nghỉ hưu trong 12 tháng tới",
    "appointment": "Hết thời hạn bổ nhiệm trong 6 tháng tới",
    "term": "Hết nhiệm kỳ trong 6 tháng tới",
    "probation": "Đảng viên dự bị đến hạn trong 6 tháng tới",
}
_NONE = "không có."
_FEW = 4
"""So many stand in one paragraph; more get a line each."""


def lead(text: str) -> Run:
    """The bold words a paragraph begins with."""
    return Run(text, bold=True)


def age_band(code: str) -> str:
    """The name of a band of ages: "Từ 30 đến 39 tuổi"."""
    _, least, most = code.split("_")
    if not most:
        return f"Từ {least} tuổi trở lên"
    return f"Dưới {int(most) + 1} tuổi" if least == "0" else f"Từ {least} đến {most} tuổi"


def name(summary: MonthlySummary, person: int | None) -> str:
    """A person's name; a dash where a title stands empty."""
    return "khuyết" if person is None else summary.people[person].full_name


def birth(summary: MonthlySummary, person: int | None) -> str:
    """A birth date as far as it is known."""
    if person is None:
        return "–"
    return show(summary.people[person].birth) or "chưa rõ"


# --- part I -------------------------------------------------------------------------------------


def movements(summary: MonthlySummary) -> Iterator[Block]:
    """Who came, who left and who moved between blocks, below the table of part I."""
    heads = summary.headcount
    for word, who, begun in (("Tăng", heads.came, True), ("Giảm", heads.left, False)):
        texts = [_with_change(summary, person, begun) for person in who]
        yield from _listed(f"{word} {len(who)}:" if who else f"{word}:", texts)
    if heads.moved:
        names = {row.block.code: row.block.name for row in heads.rows}
        texts = [
            f"{name(summary, person)} (từ {names.get(old, old)} sang {names.get(new, new)})"
            for person, old, new in heads.moved
        ]
        count = f"Chuyển khối {len(texts)} (tính vào cả Tăng và Giảm):"
        yield from _listed(count, texts)


def _listed(title: str, texts: Sequence[str]) -> Iterator[Block]:
    """A bold title and what belongs to it: in one paragraph, or one line each where many."""
    if not texts:
        yield body(f" {_NONE}", lead(title))
    elif len(texts) <= _FEW:
        yield body(f" {'; '.join(texts)}.", lead(title))
    else:
        yield replace(body("", lead(title)), keep=True)
        for number, text in enumerate(texts, start=1):
            end = "." if number == len(texts) else ";"
            yield plain(f"- {text}{end}", align="left", size=12.0, indent=5.0)


def _with_change(summary: MonthlySummary, person: int, begun: bool) -> str:
    changes = [c for c in summary.changes if c.person_id == person and c.begun == begun]
    line = summary.people[person]
    if not changes:
        words = [line.position or "chưa rõ chức vụ"]
        if not begun and line.status:
            words.append(line.status.lower())
        return f"{line.full_name} ({', '.join(words)})"
    titles = ", ".join(dict.fromkeys(c.title for c in changes))
    how = changes[0].obtained if begun else changes[0].end_reason
    words = [
        titles,
        f"{(how or ('từ' if begun else 'thôi giữ')).lower()} ngày {show(changes[0].day)}",
    ]
    if len(changes[0].day) < 10:
        words[1] = words[1].replace(" ngày ", " tháng ")
    return f"{line.full_name} ({', '.join(words)})"


def not_known(summary: MonthlySummary, clearer: bool) -> Iterator[Block]:
    """What the numbers of part I leave open, and how they lead to the roster's size."""
    heads = summary.headcount
    if clearer:
        count = sum(len(row.clearer) for row in heads.rows)
        yield plain(
            f"Mới rõ: {count} người có mặt cuối tháng, chưa rõ từ khi nào, nên không tính là tăng.",
            italic=True,
            size=12.0,
        )
    pairs = (
        ("giới tính", heads.unknown_gender),
        ("ngày sinh để biết dưới 40", heads.unknown_age),
        ("dân tộc", heads.unknown_ethnic),
    )
    texts = [f"{what}: {len(who)} người ({names(summary, who)})" for what, who in pairs if who]
    if texts:
        yield plain(f"Chưa rõ {'; '.join(texts)}.", italic=True, size=12.0)
    others = [f"hiện có {len(heads.now)}"]
    if heads.uncertain:
        others.append(f"chưa rõ có mặt {len(heads.uncertain)} ({names(summary, heads.uncertain)})")
    if heads.absent:
        others.append(
            f"không giữ chức danh nào {len(heads.absent)} ({names(summary, heads.absent)})"
        )
    yield plain(
        f"Danh sách có {summary.roster} người: {', '.join(others)}.", italic=True, size=12.0
    )


def names(summary: MonthlySummary, who: Who, most: int = 5) -> str:
    """The first names of many, and how many more."""
    shown = [name(summary, person) for person in who[:most]]
    more = len(who) - most
    return ", ".join(shown) + (f" và {more} người khác" if more > 0 else "")


# --- part VII -----------------------------------------------------------------------------------


def changes(summary: MonthlySummary) -> Iterator[Block]:
    """Titles begun and ended by those who were there before and after."""
    new, left = set(summary.headcount.came), set(summary.headcount.left)
    begun = [c for c in summary.changes if c.begun and c.person_id not in new]
    ended = [c for c in summary.changes if not c.begun and c.person_id not in left]
    for word, found in (("Nhận chức danh", begun), ("Thôi giữ chức danh", ended)):
        people = _by_person(found)
        texts = [_titles(summary, person, theirs) for person, theirs in people]
        yield from _listed(f"{word} ({len(people)} người):" if people else f"{word}:", texts)


def _by_person(found: Iterable[TitleChange]) -> list[tuple[int, list[TitleChange]]]:
    return [(who, list(theirs)) for who, theirs in groupby(found, key=lambda c: c.person_id)]


def _titles(summary: MonthlySummary, person: int, theirs: Sequence[TitleChange]) -> str:
    texts = []
    for change in theirs:
        how = change.obtained if change.begun else change.end_reason
        unit = "ngày" if len(change.day) == 10 else "tháng"
        words = f"{how.lower()} {unit} {show(change.day)}" if how else f"{unit} {show(change.day)}"
        texts.append(f"{change.title}, {words}")
    return f"{name(summary, person)} ({'; '.join(texts)})"


# --- part IX ------------------------------------------------------------------------------------


def due(summary: MonthlySummary) -> Iterator[Block]:
    """What comes due, by kind, and the records that lack facts the sheet counts."""
    for kind, title in _DUE.items():
        found = [d for d in summary.due if d.kind == kind]
        texts = [_due_text(summary, d) for d in found]
        yield from _listed(f"{title} ({len(found)}):" if found else f"{title}:", texts)
    if summary.incomplete:
        facts = "; ".join(f"{_GAPS.get(fact, fact)} {len(who)}" for fact, who in summary.incomplete)
        people = {person for _, who in summary.incomplete for person in who}
        yield body(f" {facts} người.", lead(f"Hồ sơ thiếu ({len(people)} người):"))
    else:
        yield body(f" {_NONE}", lead("Hồ sơ thiếu:"))


def _due_text(summary: MonthlySummary, one: Due) -> str:
    what = f", {one.what}" if one.what else ""
    if one.person_id is None:
        return f"{one.what} ({show(one.day)})"
    return f"{name(summary, one.person_id)}{what} ({show(one.day)})"
