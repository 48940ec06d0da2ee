"""Numbers given to bodies and groups of bodies, as rows."""

from datetime import date
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from cadredesk.domain.quota import Quota, of_groups
from cadredesk.domain.service import Decision
from cadredesk.storage.ids import new_uid
from cadredesk.storage.models import QuotaRow
from cadredesk.storage.rows import table_of, to_value


def stored(session: Session) -> tuple[Quota, ...]:
    """All of them, of any day."""
    table = table_of(QuotaRow)
    rows = session.execute(select(table).order_by(table.c.id)).mappings()
    return tuple(to_value(Quota, QuotaRow, row) for row in rows)


def give(session: Session, group: str, number: int | None, day: date, decision: Decision) -> None:
    """Give a group its number from a day on; None: none any more. The days before keep theirs."""
    table = table_of(QuotaRow)
    ours = [q for q in stored(session) if q.body_group == group and q.employment_kind is None]
    now, since = of_groups(ours, day).get(group), day.isoformat()
    if now is not None and now.number == number and decision in (Decision(), now.decision):
        return
    cells: dict[str, Any] = {f"decision_{n}": getattr(decision, n) for n in Decision.__slots__}
    cells["number"] = number
    if now is not None and now.start == since:
        ours_now = table.c.id == now.id
        if number is None:
            session.execute(delete(table).where(ours_now))
        else:
            session.execute(update(table).where(ours_now).values(cells))
        return
    if now is not None:
        session.execute(update(table).where(table.c.id == now.id).values(end=since))
    if number is not None:
        later = [q.start for q in ours if q.start and q.start > since]
        cells |= {"uid": new_uid(), "body_group": group, "start": since}
        cells["end"] = now.end if now is not None else min(later, default=None)
        session.execute(table.insert().values(cells))
