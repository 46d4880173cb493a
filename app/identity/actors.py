"""Who does a thing, as the trail and the services know them."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class PractitionerActor:
    practitioner_id: UUID
    name: str
    kind: str = "practitioner"

    @property
    def id(self) -> str:
        return self.practitioner_id.hex


@dataclass(frozen=True)
class ChildActor:
    """A child at the tablet. The trail says `the child`, never a name."""

    child_id: UUID
    sitting_id: UUID
    name: str = "the child"
    kind: str = "child"

    @property
    def id(self) -> str:
        return self.sitting_id.hex


@dataclass(frozen=True)
class SystemActor:
    """Work nobody asked for by hand; `id` is the reason."""

    id: str
    name: str = "Heard"
    kind: str = "system"


@dataclass(frozen=True)
class Stranger:
    id: str = "unknown"
    name: str = "someone not signed in"
    kind: str = "stranger"
