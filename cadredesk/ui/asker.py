"""Every question and message to the clerk goes through one small object; tests pass a fake."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from cadredesk.domain.sheet import ENDINGS
from cadredesk.errors import UserError
from cadredesk.ui.i18n import sentence, shown

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

KINDS: dict[str, tuple[str, str]] = {
    "office": (str(QT_TRANSLATE_NOOP("CadreDesk", "Dữ liệu CadreDesk (*.cadre)")), ".cadre"),
    "xlsx": (str(QT_TRANSLATE_NOOP("CadreDesk", "Sổ tính Excel (*.xlsx)")), ".xlsx"),
    "sheet": (
        str(QT_TRANSLATE_NOOP("CadreDesk", "Sổ tính, tệp chữ ({endings});;Mọi tệp (*)")),
        ".xlsx",
    ),
    "pdf": (str(QT_TRANSLATE_NOOP("CadreDesk", "Tệp PDF (*.pdf)")), ".pdf"),
    "chart": (
        str(QT_TRANSLATE_NOOP("CadreDesk", "Ảnh PNG (*.png);;Ảnh SVG (*.svg);;Tệp PDF (*.pdf)")),
        ".png",
    ),
}
"""File kinds by name: what the dialog calls them, and the ending they get."""


def _ending(kinds: str) -> str:
    """The ending of the kind chosen in a dialog that offers several; of one kind none."""
    return str((re.findall(r"\(\*(\.\w+)\)", kinds) or [""])[0])


class Asker(Protocol):
    """What a page may ask. Questions return what the clerk chose."""

    def tell(self, title: str, text: str) -> None:
        """Say something that needs no decision."""

    def warn(self, error: UserError) -> None:
        """Say a fault of the world in its sentence."""

    def sure(self, title: str, consequence: str, do: str) -> bool:
        """Ask before what cannot be undone; ``do`` is the verb on the button."""

    def choose(self, title: str, text: str, answers: Sequence[str]) -> int:
        """Offer verbs (*Lưu · Bỏ thay đổi · Ở lại*); the index chosen, Esc is the last."""

    def save_as(self, suggestion: Path, kind: str) -> Path | None:
        """Ask where to write; the ending is there. Overwriting was agreed to."""

    def open_file(self, folder: Path | None, kind: str) -> Path | None:
        """Ask for one file."""

    def open_folder(self, title: str, folder: Path | None) -> Path | None:
        """Ask for one folder."""

    def choose_printer(self, printer: "QPrinter") -> bool:
        """Let the clerk choose printer, pages and copies; whether to print."""


class QtAsker:
    """The real one: native file dialogs, our own message dialogs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.parent = parent

    def _over(self) -> QWidget | None:
        from PySide6.QtWidgets import QApplication

        return QApplication.activeModalWidget() or self.parent

    def tell(self, title: str, text: str) -> None:
        """Say something that needs no decision."""
        self.choose(title, text, [QCoreApplication.translate("Asker", "Đóng")])

    def warn(self, error: UserError) -> None:
        """Say a fault of the world in its sentence."""
        self.tell(QCoreApplication.translate("Asker", "Chưa làm được"), sentence(error))

    def sure(self, title: str, consequence: str, do: str) -> bool:
        """Ask before what cannot be undone; the safe button has the focus."""
        stay = QCoreApplication.translate("Asker", "Hủy")
        return self.choose(title, consequence, [do, stay], safe=1) == 0

    def choose(self, title: str, text: str, answers: Sequence[str], safe: int = 0) -> int:
        """Offer verbs; the index chosen, Esc is the last."""
        from cadredesk.ui.dialogs.message import MessageDialog

        return MessageDialog(title, text, answers, safe, self._over()).ask()

    def save_as(self, suggestion: Path, kind: str) -> Path | None:
        """Ask where to write with the system's dialog."""
        words, ending = KINDS[kind]
        title = QCoreApplication.translate("Asker", "Lưu thành")
        kinds = shown(words)
        name, chosen = QFileDialog.getSaveFileName(self._over(), title, str(suggestion), kinds)
        if not name:
            return None
        path = Path(name)
        own, ending = path.suffix.lower(), _ending(chosen) or ending
        if ";;" in kinds and own and f"*{own})" in kinds:
            return path  # of several kinds the one typed
        return path if path.suffix.lower() == ending else path.with_name(path.name + ending)

    def open_file(self, folder: Path | None, kind: str) -> Path | None:
        """Ask for one file with the system's dialog."""
        words, _ = KINDS[kind]
        title = QCoreApplication.translate("Asker", "Mở tệp")
        start = str(folder) if folder else ""
        kinds = shown(words).format(endings=" ".join(f"*{end}" for end in ENDINGS))
        name, _ = QFileDialog.getOpenFileName(self._over(), title, start, kinds)
        return Path(name) if name else None

    def open_folder(self, title: str, folder: Path | None) -> Path | None:
        """Ask for one folder with the system's dialog."""
        name = QFileDialog.getExistingDirectory(self._over(), title, str(folder or ""))
        return Path(name) if name else None

    def choose_printer(self, printer: "QPrinter") -> bool:
        """Let the clerk choose printer, pages and copies in the system's dialog."""
        from PySide6.QtPrintSupport import QPrintDialog

        dialog = QPrintDialog(printer, self._over())
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        return dialog.exec() == QPrintDialog.DialogCode.Accepted
