"""A logged change in the clerk's words: which field, what it said before, what it says now."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from cadredesk.domain.dates import show
from cadredesk.domain.lines import Book
from cadredesk.domain.roster import BY_KEY, GENDERS
from cadredesk.storage.history import Cells, Change


class FieldChange(NamedTuple):
    """A field with the words before and after; None is "not known"."""

    what: str
    old: str | None
    new: str | None


_SAME = (
    "full_name",
    "gender",
    "ethnic_group",
    "religion",
    "hometown",
    "residence",
    "citizen_id",
    "party_card",
    "joined_party",
    "official_member",
    "phone",
    "note",
)

PERSON: Mapping[str, str] = {key: BY_KEY[key].alone for key in _SAME} | {
    "other_name": "Tên gọi khác",
    "birth_party": BY_KEY["birth"].alone,
    "birth_civil": "Ngày sinh theo khai sinh, CCCD",
    "birth_place": "Nơi sinh",
    "hometown_old": "Quê quán, tên cũ",
    "residence_old": "Nơi ở, tên cũ",
    "old_id": "Số CMND cũ",
    "joined_union": "Ngày vào Đoàn",
    "enlisted": "Ngày nhập ngũ",
    "discharged": "Ngày xuất ngũ",
    "recruited": "Ngày tuyển dụng",
    "health": "Sức khỏe",
    "policy_family": "Gia đình chính sách",
    "local_origin": "Người địa phương",
    "trashed_at": "Bỏ vào thùng rác",
}
"""The person's own columns; those not named here follow from others (name parts, sort keys)."""

KINDS: Mapping[str, str] = {
    "degree": BY_KEY["degree"].alone,
    "political_theory": "Lý luận chính trị",
    "state_management": "Quản lý nhà nước",
    "foreign_language": BY_KEY["foreign_language"].alone,
    "informatics": BY_KEY["informatics"].alone,
    "general_education": "Phổ thông",
}

_PARTS: Mapping[str, str] = {
    "position": BY_KEY["position"].alone,
    "qualification": "Trình độ",
    "person_status": BY_KEY["status"].alone,
    "employment": BY_KEY["employment"].alone,
    "unassigned_title": "Chức vụ chưa gán",
    "personnel_case": "Quy trình cán bộ",
    "contact": "Liên lạc",
}
_OTHERS: Mapping[str, str] = {
    "person": "Hồ sơ",
    "body": "Tổ chức",
    "import_layout": "Cách đọc các cột",
    "title_spelling": "Cách ghi đã học",
}

_PART_FIELDS: Mapping[str, str] = {
    "start": "từ ngày",
    "end": "thôi từ ngày",
    "seen_on": "biết là đang giữ vào ngày",
    "title_id": "chức danh",
    "body_id": "tổ chức",
    "main": "chức vụ chính",
    "obtained": "hình thức",
    "appointed_until": "bổ nhiệm đến ngày",
    "end_reason": "lý do thôi",
    "reason": "lý do",
    "status": "trạng thái",
    "kind": "loại",
    "level": "trình độ",
    "text": "ghi trên bảng",
    "major": "chuyên ngành",
    "language": "ngoại ngữ nào",
    "school": "nơi đào tạo",
    "form": "hình thức đào tạo",
    "certificate_number": "số văn bằng, chứng chỉ",
    "certificate_date": "ngày cấp",
    "equivalent": "tương đương",
    "can_converse": "giao tiếp được",
    "can_work_internationally": "làm việc môi trường quốc tế",
    "decision_number": "quyết định số",
    "decision_date": "ngày quyết định",
    "decision_authority": "cấp quyết định",
    "decision_signer": "người ký",
    "note": "ghi chú",
    "value": "nội dung",
    "result": "kết quả",
    "proposed_on": "ngày giới thiệu",
    "decided_on": "ngày quyết định",
    "outside": "nơi khác",
}

_DATES = frozenset(
    {
        "birth_party",
        "birth_civil",
        "joined_party",
        "official_member",
        "joined_union",
        "enlisted",
        "discharged",
        "recruited",
        "start",
        "end",
        "seen_on",
        "appointed_until",
        "certificate_date",
        "decision_date",
        "proposed_on",
        "decided_on",
    }
)
_YES_NO = frozenset({"main", "equivalent", "can_converse", "can_work_internationally"})
_LISTS = {
    "ethnic_group": "ethnic_group",
    "religion": "religion",
    "status": "person_status",
    "obtained": "obtained",
    "end_reason": "end_reason",
    "form": "form_of_study",
}
_WORDS = {"yes": "Có", "no": "Không"} | GENDERS


def told(change: Change, book: Book) -> Iterator[FieldChange]:
    """The fields of one change; nothing where its content was erased."""
    if change.table == "person":
        yield from _person(change, book)
    elif change.data:
        yield from _part(change, book)


