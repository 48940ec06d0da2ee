"""What the clerk chose for the first page, per office: which cards, their order, the chart."""

from collections.abc import Sequence
from typing import Any

from cadredesk.ui.settings import SettingsStore


class Memory:
    """The choices for one office, kept in the clerk's settings under the office's uid."""

    def __init__(self, settings: SettingsStore, office: str) -> None:
        self._settings = settings
        self._office = office

    def _kept(self) -> dict[str, Any]:
        kept = self._settings.now.overview.get(self._office)
        return dict(kept) if isinstance(kept, dict) else {}

    def _keep(self, **but: Any) -> None:
        every = self._settings.now.overview | {self._office: self._kept() | but}
        self._settings.change(overview=every)

    def _list(self, name: str) -> list[str]:
        kept = self._kept().get(name)
        return [entry for entry in kept if isinstance(entry, str)] if isinstance(kept, list) else []

    @property
    def chart(self) -> str:
        """The series whose chart was chosen; empty: the most pressing one."""
        kept = self._kept().get("chart")
        return kept if isinstance(kept, str) else ""

    @chart.setter
    def chart(self, series: str) -> None:
        self._keep(chart=series)

    def ordered(self, every: Sequence[str]) -> list[str]:
        """All series in the order chosen; ones that came later stand at the end."""
        kept = [one for one in self._list("order") if one in every]
        return [*kept, *(one for one in every if one not in kept)]

    def shown(self, every: Sequence[str]) -> list[str]:
        """The series with a card, in their order."""
        hidden = set(self._list("hidden"))
        return [one for one in self.ordered(every) if one not in hidden]

    def choose(self, order: Sequence[str], hidden: Sequence[str]) -> None:
        """Keep an order and which ones have no card."""
        self._keep(order=list(order), hidden=list(hidden))
