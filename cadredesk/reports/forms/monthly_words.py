"""The sentences of the monthly sheet: who came, left, changed title, what comes due."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from cadredesk.domain.dates import show
from cadredesk.domain.headcount import TitleChange, Who
from cadredesk.domain.monthly import Due, MonthlySummary
from cadredesk.reports.document import DOTS, Block, Run, body, plain
from cadredesk.reports.forms.monthly_figures import UNKNOWN, nobody_known, nobody_known_before

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
_LATE = {
    "retirement": "nghỉ hưu",
    "appointment": "bổ nhiệm",
    "term": "nhiệm kỳ",
    "probation": "dự bị",
}
_NONE = "không có."
_FEW, _MANY = 4, 12
"""So many stand in one paragraph; more get a line each; many more are told by what is alike."""


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


def average_age(summary: MonthlySummary) -> str:
    """The average with the number of people it is the average of."""
    found, total = summary.average_age, len(summary.headcount.now)
    if found.years is None:
        return f" {_nothing(summary)}" if not total else f" {UNKNOWN}."
    years = f"{float(found.years):.1f}".replace(".", ",")
    if len(found.people) == total:
        return f" {years} tuổi."
    return f" {years} tuổi, tính trên {len(found.people)}/{total} người rõ tuổi."


def birth(summary: MonthlySummary, person: int | None) -> str:
    """A birth date as far as it is known."""
    if person is None:
        return "–"
    return show(summary.people[person].birth) or "chưa rõ"


def lower(text: str) -> str:
    """With a small first letter: within a sentence."""
    return text[:1].lower() + text[1:]


def silence(summary: MonthlySummary) -> str:
    """That nothing, or nothing sure, is known of the month; empty where something is."""
    heads = summary.headcount
    if summary.told and not nobody_known(summary):
        return ""
    first = summary.known_from
    text = "Chưa có số liệu của tháng này"
    if first is not None and first > summary.month.last:
        text = f"Chưa có số liệu trước ngày {show(first.isoformat())}"
    if not heads.uncertain:
        return f"{text}."
    many = f"{len(heads.uncertain)} người trong danh sách"
    return f"{text}: {many} chưa rõ đã có mặt hay chưa."


def _nothing(summary: MonthlySummary) -> str:
    """What stands where nobody is named."""
    if summary.headcount.empty:
        return DOTS
    return f"{UNKNOWN}." if nobody_known(summary) else _NONE


# --- parts I and VII ----------------------------------------------------------------------------

_Pairs = list[tuple[str, str]]


def movements(summary: MonthlySummary, *, elsewhere: bool) -> Iterator[Block]:
    """Who came, who left and who moved between blocks, below the table of part I.

    Few are named here; many are left to part VII, where ``elsewhere`` says it is printed.
    """
    heads = summary.headcount
    nothing = _no_change(summary)
    for word, who, begun in (("Tăng", heads.came, True), ("Giảm", heads.left, False)):
        title = f"{word} {len(who)}:" if who else f"{word}:"
        yield from _brief(title, _with_changes(summary, who, begun), nothing, elsewhere)
    if heads.moved:
        title = f"Chuyển khối {len(heads.moved)} (tính vào cả Tăng và Giảm):"
        yield from _brief(title, _moved(summary), nothing, elsewhere)
    if not elsewhere:
        yield from _deputies(summary)


def _no_change(summary: MonthlySummary) -> str:
    """What stands where nobody came or left: of a month after an unknown one that is not known."""
    if nobody_known_before(summary.headcount) and not nobody_known(summary):
        return f"{UNKNOWN}, vì chưa có số liệu tháng {summary.compared}."
    return _nothing(summary)


def _brief(title: str, pairs: _Pairs, nothing: str, elsewhere: bool) -> Iterator[Block]:
    if elsewhere and len(pairs) > _FEW:
        yield body(" nêu ở phần VII.", lead(title))
    else:
        yield from _told(title, pairs, nothing)


def _with_changes(summary: MonthlySummary, who: Who, begun: bool) -> _Pairs:
    return [(name(summary, p), _with_change(summary, p, begun)) for p in who]


def _moved(summary: MonthlySummary) -> _Pairs:
    names_ = {row.block.code: row.block.name for row in summary.headcount.rows}
    return [
        (name(summary, person), f"từ {names_.get(old, old)} sang {names_.get(new, new)}")
        for person, old, new in summary.headcount.moved
    ]


def _deputies(summary: MonthlySummary) -> Iterator[Block]:
    """Who came to and left the rows outside *hiện có*."""
    for row in summary.headcount.apart:
        for word, who, begun in (("thêm", row.up, True), ("thôi", row.down, False)):
            if who:
                title = f"{row.block.name}, {word} ({len(who)} người):"
                yield from _told(title, _with_changes(summary, who, begun), _NONE)


def _told(title: str, pairs: _Pairs, nothing: str) -> Iterator[Block]:
    """People and what is told of each; of many, what is alike once with everybody's names."""
    same = len({what for _, what in pairs}) == 1
    if len(pairs) <= _MANY and not (same and len(pairs) > _FEW):
        yield from _listed(title, [f"{who} ({what})" for who, what in pairs], nothing)
        return
    alike: dict[str, list[str]] = {}
    for who, what in pairs:
        alike.setdefault(what, []).append(who)
    texts = [
        f"{what[:1].upper()}{what[1:]}{'' if same else _several(who)}: {', '.join(who)}"
        for what, who in alike.items()
    ]
    yield from _listed(title, texts, nothing)


