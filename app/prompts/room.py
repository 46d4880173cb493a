"""One room of a home: what is in it, the child's own words for it, or both."""

from typing import Any, Literal

from app.kit.words import gettext_lazy as _
from app.prompts.kind import no_parts
from app.prompts.picking import Answer, PickStep, asks_itself, empty, multipart, needs, read, say, shown_picks, told
from app.prompts.shapes import BandLike
from app.prompts.wording import Says

__all__ = ["Answer", "Step", "asks_itself", "did", "empty", "multipart", "name", "needs", "parts", "read", "say", "shown", "told"]

name = "room"
did = _("{child} told about this room.")
parts = no_parts
Room = Literal["sleep", "eat", "wash", "like", "dislike"]


class Step(PickStep):
    """`room` is the picture above it: every one as plain as the next."""

    kind: Literal["room"]
    room: Room


def shown(step: Step, band: BandLike, language: str, said: Says) -> dict[str, Any]:
    return shown_picks(step, band, language, said) | {"room": step.room}
