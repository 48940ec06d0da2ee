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
        return " chưa rõ." if total else " –."
    years = f"{float(found.years):.1f}".replace(".", ",")
    if len(found.people) == total:
        return f" {years} tuổi."
    return f" {years} tuổi, tính trên {len(found.people)}/{total} người rõ tuổi."


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
        pairs = [(name(summary, p), _with_change(summary, p, begun)) for p in who]
        yield from _told(f"{word} {len(who)}:" if who else f"{word}:", pairs)
    if heads.moved:
        names = {row.block.code: row.block.name for row in heads.rows}
        pairs = [
            (name(summary, person), f"từ {names.get(old, old)} sang {names.get(new, new)}")
            for person, old, new in heads.moved
        ]
        yield from _told(f"Chuyển khối {len(pairs)} (tính vào cả Tăng và Giảm):", pairs)


def _told(title: str, pairs: Sequence[tuple[str, str]]) -> Iterator[Block]:
    """People and what is told of each; of many, what is alike once with everybody's names."""
    if len(pairs) <= _MANY:
        yield from _listed(title, [f"{who} ({what})" for who, what in pairs])
        return
    alike: dict[str, list[str]] = {}
    for who, what in pairs:
        alike.setdefault(what, []).append(who)
    texts = [
        f"{what[:1].upper()}{what[1:]}{_several(who)}: {', '.join(who)}"
        for what, who in alike.items()
    ]
    yield from _listed(title, texts)


def _several(who: Sequence[str]) -> str:
    return f" ({len(who)} người)" if len(who) > 1 else ""


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
        return ", ".join(words)
    titles = ", ".join(dict.fromkeys(c.title for c in changes))
    how = changes[0].obtained if begun else changes[0].end_reason
    words = [
        titles,
        f"{(how or ('từ' if begun else 'thôi giữ')).lower()} ngày {show(changes[0].day)}",
    ]
    if len(changes[0].day) < 10:
        words[1] = words[1].replace(" ngày ", " tháng ")
    return ", ".join(words)


_NOTE: dict[str, object] = {"italic": True, "size": 12.0, "first_line": 10.0, "before": 0.5}


def not_known(summary: MonthlySummary, clearer: bool) -> Iterator[Block]:
    """What the numbers of part I leave open, and how they lead to the roster's size."""
    heads = summary.headcount
    if clearer:
        count = sum(len(row.clearer) for row in heads.rows)
        yield plain(
            f"Mới rõ: {count} người có mặt cuối tháng, chưa rõ từ khi nào, nên không tính là tăng.",
            **_NOTE,
        )
    pairs = (
        ("giới tính", heads.unknown_gender),
        ("có dưới 40 tuổi hay không", heads.unknown_age),
        ("dân tộc", heads.unknown_ethnic),
    )
    texts = [f"{what}: {len(who)} người ({names(summary, who)})" for what, who in pairs if who]
    if texts:
        yield plain(f"Chưa rõ {'; '.join(texts)}.", **_NOTE)
    others = [("đang có mặt", heads.now)] if heads.uncertain or heads.absent else []
    others += [
        (f"{what} ({names(summary, who)})", who)
        for what, who in (
            ("người chưa rõ đã có mặt hay chưa", heads.uncertain),
            ("người không giữ chức danh, công việc nào trong ngày này", heads.absent),
        )
        if who
    ]
    if others:
        told = "; ".join(f"{len(who)} {what}" for what, who in others)
        yield plain(f"Danh sách cán bộ có {summary.roster} người: {told}.", **_NOTE)


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
        title = f"{word} ({len(people)} người):" if people else f"{word}:"
        if len(people) > _MANY:
            ranked = sorted(found, key=lambda c: c.rank)
            yield from _told(title, [(name(summary, c.person_id), _title(c)) for c in ranked])
        else:
            yield from _told(
                title,
                [
                    (name(summary, person), "; ".join(_title(c) for c in theirs))
                    for person, theirs in people
                ],
            )


def _by_person(found: Iterable[TitleChange]) -> list[tuple[int, list[TitleChange]]]:
    return [(who, list(theirs)) for who, theirs in groupby(found, key=lambda c: c.person_id)]


def _title(change: TitleChange) -> str:
    how = change.obtained if change.begun else change.end_reason
    unit = "ngày" if len(change.day) == 10 else "tháng"
    when = f"{unit} {show(change.day)}"
    return f"{change.title}, {how.lower()} {when}" if how else f"{change.title}, {when}"


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
