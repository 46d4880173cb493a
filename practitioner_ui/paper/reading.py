"""Read the form of direct work done in talk or on paper: what was said and made, and what is wrong beside each field."""

import hashlib
from datetime import datetime, time
from typing import Any
from uuid import uuid4

from app.catalogue import catalogue
from app.families.models import Child
from app.kit.clock import LONDON, today
from app.kit.dates import read_time
from app.kit.forms import Form
from app.kit.words import gettext_lazy as _
from app.media.intake import Picture, Refused, accept_photo
from app.own_prompts.leading import LONGEST
from app.responses.asked_aloud import Asked
from app.responses.written_down import LEFT, Said, Work
from app.sittings.packing import Room, band_of
from app.sittings.service import WISHES
from practitioner_ui.desk.asking import NOT_A_DATE, date_of
from practitioner_ui.sittings.reading_packs import NO_PLACE, read_room, too_long

SAID, PAPERS = 6, 4
OWN, NOBODY = "own", "nobody"
SAY_WHEN, NOT_YET = _("Enter the day this was, such as 16 November 2026"), _("The day must be today or before")
NOT_BORN = _("{child} was not born yet on that day")
NO_TIME = _("Write the time like this: 15:40, or leave it out")
WHO_WAS_THERE = _("Say who was in the room")
WHY_NOT_ALONE = _("Say why {child} was not seen alone")
WHICH_LANGUAGE = _("Say which language {child} spoke")
NOTHING = _("Write down what {child} said, add a picture, or say what you saw")
WHAT_ASKED = _("Choose what was asked, or that nobody asked")
WHICH_WORDS = _("Write the question as you asked it")
LONG_QUESTION = _("Keep the question to 200 letters")
NO_CURLY = _("Take the curly brackets out")
NO_WORDS = _("Write what {child} said, or choose why there are no words")
BOTH = _("There are words here and a reason for none. Take one of them away")
NO_PICTURE = _("Choose the picture these words belong to, or move the words up")
AGAIN = _("Choose this picture again. It was not sent on with the page.")
ALL_AT_ONCE = _("{child} said no, but something is written under what {child} said or made. Take one of them away")


def read_work(form: Form, child: Child, most: int) -> tuple[Work, dict[str, Any]]:
    """What was sent, and {field: message} of what is missing. Pictures are made new only when nothing else is wrong."""
    at, faults = _when(form, child)
    room, language = read_room(form), _language(form, child)
    faults |= too_long(form) | _room_faults(form, room, child, language)
    said = [*_all_said(form, child, faults), *_all_papers(form, child, most, faults)]
    refused = bool(form.get("refused"))
    if refused and said:
        faults["refused"] = ALL_AT_ONCE.format(child=child.name)
    if not (refused or said or form.words("seen") or _chosen(form)):
        faults["words-1"] = NOTHING.format(child=child.name)
    wish = form.get("wish") if form.get("wish") in WISHES else ""
    return Work(
        child, at, room, band_of(child), key=form.get("form_id")[:64] or uuid4().hex, language=language, wish=wish, said=said,
        refused=refused, reason=form.words("reason"), fingerprint=_fingerprint(form),
    ), {name: fault for name, fault in faults.items() if fault}  # fmt: skip


def _when(form: Form, child: Child) -> tuple[datetime, dict[str, Any]]:
    day, faults = date_of(form, "day", past=True)
    if day is None:
        faults = {"day": NOT_A_DATE if faults else SAY_WHEN}
    elif day > today():
        faults = {"day": NOT_YET}
    elif child.born_on and day < child.born_on:
        faults = {"day": NOT_BORN.format(child=child.name)}
    hour = read_time(form.get("time")) if form.get("time").strip() else time.min
    if hour is None:
        faults["time"] = NO_TIME
    return datetime.combine(day or today(), hour or time.min, LONDON), faults


def _language(form: Form, child: Child) -> str:
    """English is not asked about; a child of another language may have spoken either."""
    return form.get("language") if child.language != "en" else "en"


