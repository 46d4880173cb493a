"""How, where and with whom an answer came about, in plain sentences. Pure: facts in, words out."""

from collections.abc import Sequence

from app.kit.words import gettext_lazy as _
from app.own_prompts.leading import leads
from app.prompts import KINDS
from app.responses.circled import FIELDS
from app.responses.models import How

WRITTEN_DOWN, OWN_DEVICE, PLACED = "written-down", "own-device", "placed"
NOBODY = "nobody"
"""nobody asked: the child began"""
WHO = {
    "interpreter": _("an interpreter"),
    "advocate": _("an advocate"),
    "parent": _("a parent or carer"),
    "sibling": _("a brother or sister"),
    "other": _("someone else"),
}
PLACES = {"home": _("At home"), "school": _("At school"), "elsewhere": _("Somewhere else")}
LEFT = {
    How.SKIPPED: _("{child} skipped this."),
    How.DONT_KNOW: _("{child} chose I don’t know."),
    How.NOT_NOW: _("{child} chose Not now."),
    How.SAID_NOTHING: _("{child} was asked and said nothing."),
}
LEFT_IN_TALK = {
    How.SKIPPED: _("{child} did not want to say. {worker} wrote that down."),
    How.DONT_KNOW: _("{child} did not know. {worker} wrote that down."),
    How.SAID_NOTHING: _("{child} was asked and said nothing. {worker} wrote that down."),
}
ON_WHAT = {
    "handed-over": _("On {worker}’s tablet."),
    OWN_DEVICE: _("On a device of their own."),
}
WISHES = {
    "everyone": _("{child} chose: everyone may see this."),
    "professionals": _("{child} chose: professionals, not family."),
    "worker-and-manager": _("{child} chose: only my worker and their manager."),
}


def written_down(helped: str, manner: str) -> bool:
    return WRITTEN_DOWN in (helped, manner)


def manner_of(
    *, how: str, kind: str, helped: str, manner: str, child: str, worker: str, words: bool = True
) -> str:  # fmt: skip
    """How the child gave the answer: `Ava said this aloud. Hannah Osei wrote it down word for word.`"""
    if how != How.TOLD:
        says = LEFT_IN_TALK if helped == WRITTEN_DOWN else {}
        return says.get(How(how), LEFT[How(how)]).format(child=child, worker=worker)
    if helped == PLACED:
        came = manner_of(how=how, kind=kind, helped="", manner=manner, child=child, worker=worker)
        return f"{came} {_('It was held at first. A worker placed it here.')}"
    if kind == "drawing":
        return did(kind, child) if not helped else _drawn_and_told(child, worker)
    if kind == "photo" and written_down(helped, manner):
        return _on_paper(child, worker, words)
    if kind in FIELDS and written_down(helped, manner):
        return _("{child} circled this on paper. {worker} copied it here.").format(child=child, worker=worker)
    if written_down(helped, manner):
        return _("{child} said this aloud. {worker} wrote it down word for word.").format(child=child, worker=worker)
    on_what = ON_WHAT[manner].format(worker=worker) if manner in ON_WHAT else ""
    return f"{did(kind, child)} {on_what}".strip()


def did(kind: str, child: str) -> str:
    """What the child did, as this kind of question says it; nothing for a kind there is no longer."""
    return KINDS[kind].did.format(child=child) if kind in KINDS else ""


def _drawn_and_told(child: str, worker: str) -> str:
    return _("{child} drew this and said the words aloud. {worker} wrote them down word for word.").format(
        child=child, worker=worker
    )


def _on_paper(child: str, worker: str, words: bool) -> str:
    made = _("{child} made this on paper. {worker} photographed it.").format(child=child, worker=worker)
    said = _("{child} said the words aloud. {worker} wrote them down word for word.").format(child=child, worker=worker)
    return f"{made} {said}" if words else str(made)


def asked_line(worker: str, question: str, band: str, language: str, asked_in: str) -> str:
    """Before a question in the worker's own words. What was asked in talk stands as it was, so that it led is said too."""
    if asked_in and leads(question, band, language):
        return _("{worker} asked, in words of their own. Asked like this, it may have led the answer:").format(worker=worker)
    return _("{worker} asked, in words of their own:").format(worker=worker)


def who_was_there(*, child: str, worker: str, present: Sequence[str], note: str) -> str:
    """`Ava, Hannah Osei and an interpreter.` The note of the worker follows as they wrote it."""
    names = [child, *(worker if who == "worker" else str(WHO.get(who, who)) for who in present)]
    if len(names) == 1 and not note:
        return str(_("Who was there has not been written down."))
    listed = names[0] if len(names) == 1 else _("{some} and {last}").format(some=", ".join(names[:-1]), last=names[-1])
    return " ".join(part for part in (f"{listed}.", note) if part)


def alone_sentence(seen_alone: bool | None, reason: str) -> str:
    if seen_alone is None:
        return str(_("Whether seen alone has not been written down."))
    if seen_alone:
        return str(_("Seen alone."))
    return " ".join(part for part in (str(_("Not seen alone.")), reason) if part)


def alone_briefly(seen_alone: bool | None, worker: str) -> str:
    if seen_alone is None:
        return ""
    return _("Alone with {worker}.").format(worker=worker) if seen_alone else str(_("Not seen alone."))


def where(place: str, note: str) -> str:
    """The worker's own note of the place says most; the kind of place is for when there is none."""
    return note.rstrip(". ") or str(PLACES.get(place, ""))


def wish_of(wish: str, child: str) -> str:
    return WISHES[wish].format(child=child) if wish in WISHES else ""
