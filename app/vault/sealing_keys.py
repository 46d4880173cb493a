"""The keys a tablet seals to and the server signs receipts with: one pair each for every year, made from the install key."""

from functools import lru_cache

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from app.kit.clock import now
from app.vault.keyring import Keyring

CURVE = ec.SECP256R1()
SEALING, RECEIPTS = "sealing", "receipts"
# n of NIST P-256 (FIPS 186-4, D.1.2.3): a private key is a number from 1 to n - 1.
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


def current_key_id() -> str:
    """The year, by the server's clock. A key is never taken away: what was sealed in an old year still opens."""
    return str(now().year)


def private_key(keyring: Keyring, purpose: str, key_id: str) -> ec.EllipticCurvePrivateKey:
    return _made(keyring.derive(f"{purpose} {key_id}"))


@lru_cache(maxsize=64)
def _made(seed: bytes) -> ec.EllipticCurvePrivateKey:
    """48 bytes for a 32-byte order, so that no number is likelier than another (FIPS 186-4, B.4.1)."""
    wide = HKDF(algorithm=SHA256(), length=48, salt=None, info=b"heard p-256").derive(seed)
    return ec.derive_private_key(int.from_bytes(wide, "big") % (ORDER - 1) + 1, CURVE)


def public_bytes(keyring: Keyring, purpose: str, key_id: str) -> bytes:
    """65 bytes: 0x04, x, y, as WebCrypto imports `raw`."""
    return private_key(keyring, purpose, key_id).public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def shared_secret(keyring: Keyring, key_id: str, theirs: bytes) -> bytes:
    """Raises ValueError when `theirs` is no point of the curve."""
    point = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, theirs)
    return private_key(keyring, SEALING, key_id).exchange(ec.ECDH(), point)


def signed(keyring: Keyring, key_id: str, message: bytes) -> bytes:
    """ECDSA with SHA-256 as r and s of 32 bytes each, the only form WebCrypto verifies."""
    r, s = decode_dss_signature(private_key(keyring, RECEIPTS, key_id).sign(message, ec.ECDSA(SHA256())))
    return r.to_bytes(32, "big") + s.to_bytes(32, "big")
