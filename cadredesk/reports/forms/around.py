"""What stands around a form's numbers, and what of it the office has not told."""

from collections.abc import Sequence

from cadredesk.domain.table import Letterhead, Signature
from cadredesk.reports.document import Missing


def untold(letter: Letterhead | None, signers: Sequence[Signature]) -> list[Missing]:
    """What is printed as dots in the head and at the end."""
    facts = [(f"họ tên {s.lines[-1].lower()}", s.name) for s in signers if s.lines]
    if letter is not None:
        facts = [("tên cơ quan cấp trên", letter.parent), ("địa danh", letter.place), *facts]
    return [Missing(what, "office") for what, told in facts if not told.strip("…. ")]
