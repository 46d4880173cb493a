"""What a child made on paper: pictures, made new only when nothing else on the page is wrong."""

from typing import Any

from app.families.models import Child
from app.kit.forms import Form
from app.kit.words import gettext_lazy as _
from app.media.intake import Picture, Refused, accept_photo
from app.responses.asked_aloud import Asked
from app.responses.written_down import Said
from practitioner_ui.paper.reading_asked import asked_faults, asked_of
from practitioner_ui.paper.rows import room_for

NO_PICTURE = _("Choose the picture these words belong to, or move the words up")
AGAIN = _("Choose this picture again. It was not sent on with the page.")


def all_papers(form: Form, child: Child, most: int, faults: dict[str, Any]) -> list[Said]:
    places = range(1, room_for(form, "papers") + 1)
    sent = [n for n in places if form.file(f"paper-{n}")]
    for n in sent:
        faults |= asked_faults(form, f"paper-{n}")
    unsent = [n for n in places if n not in sent and form.words(f"words-paper-{n}")]
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


def to_choose_again(form: Form) -> dict[str, Any]:
    """A page that comes back carries no picture."""
    return {name: AGAIN for name in form.files if form.file(name)}
