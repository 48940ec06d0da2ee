"""Three-valued logic: True, False, or None for "not known"."""

from collections.abc import Iterable

Tri = bool | None


def all_of(values: Iterable[Tri]) -> Tri:
    """Yes only if all are yes, no as soon as one is no, else unknown."""
    answer: Tri = True
    for value in values:
        if value is False:
            return False
        if value is None:
            answer = None
    return answer


def any_of(values: Iterable[Tri]) -> Tri:
    """Yes as soon as one is yes, no only if all are no, else unknown."""
    answer: Tri = False
    for value in values:
        if value is True:
            return True
        if value is None:
            answer = None
    return answer


def negate(value: Tri) -> Tri:
    """The opposite; what is unknown stays unknown."""
    return None if value is None else not value
