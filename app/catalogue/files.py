"""The shape of each content file: one model a file, so that a stray key is found in any of them."""

from pydantic import model_validator

from app.catalogue.models import About, Activity, Area, Band, Language, Line, Page, Symbol, Tag
from app.deadlines.rules import NEEDED, Rule
from app.prompts.feeling import Feelings
from app.prompts.people import Rings
from app.prompts.scale import Scale
from app.prompts.shapes import Option
from app.prompts.wording import Plain, Text


class BandsFile(Plain):
    source: Text
    bands: tuple[Band, ...]


class LanguagesFile(Plain):
    languages: tuple[Language, ...]


class AreasFile(Plain):
    source: Text
    areas: tuple[Area, ...]


class TagsFile(Plain):
    source: Text
    tags: tuple[Tag, ...]


class SymbolsFile(Plain):
    symbols: tuple[Symbol, ...]


class LinesFile(Plain):
    lines: tuple[Line, ...]


class SortingFile(Plain):
    places: tuple[Option, ...]


class DeadlinesFile(Plain):
    source: Text
    rules: tuple[Rule, ...]

    @model_validator(mode="after")
    def _whole(self) -> "DeadlinesFile":
        """Every rule a page asks for is there, under a name it knows, and no two of one name begin on one day."""
        names = {rule.id for rule in self.rules}
        if wrong := sorted(set(NEEDED) ^ names):
            lacks = wrong[0] not in names
            raise ValueError(f"there is no rule “{wrong[0]}”" if lacks else f"no page asks for a rule “{wrong[0]}”; known: {', '.join(NEEDED)}")
        if len({(rule.id, rule.from_on) for rule in self.rules}) < len(self.rules):
            raise ValueError("two rules with one id begin on the same day; give the newer one its own from_on")
        return self


SINGLE = {
    "bands.yaml": BandsFile,
    "languages.yaml": LanguagesFile,
    "areas.yaml": AreasFile,
    "tags.yaml": TagsFile,
    "symbols/index.yaml": SymbolsFile,
    "arriving.yaml": Page,
    "leaving.yaml": Page,
    "talk.yaml": Page,
    "always.yaml": LinesFile,
    "sorting.yaml": SortingFile,
    "about.yaml": About,
    "feelings.yaml": Feelings,
    "people.yaml": Rings,
    "deadlines.yaml": DeadlinesFile,
}
FOLDERS = {"scales": Scale, "activities": Activity}
