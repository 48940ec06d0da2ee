"""Tìm nhanh (Ctrl+K): people by name, pages and commands from one field in the menu row."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from cadredesk.domain.names import fold
from cadredesk.domain.person import PersonLine
from cadredesk.ui import i18n, show
from cadredesk.ui.navigation import PAGES
from cadredesk.ui.query import accented, spelt_first
from cadredesk.ui.widgets.quick_popup import Hit, QuickPopup

if TYPE_CHECKING:
    from cadredesk.ui.window import Window

MOST_PEOPLE = 50


class Finder:
    """Answers a text; made anew each time the popup opens, so a key costs one scan of names."""

    def __init__(
        self,
        lines: Iterable[PersonLine],
        places: Sequence[Hit],
        person: Callable[[PersonLine], Hit],
    ) -> None:
        # the first line of a search text holds the name, other names and the initials
        self._people = [(" " + line.search.partition("\n")[0], line) for line in lines]
        self._places = [(" " + fold(place.title), place) for place in places]
        self._person = person

    def find(self, text: str) -> tuple[list[Hit], int]:
        """What matches every word, best first, and how many people are left out."""
        words = fold(text).split()
        if not words:
            return [place for _, place in self._places], 0
        whole = " " + " ".join(words)
        first: list[Hit] = []
        later: list[Hit] = []
        for name, place in self._places:
            if all(word in name for word in words):
                (first if name.startswith(whole) else later).append(place)
        people = self._found(words, whole)
        if spelt := accented(text):
            people = spelt_first(people, spelt, lambda line: line.full_name)
        shown = [self._person(line) for line in people[:MOST_PEOPLE]]
        return [*first, *shown, *later], len(people) - len(shown)

    def _found(self, words: Sequence[str], whole: str) -> list[PersonLine]:
        """People in three ranks: the words as written, at the start of words, anywhere."""
        ranks: tuple[list[PersonLine], ...] = ([], [], [])
        starts = [" " + word for word in words]
        for name, line in self._people:
            if all(word in name for word in words):
                whole_words = all(start in name for start in starts)
                ranks[0 if whole in name else 1 if whole_words else 2].append(line)
        return [line for rank in ranks for line in rank]


class Quick(QObject):
    """Opens the popup over a window and goes where the clerk chose."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self.popup: QuickPopup | None = None

    def open(self) -> None:
        """Ctrl+K."""
        window = self._window
        finder = Finder(window.desk.roster.lines, self._places(), self._person)
        popup = QuickPopup(finder.find, self._all, window)
        popup.destroyed.connect(lambda _object: self._closed(popup))
        self.popup = popup
        popup.open_under(window.menu_end.quick)

    def _closed(self, popup: QuickPopup) -> None:
        if self.popup is popup:
            self.popup = None

    def _person(self, line: PersonLine) -> Hit:
        told = [show.partial(line.birth), line.position]
        hint = " · ".join(words for words in told if words)
        go = partial(self._window.desk.go, "person", person_id=line.id)
        return Hit(line.full_name, hint, "user", go)

    def _all(self, text: str) -> None:
        """Show everybody who matches, in the list of people."""
        self._window.desk.go("people")
        page = self._window.page
        if page is not None and page.head.search is not None:
            page.head.search.setText(text)

    # --- pages and commands ----------------------------------------------------------------------

    def _places(self) -> list[Hit]:
        """Pages first; a command that says the same as a page is not told twice."""
        commands = [
            (title, fold(title).rstrip("…"), act) for title, act in self._window.menus.commands()
        ]
        keys = {folded: _keys(action) for _, folded, action in commands if _keys(action)}
        hits = []
        for entry in PAGES:
            if entry.place != "inner":
                title = i18n.shown(entry.title)
                hint = " · ".join(w for w in (self.tr("trang"), keys.get(fold(title), "")) if w)
                go = partial(self._window.desk.go, entry.key)
                hits.append(Hit(title, hint, entry.icon, go))
        said = {fold(hit.title) for hit in hits}
        for title, folded, action in commands:
            if folded not in said and action is not self._window.menus.quick:
                said.add(folded)
                icon = str(action.property("iconName") or "caret-right")
                hits.append(Hit(title, _keys(action), icon, action.trigger))
        return hits


def _keys(action: QAction) -> str:
    written = action.text().partition("\t")[2]
    return written or action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
