"""What a child said in talk: each with what was asked, in words or as a reason for none."""

from typing import Any

from app.families.models import Child
from app.kit.forms import Form
from app.kit.words import gettext_lazy as _
from app.responses.written_down import LEFT, Said
from practitioner_ui.paper.reading_asked import asked_faults, asked_of
from practitioner_ui.paper.rows import room_for

NO_WORDS = _("Write what {child} said, or choose why there are no words")
BOTH = _("There are words here and a reason for none. Take one of them away")


def all_said(form: Form, child: Child, faults: dict[str, Any]) -> list[Said]:
    found = []
    for n in range(1, room_for(form, "said") + 1):
        words, left = form.words(f"words-{n}"), form.get(f"left-{n}") if form.get(f"left-{n}") in LEFT else ""
        if not (words or left or form.get(f"ask-{n}") or form.words(f"own-{n}")):
            continue
        faults |= asked_faults(form, str(n))
        if bool(words) == bool(left):
            faults.setdefault(f"words-{n}", BOTH if words else NO_WORDS.format(child=child.name))
        found.append(Said(asked_of(form, str(n)), words, left))
    return found
