"""Which feelings there are, several at once if that is how it is, then for each of them how much."""

from typing import Annotated, Any, Literal

from pydantic import Field, PrivateAttr

from app.kit.words import gettext_lazy as _
from app.prompts.kind import picked_labels, sentence
from app.prompts.shapes import AnswerBase, BandLike, Form, Option, Part, StepBase, Stored, Unreadable, shown_base
from app.prompts.wording import Id, Plain, Says, Text

name = "feeling"
needs, empty = ("feeling",), "choose-some"
asks_itself, multipart = True, False
did = _("{child} chose these feelings from what was shown.")
MUCH = "much-"


class Feelings(Plain):
    """content/feelings.yaml: every feeling a step may offer, then the amounts from the smallest on."""

    source: Text | None = None
    feelings: Annotated[tuple[Option, ...], Field(min_length=1)]
    how_much: Annotated[tuple[Option, ...], Field(min_length=2)]


class Step(StepBase):
    kind: Literal["feeling"]
    feelings: Annotated[tuple[Id, ...], Field(min_length=2, max_length=12)]
    how_much: bool = True
    _feelings: tuple[Option, ...] = PrivateAttr(())
    _amounts: tuple[Option, ...] = PrivateAttr(())

    def feelings_for(self, band: str) -> tuple[Option, ...]:
        """In the order the step names them."""
        known = {feeling.id: feeling for feeling in self._feelings}
        return tuple(known[id] for id in self.feelings if id in known and known[id].for_band(band))

    def amounts_for(self, band: str) -> tuple[Option, ...]:
        return tuple(amount for amount in self._amounts if amount.for_band(band)) if self.how_much else ()


class Answer(AnswerBase):
    feelings: Annotated[dict[Id, Id | None], Field(min_length=1)]


def read(form: Form, step: Step, band: BandLike) -> Answer:
    """An amount beside a feeling that is not chosen was taken back with it.

    Raises Unreadable: no feeling, a feeling or an amount that was not on the page, two amounts of one feeling.
    """
    picked = {value for value in form.get("feeling", []) if value}
    if not picked:
        raise Unreadable({"feeling": "choose-some"})
    offered = [feeling.id for feeling in step.feelings_for(band.id)]
    if picked - set(offered):
        raise Unreadable({"feeling": "not-offered"})
    amounts = {amount.id for amount in step.amounts_for(band.id)}
    return Answer(feelings={id: _much(form, id, amounts) for id in offered if id in picked})


def _much(form: Form, feeling: str, amounts: set[str]) -> str | None:
    given = [value for value in form.get(MUCH + feeling, []) if value]
    if not given:
        return None
    if len(given) > 1 or given[0] not in amounts:
        raise Unreadable({MUCH + feeling: "not-offered"})
    return given[0]


def say(answer: Answer, step: Step, said: Says) -> str:
    """`Sad, a lot; happy.`"""
    feelings = {feeling.id: said(feeling.label) for feeling in step._feelings}
    amounts = {amount.id: said(amount.label) for amount in step._amounts}
    return _joined((feelings[id], amounts[much] if much else "") for id, much in answer.feelings.items())


def shown(step: Step, band: BandLike, language: str, said: Says) -> dict[str, Any]:
    return shown_base(step, band, language, said) | {
        "options": [feeling.shown(said) for feeling in step.feelings_for(band.id)],
        "amounts": [amount.shown(said) for amount in step.amounts_for(band.id)],
    }


def told(shown: Stored, value: Stored) -> str:
    return _joined((part.label, "".join(part.picked)) for part in parts(shown, value))


def parts(shown: Stored, value: Stored) -> tuple[Part, ...]:
    """One for each feeling, with how much where that was said."""
    given = value.get("feelings") or {}
    symbols = {option["id"]: option.get("symbol") or "" for option in shown.get("options") or ()}
    return tuple(
        Part(
            label="".join(picked_labels(shown.get("options"), id)),
            picked=picked_labels(shown.get("amounts"), much),
            symbol=symbols.get(id, ""),
        )
        for id, much in given.items()
    )


def _joined(pairs) -> str:
    return sentence("; ".join(", ".join(filter(None, pair)) for pair in pairs))
