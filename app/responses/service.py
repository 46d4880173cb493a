"""Keep one answer of one child: once, with exactly what was shown, acknowledged only after it is stored."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlmodel import Session, col, select

from app.catalogue import catalogue, text_for
from app.kit.clock import now
from app.kit.database import take_turn
from app.kit.errors import Conflict
from app.kit.words import gettext_lazy as _
from app.media.intake import Picture, Taken, accept_photo, accept_recording
from app.media.models import Media
from app.media.store import check_room, keep_media, stand_back
from app.prompts import KINDS, Wording
from app.prompts.shapes import StepBase
from app.responses.manner import NOBODY, PLACED, WRITTEN_DOWN
from app.responses.models import Drawing, How, Response
from app.responses.sheets import open_sheet
from app.sittings.door import ChildHere, step_mark
from app.sittings.packing import OWN
from app.trail import What, record
from app.vault import seal
from app.vault.words import digest

NOT_DRAWN = _("There is no drawing here yet. You can also use “Not now”.")


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
    drawing_id = _drawn(here, content.pop("drawing", None), activity_id, step.base[0])
    taken = _taken_in(here, key, photo, recording)
    print_ = _fingerprint(here, step, How.TOLD, {**content, "drawing": str(drawing_id)}, taken.data if taken else b"")
    if (same := _already(here, key, print_)) is not None:
        return Kept(same.id, again=True)
    media = _keep_file(here, taken) if taken else None
    row = _new_row(here, activity_id, step, key, How.TOLD, print_)
    row.drawing_id, row.media_id = drawing_id, media.id if media else None
    row.kind = media.kind if media else row.kind
    here.db.flush()
    words = content.pop("words", None)
    seal(here.db, row, value=content or None, words=words or None)
    return _keep(here, row)


def decline(here: ChildHere, activity_id: str, step: StepBase, *, key: str, how: str, part: str = "") -> Kept:
    """I don't know, not now and skip are answers too, kept like any other."""
    step, how = catalogue().about_of(step, part) if part else step, How(how)
    print_ = _fingerprint(here, step, how, {}, b"")
    if (same := _already(here, key, print_)) is not None:
        return Kept(same.id, again=True)
    return _keep(here, _new_row(here, activity_id, step, key, how, print_))


def told_steps(here: ChildHere) -> set[tuple[str, str]]:
    """Which steps have something kept: ids only, never what. Pages for a tablet without signal know of none."""
    if here.packing:
        return set()
    query = select(Response.activity, Response.step).where(Response.sitting_id == here.sitting.id, Response.how == How.TOLD)
    return {(activity, step) for activity, step in here.db.exec(query)}


def shown_to(here: ChildHere, step: StepBase) -> dict[str, Any]:
    """The wording, language, band, options in order and version, as they stand on the page now or stood on it then."""
    if then := here.shown_then.get(step_mark(step)):
        return dict(then)

    def said(wording: Wording) -> str:
        filled = text_for(wording, here.band, here.language).filled(child=here.child_name_shown, worker=here.worker_name)
        return filled.text

    return KINDS[step.kind].shown(step, catalogue().bands[here.band], here.language, said)


def _shown_and_kept(here: ChildHere, step: StepBase) -> dict[str, Any]:
    """A worker's own wording stays sealed where it is: beside the answer stands only that it was theirs."""
    shown = shown_to(here, step)
    own = step.activity == OWN and not step.base[1] and here.written_down != NOBODY
    return shown | ({"question": ""} if own else {}) | _asked_aloud(here)


def _asked_aloud(here: ChildHere) -> dict[str, Any]:
    """What was put in talk or on paper stood on no screen: the hint and the like were not there."""
    return {"asked_in": here.written_down, "hint": None, "explain": None} if here.written_down else {}


