"""The person rows of a table as values: each column read as the kind of list describes it."""

from collections.abc import Callable, Collection, Mapping
from datetime import date

from cadredesk.domain.codes import CodeBook
from cadredesk.domain.fields import told_by_citizen_id
from cadredesk.domain.names import fold
from cadredesk.domain.sheet import DateOrder, Problem, SheetPerson, TitlePiece
from cadredesk.exchange import centuries, fullnames, kinds, numbers, orders, values
from cadredesk.exchange.cellwords import cell_data, cell_words
from cadredesk.exchange.dateparts import joined
from cadredesk.exchange.days import DayReader, origin_of
from cadredesk.exchange.drafts import Draft
from cadredesk.exchange.grid import Cell, Grid, as_text
from cadredesk.exchange.kinds import FieldSpec, Kind
from cadredesk.exchange.rows import Row
from cadredesk.exchange.titles import TitleReader
from cadredesk.exchange.values import Reading
from cadredesk.exchange.written import two_dates

Reader = Callable[[Cell], Reading]

_SIMPLE: dict[str, Reader] = {
    "text": values.text,
    "language": values.text,
    "gender": values.gender,
    "citizen_id": numbers.citizen_id,
    "party_card": numbers.party_card,
    "phone": numbers.phone,
}
_OWN = frozenset({"name", "name_part", "citizen_id", "party_card", "phone", "number"})
"""What nobody shares with the person above: a ditto there repeats nothing."""
_GENDERS = {"male": "nam", "female": "nữ"}


