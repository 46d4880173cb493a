"""A child's drawings and photographs for paper: the marks are opened in the transaction, the pictures are made after it."""

import io
from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image
from sqlmodel import Session

from app.drawings.ops import Op, parse
from app.drawings.render import jpeg
from app.exports.tellings import file_of, has_picture
from app.families.models import Child
from app.media.models import Media
from app.media.store import open_media
from app.responses.models import DrawingBatch
from app.responses.sheets import batches_of
from app.responses.views import ResponseView
from app.trail import show
from app.trail.record import Actor
from app.vault import clear_json

WIDTH, LONGEST = 1600, 1600


@dataclass(frozen=True)
class Unmade:
    """`ops` of a drawing, or the bytes of a photograph."""

    file: str
    ops: tuple[Op, ...] = ()
    photo: bytes = b""


def open_pictures(db: Session, actor: Actor, child: Child, views: Iterable[ResponseView], purpose: str) -> list[Unmade]:
    """One showing is recorded for all of them before any is opened."""
    wanted = [view for view in views if has_picture(view)]
    batches = {view.id: batches_of(db, view.drawing_id) for view in wanted if view.drawing_id}
    photos = {view.id: db.get_one(Media, view.media_id) for view in wanted if view.media_id}
    show(db, actor, child.id, [*(b for some in batches.values() for b in some), *photos.values()], purpose=purpose)
    drawn = [Unmade(file_of(view), _marks(batches[view.id])) for view in wanted if view.id in batches]
    return [*drawn, *(Unmade(file_of(view), photo=open_media(db, photos[view.id])) for view in wanted if view.id in photos)]


def _marks(batches: list[DrawingBatch]) -> tuple[Op, ...]:
    return tuple(op for batch in batches for op in parse(clear_json(batch, "ops")))


def make(unmade: Unmade) -> bytes:
    """A JPEG that prints well and weighs little, without anything but the picture in it."""
    if not unmade.photo:
        return jpeg(unmade.ops, WIDTH)
    with Image.open(io.BytesIO(unmade.photo)) as photo:
        small = photo.convert("RGB")
    small.thumbnail((LONGEST, LONGEST))
    out = io.BytesIO()
    small.save(out, "JPEG", quality=80)
    return out.getvalue()
