"""The tables of people on one sheet: each with its header, its columns and its rows told apart."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import sha256

from cadredesk.domain.body import Organisation
from cadredesk.domain.codes import CodeBook
from cadredesk.exchange import naming
from cadredesk.exchange.areas import Areas
from cadredesk.exchange.columns import heading_key, key, spoken, words
from cadredesk.exchange.content import Content, Guess
from cadredesk.exchange.grid import Grid, as_text
from cadredesk.exchange.guessing import Guesser
from cadredesk.exchange.header import Header, HeaderReader, parallel
from cadredesk.exchange.kinds import Kind
from cadredesk.exchange.layout import Layout
from cadredesk.exchange.letters import index_of, letters_of
from cadredesk.exchange.mapping import fields_of, settled
from cadredesk.exchange.rows import FOLLOWING, Row, Rows
from cadredesk.exchange.sections import Sections, starts_as_body
from cadredesk.exchange.unheaded import Unheaded
from cadredesk.exchange.values import is_blank

Chosen = Mapping[str, str]
_FIGURES = 2
_LOOK_AT = 60
_HALF = 0.5
_NUMBERED = re.compile(r"^\s*\d{1,2}\s*[.)]\s*")
_PERSONAL = frozenset({"date", "gender", "citizen_id", "party_card"})


@dataclass(slots=True)
class Table:
    """One table. ``by_content`` are the fields its cells told, not its headings."""

    header: Header
    fields: dict[str, int]
    by_content: frozenset[str] = frozenset()
    rows: list[Row] = field(default_factory=list)
    of_things: bool = False

    @property
    def people(self) -> int:
        """How many of its rows are people."""
        return sum(row.kind == "person" for row in self.rows)

    @property
    def told_by_content(self) -> bool:
        """Whether it was the cells, not the headings, that said where the names are."""
        return bool(self.by_content & {"full_name", "family_name"})


@dataclass(frozen=True, slots=True)
class Lists:
    """What columns are recognised with: the office's coded lists and titles, the year now."""

    codes: CodeBook
    titles: frozenset[str]
    year: int


def lists_of(
    codes: CodeBook, organisation: Organisation, shorts: Mapping[str, str], year: int
) -> Lists:
    """The lists in the form columns are recognised with."""
    texts: set[str] = set()
    for title in organisation.titles:
        texts |= {key(t) for t in (title.name, title.short_name, *title.variants) if t}
    texts |= {key(short) for short in shorts}
    return Lists(codes, frozenset(t for t in texts if t), year)


