"""The pages of the window; a page is plugged in by one line here."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from cadredesk.ui.desk import Desk
from cadredesk.ui.pages.importing.page import ImportPage
from cadredesk.ui.pages.organisation.page import OrganisationPage
from cadredesk.ui.pages.page import Page
from cadredesk.ui.pages.people.page import PeoplePage
from cadredesk.ui.pages.person.page import PersonPage
from cadredesk.ui.pages.targets.page import TargetsPage


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


PAGES: tuple[PageEntry, ...] = (
    PageEntry("people", str(QT_TRANSLATE_NOOP("CadreDesk", "Cán bộ")), "users", PeoplePage),
    PageEntry(
        "organisation",
        str(QT_TRANSLATE_NOOP("CadreDesk", "Tổ chức")),
        "tree-structure",
        OrganisationPage,
    ),
    PageEntry("targets", str(QT_TRANSLATE_NOOP("CadreDesk", "Chỉ tiêu")), "target", TargetsPage),
    PageEntry(
        "importing",
        str(QT_TRANSLATE_NOOP("CadreDesk", "Nhập dữ liệu")),
        "download-simple",
        ImportPage,
        place="bottom",
    ),
    PageEntry(
        "person",
        str(QT_TRANSLATE_NOOP("CadreDesk", "Hồ sơ cán bộ")),
        "user",
        PersonPage,
        place="inner",
        under="people",
    ),
)
"""All pages that work, in the order of the nav. Texts are shown through ``i18n.shown``."""
