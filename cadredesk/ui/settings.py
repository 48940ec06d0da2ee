"""The clerk's settings: one frozen value, read forgivingly, written aside and then renamed."""

import json
import logging
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the clerk chose. Facts of the office live in the data file, never here.

    ``lists`` keeps per list what :class:`cadredesk.ui.widgets.list_view.ListView` remembers,
    ``panels`` per page the width of its side panel and whether it is folded, ``backups`` the second
    place and, per data file, what went wrong last, ``overview`` per office the cards and the chart.
    """

    user: str = ""
    language: str = "vi"
    theme: str = "system"
    text_scale: float = 1.0
    recent: tuple[str, ...] = ()
    last_folder: str = ""
    lists: dict[str, Any] = field(default_factory=dict)
    panels: dict[str, Any] = field(default_factory=dict)
    backups: dict[str, Any] = field(default_factory=dict)
    overview: dict[str, Any] = field(default_factory=dict)
    geometry: str = ""


_RECENT = 8


def read(data: object) -> Settings:
    """Settings from JSON values; what is unknown or of the wrong type becomes the default."""
    if not isinstance(data, dict):
        return Settings()
    default = Settings()
    kept: dict[str, Any] = {}
    for entry in fields(Settings):
        value = data.get(entry.name)
        wish = getattr(default, entry.name)
        if isinstance(wish, tuple) and isinstance(value, list):
            kept[entry.name] = tuple(v for v in value if isinstance(v, str))
        elif isinstance(wish, float) and isinstance(value, int | float):
            kept[entry.name] = float(value)
        elif type(value) is type(wish):
            kept[entry.name] = value
    return Settings(**kept)


class SettingsStore:
    """Keeps the settings in a file; without a path only in memory (tests)."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self.now = self._load()

    def _load(self) -> Settings:
        if self._path is None or not self._path.exists():
            return Settings()
        try:
            return read(json.loads(self._path.read_text(encoding="utf-8")))
        except (OSError, ValueError):
            log.info("settings could not be read, defaults are used")
            return Settings()

    @property
    def home(self) -> Path | None:
        """The folder the settings are kept in; the sample office lies there too."""
        return self._path.parent if self._path is not None else None

    def change(self, **but: Any) -> None:
        """Change some settings and write them."""
        self.now = replace(self.now, **but)
        self._save()

    def remember_file(self, path: Path) -> None:
        """Put a data file at the head of the recent ones."""
        name = str(path)
        recent = (name, *(p for p in self.now.recent if p != name))[:_RECENT]
        self.change(recent=recent)
        if path.parent != self.home:  # nobody keeps their own files beside the settings
            self.change(last_folder=str(path.parent))

    def _save(self) -> None:
        if self._path is None:
            return
        part = self._path.with_name(self._path.name + ".part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(asdict(self.now), ensure_ascii=False, indent=1)
            part.write_text(text, encoding="utf-8")
            part.replace(self._path)
        except OSError:
            # losing a column width must not stop anybody from working
            log.warning("settings could not be written")
