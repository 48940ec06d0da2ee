"""Words: Vietnamese is the source language; Qt's own words come from qtbase_vi."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from cadredesk import messages, resources
from cadredesk.errors import UserError

CONTEXT, FAULT = "CadreDesk", "Fault"

LANGUAGES: Mapping[str, str] = {"vi": "Tiếng Việt", "en": "English"}
"""The languages of the window; each name is in its own."""


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
    """A Vietnamese text that was fixed before the language was known, in that language.

    Marked at import time with QT_TRANSLATE_NOOP(CONTEXT, …), or a whole literal of the layers
    below, which know no Qt: a heading, a gap, what an action is called. packaging/texts.py
    collects those. A sentence the domain puts together from parts stays Vietnamese.
    """
    return QCoreApplication.translate(CONTEXT, source)


def sentence(error: UserError) -> str:
    """The sentence for a fault, in the language of the window."""
    return messages.sentence(error, lambda text: QCoreApplication.translate(FAULT, text))
