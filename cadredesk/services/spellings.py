"""How sheets write titles: what the clerk assigns is remembered, shown and forgotten again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from cadredesk.domain.body import Body, Organisation, Title
from cadredesk.domain.names import text_key
from cadredesk.exchange.places import PATTERNED
from cadredesk.exchange.title_teaching import CLEAR, OPEN, PAST, STANDING_IN, Teaching
from cadredesk.services.office import Office
from cadredesk.storage import lists
from cadredesk.storage import spellings as stored
from cadredesk.storage.spellings import Spelling

__all__ = [
    "CLEAR",
    "OPEN",
    "PAST",
    "STANDING_IN",
    "SpellingLine",
    "forget",
    "judged",
    "remember",
    "spellings",
    "teaching",
]


@dataclass(frozen=True, slots=True)
class SpellingLine:
    """A text learned: its title, and its body where it is of one only (None: told around it)."""

    id: int
    text: str
    title_id: int
    body: str | None


def spellings(office: Office, title_id: int | None = None) -> list[SpellingLine]:
    """What was learned (of one title where given), newest last."""
    with office.db.read() as session:
        names = {body.id: body.name for body in lists.bodies(session)}
        known = stored.spellings(session)
    return [
        SpellingLine(one.id, one.text, one.title_id, names.get(one.body_id or 0))
        for one in known
        if title_id in (None, one.title_id)
    ]


def forget(office: Office, ids: Iterable[int]) -> None:
    """Read these texts no longer as their title (undoable)."""
    with office.db.write("Bỏ cách ghi đã học") as session:
        for spelling_id in ids:
            stored.forget(session, spelling_id)


def judged(office: Office, texts: Iterable[str]) -> dict[str, str]:
    """Of each text, whether the next sheet that says it can be read alike.

    One of CLEAR, OPEN, PAST, STANDING_IN of :mod:`cadredesk.exchange.title_teaching`.
    """
    teacher = teaching(office)
    return {text: teacher.judged(text) for text in texts}


def teaching(office: Office) -> Teaching:
    """What judges texts by the office's lists."""
    from cadredesk.exchange.understand import commune_names  # readers of sheets: not at the start
    from cadredesk.services.importing_knowledge import knowledge

    known = knowledge(office)
    names = commune_names([known.office_name or ""])
    return Teaching(known.organisation, known.abbreviations, names, known.cap)


def remember(
    session: Any,
    teacher: Teaching,
    texts: Sequence[str],
    title_id: int,
    body_id: int,
    *,
    doubtful: bool = False,
) -> None:
    """Keep what texts were assigned to, as part of a running write.

    Those that hold for everybody; with ``doubtful`` the others too, where there are only such.
    """
    known: Organisation = lists.organisation(session)
    title = next(t for t in known.titles if t.id == title_id)
    body = next(b for b in known.bodies if b.id == body_id)
    before = {one.key: one for one in stored.spellings(session)}
    several = list({text_key(text): text for text in texts}.values())
    clear = [text for text in several if teacher.judged(text) == CLEAR]
    for text in clear or (several if doubtful else ()):
        _remember(session, teacher, before, text, title, body)


def _remember(
    session: Any,
    teacher: Teaching,
    before: dict[str, Spelling],
    text: str,
    title: Title,
    body: Body,
) -> None:
    short = teacher.short(text, title, body)
    if short and text_key(short) not in before:
        stored.learn(session, short, title.id, None)
    where: int | None = body.id
    if set(title.body_kinds) & set(PATTERNED) and not teacher.says_body(text, body):
        where = None
    old = before.get(text_key(text))
    if old is not None and old.title_id == title.id and old.body_id != where:
        where = None  # two bodies of one title: the text alone does not tell
    stored.learn(session, text, title.id, where)
