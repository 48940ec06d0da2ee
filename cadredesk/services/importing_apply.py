"""Writing a plan: bodies, people, levels, titles, texts, in one action with one undo."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from cadredesk.domain.changes import Changes
from cadredesk.domain.codes import CodeBook
from cadredesk.domain.difference import LEVELS, Difference, body_key, is_said
from cadredesk.domain.lines import Book, Dossier
from cadredesk.domain.names import fold, text_key
from cadredesk.domain.plan import stops
from cadredesk.domain.service import Qualification, Unassigned
from cadredesk.domain.sheet import Plan, PlanRow, TitlePiece
from cadredesk.exchange.columns import labels
from cadredesk.exchange.levels import language_level
from cadredesk.progress import NoProgress, Progress
from cadredesk.services import backups
from cadredesk.services.importing_current import current_person
from cadredesk.services.office import Office
from cadredesk.storage import importing as writing
from cadredesk.storage import imports, positions
from cadredesk.storage import people as stored
from cadredesk.storage.ids import new_uid

Cells = dict[str, Any]
CODED = ("ethnic_group", "religion")
NEW = "new"
SKIP = "skip"
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
    to (None: all) – titles in a body refused stay a text on the person.
    """
    work = _Work(plan, skip, choices or {}, bodies)
    return _written(office, work, progress or NoProgress()).changes


def apply_plan(office: Office, plan: Plan) -> Written:
    """Write new and changed rows as one action, and say who they are now."""
    return _written(office, _Work(plan, (), {}, None), NoProgress())


def _written(office: Office, work: "_Work", progress: Progress) -> Written:
    backups.before(office, backups.Why.IMPORT)
    told: list[Changes] = []
    office.listeners.insert(0, told.append)
    try:
        with office.db.write(f"Nhập từ {work.plan.sheet.file}") as session:
            uids = _write(session, work, progress)
    finally:
        office.listeners.remove(told.append)
    return Written(told[0] if told else None, MappingProxyType(uids))


@dataclass(slots=True)
class _Work:
    """What the clerk decided."""

    plan: Plan
    skip: Collection[int]
    choices: Mapping[int, str]
    bodies: Collection[str] | None


@dataclass(slots=True)
class _Batch:
    """Rows to insert, gathered so that each table is written once."""

    codes: CodeBook
    book: Book
    seen_on: str
    positions: list[Cells] = field(default_factory=list)
    qualifications: list[Cells] = field(default_factory=list)
    texts: list[Cells] = field(default_factory=list)
    recognised: list[int] = field(default_factory=list)
    title_ids: dict[str, int] = field(default_factory=dict)
    body_ids: dict[str, int] = field(default_factory=dict)
    by_name: dict[tuple[str, str], int] = field(default_factory=dict)


def _write(session: Any, work: _Work, progress: Progress) -> dict[int, str]:
    """Write the rows; the uid of each person by their row."""
    sheet = work.plan.sheet
    wanted = [b for b in work.plan.bodies if work.bodies is None or b.code in work.bodies]
    known = stored.book(session)
    rows = _decided(session, work, known)
    needed = {body_key(p) for r in rows for p in r.positions if p.body_code is None}
    made = [b for b in wanted if (b.kind, text_key(b.name)) in needed]
    writing.add_bodies(session, made, None)
    book = stored.book(session)
    organisation = book.seats.organisation
    batch = _Batch(
        codes=book.codes,
        book=book,
        seen_on=sheet.as_of,
        title_ids={t.code: t.id for t in organisation.titles},
        body_ids={b.code: b.id for b in organisation.bodies},
        by_name={(b.kind, text_key(b.name)): b.id for b in organisation.bodies},
    )
    fresh = [r for r in rows if r.uid is None]
    uids = {r.row: r.uid or new_uid() for r in rows}
    ids = writing.add_people(
        session, [{"uid": uids[r.row], **_new_cells(r, batch.codes)} for r in fresh]
    )
    for done, (person_id, row) in enumerate(zip(ids, fresh, strict=True)):
        if done % _STEP == 0:
            progress.step(done, len(rows))
        _add_facts(batch, person_id, row, levels=_new_levels(row))
    changed = [r for r in rows if r.uid is not None]
    if changed:
        _change(session, batch, changed, progress, len(fresh), len(rows))
    if batch.recognised:
        positions.drop_unassigned(session, batch.recognised)
    for table, cells in (
        ("position", batch.positions),
        ("qualification", batch.qualifications),
        ("unassigned_title", batch.texts),
    ):
        writing.add_rows(session, table, cells)
    if rows:
        _list(session, work.plan, len(fresh), len(changed))
    return uids


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


