"""Whether a file is whole, and what in it contradicts itself."""

from typing import Any

from cadredesk.services.office import Office


def check(office: Office) -> dict[str, Any]:
    """Integrity, references and triggers of the file; ``problems`` name rows by uid."""
    return office.check()
