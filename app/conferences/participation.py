"""How a child took part in a review: the eight codes returned to the Department, in words. Proposed, never chosen for the chair."""

from dataclasses import dataclass

from app.kit.words import gettext_lazy as _

CODES = {
    "PN0": _("Under 4 at the time of the conference"),
    "PN1": _("Came and spoke for themselves"),
    "PN2": _("Came, and an advocate spoke for them"),
    "PN3": _("Came, and told their views without speech, by signs or symbols"),
    "PN4": _("Came, and told no views"),
    "PN5": _("Was not there, and told an advocate what to say"),
    "PN6": _("Was not there, and sent their views another way"),
    "PN7": _("Was not there, and sent no views"),
}
FOUR = 4


@dataclass(frozen=True)
class Proposal:
    """What the record fits; whether the child was in the room only the chair knows."""

    code: str
    why: str

    @property
    def words(self) -> str:
        return str(CODES[self.code])


def propose(*, age_years: int | None, told: bool, by_advocate: bool = False) -> Proposal:
    """`told`: something of the child's own is in the report; `by_advocate`: the child asked an advocate to say it."""
    if age_years is None or age_years < FOUR:
        return Proposal("PN0", str(_("By age.")))
    if told and by_advocate:
        return Proposal("PN5", str(_("There are views of this child’s own, and the child asked for an advocate to say them.")))
    if told:
        return Proposal("PN6", str(_("There are views of this child’s own in the record.")))
    return Proposal("PN7", str(_("There is nothing of this child’s own in the record for this conference.")))
