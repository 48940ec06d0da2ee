"""Row identities that survive packages and merges: UUID version 7 as text."""

import os
import secrets
import time
from collections.abc import Iterator

_POOL = 512
_BYTES = 10


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


def new_uids() -> Iterator[str]:
    """Fresh UUIDv7s without end, a fifth of the work each where many are needed."""
    while True:
        stamp = f"{time.time_ns() // 1_000_000:012x}"
        head = f"{stamp[:8]}-{stamp[8:]}-7"
        pool = os.urandom(_BYTES * _POOL)
        for at in range(0, len(pool), _BYTES):
            bits = int.from_bytes(pool[at : at + _BYTES], "big")
            yield (
                f"{head}{bits >> 68:03x}-{0x8000 | bits >> 54 & 0x3FFF:04x}"
                f"-{bits & (1 << 48) - 1:012x}"
            )
