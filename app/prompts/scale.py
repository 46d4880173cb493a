"""A point on a visual scale: faces, a ladder or a path, as many points as the band can tell apart, never a number."""

from typing import Any, Literal

from pydantic import PrivateAttr

from app.kit.words import gettext_lazy as _
from app.prompts.kind import no_parts, picked_labels, sentence
from app.prompts.shapes import AnswerBase, BandLike, Form, Option, StepBase, Stored, Unreadable, shown_base
from app.prompts.wording import Id, Plain, Says, Wording

name = "scale"
needs, empty = ("choice",), "choose-one"
asks_itself, multipart = True, False
did = _("{child} chose this from what was shown.")
parts = no_parts
Looks = Literal["faces", "ladder", "path"]


class HowMuch(Plain):
    """The second, optional question of the bands that think in twos: a bit, or a lot."""

    bands: tuple[str, ...]
    ask: Wording
    options: tuple[Option, ...]


class Scale(Plain):
    """Points in order of meaning, and which of them are offered when a band gets two, three or five."""

    id: Id
    version: int
    points: tuple[Option, ...]
    offers: dict[int, tuple[Id, ...]]
    how_much: HowMuch | None = None

    def points_for(self, band: BandLike) -> tuple[Option, ...]:
        known = {point.id: point for point in self.points}
        return tuple(known[i] for i in self.offers[band.scale_options])


class Step(StepBase):
    kind: Literal["scale"]
    scale: Id
    looks: Looks = "faces"
    looks_in: dict[str, Looks] = {}
    first: Id | None = None
    tell_me: bool = True
    _scale: Scale | None = PrivateAttr(None)

    def points_for(self, band: BandLike) -> tuple[Option, ...]:
        """In order of meaning; where there are two, the step says which comes first, so that no side always leads.

        A path is walked from its gate, whatever comes first elsewhere."""
        points = self._scale.points_for(band)
        if len(points) == 2 and points[1].id == self.first and self.looks != "path":
            return points[::-1]
        return points

    def looks_for(self, band: str) -> str:
        return self.looks_in.get(band, self.looks)

    def how_much_for(self, band: BandLike) -> HowMuch | None:
        more = self._scale.how_much
        return more if more and band.id in more.bands else None


class Answer(AnswerBase):
    choice: Id
    how_much: Id | None = None


def read(form: Form, step: Step, band: BandLike) -> Answer:
    """Raises Unreadable: nothing chosen, two chosen, or something that was not on the page."""
    chosen = [value for value in form.get("choice", []) if value]
    if len(chosen) != 1:
        raise Unreadable({"choice": "choose-one"})
    if chosen[0] not in {point.id for point in step.points_for(band)}:
        raise Unreadable({"choice": "not-offered"})
    return Answer(choice=chosen[0], how_much=_how_much(form, step, band))


def _how_much(form: Form, step: Step, band: BandLike) -> str | None:
    more = [value for value in form.get("how_much", []) if value]
    if not more:
        return None
    asked = step.how_much_for(band)
    if len(more) > 1 or not asked or more[0] not in {option.id for option in asked.options}:
        raise Unreadable({"how_much": "not-offered"})
    return more[0]


def say(answer: Answer, step: Step, said: Says) -> str:
    parts = [said(_labels(step._scale.points)[answer.choice])]
    if answer.how_much and step._scale.how_much:
        parts.append(said(_labels(step._scale.how_much.options)[answer.how_much]))
    return sentence(", ".join(parts))


def _labels(options: tuple[Option, ...]) -> dict[str, Wording]:
    return {option.id: option.label for option in options}


def shown(step: Step, band: BandLike, language: str, said: Says) -> dict[str, Any]:
    more = step.how_much_for(band)
    return shown_base(step, band, language, said) | {
        "looks": step.looks_for(band.id),
        "scale": step.scale,
        "scale_version": step._scale.version,
        "options": [point.shown(said) for point in step.points_for(band)],
        "how_much": {"question": said(more.ask), "options": [o.shown(said) for o in more.options]} if more else None,
    }


def told(shown: Stored, value: Stored) -> str:
    more = (shown.get("how_much") or {}).get("options")
    return sentence(", ".join((*picked_labels(shown.get("options"), value.get("choice")), *picked_labels(more, value.get("how_much")))))
