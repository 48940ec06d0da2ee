"""The pages of the demo office as they must stay; ``python -m tests.paper.golden`` renews them.

Look at every changed picture before committing it: what is kept here is what offices will print.
"""

import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage

from cadredesk.domain.period import Month
from cadredesk.reports.document import Document
from cadredesk.reports.layout import paginate
from cadredesk.reports.pages import Image, Line, Page, Text
from cadredesk.services import exporting, people, printing
from cadredesk.services.demo import demo
from cadredesk.services.office import Office, open_office
from cadredesk.ui.paper.letters import Letters
from cadredesk.ui.paper.painter import image

FILES = Path(__file__).parents[1] / "files" / "golden"
DAY = date(2026, 10, 31)
PER_MM = 3.0


def roster(office: Office) -> Document:
    """The printed list of everybody."""
    return printing.view(
        office,
        title=exporting.ROSTER_TITLE,
        as_of=DAY,
        columns=exporting.chosen_columns(None),
        lines=people.lines(office, DAY),
    )


SHEETS: dict[str, Callable[[Office], Document]] = {
    "monthly-2026-10": lambda office: printing.monthly_sheet(office, Month(2026, 10)),
    "roster": roster,
    "bch": lambda office: printing.body_list(office, "bch", DAY),
}


def laid(office: Office, name: str) -> tuple[Page, ...]:
    """A sheet's pages; of the long roster only those that begin and end it."""
    pages = paginate(SHEETS[name](office), Letters())
    return (pages[0], pages[-1]) if name == "roster" else pages


def placed(pages: Sequence[Page]) -> str:
    """Everything on the pages, one item a line, in tenths of millimetres."""
    lines = []
    for page in pages:
        lines.append(json.dumps(["page", page.number, page.width, page.height]))
        lines += [json.dumps(_item(item), ensure_ascii=False) for item in page.items]
    return "\n".join(lines) + "\n"


def _item(item: object) -> list[object]:
    if isinstance(item, Text):
        style = ("b" if item.font.bold else "") + ("i" if item.font.italic else "")
        style += "u" if item.underline else ""
        return [round(item.x, 1), round(item.y, 1), f"{item.font.size:g}{style}", item.text]
    if isinstance(item, Image):
        frame = (item.x, item.y, item.width, item.height)
        return [*(round(v, 1) for v in frame), "picture", item.alt]
    assert isinstance(item, Line)
    return [round(v, 1) for v in (item.x1, item.y1, item.x2, item.y2)]


def picture(page: Page) -> QImage:
    """A page in grey, small."""
    return image(page, PER_MM).convertToFormat(QImage.Format.Format_Grayscale8)


def main() -> None:
    """Write the files anew."""
    running = QGuiApplication(sys.argv[:1])
    FILES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mau.cadre"
        demo(path)
        with open_office(path) as office:
            for name in SHEETS:
                pages = laid(office, name)
                (FILES / f"{name}.json").write_text(placed(pages), encoding="utf-8")
                for page in pages:
                    picture(page).save(str(FILES / f"{name}-{page.number}.png"))
                print(name, len(pages))
    del running


if __name__ == "__main__":
    main()
