"""Where an adult's own text may tell what a child wants kept: each passage, what it rests on, and which edition of it. Pure."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.sharing.reading import Sharing
from app.sharing.visible import Audience
from app.vault import sealed_names


@dataclass(frozen=True)
class Passage:
    """A section, an outcome with its actions, a view, or what weight words were given."""

    kind: str
    row: Any
    parts: tuple[Any, ...] = ()
    """rows that are shown with it: the actions of an outcome"""
    rests_on: frozenset[UUID] = frozenset()

    @property
    def id(self) -> UUID:
        return self.row.id

    @property
    def written(self) -> bool:
        return any(_sealed(row) for row in (self.row, *self.parts))

    def kept(self, sharing: Sharing, audience: Audience) -> frozenset[UUID]:
        """What it rests on that is kept from this parent on purpose."""
        return frozenset(id_ for id_ in self.rests_on if sharing.keeps_from(audience, id_))

    def edition(self, kept: Collection[UUID]) -> str:
        """Another wording, or something else kept back, is another edition: what was answered before no longer holds."""
        marks = [f"{row.id.hex}{name}".encode() + value for row in (self.row, *self.parts) for name, value in _sealed(row)]
        return hashlib.sha256(b"|".join([*marks, *(id_.bytes for id_ in sorted(kept))])).hexdigest()[:24]


def passages(
    *, sections: Iterable[Any], outcomes: Iterable[Any], actions: Mapping[UUID, Sequence[Any]], analyses: Iterable[Any],
    weight: Any, attachments: Sequence[Any], told: Collection[UUID], seen_with: Mapping[UUID, UUID | None] | None = None,
) -> list[Passage]:  # fmt: skip
    """In the order of a report. The weight given to a child's words rests on all of them."""
    under = _placed(attachments, seen_with or {})
    found = [Passage("section", row, (), under[row.id]) for row in sections]
    found += [_outcome(row, tuple(actions.get(row.id, ())), under) for row in outcomes]
    found += [Passage("analysis", row, (), frozenset(filter(None, (row.response_id, row.observation_id)))) for row in analyses]
    found.append(Passage("weight", weight, (), frozenset(told)))
    return [one for one in found if one.written]


def goes_in(passage: Passage, sharing: Sharing, audience: Audience) -> bool:
    """Only with a yes for this very edition, and one that faces what is kept back where something is."""
    kept = passage.kept(sharing, audience)
    row = sharing.for_parent(audience.parent_id, passage.id, passage.edition(kept))
    return bool(row and row.share and (row.how or not kept))


def is_open(passage: Passage, sharing: Sharing, audience: Audience) -> bool:
    """It rests on something kept back and nobody has answered yet: the copy waits."""
    kept = passage.kept(sharing, audience)
    row = sharing.for_parent(audience.parent_id, passage.id, passage.edition(kept))
    return bool(kept) and (row is None or (row.share and not row.how))


def _outcome(row: Any, actions: tuple[Any, ...], under: Mapping[UUID, frozenset[UUID]]) -> Passage:
    """It rests on what stands behind its actions too: they are shown with it."""
    return Passage("outcome", row, actions, under[row.id].union(*(under[action.id] for action in actions)))


def _placed(links: Sequence[Any], seen_with: Mapping[UUID, UUID | None]) -> Mapping[UUID, frozenset[UUID]]:
    """By place. What was seen while an answer was given stands for that answer too."""
    found: dict[UUID, frozenset[UUID]] = defaultdict(frozenset)
    for link in links:
        sources = (link.response_id, link.observation_id, seen_with.get(link.observation_id))
        found[link.place_id] |= {source for source in sources if source}
    return found


def _sealed(row: Any) -> list[tuple[str, bytes]]:
    """Every sealed text as it is stored: sealing again makes other bytes, so no rewriting goes unseen."""
    return [(name, value) for name in sealed_names(row) if (value := getattr(row, name))]
