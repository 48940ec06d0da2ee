"""Row identities that survive packages and merges: UUID version 7 as text."""

import secrets
import time


def uid7(milliseconds: int, random_bits: int) -> str:
    """A UUIDv7 from a Unix time in milliseconds and 74 random bits (RFC 9562, 5.7)."""
    value = (milliseconds & ((1 << 48) - 1)) << 80
    value |= 0x7 << 76 | ((random_bits >> 62) & 0xFFF) << 64
    value |= 0b10 << 62 | random_bits & ((1 << 62) - 1)
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def new_uid() -> str:
    """A fresh UUIDv7 of this moment."""
    return uid7(time.time_ns() // 1_000_000, secrets.randbits(74))
