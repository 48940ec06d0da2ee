"""Bodies themselves: add and change them, their terms and the seats kept empty on purpose."""

import re
from collections.abc import Iterable

from cadredesk.domain.body import Body, Organisation, Title
from cadredesk.domain.names import fold, tidy
from cadredesk.errors import UserError
from cadredesk.services.office import Office
from cadredesk.storage import lists, positions


def titles_for(organisation: Organisation, body: Body) -> tuple[Title, ...]:
    """The titles that may be held in a body, by rank."""
    return tuple(t for t in organisation.titles if body.kind in t.body_kinds)


def save_body(
    office: Office,
    *,
    body_id: int | None,
    name: str,
    kind: str,
    parent_id: int | None = None,
    within_id: int | None = None,
    short_name: str | None = None,
    start: str | None = None,
    end: str | None = None,
) -> int:
    """Add a body (``body_id`` None) or change one; its id. Raises UserError body-name-missing."""
    name = tidy(name)
    if not name:
        raise UserError("body-name-missing")
    cells: dict[str, object] = {
        "name": name,
        "kind": kind,
        "parent_id": parent_id,
        "within_id": within_id,
        "short_name": short_name,
        "start": start,
        "end": end,
    }
    label = "Thêm tổ chức" if body_id is None else "Sửa tổ chức"
    with office.db.write(label) as session:
        if body_id is None:
            bodies = lists.bodies(session)
            cells["code"] = free_code(name, {b.code for b in bodies})
            cells["sort"] = max((b.sort for b in bodies), default=0) + 1
            cells["variants"] = []
            cells["scope"] = "own"
        return positions.put_body(session, cells, body_id)


def free_code(name: str, taken: Iterable[str]) -> str:
    """A code made from a name that no other body has."""
    base = re.sub(r"[^a-z0-9]+", "_", fold(name)).strip("_") or "to_chuc"
    used, code, number = set(taken), base, 2
    while code in used:
        code, number = f"{base}_{number}", number + 1
    return code


def save_term(
    office: Office,
    *,
    term_id: int | None,
    body_id: int,
    name: str,
    start: str,
    end: str | None,
    seats: int | None,
) -> int:
    """Add a term of a body (``term_id`` None) or change one; its id. Raises term-incomplete."""
    if not tidy(name) or not start:
        raise UserError("term-incomplete")
    cells: dict[str, object] = {
        "body_id": body_id,
        "name": tidy(name),
        "start": start,
        "end": end,
        "seats": seats,
    }
    with office.db.write("Thêm nhiệm kỳ" if term_id is None else "Sửa nhiệm kỳ") as session:
        return positions.put_term(session, cells, term_id)


def save_vacancy(
    office: Office,
    *,
    body_id: int,
    count: int,
    reserved_for: str,
    vacancy_id: int | None = None,
    start: str | None = None,
    end: str | None = None,
    seen_on: str | None = None,
    reason: str | None = None,
    title_id: int | None = None,
    term_id: int | None = None,
) -> None:
    """Keep seats of a body empty on purpose (``vacancy_id`` None), or change how they are kept.

    ``reserved_for``: female, young, ethnic, none.
    """
    if start is None and seen_on is None:
        raise UserError("start-missing")
    label = "Để trống ghế" if vacancy_id is None else "Sửa ghế để trống"
    with office.db.write(label) as session:
        positions.put_vacancy(
            session,
            {
                "body_id": body_id,
                "title_id": title_id,
                "term_id": term_id,
                "count": count,
                "reserved_for": reserved_for,
                "reason": reason,
                "start": start,
                "end": end,
                "seen_on": None if start else seen_on,
            },
            vacancy_id,
        )


def end_vacancy(office: Office, vacancy_id: int, day: str) -> None:
    """The seat is no longer kept empty from a day on."""
    with office.db.write("Thôi để trống ghế") as session:
        positions.end_vacancy(session, vacancy_id, day)
