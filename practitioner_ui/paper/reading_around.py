"""When and where it was, who was there and which language was spoken: what is always filled in, and what is wrong with it."""

from datetime import datetime, time
from typing import Any

from app.families.models import Child
from app.kit.clock import LONDON, today
from app.kit.dates import read_time
from app.kit.forms import Form
from app.kit.words import gettext_lazy as _
from app.sittings.packing import Room
from practitioner_ui.desk.asking import NOT_A_DATE, date_of
from practitioner_ui.sittings.reading_packs import NO_PLACE

SAY_WHEN, NOT_YET = _("Enter the day this was, such as 16 November 2026"), _("The day must be today or before")
NOT_BORN = _("{child} was not born yet on that day")
NO_TIME = _("Write the time like this: 15:40, or leave it out")
WHO_WAS_THERE = _("Say who was in the room")
WHY_NOT_ALONE = _("Say why {child} was not seen alone")
WHICH_LANGUAGE = _("Say which language {child} spoke")


def when(form: Form, child: Child) -> tuple[datetime, dict[str, Any]]:
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


def language_of(form: Form, child: Child) -> str:
    """English is not asked about; a child of another language may have spoken either."""
    return form.get("language") if child.language != "en" else "en"


def room_faults(form: Form, room: Room, child: Child, language: str) -> dict[str, Any]:
    return {
        "place": None if room.place else NO_PLACE, "present": None if room.present else WHO_WAS_THERE,
        "not_alone_reason": WHY_NOT_ALONE.format(child=child.name) if room.alone is False and not room.not_alone_reason else None,
        "language": None if language in ("en", child.language) else WHICH_LANGUAGE.format(child=child.name),
    }  # fmt: skip
