"""How far the upright axis reaches, in numbers people count in."""

from collections.abc import Sequence
from dataclasses import dataclass

LINES = 6
"""At most so many grid lines, the one at 0 among them (BRIEF 8)."""
_STEPS: Sequence[float] = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000)


@dataclass(frozen=True, slots=True)
class Scale:
    """The end of the axis and the grid lines, from 0."""

    top: float
    ticks: tuple[float, ...]


def reach(unit: str, most: float) -> Scale:
    """An axis from 0 that holds a value, with some air above; no grid line beyond 100 %."""
    least = 10.0 if unit == "percent" else 3.0
    top = max(least, most * 1.2)
    end = min(top, 100.0) if unit == "percent" else top
    step = next((s for s in _STEPS if end / s < LINES), _STEPS[-1])
    return Scale(top, tuple(step * n for n in range(int(end / step) + 1)))
