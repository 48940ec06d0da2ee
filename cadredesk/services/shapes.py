"""Values as the JSON of the command-line contract."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from cadredesk.domain.person import SHAPE_KEYS, PersonLine
from cadredesk.domain.targets import Facts, TargetResult
from cadredesk.services.organisation import Composition

Json = dict[str, Any]


def person(line: PersonLine) -> Json:
    """A person with the keys of the contract; ``raw`` only where the sheet said something else."""
    found: Json = {key: getattr(line, key) for key in SHAPE_KEYS}
    if line.raw:
        found["raw"] = dict(line.raw)
    return found


def number(value: Fraction | None) -> int | float | None:
    """A figure of a plan or a share already rounded: whole numbers without a fraction part."""
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else float(value)


def share(value: Fraction | None) -> float | None:
    """A share in percent with two decimals (rounded before, see domain)."""
    return None if value is None else float(Decimal(value.numerator) / Decimal(value.denominator))


def target(result: TargetResult) -> Json:
    """One milestone on one day."""
    return {
        "id": result.id,
        "series": result.series,
        "source": result.source,
        "title": result.title,
        "sentence": result.sentence,
        "deadline": result.deadline.isoformat(),
        "phase": result.phase,
        "comparator": result.comparator,
        "unit": result.unit,
        "low": number(result.low),
        "high": number(result.high),
        "above": result.above,
        "numerator": len(result.numerator),
        "denominator": len(result.denominator),
        "unknown": len(result.unknown),
        "uncertain": len(result.uncertain),
        "percent": share(result.percent),
        "percent_min": share(result.percent_min),
        "percent_max": share(result.percent_max),
        "missing": result.missing,
        "status": result.status,
        "people": {
            "numerator": _uids(result.numerator),
            "denominator": _uids(result.denominator),
            "unknown": _uids(result.unknown),
            "uncertain": _uids(result.uncertain),
        },
    }


def _uids(people: Sequence[Facts]) -> list[str]:
    return [p.uid for p in people]


def composition(found: Composition) -> list[Json]:
    """The members of a body by rank, each with the titles that make the membership."""
    return [
        person(m.person)
        | {"titles": list(m.titles), "membership": "certain" if m.certain else "uncertain"}
        for m in found.members
    ]
