"""A child's drawings and photographs for paper: opened in the transaction, made after it, and what was painted once is kept."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from sqlmodel import Session, col, select

from app.exports.makers.unmade import WIDTH, Key, Unmade
from app.exports.models import Rendering
from app.exports.parts.pictured import file_of, has_picture
from app.families.models import Child
from app.kit.database import take_turn
from app.media.models import Media
from app.media.store import open_media
from app.responses.models import DrawingBatch, Response
from app.responses.views import ResponseView
from app.trail import What, record, show
from app.trail.record import Actor
from app.vault import clear_json, seal
from app.vault.words import clear_bytes


def open_pictures(db: Session, actor: Actor, child: Child, views: Iterable[ResponseView], purpose: str) -> list[Unmade]:
    """One showing is recorded for all of them before any is opened; five queries and one for each photograph."""
    wanted = [view for view in views if has_picture(view)]
    keys = _keys(db, [view for view in wanted if view.drawing_id])
    return _opened(db, actor, child, wanted, keys, _kept(db, keys.values()), purpose)


def open_unpainted(db: Session, actor: Actor, child: Child, views: Iterable[ResponseView], purpose: str) -> list[Unmade]:
    """Of these, the drawings nobody has painted for papers yet."""
    keys = _keys(db, [view for view in views if view.drawing_id])
    kept = _kept(db, keys.values())
    wanted = [view for view in views if view.id in keys and keys[view.id] not in kept]
    return _opened(db, actor, child, wanted, keys, {}, purpose)


def _opened(
    db: Session, actor: Actor, child: Child, wanted: Sequence[ResponseView], keys: Mapping[UUID, Key], kept: Mapping[Key, Rendering],
    purpose: str,
) -> list[Unmade]:  # fmt: skip
    keys = {view.id: keys[view.id] for view in wanted if view.id in keys}
    unpainted = _batches(db, {key[0] for key in keys.values() if key not in kept})
    photos = {view.id: db.get_one(Media, view.media_id) for view in wanted if view.media_id}
    show(db, actor, child.id, [*kept.values(), *(b for some in unpainted.values() for b in some), *photos.values()], purpose=purpose)
    pictures = {key: clear_bytes(row, "picture") or b"" for key, row in kept.items()}
    drawn = [_drawing(file_of(view), keys[view.id], pictures, unpainted) for view in wanted if view.id in keys]
    return [*drawn, *(Unmade(file_of(view), photo=open_media(db, photos[view.id])) for view in wanted if view.id in photos)]


def _keys(db: Session, views: Sequence[ResponseView]) -> dict[UUID, Key]:
    """By answer. What was printed on the sheet is part of what the child was shown."""
    if not views:
        return {}
    ids = select(DrawingBatch.drawing_id).where(col(DrawingBatch.drawing_id).in_([view.drawing_id for view in views]))
    batches = list(db.exec(ids))
    shown = dict(db.exec(select(Response.id, Response.shown).where(col(Response.id).in_([view.id for view in views]))).all())
    return {v.id: (v.drawing_id, batches.count(v.drawing_id), shown[v.id].get("sheet") or "blank") for v in views if v.drawing_id}


def _kept(db: Session, keys: Iterable[Key]) -> dict[Key, Rendering]:
    wanted = set(keys)
    query = select(Rendering).where(col(Rendering.drawing_id).in_({key[0] for key in wanted}), Rendering.width == WIDTH)
    found = {(row.drawing_id, row.batches, row.sheet): row for row in db.exec(query)} if wanted else {}
    return {key: row for key, row in found.items() if key in wanted}


def _batches(db: Session, drawings: Iterable[UUID]) -> dict[UUID, list[DrawingBatch]]:
    found: dict[UUID, list[DrawingBatch]] = {id_: [] for id_ in drawings}
    query = select(DrawingBatch).where(col(DrawingBatch.drawing_id).in_(list(found))).order_by(col(DrawingBatch.seq))
    for row in db.exec(query) if found else []:
        found[row.drawing_id].append(row)
    return found


def _drawing(file: str, key: Key, kept: Mapping[Key, bytes], unpainted: Mapping[UUID, list[DrawingBatch]]) -> Unmade:
    if key in kept:
        return Unmade(file, kept=kept[key])
    return Unmade(file, tuple(op for batch in unpainted[key[0]] for op in clear_json(batch, "ops") or ()), key=key)


def keep(db: Session, actor: Actor, child: Child, unmade: Sequence[Unmade], made: Mapping[str, bytes]) -> None:
    """What was painted just now, unless somebody else kept the same one meanwhile."""
    fresh = {one.key: made[one.file] for one in unmade if one.key and one.file in made}
    if not fresh:
        return
    take_turn(db)
    there = _kept(db, fresh)
    for key, picture in fresh.items():
        if key not in there:
            row = Rendering(child_id=child.id, drawing_id=key[0], batches=key[1], sheet=key[2], width=WIDTH)
            seal(db, row, picture=picture)
            db.add(row)
            record(db, actor, What.PICTURE_KEPT, child_id=child.id, subject=row)
