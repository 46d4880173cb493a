"""Every tag there is: Horwath's six, the Graded Care Profile's areas by name, the Framework's dimensions. Nothing is a grade."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from app.catalogue import catalogue
from app.kit.words import gettext_lazy as _

FRAMEWORK = "framework"
GROUPS = {
    "neglect": _("Types of neglect (Horwath)"),
    "gcp": _("Graded Care Profile areas, by name only"),
    FRAMEWORK: _("Assessment Framework"),
}


@dataclass(frozen=True)
class Known:
    id: str
    name: str
    group: str


def known() -> dict[str, Known]:
    """In content's own order."""
    found = catalogue()
    listed = [Known(tag.id, tag.name, tag.group) for tag in found.tags.values()]
    return {one.id: one for one in [*listed, *(Known(area.id, area.framework, FRAMEWORK) for area in found.areas.values())]}


def suggested(source: Any, beside: Any = None) -> tuple[str, ...]:
    """By the question an answer was given to, and by its area of life. `beside`: the answer something was seen with."""
    found = [*_of_question(source), *_of_question(beside), getattr(source, "area", ""), getattr(beside, "area", "")]
    return tuple(tag for tag in dict.fromkeys(found) if tag in known())


def _of_question(response: Any) -> Iterable[str]:
    """Nothing for an observation, for a worker's own wording and for a question that is no longer asked."""
    try:
        return catalogue().step(response.activity, response.step).tags
    except (AttributeError, KeyError):
        return ()