def _decided(session: Any, work: _Work, book: Book) -> list[PlanRow]:
    """The rows to write, doubtful ones as the clerk decided them."""
    rows: list[PlanRow] = []
    chosen: list[tuple[PlanRow, str]] = []
    for row in work.plan.rows:
        choice = work.choices.get(row.row)
        if row.row in work.skip or choice == SKIP:
            continue
        if choice is not None and choice != row.uid and row.kind != choice:
            chosen.append((row, choice))
        elif row.kind in ("new", "changed"):
            rows.append(row)
        elif choice is not None and row.kind == "problem":
            chosen.append((row, choice))
    if chosen:
        rows += _chosen(session, work.plan, chosen, book)
    return sorted(rows, key=lambda r: r.row)


def _chosen(
    session: Any, plan: Plan, chosen: Sequence[tuple[PlanRow, str]], book: Book
) -> list[PlanRow]:
    day = date.fromisoformat(plan.sheet.as_of)
    dossiers = {d.person.uid: d for d in stored.dossiers(session, book.codes)}
    differ = Difference(book.codes, book.seats.organisation)
    rows = []
    for row, choice in chosen:
        person = _with_kept_text(plan, row)
        if choice == NEW and person.values.get("full_name"):
            rows.append(differ.against(person, None))
        elif choice in dossiers:
            rows.append(differ.against(person, current_person(dossiers[choice], day, book)))
    return [r for r in rows if r.kind != "same"]


def _with_kept_text(plan: Plan, row: PlanRow) -> Any:
    """What stood in a cell that is no date or number goes into the note, not into oblivion."""
    names = labels()
    lost = [
        f"{names.get(p.column, p.column)}: {p.value}"
        for p in plan.sheet.problems
        if p.row == row.row and stops(p) and p.value
    ]
    if not lost:
        return row.person
    note = "; ".join(t for t in (row.person.values.get("note"), *lost) if t)
    return replace(row.person, values=row.person.values | {"note": note})


# --- new people -----------------------------------------------------------------------------------


def _new_cells(row: PlanRow, codes: CodeBook) -> Cells:
    values = row.person.values
    cells = _person_cells({n: v for n, v in values.items() if v is not None}, codes)
    occupation = values.get("occupation")
    if "birth_civil" in cells and values.get("joined_party"):
        cells["birth_party"] = cells.pop("birth_civil")  # see _birth_column
    if occupation:
        said = f"{labels()['occupation']}: {occupation}"
        cells["note"] = "; ".join(t for t in (cells.get("note"), said) if t)
    return cells


def _person_cells(values: Mapping[str, str], codes: CodeBook) -> Cells:
    """The columns of a person among some values; names of lists become codes."""
    cells: Cells = {n: v for n, v in values.items() if n in writing.PERSON_COLUMNS}
    for name in CODED:
        if name in cells:
            entry = codes.find(name, cells[name])
            cells[name] = entry.code if entry else None
    if "birth" in values:
        cells["birth_civil"] = values["birth"]
    return cells


def _new_levels(row: PlanRow) -> dict[str, str]:
    values = row.person.values
    found = {kind: v for kind in (*LEVELS, "major") if (v := values.get(kind))}
    if row.person.can_work_internationally:
        found["can_work_internationally"] = "yes"
    return found


# --- dated facts ----------------------------------------------------------------------------------


def _add_facts(
    batch: _Batch,
    person_id: int,
    row: PlanRow,
    levels: Mapping[str, str],
    before: Sequence[Unassigned] = (),
) -> None:
    """What a row says beside the person's own cells; ``before`` are the texts already waiting."""
    abroad = "can_work_internationally" in levels or None
    kinds = [k for k in LEVELS if k in levels]
    if "major" in levels and "degree" not in kinds:
        kinds.append("degree")
    if abroad and "foreign_language" not in kinds:
        kinds.append("foreign_language")
    for kind in kinds:
        batch.qualifications.append(_qualification(batch, person_id, row, kind, levels))
    for piece in row.positions:
        body_id = _body_id(batch, piece)
        if body_id is None:
            if fold(piece.text) not in {fold(u.text) for u in before}:
                batch.texts.append(_text(batch, person_id, row, piece.text))
        else:
            batch.recognised += [u.id for u in before if is_said(piece, u.text)]
            batch.positions.append(
                {
                    "person_id": person_id,
                    "title_id": batch.title_ids[piece.title_code],
                    "body_id": body_id,
                    "seen_on": batch.seen_on,
                }
            )
    batch.texts += [_text(batch, person_id, row, text) for text in row.unassigned]


