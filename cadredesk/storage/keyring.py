"""What opens an encrypted file: the raw data key and the salt that follows from it.

The file header stays readable without any key (see :mod:`cadredesk.storage.driver`), so SQLCipher
keeps no salt of its own there; it is derived from the key instead (HKDF, RFC 5869).
"""

import hashlib
import hmac
import secrets

KEY_BYTES = 32
SALT_BYTES = 16
_INFO = b"cadredesk file salt 1"


def new_key() -> bytes:
    """A fresh data key."""
    return secrets.token_bytes(KEY_BYTES)


def salt_of(key: bytes) -> bytes:
    """The salt belonging to a data key."""
    if len(key) != KEY_BYTES:
        raise ValueError(f"a data key has {KEY_BYTES} bytes, not {len(key)}")
    extracted = hmac.digest(bytes(hashlib.sha256().digest_size), key, hashlib.sha256)
    return hmac.digest(extracted, _INFO + b"\x01", hashlib.sha256)[:SALT_BYTES]


def raw_key(key: bytes) -> str:
    """The key and its salt as SQLCipher takes them: no password is stretched."""
    return f"x'{key.hex()}{salt_of(key).hex()}'"
