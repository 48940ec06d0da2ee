"""Words: Vietnamese is the source language; Qt's own words come from qtbase_vi."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from cadredesk import messages, resources
from cadredesk.errors import UserError

CONTEXT, FAULT = "CadreDesk", "Fault"


def install(app: QCoreApplication, language: str = "vi") -> list[QTranslator]:
    """Load the compiled words of a language; keep the result alive as long as the program."""
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    names = [f"qtbase_{language}"] + ([f"cadredesk_{language}"] if language != "vi" else [])
    loaded = []
    for name in names:
        translator = QTranslator(app)
        if translator.load(str(resources.ROOT.parent / "i18n" / f"{name}.qm")):
            app.installTranslator(translator)
            loaded.append(translator)
    return loaded


def shown(source: str) -> str:
    """The text of a source that was marked with QT_TRANSLATE_NOOP(CONTEXT, …) at import time."""
    return QCoreApplication.translate(CONTEXT, source)


def sentence(error: UserError) -> str:
    """The sentence for a fault, in the language of the window."""
    return messages.sentence(error, lambda text: QCoreApplication.translate(FAULT, text))
