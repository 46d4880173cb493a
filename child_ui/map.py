"""The map: each thing in the picture is a place to go, in any order."""

from dataclasses import dataclass
from itertools import pairwise

from app.catalogue import Activity, Said, catalogue
from app.own_prompts.service import own_activity
from app.sittings.door import ChildHere
from child_ui.frame import Frame, frame_for
from child_ui.journey import Kept
from child_ui.presenters import HOUSE

SLOTS = ("house", "three-houses", "bed", "tree", "table", "boots", "letter-box")


@dataclass(frozen=True)
class Spot:
    """One thing to open: `place` is where it stands in the picture, `picture` is what is drawn there."""

    place: str
    picture: str
    href: str
    words: Said
    blurb: Said | None
    kept: bool


@dataclass(frozen=True)
class MapPage:
    frame: Frame
    scenes: tuple[tuple[Spot, ...], ...]
    """one picture, or for many things several, one below the other"""
    kept: bool = False

    @property
    def spots(self) -> tuple[Spot, ...]:
        return tuple(spot for scene in self.scenes for spot in scene)

    @property
    def crowded(self) -> bool:
        """More things than a picture has places: whoever can read gets them as a list."""
        return len(self.scenes) > 1


def map_page(here: ChildHere, kept_steps: Kept, *, kept: bool = False) -> MapPage:
    frame = frame_for(here)
    offered = [catalogue().activities[i].within(here.band) for i in here.sitting.activities if i in catalogue().activities]
    if own := own_activity(here.db, here.sitting):
        offered.append(own)
    spots = [spot for activity in offered for spot in _spots(activity, frame, kept_steps)]
    return MapPage(frame, tuple(map(_each_in_a_place_of_its_own, shared_out(spots))), kept)


def shared_out(spots: list[Spot]) -> list[list[Spot]]:
    """In as few pictures as hold them, about as many in each, in their order."""
    pictures = -(-len(spots) // len(SLOTS)) or 1
    ends = [len(spots) * n // pictures for n in range(pictures + 1)]
    return [spots[start:end] for start, end in pairwise(ends)]


def _spots(activity: Activity, frame: Frame, kept: Kept) -> list[Spot]:
    """Little: every step that is a thing in the picture is one. Otherwise one place for the whole activity."""
    placed = [step for step in activity.steps if step.place]
    if frame.register == "little" and len(placed) == len(activity.steps):
        return [
            Spot(s.place, s.place, f"/sit/{activity.id}/{s.id}", frame.voice(s.name), None, (activity.id, s.id) in kept)
            for s in placed
        ]
    told = all((activity.id, step.id) in kept for step in activity.steps)
    place = activity.place or HOUSE
    return [Spot(place, place, f"/sit/{activity.id}", frame.voice(activity.title), frame.voice(activity.blurb), told)]


def _each_in_a_place_of_its_own(spots: list[Spot]) -> tuple[Spot, ...]:
    """Two things never stand on one spot: the second goes to the next free place and keeps its picture."""
    free, settled = list(SLOTS), []
    wanted = sorted(spots, key=lambda spot: spot.place not in SLOTS)
    for spot in wanted:
        place = spot.place if spot.place in free else next(iter(free), HOUSE)
        if place in free:
            free.remove(place)
        settled.append(Spot(place, spot.picture, spot.href, spot.words, spot.blurb, spot.kept))
    return tuple(sorted(settled, key=lambda spot: SLOTS.index(spot.place)))
