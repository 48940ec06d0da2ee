"""A plan in the shape of the command-line contract."""

from typing import Any

from cadredesk.domain.person import SHAPE_KEYS
from cadredesk.domain.sheet import Plan, PlanRow, SheetPerson, sheet_row
from cadredesk.services.importing_apply import Written
from cadredesk.services.importing_words import reasons

Json = dict[str, Any]


def as_json(sheet_plan: Plan, done: Written | None = None) -> Json:
    """The shape of the command-line contract; ``bodies`` are those the sheet would add.

    With what was ``done`` of the plan, those who were new have their uid.
    """
    sheet = sheet_plan.sheet
    uids = {row.row: row.uid for row in sheet_plan.rows} | dict(done.uids if done else {})
    found: Json = {
        "sheet": sheet.sheet,
        "as_of": sheet.as_of,
        "header_rows": list(sheet.header_rows),
        "numbering_row": sheet.numbering_row,
        "first_data_row": sheet.first_data_row,
        "columns": dict(sheet.columns),
        "people": [_person(p, uids.get(p.row)) for p in sheet.people],
        "problems": [
            {
                "row": sheet_row(p.row),
                "column": p.column,
                "code": p.code,
                "text": p.text,
                "value": p.value,
            }
            for p in sheet.problems
        ],
        "left_out": [{"row": row, "reason": reason} for row, reason in sheet.left_out],
        "hidden_rows": sheet.hidden_rows,
        "legacy_cells": sheet.legacy_cells,
        "plan": {
            "new": sheet_plan.count("new"),
            "changed": sheet_plan.count("changed"),
            "same": sheet_plan.count("same"),
            "doubtful": sheet_plan.count("doubtful"),
            "problems": sheet_plan.count("problem"),
            "rows": [_row(sheet_plan, r) | {"uid": uids[r.row]} for r in sheet_plan.rows],
        },
        "bodies": [
            {"code": b.code, "kind": b.kind, "name": b.name, "parent": b.parent, "people": b.people}
            for b in sheet_plan.bodies
        ],
    }
    if done is not None:
        found["operation"] = done.changes.operation if done.changes else None
    return found


def _person(person: SheetPerson, uid: str | None) -> Json:
    found: Json = {key: person.values.get(key) for key in SHAPE_KEYS}
    found["uid"] = uid
    return found | {
        "row": sheet_row(person.row),
        "positions": [{"title": p.title, "body": p.body} for p in person.positions],
        "unassigned": list(person.unassigned),
        "raw": dict(person.raw),
    }


def _row(sheet_plan: Plan, row: PlanRow) -> Json:
    changes = {name: list(pair) for name, pair in row.changes.items()}
    if row.uid and (row.positions or row.unassigned):
        added = [p.title for p in row.positions] + list(row.unassigned)
        changes["position"] = [", ".join(row.recognised) or None, ", ".join(added)]
    found: Json = {"row": sheet_row(row.row), "kind": row.kind, "uid": row.uid, "changes": changes}
    if row.reason:
        found |= {
            "reason": row.reason,
            "why": " ".join(reasons(sheet_plan, row)),
            "candidates": list(row.candidates),
        }
    return found