def _new_row(here: ChildHere, activity_id: str, step: StepBase, key: str, how: How, print_: str) -> Response:
    base, part = step.base
    taken = _by_key(here.db, here.sitting.id, key) is not None
    at = here.given_at or now()
    return Response(
        child_id=here.sitting.child_id, sitting_id=here.sitting.id, key=f"{key}+{uuid4().hex[:8]}" if taken else key,
        activity=activity_id, step=base, part=part, kind=step.kind, how=how, area=step.area or "",
        shown=_shown_and_kept(here, step), digest=print_, supersedes_id=_before(here, activity_id, base, part, at),
        given_at=at, device_at=here.device_at, helped=PLACED if here.placed else WRITTEN_DOWN if here.written_down else "",
    )  # fmt: skip


def _keep(here: ChildHere, row: Response) -> Kept:
    here.db.add(row)
    what = What.ANSWER_WRITTEN_DOWN if here.written_down else What.RESPONSE_GIVEN
    record(here.db, here.actor, what, child_id=row.child_id, subject=row, how=str(row.how))
    return Kept(row.id)


def _already(here: ChildHere, key: str, print_: str) -> Response | None:
    """The row this very answer made before. Other content under the same key is a change of mind: both stay."""
    take_turn(here.db)
    same = select(Response).where(Response.sitting_id == here.sitting.id, Response.digest == print_)
    return next((row for row in here.db.exec(same) if row.key.split("+")[0] == key), None)


def _by_key(db: Session, sitting_id: UUID, key: str) -> Response | None:
    return db.exec(select(Response).where(Response.sitting_id == sitting_id, Response.key == key)).first()


def _before(here: ChildHere, activity_id: str, step: str, part: str, at: datetime) -> UUID | None:
    """The answer this one changes, as far as it has come: both stay, in the order they were given."""
    query = select(Response.id).where(
        Response.sitting_id == here.sitting.id, Response.activity == activity_id, Response.step == step,
        Response.part == part, Response.given_at <= at,
    )  # fmt: skip
    return here.db.exec(query.order_by(col(Response.given_at).desc()).limit(1)).first()


def _fingerprint(here: ChildHere, step: StepBase, how: How, content: dict[str, Any], picture: bytes) -> str:
    canonical = json.dumps([step.activity, step.id, str(how), content], sort_keys=True, ensure_ascii=False).encode()
    return digest(here.db, here.sitting.child_id, canonical + picture)


def _taken_in(here: ChildHere, key: str, photo: bytes | Picture | None, recording: bytes | None) -> Taken | None:
    """Made new before anything is written. Raises media.intake.Refused, for a sitting that is full too."""
    if photo is None and recording is None:
        return None
    if _by_key(here.db, here.sitting.id, key) is None:  # what was kept before may be sent once more
        _check_room(here)
    if isinstance(photo, Picture):  # made new already, with nobody kept waiting
        return photo
    stand_back(here.db)
    if recording is not None:
        return accept_recording(recording)
    return accept_photo(photo or b"", here.request.app.state.settings.upload_megabytes * 1_000_000)


def _keep_file(here: ChildHere, taken: Taken) -> Media:
    """Room is asked for again: others may have come in while this was being decoded."""
    _check_room(here)
    return keep_media(here.db, here.actor, here.sitting.child_id, taken, here.sitting.id)


def _check_room(here: ChildHere) -> None:
    if not here.placed:
        check_room(here.db, here.sitting.id)


def _drawn(here: ChildHere, drawing: str | None, activity_id: str, step_id: str) -> UUID | None:
    """The sheet the child drew on. Raises Conflict when no mark of it has arrived and none is on its way."""
    if drawing is None:
        return None
    sheet = here.db.get(Drawing, UUID(hex=drawing))
    if sheet is None and here.awaits_strokes:
        sheet = open_sheet(here, UUID(hex=drawing), activity_id, step_id)
    if sheet is None or sheet.sitting_id != here.sitting.id:
        raise Conflict(NOT_DRAWN)
    return sheet.id