class Tables:
    """Finds and reads the tables of one sheet."""

    def __init__(self, grid: Grid, kind: Kind, lists: Lists) -> None:
        self.grid = grid
        self.kind = kind
        self.lists = lists
        self.areas = Areas(grid)

    def find(self, chosen: Chosen | None, layouts: Mapping[str, Chosen]) -> "Found":
        """The tables that hold people (or the likeliest header), as chosen now or earlier."""
        headers = Layout(self.grid, self.kind).headers() or self._unheaded(chosen, layouts)
        tables = self._tables(headers, {})
        main = _main(tables)
        if main is None or (not chosen and self._is_report(tables)):
            return Found([], None, "", {}, "headings")
        signature = self.signature(main.header)
        remembered = layouts.get(signature, {}) if chosen is None else {}
        wanted = dict(chosen or self._fitting(remembered, main))
        if wanted:
            tables = self._tables(headers, {id(main.header): wanted})
            main = next(t for t in tables if t.header is main.header)
        source = "content" if main.told_by_content else "headings"
        if wanted:
            source = "clerk" if chosen else "remembered"
        kept = [t for t in tables if t is main or t.people]
        return Found(kept, main, signature, wanted, source)

    def signature(self, header: Header) -> str:
        """What tells sheets of one layout: their headings and where they stand; empty without."""
        paths = header.paths
        if not paths:
            return ""
        said = [f"{c}:{'/'.join(heading_key(t) for t in paths[c])}" for c in sorted(paths)]
        return sha256("\n".join([self.kind.name, *said]).encode()).hexdigest()[:32]

    def _fitting(self, remembered: Chosen, table: Table) -> dict[str, str]:
        """Of the columns chosen earlier those that hold, here too, what they were chosen for."""
        rows = self._rows_with(table.header.name, table.header)
        content = Content(self.grid, rows, self.lists.codes, self.kind, self.lists.titles)
        guesser = Guesser(content, table.header.paths, self.kind, self.lists.year)
        return {
            field: letter
            for field, letter in remembered.items()
            if not letter or guesser.fits(field, index_of(letter))
        }

    def _is_report(self, tables: list[Table]) -> bool:
        """A report of figures that also names a few people is no list of them."""
        first = min(table.header.top for table in tables)
        lines = {spoken(as_text(c)) for row in self.grid.rows[:first] for c in row if c}
        if not any(line.startswith(_report_words()) for line in lines):
            return False
        own = {row.index for table in tables for row in table.rows}
        people = sum(table.people for table in tables)
        others = sum(
            row not in own and sum(isinstance(c, float | int) for c in cells) >= _FIGURES
            for row, cells in enumerate(self.grid.rows)
        )
        return 0 < people < others

    # --- headers without names ---

    def _unheaded(self, chosen: Chosen | None, layouts: Mapping[str, Chosen]) -> list[Header]:
        finder = Unheaded(self.grid, self.kind)
        letter = _names_in(chosen or {})
        known = None if letter or chosen is not None else self._known_layout(layouts)
        if known:
            return [known]
        column = index_of(letter) if letter else finder.column()
        if column is None:
            return []
        rows = finder.names(column)
        if letter and not rows:
            filled = [r for r in range(len(self.grid.rows)) if self._filled(r, column)]
            rows = [r for r in filled if naming.shaped_as_name(self.grid.text(r, column))] or filled
        header = finder.header(column, rows, asked=bool(letter)) if rows else None
        if header is None or (not letter and finder.of_others(header)):
            return []
        content = Content(self.grid, rows, self.lists.codes, self.kind, self.lists.titles)
        if letter or header.paths or finder.are_people(column, content, self.lists.year):
            return [finder.widened(header, content)]
        return []

    def _filled(self, row: int, column: int) -> bool:
        return not is_blank(self.grid.cell(row, column))

    def _known_layout(self, layouts: Mapping[str, Chosen]) -> Header | None:
        """The headings of a layout in which the clerk once showed where the names are."""
        reader = HeaderReader(self.grid, self.kind)
        wanted = {letter for layout in layouts.values() if (letter := _names_in(layout))}
        for column in {index_of(letter) for letter in wanted}:
            for row in range(min(_LOOK_AT, len(self.grid.rows))):
                if self._filled(row, column):
                    header = reader.read(row, column)
                    if _names_in(layouts.get(self.signature(header), {})):
                        return replace(header, last_row=len(self.grid.rows))
        return None

    # --- columns ---

    def _tables(self, headers: list[Header], chosen: Mapping[int, Chosen]) -> list[Table]:
        tables: list[Table] = []
        for header in headers:
            wanted = chosen.get(id(header)) or _shifted(header, headers, chosen)
            table = self._columns(header, wanted)
            sections = Sections()
            text = _title_of_next(tables[-1], header) if tables else None
            if text:
                sections.enter("", text)
            table.rows = list(
                Rows(self.grid, header, table.fields, self.kind, sections, self.areas)
            )
            if table.of_things:
                table.rows = [Row(row.index, "note") for row in table.rows]
            tables.append(table)
        return tables

    def _columns(self, header: Header, chosen: Chosen) -> Table:
        fields = fields_of(header.paths, self.lists.codes, self.kind, chosen)
        fields = self._second_name_column(header, fields)
        said = {f for f, letter in chosen.items() if letter}
        rows = self._rows_with(
            fields.get("full_name", fields.get("family_name", header.name)), header
        )
        content = Content(self.grid, rows, self.lists.codes, self.kind, self.lists.titles)
        paths = dict(header.paths)
        guesser = Guesser(content, paths, self.kind, self.lists.year)
        for doubted in guesser.doubted(fields) - said:
            paths.pop(fields.pop(doubted), None)
        first, last = header.columns
        refused = {f for f, letter in chosen.items() if not letter}
        added = {
            f: c
            for f, c in guesser.added(fields, range(first, last + 1)).items()
            if f not in refused
        }
        fields = settled(fields | added)
        if "full_name" in added:
            self._add_given_name(fields, content, added)
        table = Table(header, fields, frozenset(added))
        table.of_things = not said and self._is_of_things(table, content)
        return table

    def _is_of_things(self, table: Table, content: Content) -> bool:
        """A list of machines, of bodies: nothing that people have, and hardly a name."""
        column = table.fields.get("full_name")
        if column is None or any(
            self._is_personal(field, content.of(c)) for field, c in table.fields.items()
        ):
            return False
        cells = content.cells(column)
        shaped = sum(any(map(naming.shaped_as_name, _lines(as_text(cell)))) for cell in cells)
        names = content.of(column).share("name") * len(cells)
        return bool(cells) and max(shaped, names) < _HALF * len(cells)

    def _is_personal(self, field: str, guess: Guess) -> bool:
        """Whether a column holds what only people have: a birth, a title, a number of theirs."""
        spec = self.kind.get(field)
        if spec is None:
            return "=" in field and guess.filled > 0
        if spec.reads == "gender_date":
            return guess.share("date") + guess.share("mark") >= _HALF
        if spec.reads == "position":
            return guess.filled > 0
        return spec.reads in _PERSONAL and guess.share(spec.reads) >= _HALF

    def _rows_with(self, column: int, header: Header) -> list[int]:
        last = min(header.last_row + 1, len(self.grid.rows))
        return [
            row
            for row in range(header.after, last)
            if row not in header.repeats and not is_blank(self.grid.cell(row, column))
        ]

    def _second_name_column(self, header: Header, fields: dict[str, int]) -> dict[str, int]:
        """A heading "Họ và tên" over two columns: the second holds the given name."""
        column = fields.get("full_name")
        if column is None or column + 1 in fields.values():
            return fields
        if header.paths.get(column) is None or header.paths.get(column + 1) != header.paths[column]:
            return fields
        if not self._rows_with(column + 1, header):
            return fields
        found = {("family_name" if f == "full_name" else f): c for f, c in fields.items()}
        return found | {"given_name": column + 1}

    def _add_given_name(
        self, fields: dict[str, int], content: Content, added: dict[str, int]
    ) -> None:
        """Names found by content in two columns: "Nguyễn Văn" beside single words."""
        column = fields["full_name"]
        beside = content.of(column + 1)
        if column + 1 in fields.values() or beside.share("word") < 0.9 or not beside.filled:
            return
        if beside.filled < 0.9 * content.of(column).filled:
            return
        fields["family_name"], fields["given_name"] = fields.pop("full_name"), column + 1
        added["given_name"] = column + 1


