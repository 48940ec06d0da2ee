"""The horizontal headings of a table that is no plain list: words, and where they stand."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, Qt


class HeadedModel(QAbstractTableModel):
    """A table model that has its headings from two small answers, and none at the left."""

    def heading(self, column: int) -> str:
        """What a column is called."""
        raise NotImplementedError

    def side(self, column: int) -> Qt.AlignmentFlag:
        """Where its heading stands: as its cells do."""
        raise NotImplementedError

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heading(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(self.side(section) | Qt.AlignmentFlag.AlignVCenter)
        return None
