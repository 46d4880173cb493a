"""What was on the page with a question, and how it was put: its options in order, the language and the band."""

from dataclasses import dataclass

from app.kit.words import gettext_lazy as _
from app.responses.views import ResponseView
from practitioner_ui.answers.parts import asked_line


@dataclass(frozen=True)
class Shown:
    question: str
    asked: str
    """`Hannah Osei asked, in words of their own:`, or nothing"""
    hint: str
    options: tuple[tuple[str, bool], ...]
    below: str
    lang: str
    dir: str


def shown_of(view: ResponseView) -> Shown:
    return Shown(view.question, asked_line(view), view.hint, options_of(view), _below(view), view.language, view.dir)


def options_of(view: ResponseView) -> tuple[tuple[str, bool], ...]:
    """Everything on the page, in its order; a card says where it was put."""
    cards = ((f"{c.label}: {c.place}" if c.place else c.label, c.chosen) for c in view.choices)
    more = ((choice.label, choice.chosen) for choice in view.how_much)
    return (*cards, *more)


def _below(view: ResponseView) -> str:
    words = _("{language}, for {band}.") if view.asked_by else _("{language}, wording for {band}, version {version}.")
    said = words.format(
        language=view.language_name, band=_uncap(view.band_name) or _("any age"), version=view.version
    )
    said = " ".join(filter(None, (said, put_how(view))))
    chosen = view.told and (view.choices or view.how_much)
    return f"{said} {_('Thick edge: what {child} chose.').format(child=view.child_name)}" if chosen else str(said)


def put_how(view: ResponseView) -> str:
    """Said beneath the question where it stood on no screen."""
    by = {"talk": _("{worker} asked this aloud."), "paper": _("It was put on paper.")}
    return str(by[view.asked_in].format(worker=view.worker)) if view.asked_in in by else ""


def _uncap(text: str) -> str:
    return text[:1].lower() + text[1:]
