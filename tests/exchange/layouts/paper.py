"""Papers made from a layout and a seed."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from tests.exchange.layouts import dirt, others, wording
from tests.exchange.layouts.columns import COLUMNS, Column, Expected, Path, Ways
from tests.exchange.layouts.dates import Cell
from tests.exchange.layouts.layout import Layout, Page, Paper
from tests.exchange.layouts.people import UNITS, Person, some

_GROUPS = ("THÔNG TIN CHUNG", "THÔNG TIN VỀ ĐẢNG VÀ TRÌNH ĐỘ", "THÔNG TIN KHÁC")
_KHOI = ("Khối Đảng", "Khối chính quyền", "Khối Mặt trận, đoàn thể")


def make(layout: Layout, seed: int) -> Paper:
    """The paper of a layout with the people of a seed."""
    return _Maker(layout, Random(f"{layout.name}/{seed}")).make()


class _Maker:
    """Writes one paper from top to bottom."""

    def __init__(self, layout: Layout, rng: Random) -> None:
        self.layout, self.rng = layout, rng
        self.page = Page(name="Trích ngang" if layout.other_sheets else "DS", mac=layout.mac)
        self.paper = Paper(layout, self.page)
        self.ways = Ways(dates=layout.dates, rng=rng, mac=layout.mac)
        self.columns: list[tuple[str, Column, int]] = []
        self.paths: dict[int, Path] = {}
        self.dressed: dict[int, Path] = {}
        self.row = layout.top
        self.order = 0
        self.since_header = 0
        self.above: dict[str, tuple[Cell, ...]] = {}
        self._lay_columns(layout.columns)

    def _lay_columns(self, keys: Sequence[str]) -> None:
        at = self.layout.start
        self.columns, self.paths, self.dressed = [], {}, {}
        self.number = at if self.layout.stt != "none" else None
        if self.number is not None:
            self.paths[at] = (self.layout.number_heading,)
            at += 1
        spelling = self.rng.randrange(60)
        for position, key in enumerate(keys):
            column = COLUMNS[key]
            paths = column.wordings[spelling % len(column.wordings)]
            self.paths |= {at + i: path for i, path in enumerate(paths)}
            self.columns.append((key, column, at))
            at += column.width
            at += self.layout.spacer and position == 2
        self.end = at
        self.name_at, width = next(
            ((a, c.width) for k, c, a in self.columns if k.startswith("name")), (at, 1)
        )
        self.name_columns = range(self.name_at, self.name_at + width)

    def make(self) -> Paper:
        """The whole paper."""
        layout = self.layout
        people = some(self.rng, layout.count, layout.precision)
        self._lines(wording.TITLES[layout.title], people, centre=True)
        parts = [people]
        if layout.second_table:
            parts = [people[: len(people) // 2], people[len(people) // 2 :]]
        for number, part in enumerate(parts):
            if number:
                self.row += 1
                self._lines(
                    (((0.0, "DANH SÁCH CÁN BỘ ĐƯỢC CỬ ĐI ĐÀO TẠO"),), ()), people, centre=True
                )
                self.order = 0
                if layout.second_columns:
                    self._lay_columns(layout.second_columns)
            self._header()
            self._body(part)
            self._lines((wording.TOTALS[layout.total],), part)
        for note in self.rng.sample(wording.NOTES, layout.notes):
            self._lines((((0.0, note),),), people)
        self._lines(wording.SIGNATURES[layout.signature], people)
        self._finish()
        return self.paper

    # --- around the table ---

    def _lines(
        self, lines: Sequence[wording.Line], people: Sequence[Person], *, centre: bool = False
    ) -> None:
        width = self.end - self.layout.start
        women = sum(p.gender == "female" for p in people)
        for line in lines:
            for place, text in line:
                column = self.layout.start + min(width - 1, int(place * width))
                text = text.format(n=len(people), w=women) if "{" in text else text
                cell: Cell = int(text) if text.isdigit() else text
                self.page.put(self.row, column, cell)
                if centre and self.layout.header == "merged" and len(line) == 1 and not place:
                    self.page.merge(self.row, column, self.row, self.end - 1)
            self.row += 1

    def _header(self) -> None:
        if self.layout.header == "none":
            return
        if not self.dressed:
            self.dressed = self._dressed()
        paths = self.dressed
        depth = max(len(p) for p in paths.values())
        for level in range(depth):
            self._heading_row(paths, level, depth)
        self.row += depth
        self._numbering()
        self.since_header = 0

    def _dressed(self) -> dict[int, Path]:
        """The headings as typed; where the header stands again it is a copy."""
        paths = {
            c: tuple(wording.dress(t, self.layout.headings, self.rng) for t in p)
            for c, p in self.paths.items()
        }
        self._same_once(paths)
        if self.layout.header == "flat":
            paths = {c: (" ".join(p),) for c, p in paths.items()}
        if self.layout.groups:
            paths = {c: (self._group(c), *p) for c, p in paths.items()}
        return paths

    def _group(self, column: int) -> str:
        """The heading over a third of the columns; what belongs together is not cut."""
        third = max(1, (self.end - self.layout.start) // 3)
        first = next((a for _, k, a in self.columns if a <= column < a + k.width), column)
        return _GROUPS[min(2, (first - self.layout.start) // third)]

    def _same_once(self, paths: dict[int, Path]) -> None:
        """Neighbours under one parent share its very spelling."""
        for column in sorted(paths):
            before, mine = self.paths.get(column - 1), self.paths[column]
            if before and len(mine) > 1 and len(before) > 1 and before[0] == mine[0]:
                paths[column] = (
                    *paths[column - 1][: len(mine) - 1],
                    *paths[column][len(mine) - 1 :],
                )

    def _heading_row(self, paths: dict[int, Path], level: int, depth: int) -> None:
        merged = self.layout.header == "merged"
        for column, path in paths.items():
            if level >= len(path):
                continue
            start = self.row + level
            if level < len(path) - 1:  # a parent: written once over all its columns
                if paths.get(column - 1, ())[: level + 1] == path[: level + 1]:
                    continue
                last = column
                while paths.get(last + 1, ())[: level + 1] == path[: level + 1]:
                    last += 1
                self.page.put(start, column, path[level])
                if merged:
                    self.page.merge(start, column, start, last)
            else:
                self.page.put(start, column, path[level])
                if merged:
                    self.page.merge(start, column, self.row + depth - 1, column)

    def _numbering(self) -> None:
        style = self.layout.numbering
        if not style:
            return
        columns = sorted(self.paths)
        for order, column in enumerate(columns, start=1):
            cell: Cell = order if style == "1" else style.replace("1", str(order))
            if style == "A":
                cell = "AB"[order - 1] if order <= 2 else order - 2
            self.page.put(self.row, column, cell)
        self.row += 1

    # --- people ---

    def _body(self, people: Sequence[Person]) -> None:
        style = self.layout.sections
        if not style:
            self._people(people)
            return
        units = self.rng.sample(UNITS, k=min(len(UNITS), max(2, len(people) // 4)))
        size = -(-len(people) // len(units))
        for number, unit in enumerate(units, start=1):
            part = people[(number - 1) * size : number * size]
            if not part:
                break
            if style == "nested" and number % 2:
                self._section(
                    wording.roman(1 + number // 2), "ABC"[number // 2], _KHOI[number // 2]
                )
            self._section(wording.roman(number), str(number), unit[0], len(part), real=True)
            if self.layout.stt == "restart":
                self.order = 0
            self._people([self._in_section(p, unit) for p in part])
            if self.layout.subtotals:
                self._lines((((0.05, "Cộng: {n} người"),),), part)

    @staticmethod
    def _in_section(person: Person, unit: tuple[str, str]) -> Person:
        held = frozenset({("Chuyên viên", unit[1])})
        if len(person.given) % 2:
            return replace(person, section=unit[0])
        return replace(person, section=unit[0], title="Chuyên viên", holds=held)

    def _section(
        self, mark: str, number: str, text: str, count: int = 0, *, real: bool = False
    ) -> None:
        style, first = self.layout.sections, self.layout.start
        if style == "nested":
            mark = mark if real else number
        elif style in ("numbered", "letters"):
            mark = number if style == "numbered" else "ABCDEFGH"[int(number) - 1]
        dot = "." if style == "roman dot" else ""
        if style == "counted":
            text = f"{text} ({count:02} người)"
        if style == "capitals":
            text = text.upper()
        if style in ("merged", "merged bare"):
            text = f"{mark}. {text}" if style == "merged" else text
            self.page.put(self.row, first, text)
            self.page.merge(self.row, first, self.row, self.end - 1)
        elif style == "names":
            self.page.put(self.row, self.name_at, text)
        elif self.number is None:
            self.page.put(self.row, self.name_at, f"{mark}{dot or '.'} {text}")
        else:
            self.page.put(self.row, self.number, mark + dot)
            self.page.put(self.row, self.name_at, text)
        if style == "counted apart":
            self.page.put(self.row, self.name_at + 1, count)
        self.row += 1

    def _people(self, people: Sequence[Person]) -> None:
        layout = self.layout
        for person in people:
            if layout.repeat and self.since_header == layout.repeat:
                self._header()
            self.order += 2 if layout.stt == "gaps" and self.rng.random() < 0.3 else 1
            self._person(person)
            self.since_header += 1
            if layout.blank_rows and self.rng.random() < 0.3:
                self.row += layout.blank_rows

    def _person(self, person: Person) -> None:
        if self.number is not None:
            self.page.put(self.row, self.number, self._stt())
        expected: Expected = {}
        household = self.layout.household and self.order == 3
        for key, column, at in self.columns:
            written = self._written(key, column.cells(person, self.ways))
            if household and key in ("name", "birth"):
                written = (f"{written[0]}\n{'Trần Thị Con' if key == 'name' else '02/3/1999'}",)
            for i, cell in enumerate(written):
                if cell is not None:
                    self.page.put(self.row, at + i, cell)
            expected |= column.expect(person)
        if not self.layout.second_table:  # the title of the second may be taken for one
            expected["section"] = person.section
        if household:
            self.paper.households.add(self.row + 1)
        self.paper.expected[self.row + 1] = expected
        if self.layout.hidden_rows and self.order % self.layout.hidden_rows == 0:
            self.page.hidden_rows.add(self.row)
        self.row += 1

    def _written(self, key: str, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        """The cells of a column, or marks that they are as above."""
        before, self.above[key] = self.above.get(key), cells
        if key in self.layout.ditto and cells == before:
            return tuple(c and self.rng.choice(('"', "nt", "-nt-")) for c in cells)
        return cells

    def _stt(self) -> Cell:
        style, order = self.layout.stt, self.order
        texts = {"text": f"{order}", "dotted": f"{order}.", "padded": f"{order:02}",
                 "bracket": f"{order})"}  # fmt: skip
        return texts.get(style, order)

    # --- the whole ---

    def _finish(self) -> None:
        layout, page = self.layout, self.page
        if layout.hidden_column:
            page.hidden_columns.add(self.columns[-1][2])
        if layout.capitals or layout.dirt:
            dirt.soil(page, layout, self.rng, self.name_columns)
        for _ in range(layout.tail):
            page.put(self.row + layout.tail, self.end, None)
        if layout.font:
            dirt.old_font(page, layout.font)
        self.paper.others = [others.page(kind, self.rng) for kind in layout.other_sheets]
