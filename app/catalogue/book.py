"""The Catalogue: everything a child can be asked or told, found by id."""

from dataclasses import dataclass

from app.catalogue.models import About, Activity, Area, Band, Language, Line, Page, Symbol, Tag
from app.deadlines.rules import Rule
from app.prompts import KINDS
from app.prompts.feeling import Feelings
from app.prompts.scale import Scale
from app.prompts.shapes import Option, StepBase


@dataclass(frozen=True)
class Catalogue:
    bands: dict[str, Band]
    languages: dict[str, Language]
    areas: dict[str, Area]
    tags: dict[str, Tag]
    scales: dict[str, Scale]
    symbols: dict[str, Symbol]
    activities: dict[str, Activity]
    arriving: Page
    leaving: Page
    talk: Page
    always: dict[str, Line]
    sorting: tuple[Option, ...]
    about: About
    feelings: Feelings
    rings: tuple[Option, ...]
    deadlines: tuple[Rule, ...]

    def step(self, activity_id: str, step_id: str) -> StepBase:
        """Raises KeyError for an activity or a step that is not there."""
        return self.activities[activity_id].step(step_id)

    def about_step(self, activity_id: str, step_id: str, way: str) -> StepBase:
        """`Tell me about that`, as a step of its own kind. Raises KeyError for a way that is not offered."""
        return self.about_of(self.step(activity_id, step_id), way)

    def about_of(self, told: StepBase, way: str) -> StepBase:
        """The same of a step at hand, be it from content or a worker's own."""
        if way not in {option.id for option in self.about.ways}:
            raise KeyError(way)
        more = {"explain": self.about.explain} if way in ("drawing", "photo") else {}
        step = KINDS[way].Step(
            id=f"{told.id}-about",
            kind=way,
            name=told.name,
            ask=told.about or getattr(told, "explain", None) or self.about.ask,
            area=told.area,
            tags=told.tags,
            symbol=told.symbol,
            **more,
        )
        step._activity, step._version, step._about = told.activity, told.version, told.id
        return step

    def on_map(self, band: str) -> tuple[Activity, ...]:
        """The activities a child of this band can wander among, in their order, with the steps that are for this band."""
        return tuple(a.within(band) for a in self.activities.values() if a.on_map and a.for_band(band))
