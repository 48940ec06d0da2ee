"""Years of two digits: the century that makes sense among a person's own dates."""

from collections.abc import Collection, Mapping
from datetime import date
from itertools import product

from cadredesk.exchange.cellwords import cell_data

_FORMERLY = 100

Values = Mapping[str, str | None]


def settled(values: Values, short: Collection[str], as_of: date) -> dict[str, str | None]:
    """The dates of ``short`` (their fields, years typed with two digits) in the right century.

    The order of a life is data: born, of age, in the Party, a full member about a year later.
    Where several readings make sense the usual one (up to this year 20.., else 19..) is kept;
    where none does, the dates that cannot be are None.
    """
    dates = {name: value for name, value in values.items() if value}
    names = [name for name in short if name in dates]
    fixed = {name: value for name, value in dates.items() if name not in names}
    offers = [_centuries(dates[name], as_of) for name in names]
    best: tuple[int, dict[str, str]] | None = None
    for choice in product(*offers):
        offer = dict(zip(names, choice, strict=True))
        wrong = len(_impossible(fixed | offer, names, as_of))
        if best is None or wrong < best[0]:
            best = wrong, offer
        if not wrong:
            break
    if best is None:
        return {}
    bad = _impossible(fixed | best[1], names, as_of)
    return {name: None if name in bad else value for name, value in best[1].items()}


def _centuries(value: str, as_of: date) -> list[str]:
    """The two readings of a date, the usual one first; none that is yet to come."""
    year = int(value[2:4])
    years = [2000 + year, 1900 + year]
    return [f"{y:04}{value[4:]}" for y in years if f"{y:04}{value[4:]}" <= as_of.isoformat()]


def _impossible(dates: Mapping[str, str], names: Collection[str], as_of: date) -> set[str]:
    """Of the names, those whose date cannot be: the later ones where two do not agree."""
    life = cell_data("life")
    bad: set[str] = set()
    born = dates.get(life["age"]["field"])
    if born and not life["age"]["least"] <= as_of.year - int(born[:4]) <= life["age"]["most"]:
        bad |= {life["age"]["field"]} & set(names)
    for rule in life["years"]:
        first, then = dates.get(rule["from"]), dates.get(rule["to"])
        if first is None or then is None or not {rule["from"], rule["to"]} & set(names):
            continue
        between = int(then[:4]) - int(first[:4])
        if not rule["least"] <= between <= rule["most"] or then < first[: len(then)]:
            bad.add(rule["to"] if rule["to"] in names else rule["from"])
    return bad