def _text(batch: _Batch, person_id: int, row: PlanRow, text: str) -> Cells:
    section = row.person.section or row.person.values.get("unit")
    return {"person_id": person_id, "text": text, "seen_on": batch.seen_on, "section": section}


def _body_id(batch: _Batch, piece: TitlePiece) -> int | None:
    if piece.body_code is not None:
        return batch.body_ids.get(piece.body_code)
    return batch.by_name.get(body_key(piece))


def _qualification(
    batch: _Batch, person_id: int, row: PlanRow, kind: str, levels: Mapping[str, str]
) -> Cells:
    said = levels.get(kind)
    language = None
    if kind == "foreign_language" and said:
        language, entry = language_level(said, batch.codes)
    else:
        entry = batch.codes.find(kind, said)
    raw = row.person.raw.get(kind)
    return {
        "person_id": person_id,
        "kind": kind,
        "level": entry.code if entry else None,
        "text": said if kind == "foreign_language" else raw,
        "major": levels.get("major") if kind == "degree" else None,
        "language": language,
        "seen_on": batch.seen_on,
        "can_work_internationally": True
        if kind == "foreign_language" and "can_work_internationally" in levels
        else None,
    }


# --- people already there -------------------------------------------------------------------------


def _change(
    session: Any,
    batch: _Batch,
    rows: Sequence[PlanRow],
    progress: Progress,
    before: int,
    total: int,
) -> None:
    dossiers = {d.person.uid: d for d in stored.dossiers(session, batch.codes)}
    for done, row in enumerate(rows):
        if done % _STEP == 0:
            progress.step(before + done, total)
        dossier = dossiers.get(row.uid or "")
        if dossier is None:
            continue
        new = {name: pair[1] for name, pair in row.changes.items() if pair[1] is not None}
        cells = _person_cells(new, batch.codes)
        if "birth" in new:
            cells[_birth_column(dossier, row)] = cells.pop("birth_civil")
        if "full_name" in cells:
            cells.setdefault("other_name", dossier.person.other_name)
        writing.change_person(session, dossier.person.id, cells)
        levels = {n: v for n, v in new.items() if n in LEVELS or n == "major"}
        if "can_work_internationally" in new:
            levels["can_work_internationally"] = "yes"
        left = _merged(session, dossier, levels)
        _add_facts(batch, dossier.person.id, row, left, dossier.unassigned)


def _birth_column(dossier: Dossier, row: PlanRow) -> str:
    """Which of the two births a sheet's one is: the one that counts, where there is one already.

    A Party office counts its members by the Party file (TB 13-TB/TW, 17/8/2016), so what its
    roster says of a member is taken as that; of others it is the civil date.
    """
    person = dossier.person
    if person.birth_party or person.birth_civil:
        return "birth_party" if person.birth_party else "birth_civil"
    member = person.joined_party or row.person.values.get("joined_party")
    return "birth_party" if member else "birth_civil"


def _merged(session: Any, dossier: Dossier, levels: dict[str, str]) -> dict[str, str]:
    """A judgement or a major without a new level goes to the qualification already there."""
    left = dict(levels)
    if "major" in left and "degree" not in left:
        best = _best(dossier, "degree")
        if best:
            writing.change_qualification(session, best.id, {"major": left.pop("major")})
    if "can_work_internationally" in left and "foreign_language" not in left:
        best = _best(dossier, "foreign_language")
        if best:
            del left["can_work_internationally"]
            writing.change_qualification(session, best.id, {"can_work_internationally": True})
    return left


def _best(dossier: Dossier, kind: str) -> Qualification | None:
    facts = [q for q in dossier.qualifications if q.kind == kind]
    return max(facts, key=lambda q: -1 if q.rank is None else q.rank, default=None)
