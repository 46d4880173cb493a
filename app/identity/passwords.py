"""Passwords, PINs and code secrets: argon2id, few at a time, and the same work for a name nobody has."""

import threading

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

# OWASP Password Storage: argon2id with 19 MiB, 2 passes, 1 lane.
_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_few = threading.BoundedSemaphore(2)
_NOBODY = _hasher.hash("nobody has this password")


def hash_secret(secret: str) -> str:
    with _few:
        return _hasher.hash(secret)


def fits(stored: str, secret: str) -> bool:
    """True when the secret is the one that was hashed; an empty `stored` costs the same time and never fits."""
    with _few:
        try:
            return _hasher.verify(stored or _NOBODY, secret) and bool(stored)
        except (Argon2Error, InvalidHashError):
            return False
