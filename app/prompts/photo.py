"""A photograph of something made on paper. The bytes are taken in first; the answer says which picture."""

from typing import Any, Literal

from app.kit.words import gettext_lazy as _
from app.prompts.drawing import Reference, reference
from app.prompts.kind import no_parts, nothing_told
from app.prompts.shapes import AnswerBase, BandLike, Form, StepBase, shown_base
from app.prompts.wording import Says, Wording
from app.prompts.words import words_from

name = "photo"
needs, empty = ("photo",), "no-photo"
asks_itself, multipart = False, True
did = _("{child} made this on paper. It was photographed.")
told, parts = nothing_told, no_parts


class Step(StepBase):
    kind: Literal["photo"]
    explain: Wording


class Answer(AnswerBase):
    photo: Reference
    words: str = ""


def read(form: Form, step: Step, band: BandLike) -> Answer:
    """`photo` is the media reference the intake gave. Raises Unreadable: no picture, or words that cannot be kept."""
    return Answer(photo=reference(form, "photo", "no-photo"), words=words_from(form))


def say(answer: Answer, step: Step, said: Says) -> str:
    if answer.words.strip():
        return _("A picture on paper, told in these words: {words}").format(words=answer.words)
    return str(_("A picture on paper."))


def shown(step: Step, band: BandLike, language: str, said: Says) -> dict[str, Any]:
    return shown_base(step, band, language, said) | {"explain": said(step.explain)}
