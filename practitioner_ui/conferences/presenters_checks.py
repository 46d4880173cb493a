"""The chair's check: beside each question what the record holds, and the check that was made, in words."""

from dataclasses import dataclass

from app.conferences.participation import CODES, propose
from app.conferences.service import ELEMENTS, VIEWS
from app.conferences.views import CheckView
from app.exports.gathered.evidence import Evidence
from app.kit.dates import clock_time, full
from app.kit.words import gettext_lazy as _
from practitioner_ui.conferences.presenters_heard import audience, influence, space, voice

QUESTIONS = {
    "space": (_("Space"), _("Could {child} speak freely?")),
    "voice": (_("Voice"), _("Did {child} choose how?")),
    "audience": (_("Audience"), _("Do the right people hear?")),
    "influence": (_("Influence"), _("Did it change anything?")),
}
EVIDENCE = {"space": space, "voice": voice, "audience": audience, "influence": influence}


@dataclass(frozen=True)
class Element:
    name: str
    title: str
    question: str
    evidence: str


@dataclass(frozen=True)
class Checked:
    line: str
    rows: tuple[tuple[str, str], ...]
    note: str


def elements(of: Evidence) -> tuple[Element, ...]:
    return tuple(_element(name, of) for name in ELEMENTS)


def _element(name: str, of: Evidence) -> Element:
    title, question = QUESTIONS[name]
    return Element(name, str(title), question.format(child=of.child.name), EVIDENCE[name](of))


def proposal(of: Evidence, age: int | None) -> str:
    wanted = [v for a in of.answers for v in a.standing if v.step == "how" and v.told]
    advocate = any(choice.id == "an-advocate-says-it" and choice.chosen for view in wanted for choice in view.choices)
    told = any(answer.told and of.period.holds(answer.main.given_at) for answer in of.answers)
    fits = propose(age_years=age, told=told, by_advocate=advocate)
    return _("The record fits {code}: {words}. {why} You say what it was.").format(
        code=fits.code, words=fits.words[:1].lower() + fits.words[1:], why=fits.why
    )


def checked(view: CheckView | None) -> Checked | None:
    if view is None:
        return None
    rows = [(str(QUESTIONS[name][0]), str(VIEWS[getattr(view, name)])) for name in ELEMENTS]
    code = f"{view.participation}, {CODES[view.participation]}" if view.participation else str(_("Not said yet"))
    rows.append((str(_("Taking part")), code))
    rows.append((str(_("Category")), str(_("Reviewed") if view.category_reviewed else _("Not reviewed"))))
    return Checked(f"{view.by}, {full(view.made_at)}, {clock_time(view.made_at)}", tuple(rows), view.note)
