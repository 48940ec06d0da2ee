"""The whole file as one JSON value: enough to compute every target without the program."""

from datetime import date
from typing import Any

from cadredesk.domain.codes import CodeBook
from cadredesk.domain.lines import Book, Dossier, line
from cadredesk.domain.person import Person
from cadredesk.domain.service import Decision
from cadredesk.services.office import Office
from cadredesk.services.shapes import person as person_shape
from cadredesk.storage import lists, people, quotas, setup, targets

Json = dict[str, Any]


def dump(office: Office) -> Json:
    """Everything in the file. Person keys are as of today, in a demo office of its last day."""
    day = office.info().last_day or date.today()
    with office.db.read() as session:
        row = setup.office_row(session) or {}
        book = people.book(session)
        dossiers = people.dossiers(session, book.codes)
        terms, vacancies = lists.terms(session), lists.vacancies(session)
        plans = targets.stored(session, active_only=False)
        trash = people.trashed(session)
        given = quotas.stored(session)
    bodies = {b.id: b.code for b in book.seats.organisation.bodies}
    titles = {t.id: t.code for t in book.seats.organisation.titles}
    term_names = {t.id: t.name for t in terms}
    places = (bodies, titles, term_names)
    names = ("name", "kind", "place", "parent", "document_suffix", "settings")
    return {
        "format": 1,
        "office": {n: row.get(n) for n in names},
        "people": [_person(d, day, book, places) for d in dossiers],
        "bodies": [
            {k: getattr(b, k) for k in ("code", "kind", "name", "parent", "within", "scope")}
            | {"start": b.start, "end": b.end}
            for b in book.seats.organisation.bodies
        ],
        "titles": [
            {
                "code": t.code,
                "name": t.name,
                "rank": t.rank,
                "groups": list(t.groups),
                "member_of": list(t.member_of),
                "managing_level": t.managing_level,
            }
            for t in book.seats.organisation.titles
        ],
        "terms": [
            {"body": bodies[t.body_id], "name": t.name, "start": t.start, "end": t.end}
            | {"seats": t.seats}
            for t in terms
        ],
        "vacancies": [
            {
                "body": bodies[v.body_id],
                "title": titles.get(v.title_id or 0),
                "term": term_names.get(v.term_id or 0),
                "count": v.count,
                "reserved_for": v.reserved_for,
                "reason": v.reason,
                "start": v.start,
                "end": v.end,
                "seen_on": v.seen_on,
            }
            for v in vacancies
        ],
        "quotas": [
            {"block": q.body_group, "body": bodies.get(q.body_id or 0), "number": q.number}
            | {"employment_kind": q.employment_kind, "start": q.start, "end": q.end}
            for q in given
        ],
        "codes": _codes(book.codes),
        "targets": [_target(plan) for plan in plans],
        "trash": [{"uid": p.uid, "full_name": p.full_name} for p in trash],
    }


Places = tuple[dict[int, str], dict[int, str], dict[int, str]]


def _person(dossier: Dossier, day: date, book: Book, places: Places) -> Json:
    bodies, titles, terms = places
    shape = person_shape(line(dossier, day, book))
    more = _more(dossier.person)
    return shape | {
        **more,
        "statuses": [
            {**_dated(s), "status": s.status, "reason": s.reason, "decision": _decision(s.decision)}
            for s in dossier.statuses
        ],
        "employments": [
            {
                "kind": e.kind,
                "body": bodies.get(e.body_id or 0),
                **_dated(e),
                "decision": _decision(e.decision),
            }
            for e in dossier.employments
        ],
        "positions": [
            {
                "body": bodies[p.body_id],
                "title": titles[p.title_id],
                "term": terms.get(p.term_id or 0),
                **_dated(p),
                "main": p.main,
                "obtained": p.obtained,
                "managing_level": p.managing_level,
                "decision": _decision(p.decision),
                "end_reason": p.end_reason,
            }
            for p in dossier.positions
        ],
        "qualifications": [
            {
                "kind": q.kind,
                "level": q.level,
                "rank": q.rank,
                "major": q.major,
                "language": q.language,
                "text": q.text,
                "date": q.start,
                "end": q.end,
                "seen_on": q.seen_on,
                "flags": {
                    "can_converse": q.can_converse,
                    "can_work_internationally": q.can_work_internationally,
                    "equivalent": q.equivalent,
                },
            }
            for q in dossier.qualifications
        ],
        "unassigned": [
            {"text": u.text, "seen_on": u.seen_on, "section": u.section} for u in dossier.unassigned
        ],
    }


def _more(person: Person) -> Json:
    names = ("other_name", "birth_party", "birth_civil", "birth_place", "hometown_old")
    later = ("residence_old", "old_id", "joined_union", "enlisted", "discharged", "recruited")
    last = ("health", "policy_family", "local_origin")
    return {n: getattr(person, n) for n in (*names, *later, *last)}


def _dated(fact: Any) -> Json:
    return {"start": fact.start, "end": fact.end, "seen_on": fact.seen_on}


def _decision(decision: Decision) -> Json | None:
    if decision == Decision():
        return None
    return {
        "number": decision.number,
        "date": decision.date,
        "authority": decision.authority,
        "signer": decision.signer,
    }


def _codes(codes: CodeBook) -> dict[str, list[Json]]:
    found: dict[str, list[Json]] = {}
    for entry in codes.entries:
        found.setdefault(entry.list, []).append(
            {"code": entry.code, "name": entry.name, "rank": entry.rank}
            | {"valid_from": entry.valid_from, "valid_to": entry.valid_to}
        )
    return found


def _target(plan: Json) -> Json:
    source = plan["source"]
    return {
        "series": plan["series"],
        "title": plan["title"],
        "source": source["name"],
        "active": bool(source["active"]),
        "population": plan["population"],
        "criterion": plan["criterion"],
        "comparator": plan["comparator"],
        "unit": plan["unit"],
        "milestones": [
            {"id": m["code"], "deadline": m["deadline"], "low": m["low"], "high": m["high"]}
            | {"section": m["section"]}
            for m in plan["milestones"]
        ],
    }
