"""Which places there are for this child, and which step comes next: no order forced."""

from collections.abc import Iterable

from app.catalogue import Activity, catalogue
from app.kit.errors import NotFound
from app.own_prompts.service import OWN, own_activity
from app.prompts.shapes import StepBase
from app.sittings.door import ChildHere

ARRIVING, WITH_ME = "arriving", "with-me"
Kept = set[tuple[str, str]]


def activity_in(offered: Iterable[str], activity_id: str, band: str) -> Activity:
    """Raises NotFound for one that was not packed for this child."""
    activity = catalogue().activities.get(activity_id)
    if activity is None or (activity_id != ARRIVING and activity_id not in offered) or not activity.for_band(band):
        raise NotFound()
    return activity.within(band)


def activity_of(here: ChildHere, activity_id: str) -> Activity:
    """One that was packed for this child, from content or with the worker's own questions. Raises NotFound."""
    if activity_id != OWN:
        return activity_in(here.sitting.activities, activity_id, here.band)
    activity = own_activity(here.db, here.sitting)
    if activity is None:
        raise NotFound()
    return activity


def step_in(activity: Activity, step_id: str) -> StepBase:
    try:
        return activity.step(step_id)
    except KeyError:
        raise NotFound() from None


def next_step(activity: Activity, step_id: str, kept: Kept) -> StepBase | None:
    """The next one nobody has heard about yet, going on from here; None when this place is done."""
    steps = list(activity.steps)
    here = next(i for i, step in enumerate(steps) if step.id == step_id)
    after = steps[here + 1 :] + steps[:here]
    return next((step for step in after if (activity.id, step.id) not in kept), None)


def address_after(activity: Activity, step_id: str, kept: Kept) -> str:
    if activity.id == ARRIVING:
        return "/sit"
    step = next_step(activity, step_id, kept)
    return f"/sit/{activity.id}/{step.id}" if step else "/sit"
