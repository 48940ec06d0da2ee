"""What a list remembers between sessions: columns, widths, density, order, views."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar

from cadredesk.ui.models import Column
from cadredesk.ui.query import View
from cadredesk.ui.settings import SettingsStore

R = TypeVar("R")


class ListMemory(Generic[R]):
    """Reads and writes one list's part of the settings, forgivingly."""

    def __init__(self, settings: SettingsStore, key: str) -> None:
        self._settings = settings
        self._key = key

    def _kept(self) -> dict[str, Any]:
        kept = self._settings.now.lists.get(self._key, {})
        return kept if isinstance(kept, dict) else {}

    def keep(self, **values: Any) -> None:
        """Remember some values."""
        kept = {**self._kept(), **values}
        self._settings.change(lists={**self._settings.now.lists, self._key: kept})

    def text(self, name: str, default: str) -> str:
        """A remembered word."""
        value = self._kept().get(name)
        return value if isinstance(value, str) else default

    def columns(self, known: Sequence[Column[R]]) -> list[str]:
        """The keys of the columns shown, in order."""
        usual = [c.key for c in known if c.shown]
        value = self._kept().get("columns")
        if not isinstance(value, list):
            return usual
        names = {c.key for c in known}
        kept = [k for k in value if k in names]
        fixed = [c.key for c in known if c.fixed]
        return [*fixed, *(k for k in kept if k not in fixed)] if kept else usual

    def widths(self) -> dict[str, int]:
        """Widths by column key."""
        value = self._kept().get("widths")
        if not isinstance(value, dict):
            return {}
        return {str(k): v for k, v in value.items() if isinstance(v, int) and 20 <= v <= 1200}

    def views(self, own: Sequence[View[R]]) -> list[View[R]]:
        """The page's views, renamed or left out as the clerk wished, then the clerk's own."""
        kept = self._kept()
        hidden, names = kept.get("hidden"), kept.get("names")
        hidden = hidden if isinstance(hidden, list) else []
        names = names if isinstance(names, dict) else {}
        listed = [
            replace(v, title=str(names.get(v.key, v.title))) for v in own if v.key not in hidden
        ]
        saved = kept.get("views")
        for entry in saved if isinstance(saved, list) else []:
            view: View[R] | None = _read(entry)
            if view is not None:
                listed.append(view)
        return listed or list(own)

    def save_views(self, views: Sequence[View[R]], own: Sequence[View[R]]) -> None:
        """Remember the clerk's views, and which of the page's are renamed or left out."""
        titles = {v.key: v.title for v in own}
        shown = {v.key for v in views}
        self.keep(
            views=[_write(v) for v in views if v.own],
            hidden=[key for key in titles if key not in shown],
            names={v.key: v.title for v in views if v.key in titles and titles[v.key] != v.title},
        )


def _write(view: View[Any]) -> dict[str, Any]:
    return {
        "key": view.key,
        "title": view.title,
        "based": view.based,
        "words": view.words,
        "filters": {k: sorted(v, key=str) for k, v in view.filters.items()},
        "order": view.order,
        "search": view.search,
        "columns": list(view.columns),
    }


def _read(entry: object) -> View[Any] | None:
    if not isinstance(entry, dict) or not entry.get("key") or not entry.get("title"):
        return None
    filters, columns = entry.get("filters"), entry.get("columns")
    return View(
        key=str(entry["key"]),
        title=str(entry["title"]),
        based=str(entry.get("based") or ""),
        words=str(entry.get("words") or ""),
        filters={
            str(k): frozenset(v)
            for k, v in (filters.items() if isinstance(filters, dict) else ())
            if isinstance(v, list)
        },
        order=str(entry.get("order") or ""),
        search=str(entry.get("search") or ""),
        columns=tuple(k for k in columns if isinstance(k, str))
        if isinstance(columns, list)
        else (),
        own=True,
    )
