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
    page, whose key is ``under`` and stays marked in the nav).
    """

    key: str
    title: str
    icon: str
    make: Callable[[Desk], Page]
    place: str = "top"
    under: str = ""


def _people(desk: Desk) -> Page:
    from cadredesk.ui.pages.people.page import PeoplePage

    return PeoplePage(desk)


def _organisation(desk: Desk) -> Page:
    from cadredesk.ui.pages.organisation.page import OrganisationPage

    return OrganisationPage(desk)


def _targets(desk: Desk) -> Page:
    from cadredesk.ui.pages.targets.page import TargetsPage

    return TargetsPage(desk)


def _importing(desk: Desk) -> Page:
    from cadredesk.ui.pages.importing.page import ImportPage

    return ImportPage(desk)


def _person(desk: Desk) -> Page:
    from cadredesk.ui.pages.person.page import PersonPage

    return PersonPage(desk)


def _reports(desk: Desk) -> Page:
    from cadredesk.ui.pages.reports.page import ReportsPage

    return ReportsPage(desk)


def _charts(desk: Desk) -> Page:
    from cadredesk.ui.pages.charts.page import ChartsPage

    return ChartsPage(desk)


def _paper(desk: Desk) -> Page:
    from cadredesk.ui.pages.paper.page import PaperPage

    return PaperPage(desk)


def warm_up() -> None:
    """Load the code of the other pages, in any thread, so that their first showing is quick."""
    for name in (
        "people",
        "person",
        "organisation",
        "targets",
        "importing",
        "reports",
        "paper",
        "charts",
    ):
        import_module(f"cadredesk.ui.pages.{name}.page")


PAGES: tuple[PageEntry, ...] = (
    PageEntry("overview", str(QT_TRANSLATE_NOOP("CadreDesk", "Tổng quan")), "house", OverviewPage),
    PageEntry("people", str(QT_TRANSLATE_NOOP("CadreDesk", "Cán bộ")), "users", _people),
    PageEntry(
        "organisation",
        str(QT_TRANSLATE_NOOP("CadreDesk", "Tổ chức")),
        "tree-structure",
        _organisation,
    ),
    PageEntry("targets", str(QT_TRANSLATE_NOOP("CadreDesk", "Chỉ tiêu")), "target", _targets),
    PageEntry("reports", str(QT_TRANSLATE_NOOP("CadreDesk", "Báo cáo")), "printer", _reports),
    PageEntry(
        "importing",
        str(QT_TRANSLATE_NOOP("CadreDesk", "Nhập dữ liệu")),
        "download-simple",
        _importing,
        place="bottom",
    ),
    PageEntry(
        "person",
        str(QT_TRANSLATE_NOOP("CadreDesk", "Hồ sơ cán bộ")),
        "user",
        _person,
        place="inner",
        under="people",
    ),
    PageEntry(
        "charts",
        str(QT_TRANSLATE_NOOP("CadreDesk", "Biểu đồ")),
        "chart-line",
        _charts,
        place="inner",
        under="targets",
    ),
    PageEntry(
        "paper",
        str(QT_TRANSLATE_NOOP("CadreDesk", "Bản in")),
        "printer",
        _paper,
        place="inner",
        under="reports",
    ),
)
"""All pages that work, in the order of the nav. Texts are shown through ``i18n.shown``."""
