"""Whether a file is whole, and what in it contradicts itself."""

from contextlib import suppress
from pathlib import Path
from typing import Any

from cadredesk import messages
from cadredesk.errors import UserError
from cadredesk.services.office import Office, open_for_reading
from cadredesk.storage import check as check_storage

_UNOPENED = {"file-damaged": "integrity", "file-hostile": "triggers"}
"""Faults of the file itself that keep it from opening, and what of the report they are about."""


def check(office: Office) -> dict[str, Any]:
    """Integrity, references and triggers of an open file; ``problems`` name rows by uid."""
    return office.check()


def check_file(path: Path, *, user: str = "") -> dict[str, Any]:
    """The same of a file that may be too far gone to open: that too is an answer.

    What says nothing about the file's health (missing, in use, of another program) is raised.
    """
    try:
        with open_for_reading(path, user=user) as office:
            return check(office)
    except UserError as error:
        about = _UNOPENED.get(error.code)
        if about is None:
            raise
        report: dict[str, Any] = {"ok": False, "integrity": True, "references": True}
        report |= {"triggers": True, "problems": []}
        report |= _details(path) if error.code == "file-damaged" else {}
        if report["integrity"] and report["references"]:
            report[about] = False
        problem = {"uid": None, "code": error.code, "text": messages.sentence(error)}
        return report | {"ok": False, "problems": [problem, *report["problems"]]}


def _details(path: Path) -> dict[str, Any]:
    """What exactly is broken, as far as the file lets itself be read."""
    with suppress(UserError):
        return check_storage.of_file(path)
    return {}
