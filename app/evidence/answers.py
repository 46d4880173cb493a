"""What belongs together: a step's answer, what was told about it, and what the child said before a change of mind. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from app.responses.views import ResponseView


@dataclass(frozen=True)
class Answer:
    """`standing` are the newest of each part and kind, the step's own answer first; `before` are the older ones."""

    standing: tuple[ResponseView, ...]
    before: tuple[ResponseView, ...] = ()

    @property
    def main(self) -> ResponseView:
        return self.standing[0]

    @property
    def about(self) -> tuple[ResponseView, ...]:
        return self.standing[1:]

    @property
    def told(self) -> bool:
        return any(view.told for view in self.standing)

    @property
    def spoken(self) -> tuple[ResponseView, ...]:
        """Those with the child's own words, whole or in pieces; what stands in quotation marks."""
        return tuple(view for view in self.standing if view.has_words)

    @property
    def bearer(self) -> ResponseView:
        """The one that says most: words, then a picture, then what was chosen."""
        return max(self.standing, key=lambda view: (view.has_words, bool(view.drawing_id or view.media_id), view.told))

    @property
    def ids(self) -> frozenset[UUID]:
        return frozenset(view.id for view in (*self.standing, *self.before))


def answers(views: Sequence[ResponseView]) -> list[Answer]:
    """One for each step a child came to, in the order they first came to it."""
    groups: dict[tuple[UUID, str, str], list[ResponseView]] = {}
    for view in sorted(views, key=lambda view: view.given_at):
        groups.setdefault((view.sitting_id, view.activity, view.step), []).append(view)
    return [_answer(group) for group in groups.values()]


def _answer(group: list[ResponseView]) -> Answer:
    """A second telling by another way (words, then a drawing) adds to the first; by the same way it takes its place."""
    newest = {(view.part, view.kind if view.part else ""): view for view in group}
    standing = sorted(newest.values(), key=lambda view: bool(view.part))
    kept = {view.id for view in standing}
    return Answer(tuple(standing), tuple(view for view in group if view.id not in kept))
