"""Which activities to lay out for a child: by band, and by what nobody has heard from them yet."""

from app.catalogue.load import catalogue
from app.catalogue.models import Activity


def propose(band: str, missing_areas: set[str]) -> list[str]:
    """Each fills what the ones before it leave open, the core prompts first; no more than this band can take in at once.

    What can upset, and what asks about our own work, is laid out by a worker and never from here.
    """
    found = catalogue()
    offered = [one for one in found.on_map(band) if not one.sensitive and one.asks_about == "life"]
    open_still, laid_out = set(missing_areas), []
    while len(laid_out) < found.bands[band].proposed and (best := _best(offered, open_still)):
        laid_out.append(best.id)
        offered.remove(best)
        open_still -= set(best.areas)
    return laid_out or [activity.id for activity in offered[:1]][: found.bands[band].proposed]


def _best(offered: list[Activity], open_still: set[str]) -> Activity | None:
    """The first of those that fill most; None when nothing does."""
    fills = {activity.id: _fills(activity, open_still) for activity in offered}
    useful = [activity for activity in offered if fills[activity.id]]
    return max(useful, key=lambda activity: (fills[activity.id], -activity.order), default=None)


def _fills(activity: Activity, open_still: set[str]) -> int:
    """An area asked by a core prompt counts twice: it can be laid beside what this child says in later years."""
    core = {step.area for step in activity.steps if step.core}
    return sum(2 if area in core else 1 for area in open_still & set(activity.areas))
