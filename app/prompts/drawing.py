"""A drawing and the child's own words about it. The strokes have already been sent; the answer says which sheet."""

import re
from typing import Annotated, Any, Literal

from pydantic import StringConstraints

from app.kit.words import gettext_lazy as _
from app.prompts.kind import no_parts, nothing_told
from app.prompts.shapes import AnswerBase, BandLike, Form, StepBase, Unreadable, shown_base
from app.prompts.wording import Says, Wording
from app.prompts.words import words_from

name = "drawing"
needs, empty = ("drawing", "photo"), "no-drawing"
asks_itself, multipart = False, True
did = _("{child} drew this.")
told, parts = nothing_told, no_parts
Sheet = Literal["blank", "house"]
Reference = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]


class Step(StepBase):
    kind: Literal["drawing"]
    sheet: Sheet = "blank"
    sheet_in: dict[str, Sheet] = {}
    explain: Wording

    def sheet_for(self, band: str) -> str:
        return self.sheet_in.get(band, self.sheet)


class Answer(AnswerBase):
    drawing: Reference
    words: str = ""


def read(form: Form, step: Step, band: BandLike) -> Answer:
    """Raises Unreadable: no sheet named, or words that cannot be kept."""
    return Answer(drawing=reference(form, "drawing", "no-drawing"), words=words_from(form))


def reference(form: Form, field: str, missing: str) -> str:
    given = [value for value in form.get(field, []) if value]
    if len(given) != 1:
        raise Unreadable({field: missing})
    if not re.fullmatch(r"[0-9a-f]{32}", given[0], re.ASCII):
        raise Unreadable({field: "not-offered"})
    return given[0]


def say(answer: Answer, step: Step, said: Says) -> str:
    if answer.words.strip():
        return _("A drawing, told in these words: {words}").format(words=answer.words)
    return str(_("A drawing."))


def shown(step: Step, band: BandLike, language: str, said: Says) -> dict[str, Any]:
    return shown_base(step, band, language, said) | {
        "sheet": step.sheet_for(band.id),
        "explain": said(step.explain),
    }
