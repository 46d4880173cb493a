"""Record beforehand how questions sound: choose a language and an activity, then read its texts one after another."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from sqlmodel import col, select
from starlette.responses import RedirectResponse, Response

from app.access.doors import NOT_THERE, Signed, signed_in
from app.identity.permissions import Permission as P
from app.identity.permissions import may
from app.kit.errors import NotAllowed, NotFound
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.kit.security import allow
from app.kit.words import gettext_lazy as _
from app.media.intake import Refused, accept_recording
from app.media.store import stand_back
from app.voices.keys import KEY
from app.voices.models import Voice
from app.voices.service import keep_voice
from app.voices.texts import Group, Read, group, groups
from practitioner_ui.voices.presenters import (
    HOME,
    languages,
    line_of,
    lines_of,
    next_unread,
    place_in,
    shelf,
    standing_voices,
)

router = APIRouter()
READING = "/voices/{language}/{group_id}"
NOT_YOURS = _("Social workers and their managers record how questions are read. Ask one of them.")
NOTHING_RECORDED = _("Record it first, or choose a recording from this device")


def reading_aloud(here: Annotated[Signed, Depends(signed_in)]) -> Signed:
    """Raises NotAllowed for those who work with no child as social worker or manager."""
    if not any(may(roles, P.VOICE_RECORD) for roles in here.reach.by_child.values()):
        raise NotAllowed(NOT_YOURS)
    return here


Here = Annotated[Signed, Depends(reading_aloud)]


@router.get("/voices")
def choose(here: Here, language: str = "en") -> Response:
    known_language(language)
    known = standing_voices(here.db, language)
    shelves = [shelf(one, language, known) for one in groups(language) if one.texts]
    return render(
        here.request, "practitioner/voices/page.html", nav="voices", shelves=shelves, languages=languages(), language=language
    )


@router.get(READING)
def texts(here: Here, language: str, group_id: str) -> Response:
    of, known = group_in(language, group_id), standing_voices(here.db, language)
    following = next_unread(of, "", known)
    return render(
        here.request, "practitioner/voices/texts.html", nav="voices", group=of, language=language, languages=dict(languages()),
        lines=lines_of(of, language, known), start=f"{HOME}/{language}/{of.id}/{following}" if following else "",
    )  # fmt: skip


@router.get(READING + "/{key}")
def one(here: Here, language: str, group_id: str, key: str) -> Response:
    of = group_in(language, group_id)
    return reading_page(here, language, of, text_in(of, key))


@router.post(READING + "/{key}")
def keep(here: Here, language: str, group_id: str, key: str, form: PostedForm) -> Response:
    """Kept for every child of this installation; then the next text that nobody has read."""
    of = group_in(language, group_id)
    read, sound = text_in(of, key), form.file("recording")
    if sound is None:
        return reading_page(here, language, of, read, {"recording": NOTHING_RECORDED}, form.get("reader"))
    try:
        stand_back(here.db)
        taken = accept_recording(sound)
        keep_voice(here.db, here.actor, language=language, text=read.text, reader=form.get("reader"), sound=taken)
    except Refused as fault:
        return reading_page(here, language, of, read, {"recording": fault.words}, form.get("reader"))
    except Incomplete as fault:
        return reading_page(here, language, of, read, fault.fields, form.get("reader"))
    following = next_unread(of, key, standing_voices(here.db, language))
    return RedirectResponse(f"{HOME}/{language}/{of.id}/{following}" if following else f"{HOME}/{language}/{of.id}", 303)


def reading_page(
    here: Signed, language: str, of: Group, read: Read, errors: Any = None, reader: str | None = None
) -> Response:
    known = standing_voices(here.db, language)
    place, count = place_in(of, read.key)
    made = render(
        here.request, "practitioner/voices/one.html", 422 if errors else 200, nav="voices", group=of, language=language,
        languages=dict(languages()), line=line_of(of, read, language, known), errors=errors or {}, place=place, count=count,
        reader=_last_reader(here, language) if reader is None else reader, back=f"{HOME}/{language}/{of.id}",
        skip=next_unread(of, read.key, known),
    )  # fmt: skip
    return allow(made, "microphone")


def known_language(language: str) -> None:
    if language not in dict(languages()):
        raise NotFound(NOT_THERE)


def group_in(language: str, group_id: str) -> Group:
    known_language(language)
    found = group(language, group_id)
    if found is None:
        raise NotFound(NOT_THERE)
    return found


def text_in(of: Group, key: str) -> Read:
    """Raises NotFound for wording that is not there (any more): it cannot be given an old name's voice."""
    found = next((one for one in of.texts if one.key == key), None) if KEY.fullmatch(key) else None
    if found is None:
        raise NotFound(NOT_THERE)
    return found


def _last_reader(here: Signed, language: str) -> str:
    """Whoever read last in this language for this worker: one sitting, one voice, typed once."""
    query = select(Voice.reader).where(Voice.language == language, Voice.practitioner_id == here.practitioner.id)
    return here.db.exec(query.order_by(col(Voice.created_at).desc()).limit(1)).first() or ""
