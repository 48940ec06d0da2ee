"""Kinds of lists: which fields their columns may be, how a column is headed and how it reads.

A kind is a description, ``resources/import/<name>.json``; another one needs no code. Every kind is
a list of people, so the fields that say who it is (full_name, family_name, middle_name, given_name,
birth, gender, citizen_id …) are called the same in all of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from cadredesk import resources

READS = (
    "number",
    "name",
    "name_part",
    "date",
    "date_part",
    "gender_date",
    "text",
    "code",
    "language",
    "gender",
    "citizen_id",
    "party_card",
    "phone",
    "position",
    "unit",
    "mark",
)
"""How a column can read. ``gender_date``: a date or a mark whose column (Nam, Nữ) says the gender;
``date_part``: the day or the month of a date over three columns; ``mark``: an x for yes."""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field a column may be.

    ``list_name`` is the coded list of a field that reads ``code`` or ``language``; ``of`` the date
    a ``date_part`` or ``gender_date`` belongs to, ``gender`` what a ``gender_date`` says besides.
    ``is_``, ``has``, ``not_``, ``under`` and ``leaf`` are headings as offices write them: the whole
    heading, words in it, words that must not be in it, and lowest headings under certain others.
    ``else_`` are whole headings taken where no column has a better one.
    A heading that speaks of relatives is no field, unless it is about the ``family``.
    """

    field: str
    label: str
    reads: str
    list_name: str | None = None
    of: str | None = None
    gender: str | None = None
    is_: tuple[str, ...] = ()
    has: tuple[str, ...] = ()
    not_: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    leaf: tuple[str, ...] = ()
    else_: tuple[str, ...] = ()
    family: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """A kind of list: its fields in the order of the description. Two kinds are never equal."""

    name: str
    label: str
    fields: tuple[FieldSpec, ...]
    _by_name: Mapping[str, FieldSpec] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_name", {f.field: f for f in self.fields})

    def get(self, name: str) -> FieldSpec | None:
        """The field of this name; position_2 is a position, ``degree=dai_hoc`` none."""
        found = self._by_name.get(name)
        if found is None and name.rpartition("_")[2].isdigit():
            return self._by_name.get(name.rpartition("_")[0])
        return found

    def reading(self, *reads: str) -> tuple[FieldSpec, ...]:
        """The fields that read in one of these ways."""
        return tuple(f for f in self.fields if f.reads in reads)

    def labels(self) -> dict[str, str]:
        """What the assistant calls each field."""
        return {f.field: f.label for f in self.fields}


def described(data: Mapping[str, Any]) -> Kind:
    """A kind from its description. Raises ValueError where it names a way to read nobody knows."""
    fields = tuple(_field(entry) for entry in data["fields"])
    for one in fields:
        if one.reads not in READS or (one.reads in ("code", "language") and not one.list_name):
            raise ValueError(f"field {one.field} reads {one.reads}")
    return Kind(data["kind"], data["label"], fields)


def _field(entry: Mapping[str, Any]) -> FieldSpec:
    words = {f"{n}_": tuple(entry.get(n, ())) for n in ("is", "not", "else")}
    words |= {n: tuple(entry.get(n, ())) for n in ("has", "under", "leaf")}
    return FieldSpec(
        field=entry["field"],
        label=entry["label"],
        reads=entry["reads"],
        list_name=entry.get("list"),
        of=entry.get("of"),
        gender=entry.get("gender"),
        family=entry.get("family", False),
        **words,
    )


@cache
def kind(name: str = "roster") -> Kind:
    """The kind of this name."""
    return described(resources.load_json("import", f"{name}.json"))
