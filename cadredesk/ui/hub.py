"""Tells every page what changed, in the window's thread, whoever changed it."""

from PySide6.QtCore import QObject, Signal, Slot

from cadredesk.domain.changes import Changes


class Hub(QObject):
    """The one place pages listen to.

    ``changed`` carries :class:`Changes` after each commit, undo and redo; ``as_of_changed`` the
    new reference date; ``office_changed`` comes after another file was opened or closed;
    ``theme_changed`` after colours or text size changed.
    """

    changed = Signal(object)
    as_of_changed = Signal(object)
    office_changed = Signal()
    theme_changed = Signal()

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # connected to a slot of this object: from another thread Qt queues it into ours
        self._arrived.connect(self._pass_on)

    def notify(self, changes: Changes) -> None:
        """Listener for the office; may be called in any thread."""
        self._arrived.emit(changes)

    @Slot(object)
    def _pass_on(self, changes: Changes) -> None:
        self.changed.emit(changes)
