"""The numbers given to the blocks of the monthly sheet (số lượng được giao)."""

from collections.abc import Mapping
from datetime import date

from cadredesk.domain.quota import of_groups
from cadredesk.domain.service import Decision
from cadredesk.errors import UserError
from cadredesk.services.office import Office
from cadredesk.storage import quotas

MOST = 9999


def given(office: Office, day: date) -> dict[str, int]:
    """The number of every block that has one on the day, by the code of the block."""
    with office.db.read() as session:
        found = of_groups(quotas.stored(session), day)
    return {block: one.number for block, one in found.items()}


def save(
    office: Office,
    numbers: Mapping[str, int | None],
    day: date,
    decision: Decision | None = None,
) -> None:
    """Give blocks their numbers from a day on; None: none is given any more.

    What was given before stays for the days before. Raises UserError quota-number.
    """
    for number in numbers.values():
        if number is not None and not 0 <= number <= MOST:
            raise UserError("quota-number", number=number, most=MOST)
    with office.db.write("Sửa số lượng được giao") as session:
        for block, number in numbers.items():
            quotas.give(session, block, number, day, decision or Decision())
