"""The person rows of a table as values: each column read as the kind of list describes it."""

from collections.abc import Collection, Mapping
from datetime import date
from functools import lru_cache

from cadredesk.domain.codes import CodeBook
from cadredesk.domain.dates import show
from cadredesk.domain.fields import told_by_citizen_id
from cadredesk.domain.names import fold, tidy
from cadredesk.domain.sheet import Problem, SheetPerson, TitlePiece
from cadredesk.exchange import centuries, fullnames, kinds, values
from cadredesk.exchange.cellwords import cell_data, cell_words
from cadredesk.exchange.dateparts import joined
from cadredesk.exchange.days import DayReader, origin_of
from cadredesk.exchange.drafts import Draft
from cadredesk.exchange.grid import Cell, Grid, as_text
from cadredesk.exchange.kinds import Kind
from cadredesk.exchange.lookalikes import plain_letters
from cadredesk.exchange.readers import DATED, Column, columns_of, order_dates
from cadredesk.exchange.rows import Row
from cadredesk.exchange.titles import TitleReader
from cadredesk.exchange.values import Reading
from cadredesk.exchange.written import two_dates

_ELSEWHERE = frozenset({"number", "name", "name_part", "gender_date", "date_part"})
_WITH_TITLES = frozenset({"position", "unit", "mark"})
_WHOLE_DAY = len("2026-10-05")
_GENDERS = {"male": "nam", "female": "nữ"}

Cells = dict[str, Cell]


