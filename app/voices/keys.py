"""The name of a sound: made from the language and the exact wording, so that changed words never play an old voice."""

import hashlib
import re

KEY = re.compile(r"[0-9a-f]{20}")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def key_of(language: str, text: str) -> str:
    """hear.js makes the same from what stands on the page; white space counts as one blank."""
    return hashlib.sha256(f"{language}|{' '.join(text.split())}".encode()).hexdigest()[:20]
