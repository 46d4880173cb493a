"""Cards to put where they belong: yes, sometimes, no, I don't know. A card may be left in the hand."""

from typing import Annotated, Any, Literal

from pydantic import Field, PrivateAttr

from app.kit.words import gettext_lazy as _
from app.prompts.kind import no_parts, sentence
from app.prompts.shapes import AnswerBase, BandLike, Form, Option, StepBase, Stored, Unreadable, shown_base
from app.prompts.wording import Id, Says

name = "sorting"
needs, empty = ("place-*",), "nothing-placed"
asks_itself, multipart = True, False
did = _("{child} sorted the cards.")
parts = no_parts
PLACES = ("yes", "sometimes", "no", "dont-know")
FIELD = "place-"


class Step(StepBase):
    kind: Literal["sorting"]
    cards: Annotated[tuple[Option, ...], Field(min_length=1, max_length=12)]
    tell_me: bool = True
    _places: tuple[Option, ...] = PrivateAttr(())

    @property
    def places(self) -> tuple[Option, ...]:
        return self._places

    def cards_for(self, band: str) -> tuple[Option, ...]:
        return tuple(card for card in self.cards if card.for_band(band))


class Answer(AnswerBase):
    placed: dict[Id, Literal["yes", "sometimes", "no", "dont-know"]]


def read(form: Form, step: Step, band: BandLike) -> Answer:
    """Raises Unreadable: no card placed, or a card or place that was not on the page."""
    cards = {card.id for card in step.cards_for(band.id)}
    sent = {key: [v for v in values if v] for key, values in form.items() if key.startswith(FIELD)}
    sent = {key: values for key, values in sent.items() if values}
    wrong = {key: "not-offered" for key, values in sent.items() if _wrong(key, values, cards)}
    if wrong:
        raise Unreadable(wrong)
    if not sent:
        raise Unreadable({"place": "nothing-placed"})
    order = [card.id for card in step.cards if FIELD + card.id in sent]
    return Answer(placed={card: sent[FIELD + card][0] for card in order})


def _wrong(key: str, values: list[str], cards: set[str]) -> bool:
    return key.removeprefix(FIELD) not in cards or len(values) > 1 or values[0] not in PLACES


def say(answer: Answer, step: Step, said: Says) -> str:
    """Place by place, in the order of the page: `Yes: someone reads with me; my bed is comfy. No: people shout.`"""
    said_places = []
    for place in step.places:
        cards = [said(card.label) for card in step.cards if answer.placed.get(card.id) == place.id]
        if cards:
            said_places.append(sentence(f"{said(place.label)}: {'; '.join(cards)}"))
    return " ".join(said_places)


def shown(step: Step, band: BandLike, language: str, said: Says) -> dict[str, Any]:
    return shown_base(step, band, language, said) | {
        "options": [card.shown(said) for card in step.cards_for(band.id)],
        "places": [place.shown(said) for place in step.places],
    }


def told(shown: Stored, value: Stored) -> str:
    return " ".join(sentence(f"{label}: {'; '.join(cards)}") for label, cards in piles(shown, value))


def piles(shown: Stored, value: Stored) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The places of the page that got cards, each with them, in the order and the words of that day."""
    placed = value.get("placed") or {}
    found = (
        (place["label"], tuple(card["label"] for card in shown.get("options") or () if placed.get(card["id"]) == place["id"]))
        for place in shown.get("places") or ()
    )
    return tuple(pile for pile in found if pile[1])
