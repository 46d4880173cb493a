"""May this reader have this response? Pure: the wish, what was decided, and for a parent whether it was cleared for them."""

from dataclasses import dataclass
from uuid import UUID

TEAM, CHAIR, PROFESSIONALS, PARENT = "worker", "chair", "professionals", "parent"
EVERYONE, HELPERS, OURS = "everyone", "professionals", "worker-and-manager"
LEVELS = (EVERYONE, HELPERS, OURS)
UNSAID = ""


@dataclass(frozen=True)
class Audience:
    """Whom a copy is for. `to` names them as the copy does; a parent is one person, never the family."""

    kind: str
    parent_id: UUID | None = None
    to: str = ""

    @property
    def is_parent(self) -> bool:
        return self.kind == PARENT


FOR_TEAM, FOR_CHAIR, FOR_PROFESSIONALS = Audience(TEAM), Audience(CHAIR), Audience(PROFESSIONALS)


def visible_to(audience: str, wish: str, decision: str = UNSAID, *, cleared: bool = False) -> bool:
    """`decision` is the level that stands, empty when nobody decided; `cleared`: for this very parent."""
    level = decision or wish
    if audience == TEAM:
        return True
    if audience in (CHAIR, PROFESSIONALS):
        return level in (UNSAID, EVERYONE, HELPERS)
    return audience == PARENT and cleared and level in (UNSAID, EVERYONE)


def stricter(*wishes: str) -> str:
    """Of those that were said, the one with the fewest readers; a word we do not know counts as the fewest."""
    said = [wish for wish in wishes if wish]
    return max(said, key=_strictness) if said else UNSAID


def _strictness(wish: str) -> int:
    return LEVELS.index(wish) if wish in LEVELS else len(LEVELS)


def against(wish: str, who: str) -> bool:
    """Either way: more readers than the child wished, or fewer."""
    return bool(wish) and who != wish


def widens(wish: str, who: str) -> bool:
    return bool(wish) and _strictness(who) < _strictness(wish)


def level_of(wish: str, who: str, wish_then: str) -> str:
    """What stands after a decision. A stricter wish said since is not what was decided about, so it holds."""
    return stricter(who, wish) if widens(wish, wish_then) or (wish and not wish_then) else who