def _several(who: Sequence[str]) -> str:
    return f" ({len(who)} người)" if len(who) > 1 else ""


def _listed(title: str, texts: Sequence[str], nothing: str) -> Iterator[Block]:
    """A bold title and what belongs to it: in one paragraph, or one line each where many."""
    if not texts:
        yield body(f" {nothing}", lead(title))
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
        if not begun and person in summary.endings:
            state, day = summary.endings[person]
            words.append(f"{state.lower()} {_on(day)}")
        return ", ".join(words)
    titles = ", ".join(dict.fromkeys(c.title for c in changes))
    how = changes[0].obtained if begun else changes[0].end_reason
    what = (how or ("từ" if begun else "thôi giữ")).lower()
    return f"{titles}, {what} {_on(changes[0].day)}"


def _on(day: str) -> str:
    """A (partial) day with the word before it: "ngày 05/10/2026", "tháng 10/2026"."""
    unit = {10: "ngày", 7: "tháng"}.get(len(day), "năm")
    return f"{unit} {show(day)}"


_NOTE: dict[str, object] = {"italic": True, "size": 12.0, "first_line": 10.0, "before": 0.5}


def not_known(summary: MonthlySummary, clearer: bool) -> Iterator[Block]:
    """What the numbers of part I leave open, and how they lead to the roster's size."""
    heads = summary.headcount
    if clearer:
        count = sum(len(row.clearer) for row in (*heads.rows, *heads.apart))
        yield plain(
            f"Mới rõ: {count} người có mặt cuối tháng, chưa rõ từ khi nào, nên không tính là tăng.",
            **_NOTE,
        )
    pairs = (
        ("giới tính", heads.female.unknown),
        ("có dưới 40 tuổi hay không", heads.young.unknown),
        ("dân tộc", heads.minority.unknown),
    )
    texts = [f"{what}: {len(who)} người ({names(summary, who)})" for what, who in pairs if who]
    if texts:
        yield plain(f"Chưa rõ {'; '.join(texts)}.", **_NOTE)
    apart = [(lower(row.block.name), row.now) for row in heads.apart if row.now]
    others = [("hiện có", heads.now), *apart] if heads.uncertain or heads.absent or apart else []
    others += [
        (f"{what} ({names(summary, who)})", who)
        for what, who in (
            ("người chưa rõ đã có mặt hay chưa", heads.uncertain),
            ("người không giữ chức danh, công việc nào trong ngày này", heads.absent),
        )
        if who
    ]
    if others:
        told = "; ".join(f"{len(who)} {what}" for what, who in others if who)
        yield plain(f"Danh sách cán bộ có {summary.roster} người: {told}.", **_NOTE)


