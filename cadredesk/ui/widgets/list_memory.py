"""What a list remembers between sessions: widths and density for the clerk, views per office."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar

from cadredesk.ui.query import View
from cadredesk.ui.settings import SettingsStore

R = TypeVar("R")


class ListMemory(Generic[R]):
    """Reads and writes one list's part of the settings, forgivingly.

    How wide and how high belongs to the clerk's eyes and screen, the same in every office; which
    views there are, with their columns and orders, belongs to the ``office``.
    """

    def __init__(self, settings: SettingsStore, key: str, office: str = "") -> None:
        self._settings = settings
        self._key = key
        self._views_key = f"{key}@{office}" if office else key

    def _kept(self, key: str) -> dict[str, Any]:
        kept = self._settings.now.lists.get(key, {})
        return kept if isinstance(kept, dict) else {}

    def _keep(self, key: str, values: dict[str, Any]) -> None:
        kept = {**self._kept(key), **values}
        if kept != self._kept(key):
            self._settings.change(lists={**self._settings.now.lists, key: kept})

    def keep(self, **values: Any) -> None:
        """Remember some values for the list in every office."""
        self._keep(self._key, values)

    def text(self, name: str, default: str) -> str:
        """A remembered word."""
        value = self._kept(self._key).get(name)
        return value if isinstance(value, str) else default

    def widths(self) -> dict[str, int]:
        """Widths by column key."""
        value = self._kept(self._key).get("widths")
        if not isinstance(value, dict):
            return {}
        return {str(k): v for k, v in value.items() if isinstance(v, int) and 20 <= v <= 1200}

    def keep_view(self, key: str) -> None:
        """Remember which view was shown last."""
        self._keep(self._views_key, {"view": key})

    def last_view(self) -> str:
        """The key of the view shown last, empty where none."""
        return str(self._kept(self._views_key).get("view") or "")

    def views(self, own: Sequence[View[R]]) -> list[View[R]]:
        """The page's views, renamed, changed or left out as the clerk wished, then the clerk's."""
        kept = self._kept(self._views_key)
        hidden = _list(kept.get("hidden"))
        names, states = _dict(kept.get("names")), _dict(kept.get("states"))
        listed = [
            replace(v, title=str(names.get(v.key, v.title)), **_read_state(states.get(v.key), v))
            for v in own
            if v.key not in hidden
        ]
        for entry in _list(kept.get("views")):
            view: View[R] | None = _read(entry)
            if view is not None:
                listed.append(view)
        return listed or list(own)

    def save_views(self, views: Sequence[View[R]], own: Sequence[View[R]]) -> None:
        """Remember the clerk's views, and what of the page's is renamed, changed or left out."""
        first = {v.key: v for v in own}
        shown = {v.key: v for v in views if v.key in first}
        values = {
            "views": [_write(v) for v in views if v.own],
            "hidden": [key for key in first if key not in shown],
            "names": {k: v.title for k, v in shown.items() if v.title != first[k].title},
            "states": {k: _state(v) for k, v in shown.items() if _state(v) != _state(first[k])},
        }
        self._keep(self._views_key, values)


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _dict(value: object) -> dict[Any, Any]:
    return value if isinstance(value, dict) else {}


def _state(view: View[Any]) -> dict[str, Any]:
    """What changes in a view while somebody works with it."""
    return {"columns": list(view.columns), "order": view.order, "down": view.down}


def _read_state(entry: object, usual: View[Any]) -> dict[str, Any]:
    if not isinstance(entry, dict):
        return {"columns": usual.columns, "order": usual.order, "down": usual.down}
    return {
        "columns": tuple(k for k in _list(entry.get("columns")) if isinstance(k, str)),
        "order": str(entry.get("order") or ""),
        "down": entry.get("down") is True,
    }


def _write(view: View[Any]) -> dict[str, Any]:
    return {
        "key": view.key,
        "title": view.title,
        "based": view.based,
        "words": view.words,
        "filters": {k: sorted(v, key=str) for k, v in view.filters.items()},
        "search": view.search,
        **_state(view),
    }


def _read(entry: object) -> View[Any] | None:
    if not isinstance(entry, dict) or not entry.get("key") or not entry.get("title"):
        return None
    return View(
        key=str(entry["key"]),
        title=str(entry["title"]),
        based=str(entry.get("based") or ""),
        words=str(entry.get("words") or ""),
        filters={
            str(k): frozenset(v)
            for k, v in _dict(entry.get("filters")).items()
            if isinstance(v, list)
        },
        search=str(entry.get("search") or ""),
        own=True,
        **_read_state(entry, View(key="", title="")),
    )
