"""Titles themselves: the list of them, adding, changing, putting one out of use."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from cadredesk.domain.body import Title
from cadredesk.domain.dates import begun
from cadredesk.domain.names import fold, tidy
from cadredesk.errors import UserError
from cadredesk.services.bodies import free_code
from cadredesk.services.office import Office
from cadredesk.storage import lists, spellings
from cadredesk.storage import titles as stored

_STEP = 10
_NAMED = 5


@dataclass(frozen=True, slots=True)
class TitleLine:
    """A title with the names of the kinds it is held in and who holds it on the day.

    ``learned``: the texts of sheets that are read as it since somebody assigned them.
    """

    title: Title
    kinds: tuple[str, ...]
    holders: tuple[str, ...]
    learned: tuple[str, ...] = ()


def catalogue(office: Office, day: date) -> list[TitleLine]:
    """All titles by rank, those out of use last."""
    with office.db.read() as session:
        book = lists.codebook(session)
        titles = lists.titles(session, day)
        held: dict[int, dict[int, str]] = {}
        for one in stored.holders(session):
            if _holds(one, day):
                held.setdefault(one.title_id, {})[one.person_id] = one.full_name
        learned: dict[int, list[str]] = {}
        for spelling in spellings.spellings(session):
            learned.setdefault(spelling.title_id, []).append(spelling.text)
    return [
        TitleLine(
            title,
            tuple(book.name("body_kind", kind) or kind for kind in title.body_kinds),
            tuple(held.get(title.id, {}).values()),
            tuple(learned.get(title.id, ())),
        )
        for title in sorted(titles, key=lambda t: not t.in_use)
    ]


def before(titles: Sequence[Title], title: Title) -> Title | None:
    """The title right before this one in the order, None where it is the first."""
    earlier = [t for t in titles if t.in_use and t.id != title.id and t.rank <= title.rank]
    return earlier[-1] if earlier else None


def save_title(
    office: Office,
    *,
    title_id: int | None,
    name: str,
    body_kinds: Sequence[str],
    short_name: str | None = None,
    variants: Iterable[str] = (),
    member_of: Sequence[str] = (),
    groups: Sequence[str] = (),
    managing_level: str | None = None,
    after_id: int | None = None,
) -> int:
    """Add a title (``title_id`` None) or change one, as one action; its id.

    ``after_id`` is the title it comes right after in lists by rank (None: the first). Raises
    UserError title-name-missing, title-kinds-missing, title-exists.
    """
    name = tidy(name)
    if not name:
        raise UserError("title-name-missing")
    if not body_kinds:
        raise UserError("title-kinds-missing")
    label = "Thêm chức danh" if title_id is None else "Sửa chức danh"
    with office.db.write(label) as session:
        titles = lists.titles(session)
        spelled = _spellings(variants, name)
        _refuse_twins(titles, title_id, name, spelled, body_kinds)
        old = next((t for t in titles if t.id == title_id), None)
        if old is not None:
            _refuse_leaving(old, body_kinds, stored.holders(session, old.id))
        cells: dict[str, object] = {
            "name": name,
            "short_name": tidy(short_name or "") or None,
            "variants": spelled,
            "body_kinds": list(body_kinds),
            "member_of": list(member_of),
            "groups": list(groups),
        }
        if old is None:
            cells["code"] = free_code(name, {t.code for t in titles})
        if old is None or getattr(before(titles, old), "id", None) != after_id:
            others = [t for t in titles if t.id != title_id]
            rank, crowded = _rank_after(others, after_id)
            if crowded:
                stored.make_room(session, rank)
            cells["rank"] = rank
        changed = old is None or any(_cell(old, n) != cell for n, cell in cells.items())
        ident = stored.put_title(session, cells, title_id) if changed else old.id  # type: ignore[union-attr]
        if (old.managing_level if old else None) != managing_level:
            stored.put_level(session, ident, managing_level)
    return ident


def _cell(title: Title, name: str) -> object:
    value = getattr(title, name)
    return list(value) if isinstance(value, tuple) else value


def _spellings(variants: Iterable[str], name: str) -> list[str]:
    """Other ways to write the title, each once, the name itself not among them."""
    return [v for v in dict.fromkeys(map(tidy, variants)) if v and v != name]


def _refuse_twins(
    titles: Sequence[Title],
    title_id: int | None,
    name: str,
    variants: Sequence[str],
    kinds: Sequence[str],
) -> None:
    """Two titles of one kind of body must not be written alike, or a sheet could mean either."""
    wanted = {fold(name)} | {fold(v) for v in variants}
    for other in titles:
        if other.id == title_id or set(kinds).isdisjoint(other.body_kinds):
            continue
        also = {fold(other.short_name or ""), *map(fold, other.variants)}
        if fold(other.name) in wanted or fold(name) in also:
            raise UserError("title-exists", name=name, other=other.name)


def _refuse_leaving(title: Title, kinds: Sequence[str], holders: Iterable[stored.Holder]) -> None:
    """A kind of body where somebody holds the title cannot be taken from it."""
    left = set(title.body_kinds) - set(kinds)
    held = [h for h in holders if h.kind in left and h.end is None]
    if held:
        raise _held(title, list(dict.fromkeys(h.full_name for h in held)), "title-kind-held")


def _rank_after(others: Sequence[Title], after_id: int | None) -> tuple[int, bool]:
    """The rank right after a title, and whether those behind must make room."""
    before_it = next((t.rank for t in others if t.id == after_id), None)
    low = min((t.rank for t in others), default=_STEP) - _STEP if before_it is None else before_it
    behind = [t.rank for t in others if t.rank > low]
    if before_it is None:
        return low, False
    if not behind:
        return low + _STEP, False
    gap = min(behind) - low
    return low + max(1, gap // 2), gap == 1


def remove_title(office: Office, title_id: int, day: date) -> None:
    """Put a title out of use: nobody can be given it any more; records that name it keep it.

    One that no record names goes altogether. Raises UserError title-held where somebody holds it
    on the day or will.
    """
    with office.db.write("Bỏ chức danh") as session:
        title = next(t for t in lists.titles(session) if t.id == title_id)
        names = dict.fromkeys(
            one.full_name for one in stored.holders(session, title_id) if _holds(one, day)
        )
        if names:
            raise _held(title, list(names))
        if stored.mentioned(session, title_id):
            stored.put_title(session, {"body_kinds": []}, title_id)
        else:
            stored.drop_title(session, title_id)


def _holds(one: stored.Holder, day: date) -> bool:
    return one.end is None or begun(one.end, day) is not True


def _held(title: Title, names: Sequence[str], code: str = "title-held") -> UserError:
    shown = ", ".join(names[:_NAMED]) + (", …" if len(names) > _NAMED else "")
    return UserError(code, name=title.name, count=len(names), who=shown)
