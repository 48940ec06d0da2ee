"""A document into a PDF file, with or without a screen."""

import os
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from cadredesk.aside import aside
from cadredesk.errors import UserError
from cadredesk.progress import Progress
from cadredesk.reports.document import Document
from cadredesk.reports.layout import paginate
from cadredesk.ui.paper.letters import Letters
from cadredesk.ui.paper.painter import write_pdf


def pdf(document: Document, out: Path, progress: Progress | None = None) -> int:
    """Write the document, replacing ``out`` only once it is whole; how many pages it has.

    Raises UserError export-not-pdf, the faults of :func:`cadredesk.aside.aside`, and Cancelled;
    the file that was there then stays.
    """
    if out.suffix.casefold() != ".pdf":
        raise UserError("export-not-pdf", file=out.name)
    pages = paginate(document, Letters(), progress)
    with aside(out) as path:
        write_pdf(pages, path, document.title, progress)
    return len(pages)


def application() -> QGuiApplication:
    """The Qt application letters are measured with; one without a screen if there is none yet."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(sys.argv[:1])
