"""The drawing library, woken without searching this computer for fonts.

Left to itself it looks through every font of the system when it is first imported (seconds on
Windows) and obeys a ``matplotlibrc`` lying in the working folder. Here it finds a list of fonts in
its cache that holds none, gets the bundled ones, and its own defaults.
"""

import atexit
import json
import os
import shutil
import tempfile
import threading
from pathlib import Path

from cadredesk import resources

FONT_LIST = "3.11.0"
"""The version in the name of the library's list of fonts; another one is merely not looked at."""

_EMPTY: dict[str, object] = {
    "_version": FONT_LIST,
    "_FontManager__default_weight": "normal",
    "default_size": None,
    "defaultFamily": {"ttf": "Noto Sans", "afm": "Helvetica"},
    "afmlist": [],
    "ttflist": [],
    "__class__": "FontManager",
}
_lock = threading.Lock()
_awake = threading.Event()


def wake() -> None:
    """Import the library once; whoever draws calls it first, from any thread."""
    with _lock:
        if not _awake.is_set():
            _list_no_fonts(_folder())
            _import()
            _awake.set()


def _folder() -> Path:
    """Where the library keeps its files: where the program says, else nowhere for long."""
    if "MPLCONFIGDIR" not in os.environ:
        made = tempfile.mkdtemp(prefix="cadredesk-charts-")
        atexit.register(shutil.rmtree, made, ignore_errors=True)
        os.environ["MPLCONFIGDIR"] = made
    return Path(os.environ["MPLCONFIGDIR"])


def _list_no_fonts(folder: Path) -> None:
    file = folder / f"fontlist-v{FONT_LIST}.json"
    if file.exists():
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(f".{os.getpid()}.part")
        part.write_text(json.dumps(_EMPTY), encoding="utf-8")
        part.replace(file)
    except OSError:
        return  # then the library searches; slower, the same pictures


def _import() -> None:
    import matplotlib
    from matplotlib import font_manager

    matplotlib.rcdefaults()
    for folder in ("noto", "termes"):
        for file in sorted(resources.path("fonts", folder).glob("*.[to]tf")):
            font_manager.fontManager.addfont(str(file))
    import matplotlib.backends.backend_agg
    import matplotlib.figure
