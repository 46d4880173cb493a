"""What is written about a child as a whole, beside the areas of life: an ordinary day, and the three strands (SCR 7.5, 7.11)."""

from dataclasses import dataclass
from typing import Any

from app.catalogue import catalogue
from app.kit.words import gettext_lazy as _


@dataclass(frozen=True)
class Part:
    """`slot` is `{child}` in the hint."""

    id: str
    name: Any
    hint: Any
    about_carers: bool = False


WHOLE: dict[str, Part] = {
    part.id: part
    for part in (
        Part(
            "day-to-day", _("An ordinary day"),
            _("What is {child}’s day like, from waking to night, as {child} lives it? Say what happens, not what it is called."),
        ),
        Part("strand-now", _("For the child now"), _("What does this do to {child} today: body, sleep, school, feelings, friends?")),
        Part(
            "strand-carers", _("Whether the carers can change this"),
            _("What have they been asked to change, what did they do, what was seen of it, and how do we know?"), True,
        ),
        Part("strand-later", _("If nothing changes"), _("What will {child}’s life be like in a year, and later on, if all stays as it is?")),
    )
}  # fmt: skip


def is_place(name: str) -> bool:
    """Something of this name can be written in an assessment."""
    return name in WHOLE or name in catalogue().areas


def place_name(name: str) -> str:
    if name in WHOLE:
        return str(WHOLE[name].name)
    area = catalogue().areas.get(name)
    return area.plain if area else name


def places() -> list[str]:
    """Every place, in the order they are read: the child as a whole, then the areas of life."""
    return [*WHOLE, *catalogue().areas]
