"""The kinds of question a step can be: one file each, the same names inside every one."""

from app.prompts import (
    choice,
    day,
    drawing,
    feeling,
    message,
    people,
    photo,
    recording,
    room,
    scale,
    sorting,
    starters,
    this_or_that,
    words,
)
from app.prompts.messages import MESSAGES
from app.prompts.shapes import Option, Unreadable
from app.prompts.wording import Wording

KINDS = {
    kind.name: kind
    for kind in (
        scale, choice, sorting, words, drawing, photo, recording, day, room, starters, message, feeling, this_or_that, people,
    )
}

__all__ = ["KINDS", "MESSAGES", "Option", "Unreadable", "Wording"]
