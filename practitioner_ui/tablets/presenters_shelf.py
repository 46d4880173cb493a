"""The shelf in plain words: why something is held, what of it can be read, and what a rescue file held."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from app.envelopes.models import Draft, SealedItem
from app.families.models import Child
from app.kit.words import gettext_lazy as _
from practitioner_ui.desk.child import home_of


@dataclass(frozen=True)
class Shelf:
    """One child with something held."""

    name: str
    href: str
    held: str
    fresh: str
    unsent: str


def shelves(children: Sequence[Child], held: Sequence[SealedItem], fresh: set[UUID], drafts: Sequence[Draft]) -> list[Shelf]:
    count, new = Counter(i.child_id for i in held), Counter(i.child_id for i in held if i.id in fresh)
    typed = Counter(draft.child_id for draft in drafts)
    return [
        Shelf(child.name, f"{home_of(child)}/shelf", _things(count[child.id]), _not_looked(new[child.id]), _typed(typed[child.id]))
        for child in children
        if count[child.id] or typed[child.id]
    ]


def _things(n: int) -> str:
    return "" if not n else str(_("One thing is held.")) if n == 1 else _("{n} things are held.").format(n=n)


def _not_looked(n: int) -> str:
    return "" if not n else str(_("Nobody has looked at one of them.")) if n == 1 else _("Nobody has looked at {n} of them.").format(n=n)


def _typed(n: int) -> str:
    return "" if not n else str(_("Typed something and did not send it."))
