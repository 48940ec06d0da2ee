"""The list of the members of a body by rank: Ban Chấp hành, Ban Thường vụ, đại biểu HĐND."""

from collections.abc import Sequence
from datetime import date

from cadredesk.domain.body import Term, Vacancy
from cadredesk.domain.dates import show
from cadredesk.domain.person import PersonLine
from cadredesk.domain.table import Cell, TableColumn, TableSpec
from cadredesk.services import exporting, organisation
from cadredesk.services.office import Office
from cadredesk.services.organisation import Composition, Member

_BIRTH, _LEVEL = "Ngày, tháng, năm sinh", "Trình độ"
COLUMNS = (
    TableColumn(title="TT", width=4.5, align="center"),
    TableColumn(title="Họ và tên", width=24),
    TableColumn(title="Nam", width=11, align="center", group=_BIRTH),
    TableColumn(title="Nữ", width=11, align="center", group=_BIRTH),
    TableColumn(title="Dân tộc", width=9, align="center"),
    TableColumn(title="Ngày vào Đảng", width=11, align="center"),
    TableColumn(title="Chức vụ", width=34),
    TableColumn(title="Chuyên môn", width=13, group=_LEVEL),
    TableColumn(title="LLCT", width=11, group=_LEVEL),
    TableColumn(title="Ghi chú", width=16),
)
UNCERTAIN = "chưa rõ còn giữ hay đã giữ chức danh"
_COUNCIL = "hdnd"
_WORKING = "Đang công tác"
_FOR = {"female": "cán bộ nữ", "young": "cán bộ trẻ", "ethnic": "cán bộ dân tộc thiểu số"}


def table(office: Office, body_code: str, as_of: date) -> TableSpec:
    """The list of a body as of a day. Raises UserError unknown-body."""
    info = office.info()
    found = organisation.composition(office, body_code, as_of)
    return TableSpec(
        name=f"Danh sách {found.body.short_name or found.body.name}",
        title=_title(found),
        columns=COLUMNS,
        rows=[_row(number, one) for number, one in enumerate(found.members, start=1)],
        letterhead=exporting.letterhead(info),
        notes=(f"Số liệu tính đến ngày {show(as_of.isoformat())}",),
        closing=_closing(found),
        signatures=exporting.signatures(info),
        pinned=2,
    )


def _title(found: Composition) -> str:
    who = "đại biểu " if found.body.kind == _COUNCIL else ""
    return f"Danh sách {who}{found.body.name}{_term(found.term)}".upper()


def _term(term: Term | None) -> str:
    if term is None:
        return ""
    return f" {term.name}" if "nhiệm kỳ" in term.name.casefold() else f" nhiệm kỳ {term.name}"


def _row(number: int, member: Member) -> Sequence[Cell]:
    person = member.person
    born = show(person.birth)
    return (
        number,
        person.full_name,
        born if person.gender == "male" else "",
        born if person.gender == "female" else "",
        person.ethnic_group or "",
        show(person.joined_party),
        person.position if member.certain and person.position else ", ".join(member.titles),
        person.degree or "",
        person.political_theory or "",
        "; ".join(_notes(member, person, born)),
    )


def _notes(member: Member, person: PersonLine, born: str) -> list[str]:
    """What the columns cannot say: doubt, a birth without a gender, being away."""
    found = [] if member.certain else [UNCERTAIN]
    if person.gender is None:
        found.append(f"chưa rõ nam, nữ; sinh {born}" if born else "chưa rõ nam, nữ")
    if person.status and person.status != _WORKING:
        found.append(person.status[:1].lower() + person.status[1:])
    if found:
        found[0] = found[0][:1].upper() + found[0][1:]
    return found


def _closing(found: Composition) -> str:
    """How many, how many of them perhaps, how many seats are given and free, and why."""
    texts = [exporting.closing(len(found.members))]
    if found.uncertain:
        texts.append(f"Trong đó {found.uncertain} người chưa rõ, không tính vào số hiện có.")
    if found.term is not None and found.term.seats is not None:
        state = f"khuyết {found.open_seats}"
        if found.surplus:
            state = f"vượt {found.surplus}"
        seats = f"Số được duyệt {found.term.seats}, hiện có {found.certain}, {state}."
        texts.append(seats)
    texts += [_kept(one) for one in found.vacancies]
    return " ".join(texts)


def _kept(one: Vacancy) -> str:
    whom = _FOR.get(one.reserved_for)
    text = f"Để trống {one.count} vị trí" + (f" dành cho {whom}" if whom else "")
    return f"{text}: {one.reason[:1].lower()}{one.reason[1:]}." if one.reason else f"{text}."