def names(summary: MonthlySummary, who: Who, most: int = 5) -> str:
    """The first names of many, and how many more."""
    shown = [name(summary, person) for person in who[:most]]
    more = len(who) - most
    return ", ".join(shown) + (f" và {more} người khác" if more > 0 else "")


# --- part VII -----------------------------------------------------------------------------------


def changes(summary: MonthlySummary) -> Iterator[Block]:
    """Who came and left, then titles begun and ended by those who were there before and after."""
    heads = summary.headcount
    nothing = _no_change(summary)
    for word, who, begun in (("Đến", heads.came, True), ("Đi", heads.left, False)):
        yield from _told(_counted(word, who), _with_changes(summary, who, begun), nothing)
    if heads.moved:
        yield from _told(_counted("Chuyển khối", heads.moved), _moved(summary), nothing)
    yield from _deputies(summary)
    new = {*heads.came, *(p for row in heads.apart for p in row.up)}
    gone = {*heads.left, *(p for row in heads.apart for p in row.down)}
    begun_ = [c for c in summary.changes if c.begun and c.person_id not in new]
    ended = [c for c in summary.changes if not c.begun and c.person_id not in gone]
    for word, found in (("Nhận chức danh", begun_), ("Thôi giữ chức danh", ended)):
        yield from _titles(summary, word, found)


def _counted(word: str, who: Sequence[object]) -> str:
    return f"{word} ({len(who)} người):" if who else f"{word}:"


def _titles(summary: MonthlySummary, word: str, found: Sequence[TitleChange]) -> Iterator[Block]:
    people = _by_person(found)
    if len(people) > _MANY:
        ranked = sorted(found, key=lambda c: c.rank)
        pairs = [(name(summary, c.person_id), _title(c)) for c in ranked]
    else:
        pairs = [
            (name(summary, person), "; ".join(_title(c) for c in theirs))
            for person, theirs in people
        ]
    yield from _told(_counted(word, people), pairs, _no_change(summary))


def _by_person(found: Iterable[TitleChange]) -> list[tuple[int, list[TitleChange]]]:
    return [(who, list(theirs)) for who, theirs in groupby(found, key=lambda c: c.person_id)]


def _title(change: TitleChange) -> str:
    how = change.obtained if change.begun else change.end_reason
    when = _on(change.day)
    return f"{change.title}, {how.lower()} {when}" if how else f"{change.title}, {when}"


# --- part IX ------------------------------------------------------------------------------------


def due(summary: MonthlySummary) -> Iterator[Block]:
    """What is overdue, what comes due by kind, and the records that lack facts the sheet counts."""
    nothing = _nothing(summary)
    late = [_late_text(summary, d) for d in summary.due if d.overdue]
    if late:
        yield from _listed(f"Đã quá hạn ({len(late)}):", late, nothing)
    for kind, title in _DUE.items():
        found = [d for d in summary.due if d.kind == kind and not d.overdue]
        texts = [_due_text(summary, d) for d in found]
        yield from _listed(f"{title} ({len(found)}):" if found else f"{title}:", texts, nothing)
    if summary.incomplete:
        facts = "; ".join(f"{_GAPS.get(fact, fact)} {len(who)}" for fact, who in summary.incomplete)
        people = {person for _, who in summary.incomplete for person in who}
        yield body(f" {facts} người.", lead(f"Hồ sơ thiếu ({len(people)} người):"))
    else:
        yield body(f" {nothing}", lead("Hồ sơ thiếu:"))


def _late_text(summary: MonthlySummary, one: Due) -> str:
    """Since when something is overdue, in words that name it."""
    text = f"đã quá hạn {_LATE[one.kind]} {_on(one.day)}"
    if one.person_id is None:
        return f"{one.what} ({text})"
    what = one.what or summary.people[one.person_id].position
    return f"{name(summary, one.person_id)}{f', {what}' if what else ''} ({text})"


def _due_text(summary: MonthlySummary, one: Due) -> str:
    what = f", {one.what}" if one.what else ""
    if one.person_id is None:
        return f"{one.what} ({show(one.day)})"
    return f"{name(summary, one.person_id)}{what} ({show(one.day)})"
