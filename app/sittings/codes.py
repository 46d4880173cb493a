"""Codes a child can type: a locator to find the sitting by, a secret to open it. No letter looks like another."""

import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LOCATOR, SECRET = 3, 7


def new_code(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def read_code(typed: str) -> tuple[str, str]:
    """Locator and secret from what somebody typed; both empty when it cannot be a code."""
    letters = "".join(letter for letter in typed.upper() if letter.isalnum())
    if len(letters) != LOCATOR + SECRET or any(letter not in ALPHABET for letter in letters):
        return "", ""
    return letters[:LOCATOR], letters[LOCATOR:]


def written(locator: str, secret: str) -> str:
    """ABC-DEFGHJK"""
    return f"{locator}-{secret}"
