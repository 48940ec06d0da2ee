"""Merged cells of a sheet, looked up by cell without going through all of them."""

from cadredesk.exchange.grid import Area, Grid

_TALL = 60


class Areas:
    """Which merged area a cell lies in."""

    def __init__(self, grid: Grid) -> None:
        self._by_row: dict[int, list[Area]] = {}
        self._tall: list[Area] = []
        for area in grid.merged:
            if area[2] - area[0] > _TALL:
                self._tall.append(area)
                continue
            for row in range(area[0], area[2] + 1):
                self._by_row.setdefault(row, []).append(area)

    def at(self, row: int, column: int) -> Area | None:
        """The merged area of a cell, None where it stands alone."""
        for area in self._by_row.get(row, ()):
            if area[1] <= column <= area[3]:
                return area
        for area in self._tall:
            if area[0] <= row <= area[2] and area[1] <= column <= area[3]:
                return area
        return None