class PeopleReader:
    """Reads person rows with one mapping of columns.

    ``date_orders`` are the clerk's (field → order), ``rows`` those of people (all, if not said),
    ``typed`` the cells (row, column) the clerk wrote anew: their dates are in the usual order.
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
        self.kind = kind or kinds.kind()
        self.labels = self.kind.labels()
        self.marks: dict[int, TitlePiece] = {}
        self.specs = {n: spec for n in fields if (spec := self.kind.get(n)) and "=" not in n}
        self.typed = frozenset(typed)
        self._rows = range(len(grid.rows)) if rows is None else rows
        self.parted = list(dict.fromkeys(s.of for s in self._reading("date_part") if s.of))
        self.gendered = self._reading("gender_date")
        self.only_women_marked = [s.gender for s in self.gendered] == ["female"] and not (
            self._reading("gender")
        )
        self._usual = DayReader(latest=as_of, origin=origin_of(grid))
        self._days: dict[str, DayReader] = {}
        self.date_orders = self._ordered(date_orders or {})
        self._above: dict[int, Cell] = {}
        self._memo: dict[tuple[str, Cell], Reading] = {}
        self._ids: set[str] = set()
        self._readers = self._make_readers()
        self._courtesies = any(
            fullnames.courteous(self._column(n)) for n, s in self.specs.items() if s.reads == "name"
        )

    def _reading(self, reads: str) -> list[FieldSpec]:
        """The fields with a column that read so."""
        return [spec for spec in self.specs.values() if spec.reads == reads]

    def _column(self, name: str) -> list[Cell]:
        column, typed = self.fields[name], self.typed
        return [
            self.grid.cell(row, column)
            for row in self._rows
            if not typed or (row, column) not in typed
        ]

    # --- readers ---

    def _ordered(self, wishes: Mapping[str, str]) -> dict[str, DateOrder]:
        """The order of each column of dates; columns of one date (Nam, Nữ) decide together."""
        found: dict[str, DateOrder] = {}
        dates = {n: s for n, s in self.specs.items() if s.reads in ("date", "gender_date")}
        for name, spec in dates.items():
            target = spec.of or name
            cells = [c for n, s in dates.items() if (s.of or n) == target for c in self._column(n)]
            wish = wishes.get(name) or wishes.get(target)
            order = orders.decide(cells, wish)
            if order is not None:
                found[name] = order
            self._days[name] = DayReader(
                order=orders.text_order(cells, order),
                swapped=order is not None and order.order == orders.SWAPPED,
                bare_years=orders.of_bare_years(cells, self.as_of),
                latest=self.as_of,
                origin=self._usual.origin,
            )
        return orders.together(found)

    def _make_readers(self) -> dict[str, Reader]:
        readers: dict[str, Reader] = {}
        for spec in self.kind.fields:
            name = spec.field
            if spec.reads in _SIMPLE:
                readers[name] = _SIMPLE[spec.reads]
            elif spec.reads == "date":
                readers[name] = self._days.get(name, self._usual)
            elif spec.reads == "code" and spec.list_name:
                readers[name] = self._coded(spec.list_name)
        return readers

    def _coded(self, list_name: str) -> Reader:
        return lambda cell: values.coded(list_name, cell, self.codes)

    def _read(self, name: str, reader: Reader, cell: Cell) -> Reading:
        if isinstance(cell, dict):
            return reader(cell)
        known = self._memo.get((name, cell))
        if known is None:
            known = self._memo[name, cell] = reader(cell)
        return known

    # --- one row ---

    def read(self, row: Row, more: list[int]) -> tuple[SheetPerson, list[Problem]]:
        """A person; ``more`` are rows that continue the same one."""
        draft = Draft(row.index + 1, self.labels)
        cells = {name: self._cell(name, row.index) for name in self.fields}
        for base in self.parted:
            day, month = cells.get(f"{base}_day"), cells.get(f"{base}_month")
            cells[base] = joined(day, month, cells.get(base))
        self._name(draft, cells)
        self._both_days(cells)
        for name, cell in cells.items():
            reader = self._readers.get(name)
            if "=" in name:
                self._level_mark(draft, name, cell)
            elif reader is not None:
                if self.typed and (row.index, self.fields.get(name)) in self.typed:
                    reader = self._usual if isinstance(reader, DayReader) else reader
                    self._take(draft, name, reader(cell))
                else:
                    self._take(draft, name, self._read(name, reader, cell))
        self._gendered_dates(draft, row, cells)
        self._centuries(draft)
        self._id_against_row(draft)
        pieces, left = self._titles(row, cells, more, draft)
        note = fold(draft.found.get("note") or "")
        abroad = True if any(words in note for words in cell_words("works_abroad")) else None
        draft.note()
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

    def _cell(self, name: str, row: int) -> Cell:
        column = self.fields[name]
        cell = self.grid.cell(row, column)
        if cell is None:
            pass
        elif values.is_ditto(cell):
            spec = self.specs.get(name)
            cell = None if spec and spec.reads in _OWN else self._above.get(column)
        elif values.is_blank(cell):
            cell = None
        self._above[column] = cell
        return cell

    @staticmethod
    def _both_days(cells: dict[str, Cell]) -> None:
        """The day of joining and the day of full membership in one cell."""
        for first, then in cell_data("two_dates").items():
            cell = cells.get(first)
            both = two_dates(cell) if isinstance(cell, str) and cells.get(then) is None else None
            if both:
                cells[first], cells[then] = both

    def _take(self, draft: Draft, name: str, reading: Reading) -> None:
        """A reading, and its second value: of a degree the major, of a citizen id the old card."""
        draft.take(name, reading)
        if not reading.extra:
            return
        if name == "citizen_id":
            draft.found["old_id"] = reading.extra
        elif name == "degree" and not draft.found.get("major"):
            draft.found["major"] = reading.extra
        elif name == "full_name":
            draft.kept.append(reading.extra)

    def _name(self, draft: Draft, cells: Mapping[str, Cell]) -> None:
        parts = [s.field for s in self.kind.reading("name_part")]
        if "given_name" in cells:
            said = [as_text(cells.get(n)).strip() for n in parts]
            whole: Cell = " ".join(p for p in said if p) or None
        else:
            whole = cells.get("full_name", cells.get("family_name"))
        if whole is None:
            draft.problem("full_name", "no-name", "")
            draft.found["full_name"] = None
            return
        births = [cells.get(n) for n in ("birth", *(s.field for s in self.gendered))]
        if fullnames.several_people(whole, births):
            draft.problem("full_name", "several-people", as_text(whole))
            draft.found["full_name"] = None
            return
        self._take(draft, "full_name", self._read("full_name", self._full_name, whole))

    def _full_name(self, cell: Cell) -> Reading:
        return fullnames.name(cell, decoded=self.decoded, courtesies=self._courtesies)

    def _gendered_dates(self, draft: Draft, row: Row, cells: Mapping[str, Cell]) -> None:
        """Columns Nam and Nữ: what stands there is a date or a mark, where it stands the gender."""
        if not self.gendered:
            return
        filled = [s for s in self.gendered if not _is_no(cells.get(s.field))]
        draft.found.setdefault("gender", None)
        if len(filled) > 1:
            said = " / ".join(as_text(cells[s.field]) for s in filled)
            draft.problem("gender", "both-genders", said)
        elif filled:
            draft.found["gender"] = draft.found.get("gender") or filled[0].gender
        elif self.only_women_marked:
            draft.found["gender"] = "male"
        for spec in self.gendered:
            if spec.of and spec.of not in self.fields:
                draft.found.setdefault(spec.of, None)
        dated = [s for s in filled if not values.is_mark(cells[s.field])]
        if dated and dated[0].of:
            name, of = dated[0].field, dated[0].of
            typed = (row.index, self.fields[name]) in self.typed
            reader = self._usual if typed else self._days.get(name, self._usual)
            self._take(draft, of, reader(cells[name]))

    def _level_mark(self, draft: Draft, name: str, cell: Cell) -> None:
        """A column "Trình độ | Đại học": a mark, or the major, in it."""
        kind, code = name.split("=")
        draft.found.setdefault(kind, None)
        if _is_no(cell):
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
        told = told_by_citizen_id(number)
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

    # --- titles ---

    def _titles(
        self, row: Row, cells: Mapping[str, Cell], more: list[int], draft: Draft
    ) -> tuple[tuple[TitlePiece, ...], tuple[str, ...]]:
        names = [n for n, spec in self.specs.items() if spec.reads == "position"]
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


def _is_no(cell: Cell) -> bool:
    return cell is None or values.is_no(cell)
