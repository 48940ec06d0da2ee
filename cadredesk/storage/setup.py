"""Filling a new data file: the office, its lists, bodies, titles and targets, from plain values."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from cadredesk.storage.ids import new_uid
from cadredesk.storage.models import (
    Base,
    BodyNameRow,
    BodyRow,
    CodeRow,
    OfficeNameRow,
    OfficeRow,
    TargetMilestoneRow,
    TargetRow,
    TargetSourceRow,
    TitleLevelRow,
    TitleRow,
    UserRow,
)
from cadredesk.storage.rows import inserted_id, table_of

Entry = Mapping[str, Any]
Words = Mapping[str, str]


def add(session: Session, row_type: type[Base], cells: Entry) -> int:
    """Insert one row; its id."""
    values = {"uid": new_uid()} | dict(cells)
    return inserted_id(session, table_of(row_type).insert().values(values))


def put_office(session: Session, cells: Entry, user: str) -> None:
    """The one office row, its name as known from the start, and the first user."""
    add(session, OfficeRow, cells)
    add(session, OfficeNameRow, {"name": cells["name"]})
    if user:
        add(session, UserRow, {"name": user})


def put_codes(session: Session, lists: Iterable[Entry]) -> None:
    """Coded lists as the resource files hold them."""
    rows = []
    for one in lists:
        for sort, entry in enumerate(one["entries"]):
            rows.append(
                {
                    "uid": new_uid(),
                    "list": one["list"],
                    "code": entry["code"],
                    "name": entry["name"],
                    "short_name": entry.get("short_name"),
                    "rank": entry.get("rank"),
                    "sort": sort,
                    "variants": list(entry.get("variants", ())),
                    "valid_from": entry.get("valid_from"),
                    "valid_to": entry.get("valid_to"),
                    "source": entry.get("source", one.get("source")),
                }
            )
    session.execute(table_of(CodeRow).insert(), rows)


def put_bodies(session: Session, entries: Iterable[Entry], words: Words) -> None:
    """Bodies in an order in which parents come first or later."""
    ids: dict[str, int] = {}
    wanted = _called(entries, words)
    for sort, entry in enumerate(wanted):
        ids[entry["code"]] = add(
            session,
            BodyRow,
            {
                "code": entry["code"],
                "kind": entry["kind"],
                "name": entry["name"],
                "short_name": entry.get("short_name"),
                "variants": entry["variants"],
                "scope": entry.get("scope", "own"),
                "sort": entry.get("sort", sort),
            },
        )
    table = table_of(BodyRow)
    for entry in wanted:
        links = {
            "parent_id": ids.get(entry.get("parent") or ""),
            "within_id": ids.get(entry.get("within") or ""),
        }
        if any(links.values()):
            session.execute(table.update().where(table.c.id == ids[entry["code"]]).values(links))


def rename_bodies(session: Session, entries: Iterable[Entry], was: Words, now: Words) -> None:
    """Call the usual bodies as another kind of office does; names the clerk chose stay."""
    entries = list(entries)
    table, names = table_of(BodyRow), table_of(BodyNameRow)
    stored = {r["code"]: r for r in session.execute(select(table)).mappings()}
    for old, new in zip(_called(entries, was), _called(entries, now), strict=True):
        row = stored.get(old["code"])
        if row is None or row["name"] != old["name"]:
            continue
        cells = {
            key: new.get(key)
            for key in ("name", "short_name", "variants")
            if row[key] == old.get(key) != new.get(key)
        }
        if cells:
            session.execute(table.update().where(table.c.id == row["id"]).values(cells))
        current = (names.c.body_id == row["id"], names.c.end.is_(None), names.c.name == old["name"])
        session.execute(names.update().where(*current).values(name=new["name"]))


def _called(entries: Iterable[Entry], words: Words) -> list[dict[str, Any]]:
    """The bodies with the names they have in one kind of office.

    ``words`` fill the names: ``cap`` phường or xã; an entry may name itself otherwise for a kind
    of office (``name_xa``, ``variants_xa`` …, by ``words["short"]``).
    """
    ending = "_" + words["short"]
    found = []
    for entry in entries:
        own = {k.removesuffix(ending): v for k, v in entry.items() if k.endswith(ending)}
        called = {**entry, **own}
        called["name"] = called["name"].format_map(words)
        called["variants"] = [v.format_map(words) for v in called.get("variants", ())]
        found.append(called)
    return found


def put_titles(session: Session, entries: Iterable[Entry]) -> None:
    """Titles with the level that manages them."""
    for entry in entries:
        title_id = add(
            session,
            TitleRow,
            {
                "code": entry["code"],
                "name": entry["name"],
                "short_name": entry.get("short_name"),
                "variants": list(entry.get("variants", ())),
                "body_kinds": list(entry.get("body_kinds", ())),
                "rank": entry["rank"],
                "groups": list(entry.get("groups", ())),
                "member_of": list(entry.get("member_of", ())),
            },
        )
        if entry.get("managing_level"):
            add(
                session,
                TitleLevelRow,
                {
                    "title_id": title_id,
                    "level": entry["managing_level"],
                    "source": entry.get("source"),
                },
            )


def put_plan(session: Session, plan: Entry) -> None:
    """A plan with its targets and milestones, switched on."""
    source = plan["source"]
    source_id = add(
        session,
        TargetSourceRow,
        {k: source.get(k) for k in ("code", "name", "number", "issuer", "issued_on", "subject")},
    )
    for sort, target in enumerate(plan["targets"]):
        target_id = add(
            session,
            TargetRow,
            {
                "source_id": source_id,
                "series": target["series"],
                "title": target["title"],
                "population": target["population"],
                "criterion": target["criterion"],
                "comparator": target["comparator"],
                "unit": target["unit"],
                "above": target.get("above", "fine"),
                "tolerance": target.get("tolerance"),
                "valid_from": target.get("valid_from"),
                "valid_to": target.get("valid_to"),
                "sort": sort,
                "note": target.get("note"),
            },
        )
        for milestone in target["milestones"]:
            add(
                session,
                TargetMilestoneRow,
                {
                    "target_id": target_id,
                    "code": milestone["id"],
                    "deadline": milestone["deadline"],
                    "low": str(milestone["low"]),
                    "high": None if milestone.get("high") is None else str(milestone["high"]),
                    "section": milestone.get("section"),
                },
            )


def office_row(session: Session) -> dict[str, Any] | None:
    """The office's columns."""
    row = session.execute(select(table_of(OfficeRow))).mappings().first()
    return dict(row) if row else None


def update_office(session: Session, cells: Entry) -> None:
    """Change columns of the office row; a name corrected is so in the list of names too."""
    if "name" in cells:
        names = table_of(OfficeNameRow)
        old = select(table_of(OfficeRow).c.name).scalar_subquery()
        now = (names.c.end.is_(None), names.c.name == old)
        session.execute(names.update().where(*now).values(name=cells["name"]))
    session.execute(table_of(OfficeRow).update().values(dict(cells)))
