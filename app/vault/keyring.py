"""The install key: where it lives, and the keys made from it."""

import base64
import json
import os
import secrets
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.kit.errors import Mistake


@dataclass(frozen=True)
class Keyring:
    """Numbered install keys (32 bytes each); the highest number wraps new child keys, the others still open old ones."""

    keys: dict[int, bytes]

    @property
    def newest(self) -> int:
        return max(self.keys)

    @cached_property
    def trail_key(self) -> bytes:
        return self.derive("trail")

    @cached_property
    def form_key(self) -> bytes:
        return self.derive("forms")

    @cached_property
    def digest_key(self) -> bytes:
        return self.derive("digests")

    def derive(self, purpose: str) -> bytes:
        """Purpose keys come from the first key, so that a rotation does not break the trail."""
        first = self.keys[min(self.keys)]
        return HKDF(algorithm=SHA256(), length=32, salt=None, info=f"heard {purpose}".encode()).derive(first)

    def wrap(self, child_key: bytes, child_id: str) -> tuple[int, bytes]:
        nonce = secrets.token_bytes(12)
        sealed = AESGCM(self.keys[self.newest]).encrypt(nonce, child_key, f"child_key|{child_id}".encode())
        return self.newest, nonce + sealed

    def unwrap(self, number: int, wrapped: bytes, child_id: str) -> bytes:
        return AESGCM(self.keys[number]).decrypt(wrapped[:12], wrapped[12:], f"child_key|{child_id}".encode())


def open_keyring(path: Path) -> Keyring:
    """Read the key file. Raises Mistake, naming the remedy, when it is missing or not a key file."""
    try:
        stored = json.loads(path.read_text())
        keys = {int(number): base64.b64decode(key) for number, key in stored["keys"].items()}
    except FileNotFoundError:
        raise Mistake(f"There is no key file at {path}. Run `heard migrate` to make one, or restore yours.") from None
    except (ValueError, KeyError, AttributeError, TypeError):
        raise Mistake(f"{path} is not a Heard key file. Restore it from your key backup.") from None
    if not keys or any(len(key) != 32 for key in keys.values()):
        raise Mistake(f"{path} holds no usable key. Restore it from your key backup.")
    return Keyring(keys)


def make_key_file(path: Path, made_for: str) -> bool:
    """Make a fresh install key unless there is one; True when it was made. `made_for` is the mode it may serve."""
    if path.exists():
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as out:
        key = base64.b64encode(secrets.token_bytes(32)).decode()
        json.dump({"format": 1, "made_for": made_for, "keys": {"1": key}}, out)
        out.flush()
        os.fsync(out.fileno())
    return True


def key_made_for(path: Path) -> str:
    """demonstration or production; a key of unknown origin counts as neither."""
    try:
        return str(json.loads(path.read_text()).get("made_for", ""))
    except (OSError, ValueError, AttributeError):
        return ""
