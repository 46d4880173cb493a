"""The shape of each content file: one model a file, so that a stray key is found in any of them."""

from app.catalogue.models import About, Activity, Area, Band, Language, Line, Page, Symbol, Tag
from app.prompts.feeling import Feelings
from app.prompts.people import Rings
from app.prompts.scale import Scale
from app.prompts.shapes import Option, Plain, Text


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
}
FOLDERS = {"scales": Scale, "activities": Activity}
