"""Words the child writes, or an adult writes down word for word: kept byte for byte."""

from typing import Any, Literal

from app.kit.words import gettext_lazy as _
from app.prompts.kind import no_parts, nothing_told
from app.prompts.shapes import AnswerBase, BandLike, Form, StepBase, Unreadable, shown_base
from app.prompts.wording import Says

name = "words"
needs, empty = ("words",), "nothing-written"
asks_itself, multipart = False, False
did = _("{child} typed this.")
told, parts = nothing_told, no_parts
LONGEST = 20_000


class Step(StepBase):
    kind: Literal["words"]


class Answer(AnswerBase):
    words: str


def read(form: Form, step: Step, band: BandLike) -> Answer:
    """Raises Unreadable: nothing written, too long, or not writable as text at all."""
    words = words_from(form)
    if not words.strip():
        raise Unreadable({"words": "nothing-written"})
    return Answer(words=words)


def words_from(form: Form, field: str = "words") -> str:
    """The words as they were typed. A form sends line ends as two characters; that pair alone is put back to one."""
    words = (form.get(field) or [""])[0].replace("\r\n", "\n")
    if len(words) > LONGEST:
        raise Unreadable({field: "too-long"})
    try:
        words.encode()
    except UnicodeEncodeError:
        raise Unreadable({field: "not-text"}) from None
    return words


def say(answer: Answer, step: Step, said: Says) -> str:
    return answer.words


def shown(step: Step, band: BandLike, language: str, said: Says) -> dict[str, Any]:
    return shown_base(step, band, language, said)
