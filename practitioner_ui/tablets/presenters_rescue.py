"""A rescue file answered for line by line: what is safe here now, and what is not."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.envelopes import rescue
from app.envelopes.rescue import Line
from app.families.models import Child
from app.kit.words import Lazy
from app.kit.words import gettext_lazy as _

OUTCOMES = {
    rescue.KEPT: _("Kept."),
    rescue.AGAIN: _("Was here already. Nothing is kept twice."),
    rescue.HELD: _("Held on the shelf for you to look at."),
    rescue.DAMAGED: _("Damaged: it is not as the tablet wrote it. Save the file on the tablet again."),
    rescue.NOT_YOURS: _("Not from a tablet of a child you work with. Give the file to that child’s worker."),
    rescue.TOO_BIG: _("Too big to take in. Keep the tablet as it is and ask whoever looks after Heard."),
}


@dataclass(frozen=True)
class Told:
    """A rescue file, answered for line by line."""

    summary: str
    lines: tuple[tuple[int, str, str], ...]
    """number, child, what became of it"""


def rescued(lines: Sequence[Line], children: Sequence[Child]) -> Told:
    names = {child.id: child.name for child in children}
    safe = sum(line.outcome in (rescue.KEPT, rescue.AGAIN, rescue.HELD) for line in lines)
    summary = _("{safe} of {all} lines are safe here now.").format(safe=safe, all=len(lines))
    if lines and safe == len(lines):
        summary += " " + str(_("You can let the tablet clear its copy."))
    return Told(summary, tuple((one.number, names.get(one.child_id, ""), _outcome(one)) for one in lines))


def _outcome(line: Line) -> str:
    said: Lazy = OUTCOMES[line.outcome]
    return str(said)
