"""What the staff did in the last month told: somebody came, left, rose, and is about to."""

from cadredesk.services.demo.story import Row

ARRIVED = {5: "2026-10-05", 16: "2026-10-19"}
"""Who of the staff began that month."""

PROMOTED = {21: ("pho_truong_phong", "2026-10-20", "2031-10-20")}
"""Who leads since then, appointed until when."""

APPOINTED_UNTIL = {18: "2027-02-15"}
"""Whose appointment is about to end."""

_LEFT = {23: ("transferred", "2026-10-12", "Điều động về Sở Nông nghiệp và Môi trường")}
_PROBATION = {28: "2025-12-03"}


def left(number: int) -> Row:
    """How somebody's record ended that month."""
    found = _LEFT.get(number)
    return dict(zip(("status", "day", "reason"), found, strict=True)) if found else {}


def probation(number: int, until: str) -> Row:
    """A Party member whose twelve months of probation are nearly over."""
    joined = _PROBATION.get(number)
    if joined is None or joined > until:
        return {}
    return {"joined_party": joined, "official_member": None, "party_card": None}
