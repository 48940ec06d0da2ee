"""The person rows of a table as values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from cadredesk.domain.codes import CodeBook
from cadredesk.domain.names import fold
from cadredesk.domain.plan import STOPPING
from cadredesk.domain.sheet import Problem, SheetPerson, TitlePiece
from cadredesk.exchange import values
from cadredesk.exchange.columns import labels
from cadredesk.exchange.dateparts import joined
from cadredesk.exchange.grid import Cell, Grid, as_text
from cadredesk.exchange.rows import Row
from cadredesk.exchange.titles import TitleReader
from cadredesk.exchange.values import Reading

CODED = (
    "ethnic_group",
    "religion",
    "degree",
    "political_theory",
    "state_management",
    "informatics",
    "general_education",
)
DATES = ("joined_party", "official_member", "joined_union", "enlisted", "discharged", "recruited")
TEXTS = (
    "other_name",
    "birth_place",
    "hometown",
    "residence",
    "health",
    "policy_family",
    "major",
    "foreign_language",
    "occupation",
    "note",
)
NAME_PARTS = ("family_name", "middle_name", "given_name")
_NO_DITTO = frozenset({"full_name", *NAME_PARTS, "citizen_id", "party_card", "phone"})
_WORKS_ABROAD = fold("sử dụng được ngoại ngữ trong công việc")
_SENTENCES = {
    "not-a-date": "không phải ngày",
    "no-such-day": "ngày không có thật",
    "out-of-range": "năm ngoài khoảng 1900–2100",
    "in-future": "ngày chưa tới",
    "bad-name": "không phải họ tên: có chữ số, ký hiệu, hoặc chỉ một chữ cái",
    "no-name": "thiếu họ tên",
    "several-people": "nhiều người trong một ô",
    "bad-id": "số không đúng số chữ số",
    "bad-phone": "không phải số điện thoại",
    "not-in-list": "không có trong danh mục",
    "both-genders": "ghi ở cả cột nam và cột nữ",
}


@dataclass(slots=True)
class _Draft:
    """A person while the cells are read."""

    row: int
    found: dict[str, str | None] = field(default_factory=dict)
    raw: dict[str, str] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class PeopleReader:
    """Reads person rows with one mapping of columns."""

    def __init__(
        self,
        grid: Grid,
        fields: Mapping[str, int],
        codes: CodeBook,
        titles: TitleReader,
        as_of: date,
        *,
        decoded: bool = False,
    ) -> None:
        self.grid = grid
        self.fields = fields
        self.codes = codes
        self.titles = titles
        self.as_of = as_of
        self.decoded = decoded
        self.labels = labels()
        self.marks: dict[int, TitlePiece] = {}
        parts = [n for n in fields if n.endswith(("_day", "_month"))]
        self.parted = list(dict.fromkeys(n.rsplit("_", 1)[0] for n in parts))
        self.only_women_marked = "birth_female" in fields and not (
            fields.keys() & {"birth_male", "gender"}
        )
        self.month_first = self._month_first()
        self._above: dict[int, Cell] = {}
        self._memo: dict[tuple[str, Cell], Reading] = {}
        self._readers = self._make_readers()

    def _month_first(self) -> frozenset[str]:
        """Date columns written month before day, which only the whole column can tell."""
        found = []
        for name in {"birth", "birth_male", "birth_female", *DATES} & self.fields.keys():
            column = self.fields[name]
            texts = [row[column] for row in self.grid.rows if len(row) > column]
            if values.is_month_first([t for t in texts if isinstance(t, str)]):
                found.append(name)
        return frozenset(found)

    def _make_readers(self) -> dict[str, Callable[[Cell], Reading]]:
        readers: dict[str, Callable[[Cell], Reading]] = {
            "gender": values.gender,
            "citizen_id": values.citizen_id,
            "party_card": values.party_card,
            "phone": values.phone,
            "birth": self._day,
        }
        readers |= dict.fromkeys(TEXTS, values.text)
        readers |= dict.fromkeys(DATES, self._day)
        readers |= {name: self._coded(name) for name in CODED}
        return readers

    def _coded(self, name: str) -> Callable[[Cell], Reading]:
        return lambda cell: values.coded(name, cell, self.codes)

    def _day(self, cell: Cell) -> Reading:
        return values.day(cell, self.as_of)

    # --- one row ---

    def read(self, row: Row, more: list[int]) -> tuple[SheetPerson, list[Problem]]:
        """A person; ``more`` are rows that continue the same one."""
        draft = _Draft(row.index + 1)
        cells = {name: self._cell(name, row.index) for name in self.fields}
        for base in self.parted:
            day, month = cells.get(f"{base}_day"), cells.get(f"{base}_month")
            cells[base] = joined(day, month, cells.get(base))
        self._name(draft, cells)
        self._both_days(cells)
        for name, cell in cells.items():
            reader = self._readers.get(name)
            if reader is not None:
                self._take(draft, name, self._read(name, reader, cell))
            elif "=" in name:
                self._level_mark(draft, name, cell)
        self._birth_columns(draft, cells)
        pieces, left = self._titles(row, cells, more, draft)
        note = draft.found.get("note")
        abroad = True if note and _WORKS_ABROAD in fold(note) else None
        if draft.kept:
            draft.found["note"] = "; ".join(t for t in (note, *draft.kept) if t)
        person = SheetPerson(
            row=draft.row,
            values=draft.found,
            raw=draft.raw,
            positions=pieces,
            unassigned=left,
            can_work_internationally=abroad,
            section=row.section,
            hidden=row.index in self.grid.hidden_rows,
        )
        return person, draft.problems

    @staticmethod
    def _both_days(cells: dict[str, Cell]) -> None:
        """The day of joining and the day of full membership in one cell."""
        both = values.two_days(cells.get("joined_party"))
        if both and cells.get("official_member") is None:
            cells["joined_party"], cells["official_member"] = both

    def _cell(self, name: str, row: int) -> Cell:
        column = self.fields[name]
        cell = self.grid.cell(row, column)
        if values.is_ditto(cell):
            cell = self._above.get(column) if name not in _NO_DITTO else None
        elif values.is_blank(cell):
            cell = None
        elif name in self.month_first and isinstance(cell, str):
            cell = values.day_first(cell)
        self._above[column] = cell
        return cell

    def _read(self, name: str, reader: Callable[[Cell], Reading], cell: Cell) -> Reading:
        if isinstance(cell, dict):
            return reader(cell)
        known = self._memo.get((name, cell))
        if known is None:
            known = self._memo[name, cell] = reader(cell)
        return known

    def _take(self, draft: _Draft, name: str, reading: Reading) -> None:
        draft.found[name] = draft.found.get(name) or reading.value
        if reading.raw:
            draft.raw[name] = reading.raw
        if reading.problem:
            self._problem(draft, name, reading.problem, reading.raw or "")
            if name not in STOPPING and reading.raw:
                draft.kept.append(f"{self.labels.get(name, name)}: {reading.raw}")
        if reading.extra:
            self._extra(draft, name, reading)

    def _extra(self, draft: _Draft, name: str, reading: Reading) -> None:
        """The rest of a degree's cell is its major; nine digits are the old identity card."""
        extra = reading.extra
        if name == "degree" and not draft.found.get("major"):
            draft.found["major"] = extra
        elif name == "citizen_id":
            draft.found["old_id"] = extra

    def _problem(self, draft: _Draft, name: str, code: str, value: str) -> None:
        draft.problems.append(
            Problem(row=draft.row, column=name, code=code, text=_SENTENCES[code], value=value)
        )

    def _name(self, draft: _Draft, cells: Mapping[str, Cell]) -> None:
        if "given_name" in cells:
            parts = [as_text(cells.get(n)).strip() for n in NAME_PARTS]
            whole: Cell = " ".join(p for p in parts if p) or None
        else:
            whole = cells.get("full_name", cells.get("family_name"))
        if whole is None:
            self._problem(draft, "full_name", "no-name", "")
            draft.found["full_name"] = None
            return
        births = [cells.get(n) for n in ("birth", "birth_male", "birth_female")]
        if values.lines_of_people(whole, births):
            self._problem(draft, "full_name", "several-people", as_text(whole))
            draft.found["full_name"] = None
            return
        self._take(draft, "full_name", values.name(whole, decoded=self.decoded))

    def _birth_columns(self, draft: _Draft, cells: Mapping[str, Cell]) -> None:
        """Columns Nam and Nữ: what stands there is a date or a mark, where it stands the gender."""
        filled = [g for g in ("male", "female") if cells.get(f"birth_{g}") is not None]
        if not self.fields.keys() & {"birth_male", "birth_female"}:
            return
        draft.found.setdefault("gender", None)
        if len(filled) == 2:
            said = " / ".join(as_text(cells[f"birth_{g}"]) for g in filled)
            self._problem(draft, "gender", "both-genders", said)
        elif filled:
            draft.found["gender"] = draft.found.get("gender") or filled[0]
        elif self.only_women_marked:
            draft.found["gender"] = "male"
        dated = [g for g in filled if not values.is_mark(cells[f"birth_{g}"])]
        if "birth" not in self.fields:
            draft.found.setdefault("birth", None)
        if dated:
            self._take(draft, "birth", self._day(cells[f"birth_{dated[0]}"]))

    def _level_mark(self, draft: _Draft, name: str, cell: Cell) -> None:
        """A column "Trình độ | Đại học": a mark, or the major, in it."""
        kind, code = name.split("=")
        draft.found.setdefault(kind, None)
        if cell is None:
            return
        entry, before = self.codes.get(kind, code), draft.found[kind]
        other = self.codes.find(kind, before)
        if entry and (other is None or (entry.rank or 0) > (other.rank or 0)):
            draft.found[kind] = entry.name
        if kind == "degree" and not values.is_mark(cell):
            draft.found["major"] = draft.found.get("major") or values.text(cell).value

    # --- titles ---

    def _titles(
        self, row: Row, cells: Mapping[str, Cell], more: list[int], draft: _Draft
    ) -> tuple[tuple[TitlePiece, ...], tuple[str, ...]]:
        names = [n for n in self.fields if n.split("_")[0] == "position"]
        lines = [as_text(cells[n]) for n in names]
        lines += [self.grid.text(r, self.fields[n]) for r in more for n in names]
        text = "\n".join(line.strip() for line in lines if line.strip())
        unit = as_text(cells.get("unit")).strip()
        if names:
            draft.found["position"] = " ".join(text.split()) or None
        if "unit" in self.fields:
            draft.found["unit"] = " ".join(unit.split()) or None
        pieces, left = self.titles.read(text, unit, row.section) if text else ((), ())
        marked = [p for c, p in self.marks.items() if values.is_mark(self.grid.cell(row.index, c))]
        if marked:
            held = {(p.title_code, p.body) for p in pieces}
            pieces += tuple(p for p in marked if (p.title_code, p.body) not in held)
        return pieces, left
