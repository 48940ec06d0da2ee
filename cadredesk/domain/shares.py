"""The arithmetic of a target: exact fractions, and every way the unknowns may fall."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How a population splits by a criterion.

    Of the ``members`` who surely belong: ``yes`` fulfil it, ``unknown`` may, the rest do not. Of
    those who may belong: ``maybe_yes`` would count for it, ``maybe_no`` would not,
    ``maybe_either`` may do one or the other.
    """

    members: int
    yes: int
    unknown: int = 0
    maybe_yes: int = 0
    maybe_no: int = 0
    maybe_either: int = 0

    @property
    def uncertain(self) -> int:
        """How many may or may not belong."""
        return self.maybe_yes + self.maybe_no + self.maybe_either

    @property
    def share(self) -> Fraction | None:
        """The certain share in percent; None of nobody."""
        return _percent(self.yes, self.members)

    @property
    def least(self) -> Fraction | None:
        """The lowest share any way the unknowns may fall gives; None if nobody can belong.

        The unknown do not fulfil it, and all join who may be a no; one who surely counts for it
        only ever raises the share and so stays out.
        """
        members = self.members + self.maybe_no + self.maybe_either
        if members or not self.maybe_yes:
            return _percent(self.yes, members)
        return Fraction(100)

    @property
    def most(self) -> Fraction | None:
        """The highest share any way the unknowns may fall gives; None if nobody can belong."""
        joining = self.maybe_yes + self.maybe_either
        members = self.members + joining
        if members or not self.maybe_no:
            return _percent(self.yes + self.unknown + joining, members)
        return Fraction(0)

    @property
    def most_people(self) -> int:
        """The highest number of people who may fulfil it."""
        return self.yes + self.unknown + self.maybe_yes + self.maybe_either


def _percent(part: int, whole: int) -> Fraction | None:
    return Fraction(100 * part, whole) if whole else None


def rounded(share: Fraction | None, digits: int = 2) -> Fraction | None:
    """A share with so many decimals, half up; only ever for showing, never for comparing."""
    if share is None:
        return None
    scale = 10**digits
    return Fraction(floor(share * scale + Fraction(1, 2)), scale)


def reached(value: Fraction, comparator: str, low: Fraction) -> bool:
    """Whether a share or count reaches a mark: above it for gt, at or above it otherwise."""
    return value > low if comparator == "gt" else value >= low


def status(count: Count, comparator: str, unit: str, low: Fraction) -> str:
    """The word for a count: met, not_met, depends or no_data.

    met holds and not_met fails in every way the unknowns may fall. With certain members (N > 0)
    there is a share in each of them, so the least and the most decide.

    With N = 0 and somebody uncertain, one of the ways is that nobody belongs at all:

    - A share (ge, gt, band, about, all) of nobody is no share. It neither reaches the mark nor
      falls short of it, so that way neither holds nor fails, and the word is depends, whether
      the uncertain would count or not: all of them counting is no met, none of them no not_met.
    - A number of people (count_ge) of nobody is 0, which is a number and falls short. So it is
      not_met where too few of the uncertain can count, else depends.

    N = 0 with nobody uncertain is no_data, for either unit.
    """
    if not count.members and not count.uncertain:
        return "no_data"
    if unit == "people":
        least, most = Fraction(count.yes), Fraction(count.most_people)
    elif count.members and count.least is not None and count.most is not None:
        least, most = count.least, count.most
    else:
        return "depends"
    if reached(least, comparator, low):
        return "met"
    return "depends" if reached(most, comparator, low) else "not_met"


def needed(members: int, comparator: str, unit: str, low: Fraction) -> int | None:
    """How many people of so many members the target asks for; None of nobody."""
    if not members:
        return None
    mark = low if unit == "people" else low * members / 100
    return floor(mark) + 1 if comparator == "gt" else ceil(mark)


def missing(count: Count, comparator: str, unit: str, low: Fraction) -> int | None:
    """People still needed among the certain members, the unknown taken as no; None of nobody."""
    wanted = needed(count.members, comparator, unit, low)
    return None if wanted is None else max(0, wanted - count.yes)


def is_above(count: Count, unit: str, high: Fraction | None) -> bool:
    """Whether the certain share (or number) is over the upper end of a band."""
    if high is None:
        return False
    value = Fraction(count.yes) if unit == "people" else count.share
    return value is not None and value > high
