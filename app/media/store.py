"""Where sealed bytes are kept: in the database when small, on disk when large. There is no address to them."""

import os
import secrets
from pathlib import Path
from uuid import UUID

from sqlmodel import Session, func, select

from app.kit.words import gettext_lazy as _
from app.media.intake import Refused, Taken
from app.media.models import Media
from app.trail import What, record
from app.trail.record import Actor
from app.vault import seal
from app.vault.words import clear_bytes, digest

IN_DATABASE = 1_000_000
KEPT = {"photo": What.MEDIA_KEPT, "recording": What.RECORDING_KEPT}


# What one sitting can hold (security row S41): enough for any child, and no way to fill the disk.
MOST_FILES, MOST_BYTES = 20, 50_000_000
FULL = _("No more pictures or sounds fit in here today. You can use words, or ask your worker.")


def check_room(db: Session, sitting_id: UUID) -> None:
    """Raises Refused when this sitting holds as many files, or as much, as one may. Asked before anything is decoded."""
    held = select(func.count(), func.coalesce(func.sum(Media.size), 0)).where(Media.sitting_id == sitting_id)
    count, size = db.exec(held).one()
    if count >= MOST_FILES or size >= MOST_BYTES:
        raise Refused(FULL)


def keep_media(db: Session, actor: Actor, child_id: UUID, taken: Taken, sitting_id: UUID | None = None) -> Media:
    """Bytes first, row in the transaction: a row never stands without its bytes."""
    row = Media(
        child_id=child_id, kind=taken.kind, type=taken.type, size=len(taken.data), width=taken.width,
        height=taken.height, milliseconds=taken.milliseconds, digest=digest(db, child_id, taken.data),
        sitting_id=sitting_id,
    )  # fmt: skip
    seal(db, row, content=taken.data)
    if len(row.content or b"") > IN_DATABASE:
        row.stored_in, row.blob = "disk", _to_disk(_folder(db), child_id, row.content or b"")
        row.content = None
    db.add(row)
    record(db, actor, KEPT[row.kind], child_id=child_id, subject=row)
    return row


def stand_back(db: Session) -> None:
    """Let others write while a file is decoded, which may take a second or two. Only where nothing is written yet."""
    if not (db.new or db.info.get("written") or "trail_head" in db.info):
        db.commit()


def open_media(db: Session, row: Media) -> bytes:
    """The clear bytes; the showing must have been recorded, as for any of a child's words."""
    if row.stored_in == "database":
        return clear_bytes(row, "content") or b""
    from sqlalchemy.orm.attributes import set_committed_value

    set_committed_value(row, "content", _from_disk(_folder(db), row))
    return clear_bytes(row, "content") or b""


def _folder(db: Session) -> Path:
    return Path(db.info["media_folder"])


def _to_disk(folder: Path, child_id: UUID, sealed: bytes) -> str:
    """Temporary name, fsync, rename, fsync of the folder: after this the bytes survive a power cut."""
    home = folder / child_id.hex
    home.mkdir(parents=True, exist_ok=True)
    name = secrets.token_hex(16)
    with (home / f".{name}").open("wb") as out:
        out.write(sealed)
        out.flush()
        os.fsync(out.fileno())
    (home / f".{name}").rename(home / name)
    handle = os.open(home, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    return name


def _from_disk(folder: Path, row: Media) -> bytes:
    path = (folder / row.child_id.hex / row.blob).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise ValueError("a media name pointed outside the store")
    return path.read_bytes()
