"""Fields for columns whose heading says nothing, and doubts of headings their cells contradict."""

from collections.abc import Mapping, Sequence
from statistics import median

from cadredesk.exchange.columns import refused
from cadredesk.exchange.content import SURE, Content, Guess, year_of
from cadredesk.exchange.kinds import Kind

_STRONG = ("date", "gender", "citizen_id", "phone", "name")
_DOUBTED = ("date", "gender", "citizen_id", "party_card", "phone", "code", "name")
_ALIEN = 0.2
_HALF = 0.5
_TOLD_BY_CELLS = frozenset({"date", "gender", "citizen_id", "phone"})
_NAMES = 0.6
_LEAST = 3
_UNDER_UNKNOWN = ("full_name", "gender", "ethnic_group")
"""What is taken by its cells alone even where a heading, not understood, stands above."""
_WORKING = (17, 95)
_GROWN_UP = 15
_PROBATION = (0.8, 2.2)

Paths = Mapping[int, Sequence[str]]


class Guesser:
    """Completes the columns of one table by what they hold."""

    def __init__(self, content: Content, paths: Paths, kind: Kind, year: int) -> None:
        self.content = content
        self.paths = paths
        self.kind = kind
        self.year = year

    def doubted(self, fields: Mapping[str, int]) -> set[str]:
        """Fields whose column holds something else: "Ngày sinh" over Nam and Nữ."""
        return {field for field, column in fields.items() if self._contradicts(field, column)}

    def _contradicts(self, field: str, column: int) -> bool:
        spec = self.kind.get(field)
        if spec is None or "=" in field or spec.reads not in _DOUBTED:
            return False
        guess = self.content.of(column)
        if guess.filled < _LEAST:
            return False
        if spec.reads == "code":
            own = guess.share(f"list:{spec.field}")
            lists = [w for w in guess.shares if w.startswith("list:") and w != f"list:{spec.field}"]
            other = guess.best((*_STRONG, *lists)) if own < _ALIEN / 2 else None
            return other is not None
        if spec.reads == "party_card":
            return guess.best(("date", "gender", "name")) is not None
        if spec.reads == "name":
            return guess.best(("date", "gender", "citizen_id", "phone", "running")) is not None
        own = guess.share(spec.reads)
        return own < _ALIEN and guess.best(w for w in _STRONG if w != spec.reads) is not None

    def fits(self, field: str, column: int) -> bool:
        """Whether a column may be a field, as far as its cells can tell: a birth by the years."""
        spec = self.kind.get(field)
        guess = self.content.of(column)
        if spec is None or not guess.filled or spec.reads not in _TOLD_BY_CELLS:
            return True
        if field == "birth" and (years := self._years(column)):
            return self.year - median(years) >= _WORKING[0]
        least = _ALIEN if spec.reads == "date" else _HALF
        return guess.share(spec.reads) >= least

    def added(self, fields: Mapping[str, int], columns: Sequence[int]) -> dict[str, int]:
        """Fields for further columns: those without a heading, or with one nobody understands."""
        found = dict(fields)
        for column in columns:
            if column not in found.values() and self.content.of(column).filled:
                field = self._field(column, found)
                if field:
                    found[field] = column
        self._add_dates(found, [c for c in columns if not self.paths.get(c)])
        return {f: c for f, c in found.items() if f not in fields}

    def _field(self, column: int, fields: Mapping[str, int]) -> str | None:
        guess, path = self.content.of(column), self.paths.get(column)
        if not fields.keys() & {"full_name", "family_name"} and guess.share("name") >= _NAMES:
            return "full_name" if self._may_be("full_name", path) else None
        for field in self._strong(guess, fields):
            if field not in fields and self.kind.get(field) and self._may_be(field, path):
                return field
        return None

    def _may_be(self, field: str, path: Sequence[str] | None) -> bool:
        if not path:
            return True
        return field in _UNDER_UNKNOWN and field not in refused(path, self.kind)

    def _strong(self, guess: Guess, fields: Mapping[str, int]) -> list[str]:
        """What the cells of a column make it, surest first."""
        found = [w for w in ("gender", "citizen_id") if guess.share(w) >= SURE]
        if "gender" in found and fields.keys() & {"birth_male", "birth_female"}:
            found.remove("gender")
        if guess.share("phone") >= SURE and "citizen_id" not in found:
            found.append("phone")
        if guess.share("party_card") >= SURE:
            found.append("party_card")
        lists = [w for w in guess.shares if w.startswith("list:")]
        coded = guess.best(lists)
        if coded:
            found.append(coded.removeprefix("list:"))
        if guess.share("running") >= SURE:
            found.append("number")
        if guess.share("position") >= _NAMES:
            found.append("position")
        if guess.share("place") >= SURE and not found:
            found += ["hometown", "residence"]
        return found

    # --- dates ---

    def _add_dates(self, fields: dict[str, int], columns: Sequence[int]) -> None:
        """The birth is the earliest, the Party dates follow when people are grown up."""
        free = [
            c
            for c in columns
            if c not in fields.values() and self.content.of(c).share("date") >= SURE
        ]
        years = {c: self._years(c) for c in free}
        free = sorted((c for c in free if years[c]), key=lambda c: median(years[c]))
        if not fields.keys() & {"birth", "birth_male", "birth_female"} and free:
            ages = self.year - median(years[free[0]])
            if _WORKING[0] <= ages <= _WORKING[1]:
                fields["birth"] = free.pop(0)
        birth = fields.get("birth")
        if birth is None or len(free) < 2 or {"joined_party", "official_member"} & fields.keys():
            return
        first, second = free[0], free[1]
        grown = median(years[first]) - median(self._years(birth)) >= _GROWN_UP
        apart = median(years[second]) - median(years[first])
        if grown and _PROBATION[0] <= apart <= _PROBATION[1] and self.kind.get("official_member"):
            fields["joined_party"], fields["official_member"] = first, second

    def _years(self, column: int) -> list[float]:
        return [y for cell in self.content.cells(column) if (y := year_of(cell)) is not None]
