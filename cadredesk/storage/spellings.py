"""How sheets write titles: spellings learned from what a clerk assigned."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from cadredesk.domain.names import text_key, tidy
from cadredesk.storage.ids import new_uid
from cadredesk.storage.models import BodyRow, TitleRow, TitleSpellingRow
from cadredesk.storage.rows import inserted_id, table_of, to_value


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """A piece of title text as written, and the title (in one body, or in any) it stands for."""

    id: int
    text: str
    key: str
    title_id: int
    body_id: int | None


def learned(session: Session) -> dict[str, tuple[str, str | None]]:
    """The code of the title, and of the body where it is of one only, by the key of the text.

    The keys are made anew: those kept are of the day each spelling was learned.
    """
    table, title, body = table_of(TitleSpellingRow), table_of(TitleRow), table_of(BodyRow)
    rows = session.execute(
        select(table.c.text, title.c.code, body.c.code)
        .join(title, title.c.id == table.c.title_id)
        .outerjoin(body, body.c.id == table.c.body_id)
        .order_by(table.c.id)
    )
    return {text_key(text): (title_code, body_code) for text, title_code, body_code in rows}


def learn(session: Session, text: str, title_id: int, body_id: int | None) -> int | None:
    """Remember what a text stands for, instead of what it stood for; None for no text at all."""
    if not tidy(text):
        return None
    key = text_key(text)
    table = table_of(TitleSpellingRow)
    cells = {"text": tidy(text), "title_id": title_id, "body_id": body_id}
    known: int | None = session.execute(select(table.c.id).where(table.c.key == key)).scalar()
    if known is None:
        return inserted_id(session, table.insert().values({"uid": new_uid(), "key": key, **cells}))
    session.execute(table.update().where(table.c.id == known).values(cells))
    return known


def forget(session: Session, spelling_id: int) -> None:
    """Forget one spelling."""
    table = table_of(TitleSpellingRow)
    session.execute(table.delete().where(table.c.id == spelling_id))


def spellings(session: Session) -> list[Spelling]:
    """Everything learned, in the order it was."""
    table = table_of(TitleSpellingRow)
    rows = session.execute(select(table).order_by(table.c.id)).mappings()
    return [to_value(Spelling, TitleSpellingRow, row) for row in rows]