def _room_faults(form: Form, room: Room, child: Child, language: str) -> dict[str, Any]:
    return {
        "place": None if room.place else NO_PLACE, "present": None if room.present else WHO_WAS_THERE,
        "not_alone_reason": WHY_NOT_ALONE.format(child=child.name) if room.alone is False and not room.not_alone_reason else None,
        "language": None if language in ("en", child.language) else WHICH_LANGUAGE.format(child=child.name),
    }  # fmt: skip


def _all_said(form: Form, child: Child, faults: dict[str, Any]) -> list[Said]:
    found = []
    for n in range(1, SAID + 1):
        words, left = form.words(f"words-{n}"), form.get(f"left-{n}") if form.get(f"left-{n}") in LEFT else ""
        if not (words or left or form.get(f"ask-{n}") or form.words(f"own-{n}")):
            continue
        faults |= _asked_faults(form, str(n))
        if bool(words) == bool(left):
            faults.setdefault(f"words-{n}", BOTH if words else NO_WORDS.format(child=child.name))
        found.append(Said(asked_of(form, str(n)), words, left))
    return found


def _all_papers(form: Form, child: Child, most: int, faults: dict[str, Any]) -> list[Said]:
    sent = [n for n in range(1, PAPERS + 1) if form.file(f"paper-{n}")]
    for n in sent:
        faults |= _asked_faults(form, f"paper-{n}")
    unsent = [n for n in range(1, PAPERS + 1) if n not in sent and form.words(f"words-paper-{n}")]
    faults |= {f"paper-{n}": NO_PICTURE for n in unsent}
    if any(faults.values()):
        faults |= {f"paper-{n}": AGAIN for n in sent}
        return [Said(Asked(), picture=Picture(b"", 1, 1))] * len(sent)
    made = {n: _picture(form.file(f"paper-{n}") or b"", most) for n in sent}
    faults |= {f"paper-{n}": one if isinstance(one, str) else AGAIN for n, one in made.items()} if _any_refused(made) else {}
    return [Said(asked_of(form, f"paper-{n}"), form.words(f"words-paper-{n}"), picture=one) for n, one in made.items() if not isinstance(one, str)]


def _any_refused(made: dict[int, Any]) -> bool:
    return any(isinstance(one, str) for one in made.values())


def _picture(data: bytes, most: int) -> Picture | str:
    try:
        return accept_photo(data, most)
    except Refused as refused:
        return str(refused.words)


def asked_of(form: Form, which: str) -> Asked:
    given = form.get(f"ask-{which}")
    activity, _slash, step = given.partition("/")
    return Asked(activity, step) if step else Asked(own=form.words(f"own-{which}") if given == OWN else "")


def _asked_faults(form: Form, which: str) -> dict[str, Any]:
    given, own = form.get(f"ask-{which}"), form.words(f"own-{which}")
    if given == OWN:
        return {f"own-{which}": _own_fault(own)}
    return {} if given == NOBODY or _is_asked(given) else {f"ask-{which}": WHAT_ASKED}


def _own_fault(own: str) -> Any:
    """A question that leads is no fault: it was asked, and the record says so."""
    if not own:
        return WHICH_WORDS
    return LONG_QUESTION if len(own) > LONGEST else NO_CURLY if {"{", "}"} & set(own) else None


def _is_asked(given: str) -> bool:
    activity, _slash, step = given.partition("/")
    try:
        return bool(catalogue().step(activity, step))
    except KeyError:
        return False


def _chosen(form: Form) -> list[str]:
    return [name for name in form.files if form.file(name)]


def _fingerprint(form: Form) -> bytes:
    """All that was sent but the page's own marks, so that a second press is known from a second thought."""
    told = sorted((name, values) for name, values in form.lists().items() if name not in ("csrf_token", "form_id"))
    files = sorted((name, hashlib.sha256(data).hexdigest()) for name, data in form.files.items())
    return repr((told, files)).encode(errors="surrogatepass")
