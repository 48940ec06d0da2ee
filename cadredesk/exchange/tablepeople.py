"""The people of all tables of a sheet, each table read with its own columns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from cadredesk.domain.codes import CodeBook
from cadredesk.domain.sheet import BESIDE, DateOrder, Problem, SheetPerson, TitlePiece
from cadredesk.exchange import values
from cadredesk.exchange.grid import Grid
from cadredesk.exchange.kinds import Kind
from cadredesk.exchange.letters import letters_of
from cadredesk.exchange.people import PeopleReader
from cadredesk.exchange.rows import FOLLOWING, Row
from cadredesk.exchange.spread import gathered, spread_over
from cadredesk.exchange.tables import Found, Table
from cadredesk.exchange.titles import TitleReader
from cadredesk.progress import Progress

_STEP = 500
_RELATIVE = "dòng của người thân (vợ, chồng, con …): nhập riêng nếu là cán bộ"


@dataclass(slots=True, kw_only=True)
class TablePeople:
    """Reads the people of a sheet; what it found is in ``people`` and ``problems``."""

    grid: Grid
    kind: Kind
    codes: CodeBook
    titles: TitleReader
    as_of: date
    date_orders: Mapping[str, str]
    typed: frozenset[tuple[int, int]]
    people: list[SheetPerson] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    orders: dict[str, DateOrder] = field(default_factory=dict)
    sections: dict[str, tuple[TitlePiece, ...]] = field(default_factory=dict)

    def read(self, found: Found, progress: Progress) -> None:
        """All tables, the people in the order of the rows."""
        total = sum(len(table.rows) for table in found.tables)
        taken: set[int] = set()
        usual = found.main.fields if found.main else {}
        for table in found.tables:
            reader = self._reader(table)
            if table is found.main:
                self.orders = dict(reader.date_orders)
            own = {} if table.fields == usual else _letters(table)
            self._table(table, reader, own, taken, (progress, total))
        self.people.sort(key=lambda person: person.row)
        self.problems.sort(key=lambda problem: problem.row)

    def _reader(self, table: Table) -> PeopleReader:
        people = [row.index for row in table.rows if row.kind in ("person", "nameless")]
        spread = spread_over(table.header.paths, table.fields, self.kind)
        reader = PeopleReader(
            gathered(self.grid, people, spread),
            table.fields,
            self.codes,
            self.titles,
            self.as_of,
            decoded=bool(self.grid.decoded),
            kind=self.kind,
            date_orders=self.date_orders,
            rows=people,
            typed=self.typed,
        )
        reader.marks = self._marks(table)
        return reader

    def _marks(self, table: Table) -> dict[int, TitlePiece]:
        """Columns of marks under a heading that is a title by itself (ĐB HĐND)."""
        found: dict[int, TitlePiece] = {}
        marked = {f.field for f in self.kind.reading("mark", "position")}
        taken = {c for f, c in table.fields.items() if f not in marked}
        people = [row.index for row in table.rows if row.kind == "person"]
        for column, path in table.header.paths.items():
            if column in taken:
                continue
            cells = [self.grid.cell(r, column) for r in people]
            said = [c for c in cells if not values.is_blank(c)]
            if said and all(values.is_mark(c) or values.is_no(c) for c in said):
                piece = self.titles.mark(path[-1]) or self.titles.mark(" ".join(path[-2:]))
                if piece:
                    found[column] = piece
        return found

    def _table(
        self,
        table: Table,
        reader: PeopleReader,
        own: Mapping[str, str],
        taken: set[int],
        told: tuple[Progress, int],
    ) -> None:
        progress, total = told
        rows = [row for row in table.rows if row.kind in FOLLOWING]
        numbers: set[int] = set()
        for at, row in enumerate(rows):
            if row.kind == "more":
                continue
            if at % _STEP == 0:
                progress.step(at, total)
            if row.kind == "relative":
                person, problems = self._relative(table, row)
            else:
                person, problems = reader.read(row, _more(rows, at))
                person = self._titled(person, table)
            by = BESIDE * sum(row.index + 1 + BESIDE * n in taken for n in range(9)) if taken else 0
            if by or own:
                person = replace(person, row=person.row + by, columns=own)
                problems = [replace(p, row=p.row + by) for p in problems]
            numbers.add(person.row)
            self.people.append(person)
            self.problems += problems
        taken |= numbers

    def _titled(self, person: SheetPerson, table: Table) -> SheetPerson:
        """In a list grouped by title ("I. Bí thư Đảng ủy") the section is what its people hold."""
        if not person.section or {"position", "occupation"} & table.fields.keys():
            return person
        if person.section not in self.sections:
            pieces, left = self.titles.read(person.section)
            self.sections[person.section] = () if left else tuple(pieces)
        held = {(p.title_code, p.body) for p in person.positions}
        found = [p for p in self.sections[person.section] if (p.title_code, p.body) not in held]
        return replace(person, positions=(*found, *person.positions)) if found else person

    def _relative(self, table: Table, row: Row) -> tuple[SheetPerson, list[Problem]]:
        """A line about somebody's wife or child: the clerk says whether that is a person here."""
        column = table.fields.get("full_name", table.fields.get("family_name", 0))
        said = " ".join(self.grid.text(row.index, column).split())
        person = SheetPerson(
            row=row.index + 1,
            values={"full_name": None},
            raw={"full_name": said},
            section=row.section,
            hidden=row.index in self.grid.hidden_rows,
        )
        problem = Problem(
            row=row.index + 1, column="full_name", code="relative", text=_RELATIVE, value=said
        )
        return person, [problem]


def _letters(table: Table) -> dict[str, str]:
    return {field: letters_of(column) for field, column in table.fields.items()}


def _more(rows: Sequence[Row], at: int) -> list[int]:
    """The rows that go on with the person at a place."""
    end = at + 1
    while end < len(rows) and rows[end].kind == "more":
        end += 1
    return [row.index for row in rows[at + 1 : end]]
