"""Keep one answer of one child: once, with exactly what was shown, acknowledged only after it is stored."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import select

from app.catalogue import catalogue
from app.media.intake import Picture
from app.prompts.shapes import StepBase
from app.responses.files import drawn, keep_file, taken_in
from app.responses.models import How, Response
from app.responses.rows import already, fingerprint, new_row
from app.sittings.door import ChildHere
from app.trail import What, record
from app.vault import seal


@dataclass(frozen=True)
class Kept:
    """`again` is True when this very answer was already here."""

    response_id: UUID
    again: bool = False


def give_response(
    here: ChildHere, activity_id: str, step: StepBase, *, key: str, answer: Any = None, words: str = "",
    photo: bytes | Picture | None = None, recording: bytes | None = None, part: str = "",
) -> Kept:  # fmt: skip
    """Keep what the child told. `part` is the way of telling more about a step: words, drawing, photo or recording.

    Raises media.intake.Refused for a photo or recording that is none, Conflict for a drawing nobody drew on.
    """
    step = catalogue().about_of(step, part) if part else step
    content = answer.model_dump() if answer else {"words": words}
    drawing_id = drawn(here, content.pop("drawing", None), activity_id, step.base[0])
    taken = taken_in(here, key, photo, recording)
    print_ = fingerprint(here, step, How.TOLD, {**content, "drawing": str(drawing_id)}, taken.data if taken else b"")
    if (same := already(here, key, print_)) is not None:
        return Kept(same.id, again=True)
    media = keep_file(here, taken) if taken else None
    row = new_row(here, activity_id, step, key, How.TOLD, print_)
    row.drawing_id, row.media_id = drawing_id, media.id if media else None
    row.kind = media.kind if media else row.kind
    here.db.flush()
    words = content.pop("words", None)
    seal(here.db, row, value=content or None, words=words or None)
    return _keep(here, row)


def decline(here: ChildHere, activity_id: str, step: StepBase, *, key: str, how: str, part: str = "") -> Kept:
    """I don't know, not now and skip are answers too, kept like any other."""
    step, how = catalogue().about_of(step, part) if part else step, How(how)
    print_ = fingerprint(here, step, how, {}, b"")
    if (same := already(here, key, print_)) is not None:
        return Kept(same.id, again=True)
    return _keep(here, new_row(here, activity_id, step, key, how, print_))


def told_steps(here: ChildHere) -> set[tuple[str, str]]:
    """Which steps have something kept: ids only, never what. Pages for a tablet without signal know of none."""
    if here.packing:
        return set()
    query = select(Response.activity, Response.step).where(Response.sitting_id == here.sitting.id, Response.how == How.TOLD)
    return {(activity, step) for activity, step in here.db.exec(query)}


def _keep(here: ChildHere, row: Response) -> Kept:
    here.db.add(row)
    what = What.ANSWER_WRITTEN_DOWN if here.written_down else What.RESPONSE_GIVEN
    record(here.db, here.actor, what, child_id=row.child_id, subject=row, how=str(row.how))
    if row.drawing_id:
        _say_drawn(here)
    return Kept(row.id)


def _say_drawn(here: ChildHere) -> None:
    """The running server paints it for papers a moment after it is kept, see app.by_time; nothing here waits for that."""
    if (drawn := getattr(here.request.app.state, "drawn", None)) is not None:
        here.db.info.setdefault("once_kept", []).append(drawn.ring)
