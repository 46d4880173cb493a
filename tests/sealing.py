"""Seals what a page would post as the browser does it, and checks receipts as the browser checks them."""

import base64
import hashlib
import json
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from app.access.reach import only, reaching
from app.envelopes.intake import Sealed, take_in
from app.envelopes.making import form_version, make_envelope
from app.envelopes.models import Envelope
from app.envelopes.sealed import bound, item_key
from app.vault.sealing_keys import RECEIPTS, SEALING, public_bytes

URLENCODED = "application/x-www-form-urlencoded"
CURVE = ec.SECP256R1()


def seal(envelope: str, seq: int, key: bytes, clear: bytes, form: str) -> bytes:
    """`key` is the server's public key, 65 bytes."""
    mine = ec.generate_private_key(CURVE)
    secret = mine.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(CURVE, key))
    nonce = secrets.token_bytes(12)
    body = AESGCM(item_key(secret, envelope, seq)).encrypt(nonce, clear, bound(envelope, seq, form))
    return b"\x01" + mine.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint) + nonce + body


def letter(path: str, body: bytes, type_: str = URLENCODED, at: str | None = "2026-11-20T10:00:00.000Z", **more: Any) -> bytes:
    head = {"v": 1, "path": path, "type": type_, "at": at, "draft": False, **more}
    return json.dumps(head).encode() + b"\n" + body


def in_parts(photo: bytes, **fields: str) -> tuple[bytes, str]:
    """A form with a picture as a browser sends it, and its content type."""
    parts = [f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{text}\r\n'.encode() for name, text in fields.items()]
    head = b'--x\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'
    return b"".join(parts) + head + photo + b"\r\n--x--\r\n", "multipart/form-data; boundary=x"


def fits(receipt: dict, key: bytes) -> bool:
    """Whether the signature is the server's own over exactly what this receipt says."""
    said = "|".join(str(receipt[name]) for name in ("envelope", "seq", "digest", "at", "state")).encode()
    raw = base64.b64decode(receipt["signature"])
    der = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(CURVE, key).verify(der, said, ec.ECDSA(SHA256()))
    except InvalidSignature:
        return False
    return len(raw) == 64


@dataclass
class Item:
    seq: int
    form: str
    data: bytes

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


@dataclass
class Tablet:
    """A worker's tablet with one envelope on it: seals in order, sends in any order."""

    envelope: str
    capability: str
    key: bytes
    receipt_key: bytes
    form: str = field(default_factory=form_version)
    seq: int = 0

    def sealed(self, clear: bytes, seq: int | None = None) -> Item:
        number = self.seq if seq is None else seq
        self.seq = max(self.seq, number + 1)
        return Item(number, self.form, seal(self.envelope, number, self.key, clear, self.form))

    def page(self, path: str, seq: int | None = None, draft: bool = False, at: Any = "2026-11-20T10:00:00.000Z", **fields: Any) -> Item:
        """A page's form, sealed. Every page has a key of its own unless one is given."""
        fields = {"key": uuid4().hex, **{name.replace("__", "-"): value for name, value in fields.items()}}
        body = urlencode(fields, doseq=True, errors="surrogatepass").encode()
        return self.sealed(letter(path, body, at=at, draft=draft), seq)

    def strokes(self, path: str, drawing: str, batch: int, ops: list) -> Item:
        body = json.dumps({"drawing": drawing, "seq": batch, "ops": ops}).encode()
        return self.sealed(letter(path, body, "application/json"))

    def headers(self, item: Item) -> dict[str, str]:
        return {
            "X-Heard-Capability": self.capability, "X-Heard-Seq": str(item.seq), "X-Heard-Form": item.form,
            "X-Heard-Digest": item.digest, "Content-Type": "application/octet-stream",
        }  # fmt: skip

    def send(self, client, item: Item, **headers: str):
        return client.post(f"/sealed/{self.envelope}", content=item.data, headers=self.headers(item) | headers)

    def send_again(self, client, item: Item):
        """As a tablet does it: where the server was too busy to promise anything, the same thing again."""
        for _ in range(50):
            answer = self.send(client, item)
            if answer.status_code != 503:
                break
        return answer

    def rescued(self, *items: Item) -> str:
        """The file a tablet writes that will not come online."""
        lines = [
            {"envelope": self.envelope, "seq": i.seq, "form": i.form, "digest": i.digest, "sealed": base64.b64encode(i.data).decode()}
            for i in items
        ]  # fmt: skip
        return "".join(json.dumps(line) + "\n" for line in lines)


def tablet_for(db, keyring, actor, sitting, **more: Any) -> Tablet:
    """An envelope as the take page makes it."""
    made = make_envelope(db, actor, sitting, label="boat", by=actor.practitioner_id, **more)
    db.commit()
    key_id = made.envelope.sealing_key_id
    return Tablet(
        made.envelope.id.hex, made.capability, public_bytes(keyring, SEALING, key_id), public_bytes(keyring, RECEIPTS, key_id)
    )


def tablet_from(told: dict) -> Tablet:
    """From what `/sit/envelope` answers."""
    return Tablet(
        told["envelope"], told["capability"], base64.b64decode(told["sealing_key"]), base64.b64decode(told["receipt_key"]),
        told["form_version"],
    )  # fmt: skip


def hand_in(db, app, tablet: Tablet, item: Item):
    """What the tablet's address does, below the web: one item, in reach of its one child, committed."""
    envelope = db.get_one(Envelope, UUID(hex=tablet.envelope))
    with reaching(db, only(envelope.child_id, "the one child of this envelope")):
        db.info["write_only"] = True
        try:
            receipt = take_in(db, app, envelope, Sealed(item.seq, item.form, item.data))
            db.commit()
        finally:
            db.rollback()
            db.info["write_only"] = False
    return receipt


def claim(at: datetime) -> str:
    return at.isoformat()
