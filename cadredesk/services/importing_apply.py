"""Writing a plan: bodies, people, levels, titles, texts, in one action with one undo."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from cadredesk.domain.changes import Changes
from cadredesk.domain.difference import body_key
from cadredesk.domain.names import text_key
from cadredesk.domain.sheet import Plan, PlanRow, Sheet
from cadredesk.progress import NoProgress, Progress
from cadredesk.services import backups
from cadredesk.services.importing_decided import Work, decided
from cadredesk.services.importing_facts import Facts
from cadredesk.services.importing_people import changed_cells, levels, new_cells
from cadredesk.services.office import Office
from cadredesk.storage import importing as writing
from cadredesk.storage import imports
from cadredesk.storage import people as stored
from cadredesk.storage.ids import new_uids

_STEP = 500


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the action (None if there was nothing), and whom each row became."""

    changes: Changes | None
    uids: Mapping[int, str]


def apply(
    office: Office,
    plan: Plan,
    *,
    skip: Collection[int] = (),
    choices: Mapping[int, str] | None = None,
    bodies: Collection[str] | None = None,
    progress: Progress | None = None,
) -> Changes | None:
    """Write new and changed rows as one action; None if there was nothing to write.

    Doubtful and problem rows are left out unless ``choices`` says whom they are (a uid, "new");
    ``skip`` are rows left out as well; ``bodies`` the codes of proposed bodies the clerk agreed
    to (None: all) – titles in a body refused stay a text on the person. The import is listed, and
    columns the clerk chose are remembered for sheets of this layout, in the same action.
    """
    work = Work(plan, skip, choices or {}, bodies)
    return _written(office, work, progress or NoProgress()).changes


def apply_plan(office: Office, plan: Plan) -> Written:
    """Write new and changed rows as one action, and say who they are now."""
    return _written(office, Work(plan, (), {}, None), NoProgress())


def _written(office: Office, work: Work, progress: Progress) -> Written:
    backups.before(office, backups.Why.IMPORT)
    told: list[Changes] = []
    office.listeners.insert(0, told.append)
    try:
        with office.db.write(f"Nhập từ {work.plan.sheet.file}") as session:
            uids = _write(session, work, progress)
    finally:
        office.listeners.remove(told.append)
    return Written(told[0] if told else None, MappingProxyType(uids))


def _write(session: Any, work: Work, progress: Progress) -> dict[int, str]:
    """Write the rows; the uid of each person by their row."""
    sheet = work.plan.sheet
    rows = decided(session, work, stored.book(session))
    _add_bodies(session, work, rows)
    facts = Facts.of(stored.book(session), sheet.as_of)
    fresh = [r for r in rows if r.uid is None]
    changed = [r for r in rows if r.uid is not None]
    made = new_uids()
    uids = {r.row: r.uid or next(made) for r in rows}
    people = ({"uid": uids[r.row], **new_cells(r, facts.codes)} for r in fresh)
    ids = writing.add_people(session, list(people))
    for done, (person_id, row) in enumerate(zip(ids, fresh, strict=True)):
        if done % _STEP == 0:
            progress.step(done, len(rows))
        facts.add(person_id, row, levels(row))
    touched = _change(session, facts, changed, progress, len(fresh)) if changed else 0
    if facts.write(session) or touched or fresh:
        _list(session, work.plan, len(fresh), len(changed))
        _remember(session, sheet)
    return uids


def _add_bodies(session: Any, work: Work, rows: Sequence[PlanRow]) -> None:
    """Make the bodies the clerk agreed to, as far as a row that is written names them."""
    needed = {body_key(p) for r in rows for p in r.positions if p.body_code is None}
    wanted = [b for b in work.plan.bodies if work.bodies is None or b.code in work.bodies]
    made = [b for b in wanted if (b.kind, text_key(b.name)) in needed]
    writing.add_bodies(session, made, None)


def _list(session: Any, plan: Plan, new: int, changed: int) -> None:
    """Put the import into the list of imports, where it can be taken back from."""
    imports.add_batch(
        session,
        kind=plan.sheet.kind,
        file=plan.sheet.file,
        sheet=plan.sheet.sheet,
        as_of=plan.sheet.as_of,
        new=new,
        changed=changed,
        left_out=len(plan.rows) - plan.count("same") - new - changed,
    )


def _remember(session: Any, sheet: Sheet) -> None:
    """Keep the columns the clerk chose; where he gave up what was kept, that is forgotten."""
    if not sheet.signature:
        return
    kept = imports.layouts(session, sheet.kind).get(sheet.signature)
    if sheet.chosen != (kept or {}):
        at = imports.running(session)["at"]
        imports.remember_layout(session, sheet.kind, sheet.signature, sheet.chosen, at)


def _change(
    session: Any, facts: Facts, rows: Sequence[PlanRow], progress: Progress, before: int
) -> int:
    """Change people already there; of how many something of their own."""
    dossiers = {d.person.uid: d for d in stored.dossiers(session, facts.codes)}
    touched = 0
    for done, row in enumerate(rows, start=before):
        if done % _STEP == 0:
            progress.step(done, before + len(rows))
        dossier = dossiers.get(row.uid or "")
        if dossier is None:
            continue
        cells = changed_cells(row, dossier, facts.codes)
        writing.change_person(session, dossier.person.id, cells)
        touched += bool(cells)
        left = facts.merged(session, dossier, levels(row))
        facts.add(dossier.person.id, row, left, dossier.unassigned)
    return touched