@dataclass(frozen=True, slots=True)
class Found:
    """The tables of a sheet; ``main`` is the one with most people, None where there is no table."""

    tables: list[Table]
    main: Table | None
    signature: str
    chosen: dict[str, str]
    columns_from: str

    @property
    def people(self) -> int:
        """How many people all of them hold."""
        return sum(table.people for table in self.tables)


def _lines(text: str) -> list[str]:
    """A cell whole and line by line, without the numbers its lines may begin with."""
    return [text, *(_NUMBERED.sub("", line) for line in text.splitlines())]


def _names_in(chosen: Chosen) -> str:
    return chosen.get("full_name") or chosen.get("family_name") or ""


@cache
def _report_words() -> tuple[str, ...]:
    return tuple(spoken(word) for word in words("reports"))


def _main(tables: list[Table]) -> Table | None:
    return max(tables, key=lambda t: (t.people, len(t.fields)), default=None)


def _shifted(header: Header, headers: list[Header], chosen: Mapping[int, Chosen]) -> Chosen:
    """What was chosen for a table with the same headings further left or right."""
    for other in headers:
        wanted = chosen.get(id(other))
        by = parallel(other, header) if wanted and other is not header else None
        if wanted and by is not None:
            return {f: letters_of(index_of(c) + by) if c else "" for f, c in wanted.items()}
    return {}


def _title_of_next(table: Table, header: Header) -> str | None:
    """The body named between the people of a table and the next header, which is of that body."""
    if header.top <= table.header.bottom:
        return None
    last = max((row.index for row in table.rows if row.kind in FOLLOWING), default=-1)
    texts = [r.section for r in table.rows if r.kind == "section" and last < r.index < header.top]
    bodies = [text for text in texts if text and starts_as_body(text)]
    return bodies[-1] if bodies else None