def described(table: str, row: Cells, book: Book) -> tuple[str, str | None]:
    """A whole row: what it is, and which one ("Chức vụ", "Bí thư Đảng ủy, từ 01/07/2025")."""
    if table == "qualification":
        return KINDS.get(row.get("kind", ""), _PARTS[table]), _summary(table, row, book)
    if table in _PARTS:
        return _PARTS[table], _summary(table, row, book)
    own = row.get("full_name") or row.get("name") or row.get("text") or row.get("code")
    return _OTHERS.get(table, table), own


def _person(change: Change, book: Book) -> Iterator[FieldChange]:
    for column, title in PERSON.items():
        if column not in change.data:
            continue
        old, new = _pair(change, change.data[column])
        if old != new:
            words = _value(column, old, {}, book), _value(column, new, {}, book)
            yield FieldChange(title, *words)


def _pair(change: Change, data: Any) -> tuple[Any, Any]:
    if change.kind == "update":
        return data[0], data[1]
    return (None, data) if change.kind == "insert" else (data, None)


def _part(change: Change, book: Book) -> Iterator[FieldChange]:
    name = _PARTS.get(change.table, change.table)
    if change.kind != "update":
        if change.table == "qualification":
            name = KINDS.get(change.data["kind"], name)
        old, new = _pair(change, _summary(change.table, change.data, book))
        yield FieldChange(name, old, new)
        return
    row = change.row | {column: pair[1] for column, pair in change.data.items()}
    which = _name(change.table, row, book) or name
    for column, title in _PART_FIELDS.items():
        if column in change.data:
            old, new = (_value(column, cell, row, book) for cell in change.data[column])
            yield FieldChange(f"{which}: {title}", old, new)


def _value(column: str, cell: Any, row: Cells, book: Book) -> str | None:
    if cell is None or cell == "":
        return None
    if column in _YES_NO:
        return "Có" if cell else "Không"
    if column in _DATES:
        return show(str(cell))
    if column == "trashed_at":
        return show(str(cell)[:10])
    if column in ("gender", "local_origin"):
        return _WORDS.get(cell, str(cell))
    return _from_list(column, cell, row, book)


def _from_list(column: str, cell: Any, row: Cells, book: Book) -> str | None:
    organisation = book.seats.organisation
    if column == "title_id":
        return next((t.name for t in organisation.titles if t.id == cell), None)
    if column == "body_id":
        return next((b.name for b in organisation.bodies if b.id == cell), None)
    lists = {"level": row.get("kind"), "kind": "employment_kind"} | _LISTS
    name = lists.get(column)
    return book.codes.name(name, cell) if name else str(cell)


# --- a part in one phrase -------------------------------------------------------------------


def _name(table: str, row: Cells, book: Book) -> str | None:
    """What tells a part from the others: "Ủy viên Ban Chấp hành", "Diện Công chức"."""
    name = _NAMES.get(table)
    return name(row, book) if name else None


def _position(row: Cells, book: Book) -> str | None:
    try:
        return book.title_in(row["title_id"], row["body_id"])
    except KeyError:  # title or body are gone from the lists
        return None


def _level(row: Cells, book: Book) -> str | None:
    kind = KINDS.get(row.get("kind", ""), "")
    return kind or None


def _coded(label: str, list_name: str, column: str) -> Callable[[Cells, Book], str | None]:
    def name(row: Cells, book: Book) -> str | None:
        code = book.codes.name(list_name, row.get(column))
        return f"{label} {code}" if code else None

    return name


_NAMES: Mapping[str, Callable[[Cells, Book], str | None]] = {
    "position": _position,
    "qualification": _level,
    "person_status": _coded(_PARTS["person_status"], "person_status", "status"),
    "employment": _coded(_PARTS["employment"], "employment_kind", "kind"),
}


def _summary(table: str, row: Cells, book: Book) -> str | None:
    """A whole part: what it is and from when to when."""
    name = _WHOLE.get(table)
    words = name(row, book) if name else row.get("text") or row.get("value") or row.get("kind")
    days = []
    if row.get("start"):
        days.append(f"từ {show(row['start'])}")
    elif row.get("seen_on") and table != "unassigned_title":
        days.append("chưa rõ từ ngày nào")
    if row.get("end"):
        days.append(f"thôi từ {show(row['end'])}")
    return ", ".join(part for part in (words, *days) if part) or None


def _studied(row: Cells, book: Book) -> str:
    level = book.codes.name(row["kind"], row.get("level")) or row.get("text")
    subject = row.get("language") or row.get("major")
    return " ".join(str(part) for part in (level, subject, row.get("school")) if part)


_WHOLE: Mapping[str, Callable[[Cells, Book], str | None]] = {
    "position": _position,
    "qualification": _studied,
    "person_status": lambda row, book: book.codes.name("person_status", row.get("status")),
    "employment": lambda row, book: book.codes.name("employment_kind", row.get("kind")),
}
