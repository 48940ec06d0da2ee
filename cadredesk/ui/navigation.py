"""The pages of the window; a page is plugged in by one line here.

Only the first page is loaded at the start; the others when they are first shown, or by
:func:`warm_up` once the window stands.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QT_TRANSLATE_NOOP

from cadredesk.ui.desk import Desk
from cadredesk.ui.pages.overview.page import OverviewPage
from cadredesk.ui.pages.page import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page: its key for ``desk.go``, its name and icon in the nav, its place.

    ``place``: ``top`` (Ctrl+1…), ``bottom`` (below the line), ``inner`` (reached from another
    page, whose key is ``under`` and stays marked in the nav). ``key`` is also its folder in
    ``ui/pages``.
    """

    key: str
    title: str
    icon: str
    make: Callable[[Desk], Page]
    place: str = "top"
    under: str = ""


def _lazy(folder: str, name: str) -> Callable[[Desk], Page]:
    """Makes a page whose code is loaded when it is first shown."""

    def make(desk: Desk) -> Page:
        page: Page = getattr(import_module(_module(folder)), name)(desk)
        return page

    return make


def _module(folder: str) -> str:
    return f"cadredesk.ui.pages.{folder}.page"


def warm_up() -> None:
    """Load the code of the other pages, in any thread, so that their first showing is quick."""
    for entry in PAGES:
        import_module(_module(entry.key))


PAGES: tuple[PageEntry, ...] = (
    PageEntry("overview", str(QT_TRANSLATE_NOOP("CadreDesk", "Tổng quan")), "house", OverviewPage),
    PageEntry(
        "people",
        str(QT_TRANSLATE_NOOP("CadreDesk", "Cán bộ")),
        "users",
        _lazy("people", "PeoplePage"),
    ),
    PageEntry(
        "organisation",
        str(QT_TRANSLATE_NOOP("CadreDesk", "Tổ chức")),
        "tree-structure",
        _lazy("organisation", "OrganisationPage"),
    ),
    PageEntry(
        "targets",
        str(QT_TRANSLATE_NOOP("CadreDesk", "Chỉ tiêu")),
        "target",
        _lazy("targets", "TargetsPage"),
    ),
    PageEntry(
        "reports",
        str(QT_TRANSLATE_NOOP("CadreDesk", "Báo cáo")),
        "printer",
        _lazy("reports", "ReportsPage"),
    ),
    PageEntry(
        "importing",
        str(QT_TRANSLATE_NOOP("CadreDesk", "Nhập dữ liệu")),
        "download-simple",
        _lazy("importing", "ImportPage"),
        place="bottom",
    ),
    PageEntry(
        "person",
        str(QT_TRANSLATE_NOOP("CadreDesk", "Hồ sơ cán bộ")),
        "user",
        _lazy("person", "PersonPage"),
        place="inner",
        under="people",
    ),
    PageEntry(
        "charts",
        str(QT_TRANSLATE_NOOP("CadreDesk", "Biểu đồ")),
        "chart-line",
        _lazy("charts", "ChartsPage"),
        place="inner",
        under="targets",
    ),
    PageEntry(
        "paper",
        str(QT_TRANSLATE_NOOP("CadreDesk", "Bản in")),
        "printer",
        _lazy("paper", "PaperPage"),
        place="inner",
        under="reports",
    ),
)
"""All pages that work, in the order of the nav. Texts are shown through ``i18n.shown``."""
