"""Told aloud and recorded by the child themself. The bytes are taken in first; the answer says which recording."""

from typing import Any, Literal

from app.kit.words import gettext_lazy as _
from app.prompts.drawing import Reference, reference
from app.prompts.kind import no_parts, nothing_told
from app.prompts.shapes import AnswerBase, BandLike, Form, StepBase, shown_base
from app.prompts.wording import Says, Wording
from app.prompts.words import words_from

name = "recording"
needs, empty = ("recording",), "no-recording"
asks_itself, multipart = False, True
did = _("{child} said this aloud and recorded it.")
told, parts = nothing_told, no_parts


class Step(StepBase):
    kind: Literal["recording"]
    explain: Wording | None = None
    """asked beside the recording, where words may be added to it"""


class Answer(AnswerBase):
    recording: Reference
    words: str = ""


def read(form: Form, step: Step, band: BandLike) -> Answer:
    """`recording` is the media reference the intake gave. Raises Unreadable: none, or words that cannot be kept."""
    return Answer(recording=reference(form, "recording", empty), words=words_from(form))


def say(answer: Answer, step: Step, said: Says) -> str:
    if answer.words.strip():
        return _("A recording, with these words: {words}").format(words=answer.words)
    return str(_("A recording."))


def shown(step: Step, band: BandLike, language: str, said: Says) -> dict[str, Any]:
    return shown_base(step, band, language, said) | {"explain": said(step.explain) if step.explain else None}
