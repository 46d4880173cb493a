"""One hour of a day, waking to night: pictures that fit, the child's own words for it, or both."""

from typing import Any, Literal

from app.kit.words import gettext_lazy as _
from app.prompts.kind import no_parts
from app.prompts.picking import Answer, PickStep, asks_itself, empty, multipart, needs, read, say, shown_picks, told
from app.prompts.shapes import BandLike
from app.prompts.wording import Says

__all__ = ["Answer", "Step", "asks_itself", "did", "empty", "multipart", "name", "needs", "parts", "read", "say", "shown", "told"]

name = "day"
did = _("{child} told about this part of a day.")
parts = no_parts
Time = Literal["waking", "morning", "school", "afternoon", "tea", "evening", "bed", "night"]


class Step(PickStep):
    """`time` is the hour of the sky that is drawn above it; it is no part of the question."""

    kind: Literal["day"]
    time: Time


def shown(step: Step, band: BandLike, language: str, said: Says) -> dict[str, Any]:
    return shown_picks(step, band, language, said) | {"time": step.time}