class PeopleReader:
    """Reads person rows with one mapping of columns.

    ``date_orders`` given are the clerk's (field → order), those found (field → DateOrder) are to
    be shown. ``rows`` are those of people (all, if not said), ``typed`` the cells (row, column)
    the clerk wrote anew: their dates are in the usual order.
    """

    def __init__(
        self,
        grid: Grid,
        fields: Mapping[str, int],
        codes: CodeBook,
        titles: TitleReader,
        as_of: date,
        *,
        decoded: bool = False,
        kind: Kind | None = None,
        date_orders: Mapping[str, str] | None = None,
        rows: Collection[int] | None = None,
        typed: Collection[tuple[int, int]] = (),
    ) -> None:
        self.grid = grid
        self.fields = fields
        self.codes = codes
        self.titles = titles
        self.as_of = as_of
        self.decoded = decoded
        self.marks: dict[int, TitlePiece] = {}
        self.typed = frozenset(typed)
        self._rows = range(len(grid.rows)) if rows is None else rows
        self._labels = (kind or kinds.kind()).labels()
        self._usual = DayReader(latest=as_of, origin=origin_of(grid))
        self._all = columns_of(fields, kind or kinds.kind(), codes, self._usual)
        self._columns = [self._all[name] for name in fields]
        self.date_orders = order_dates(
            self._all, self._cells_below, date_orders or {}, self._usual, as_of
        )
        self._parts = self._group("name_part")
        self._positions = self._group("position")
        self._gendered = self._group("gender_date")
        self._marked_levels = [column for column in self._columns if "=" in column.name]
        self._parted = self._targets("date_part")
        self._only_women_marked = [c.spec.gender for c in self._gendered if c.spec] == [
            "female"
        ] and not self._group("gender")
        self._names = {column.name for column in self._group("name")}
        self._courtesies = any(
            fullnames.courteous(self._cells_below(self._all[name])) for name in self._names
        )
        self._name_memo: dict[str, Reading] = {}
        self._ids: set[str] = set()
        spread = {*self._parted, *cell_data("two_dates").values()}
        self._simple = [
            c
            for c in self._all.values()
            if c.reader and self._is_simple(c) and (c.index is not None or c.name in spread)
        ]

    def _group(self, reads: str) -> list[Column]:
        """The columns that read so."""
        return [c for c in self._columns if c.spec is not None and c.spec.reads == reads]

    def _targets(self, reads: str) -> list[str]:
        """The dates that columns which read so are of."""
        found = (c.spec.of for c in self._group(reads) if c.spec)
        return [name for name in dict.fromkeys(found) if name]

    @staticmethod
    def _is_simple(column: Column) -> bool:
        return column.spec is not None and column.spec.reads not in _ELSEWHERE | _WITH_TITLES

    def _cells_below(self, column: Column) -> list[Cell]:
        """The cells of a column in the rows of people, without those the clerk typed."""
        index, typed, cell = column.index or 0, self.typed, self.grid.cell
        return [cell(r, index) for r in self._rows if not typed or (r, index) not in typed]

    # --- one row ---

    def read(self, row: Row, more: list[int]) -> tuple[SheetPerson, list[Problem]]:
        """A person; ``more`` are rows that continue the same one."""
        draft = Draft(row.index + 1, self._labels)
        line = self.grid.rows[row.index]
        cells: Cells = {column.name: column.cell(line) for column in self._columns}
        self._join_dates(cells)
        self._name(draft, cells)
        self._values(draft, row.index, cells)
        for column in self._marked_levels:
            self._level_mark(draft, column.name, cells[column.name])
        self._gendered_dates(draft, row.index, cells)
        self._centuries(draft)
        self._id_against_row(draft)
        self._official_before_joined(draft)
        pieces, left = self._titles(row, cells, more, draft)
        note = draft.found.get("note")
        abroad = any(words in fold(note) for words in cell_words("works_abroad")) if note else False
        draft.note()
        person = SheetPerson(
            row=draft.row,
            values=draft.found,
            raw=draft.raw,
            positions=pieces,
            unassigned=left,
            can_work_internationally=abroad or None,
            section=row.section,
            hidden=row.index in self.grid.hidden_rows,
        )
        return person, draft.problems

    def _join_dates(self, cells: Cells) -> None:
        """A date spread over three columns is one; two dates in one cell are two."""
        for base in self._parted:
            day, month = cells.get(f"{base}_day"), cells.get(f"{base}_month")
            cells[base] = joined(day, month, cells.get(base))
        for first, then in cell_data("two_dates").items():
            cell = cells.get(first)
            both = two_dates(cell) if isinstance(cell, str) and cells.get(then) is None else None
            if both:
                cells[first], cells[then] = both

    def _values(self, draft: Draft, row: int, cells: Mapping[str, Cell]) -> None:
        """The cells that are values by themselves."""
        found = draft.found
        for column in self._simple:
            name = column.name
            if name not in cells:
                continue
            cell = cells[name]
            if cell is None:
                found.setdefault(name, None)
                continue
            value, special = column.read(cell)
            if self.typed:
                special = self._reading(column, row, cell)
            if special is None:
                found[name] = found.get(name) or value
            else:
                self._take(draft, name, special)

    def _reading(self, column: Column, row: int, cell: Cell) -> Reading:
        """A cell as its column reads; a date the clerk typed is in the usual order."""
        dated = column.spec is not None and column.spec.reads in DATED
        if dated and (row, column.index) in self.typed:
            return self._usual(cell)
        value, special = column.read(cell)
        return special or Reading(value=value)

    def _take(self, draft: Draft, name: str, reading: Reading) -> None:
        """A reading, and its second value: of a degree the major, of a citizen id the old card."""
        draft.take(name, reading)
        if not reading.extra:
            return
        if name == "citizen_id":
            draft.found["old_id"] = reading.extra
        elif name == "degree" and not draft.found.get("major"):
            draft.found["major"] = reading.extra
        elif name in self._names:
            draft.kept.append(reading.extra)

    def _name(self, draft: Draft, cells: Mapping[str, Cell]) -> None:
        if "given_name" in cells:
            said = [as_text(cells[column.name]).strip() for column in self._parts]
            whole: Cell = " ".join(part for part in said if part) or None
        else:
            whole = cells.get("full_name", cells.get("family_name"))
        births = (cells.get(n) for n in ("birth", *(c.name for c in self._gendered)))
        if whole is None:
            draft.problem("full_name", "no-name", "")
            draft.found["full_name"] = None
        elif fullnames.several_people(whole, births):
            draft.problem("full_name", "several-people", as_text(whole))
            draft.found["full_name"] = None
        else:
            self._take(draft, "full_name", self._full_name(whole))

    def _full_name(self, cell: Cell) -> Reading:
        known = self._name_memo.get(cell) if isinstance(cell, str) else None
        if known is None:
            known = fullnames.name(cell, decoded=self.decoded, courtesies=self._courtesies)
            if isinstance(cell, str):
                self._name_memo[cell] = known
        return known

    def _gendered_dates(self, draft: Draft, row: int, cells: Mapping[str, Cell]) -> None:
        """Columns Nam and Nữ: what stands there is a date or a mark, where it stands the gender."""
        if not self._gendered:
            return
        filled = [c for c in self._gendered if not values.is_no(cells[c.name])]
        draft.found.setdefault("gender", None)
        for name in self._targets("gender_date"):
            if name not in self.fields:
                draft.found.setdefault(name, None)
        if len(filled) > 1:
            said = " / ".join(as_text(cells[c.name]) for c in filled)
            draft.problem("gender", "both-genders", said)
        elif filled and filled[0].spec:
            draft.found["gender"] = draft.found.get("gender") or filled[0].spec.gender
        elif self._only_women_marked:
            draft.found["gender"] = "male"
        dated = [c for c in filled if not values.is_mark(cells[c.name])]
        if dated and dated[0].spec and dated[0].spec.of:
            reading = self._reading(dated[0], row, cells[dated[0].name])
            self._take(draft, dated[0].spec.of, reading)

    def _level_mark(self, draft: Draft, name: str, cell: Cell) -> None:
        """A column "Trình độ | Đại học": a mark, or the major, in it."""
        kind, code = name.split("=")
        draft.found.setdefault(kind, None)
        if values.is_no(cell):
            return
        entry, before = self.codes.get(kind, code), draft.found[kind]
        other = self.codes.find(kind, before)
        if entry and (other is None or (entry.rank or 0) > (other.rank or 0)):
            draft.found[kind] = entry.name
        if kind == "degree" and not values.is_mark(cell):
            draft.found["major"] = draft.found.get("major") or values.text(cell).value

    # --- what the cells of a row say together ---

    def _centuries(self, draft: Draft) -> None:
        """Years of two digits, by what is plausible among this person's dates."""
        if not draft.short_years:
            return
        found = centuries.settled(draft.found, draft.short_years, self.as_of)
        for name, value in found.items():
            draft.found[name] = value
            if value is None:
                draft.refuse(name, "which-century", draft.raw.get(name, ""))

    def _id_against_row(self, draft: Draft) -> None:
        """A citizen id that tells another birth year or gender than its row: told, not changed.

        Where a row above has the same number, comparing the two says what is wrong.
        """
        number, gender = draft.found.get("citizen_id"), draft.found.get("gender")
        told = told_by_citizen_id(number) if number else None
        if number is None or told is None or number in self._ids:
            return
        self._ids.add(number)
        year, birth = str(told[0]), (draft.found.get("birth") or "")[:4]
        wrong = [("sinh năm " + year, "năm " + birth)] if birth and birth != year else []
        if gender and gender != told[1]:
            wrong.append((_GENDERS[told[1]], _GENDERS.get(gender, gender)))
        if wrong:
            said, row = (", ".join(words) for words in zip(*wrong, strict=True))
            draft.problem("citizen_id", "id-against-row", number, said=said, row=row)

    def _official_before_joined(self, draft: Draft) -> None:
        """Whole days of membership in the wrong order: told, not changed."""
        joined, official = draft.found.get("joined_party"), draft.found.get("official_member")
        if not joined or not official or min(len(joined), len(official)) < _WHOLE_DAY:
            return
        if official < joined:
            draft.problem(
                "official_member", "official-before-joined", show(official), joined=show(joined)
            )

    # --- titles ---

    def _titles(
        self, row: Row, cells: Mapping[str, Cell], more: list[int], draft: Draft
    ) -> tuple[tuple[TitlePiece, ...], tuple[str, ...]]:
        lines = [as_text(cells[column.name]) for column in self._positions]
        for index in more:
            lines += [self.grid.text(index, column.index or 0) for column in self._positions]
        text = "\n".join([clean for line in lines if line and (clean := _in_our_letters(line))])
        unit = _in_one_line(as_text(cells.get("unit")))
        if self._positions:
            draft.found["position"] = _in_one_line(text) or None
        if "unit" in self.fields:
            draft.found["unit"] = unit or None
        pieces, left = self.titles.read(text, unit, row.section) if text else ((), ())
        if self.marks:
            cell = self.grid.cell
            marked = [p for c, p in self.marks.items() if values.is_mark(cell(row.index, c))]
            held = {(p.title_code, p.body) for p in pieces}
            pieces += tuple(p for p in marked if (p.title_code, p.body) not in held)
        return pieces, left


@lru_cache(maxsize=4096)
def _in_our_letters(text: str) -> str:
    return plain_letters(text).strip()


@lru_cache(maxsize=4096)
def _in_one_line(text: str) -> str:
    return tidy(plain_letters(text))
