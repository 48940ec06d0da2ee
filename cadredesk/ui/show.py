"""How figures and dates are written on screen: dd/mm/yyyy, 18,5 %, 1.234, x/y người."""

from datetime import date

from cadredesk.domain import dates

NBSP = "\u00a0"


def day(value: date) -> str:
    """A full date: 30/11/2026."""
    return f"{value:%d/%m/%Y}"


def partial(value: str | None) -> str | None:
    """A partial date as far as it is known; None stays None."""
    return dates.show(value) if value else None


def count(value: int) -> str:
    """A whole number with dots between thousands."""
    return f"{value:,}".replace(",", ".")


def decimal(value: float) -> str:
    """One decimal after a comma."""
    return f"{value:.1f}".replace(".", ",")


def percent(part: int, whole: int) -> str:
    """A share: 18,5 %; 100 % without decimals. The whole must not be 0."""
    share = 100 * part / whole
    text = f"{share:.0f}" if part in (0, whole) else decimal(share)
    return f"{text}{NBSP}%"


def age(low: int | None, high: int | None) -> str | None:
    """Completed years, or both bounds where the birth date leaves it open: 41–42."""
    if low is None or high is None:
        return None
    return str(low) if low == high else f"{low}–{high}"
