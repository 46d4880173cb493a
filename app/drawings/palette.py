"""What a child can draw with: 12 colours and 6 skins, three tools, three sizes, stamps, each with a name a child knows."""

from dataclasses import dataclass

from app.drawings.materials import materials
from app.kit.words import Lazy
from app.kit.words import gettext_lazy as _

COLOURS: dict[str, Lazy] = {
    "black": _("black"),
    "brown": _("brown"),
    "red": _("red"),
    "orange": _("orange"),
    "yellow": _("yellow"),
    "light-green": _("light green"),
    "green": _("green"),
    "light-blue": _("light blue"),
    "blue": _("blue"),
    "purple": _("purple"),
    "pink": _("pink"),
    "white": _("white"),
}
# Lightest to darkest, so that the order can be heard; no food words for people's skin.
SKINS: dict[str, Lazy] = {
    "skin-1": _("skin, lightest"),
    "skin-2": _("skin, light"),
    "skin-3": _("skin, light brown"),
    "skin-4": _("skin, brown"),
    "skin-5": _("skin, dark brown"),
    "skin-6": _("skin, darkest"),
}
TOOLS: dict[str, Lazy] = {"pencil": _("pencil"), "crayon": _("crayon"), "brush": _("paint")}
# A stroke is thin, medium or thick and a stamp small, medium or large; the child sees one choice of three for both.
STROKE_SIZES = ("thin", "medium", "thick")
STAMP_SIZES = ("small", "medium", "large")
SIZES: dict[str, Lazy] = {"thin": _("small"), "medium": _("middle"), "thick": _("big")}
STAMPS: dict[str, Lazy] = {
    "person": _("person"),
    "small-person": _("small person"),
    "baby": _("baby"),
    "cat": _("cat"),
    "dog": _("dog"),
    "bed": _("bed"),
    "table": _("table"),
    "tv": _("television"),
    "house": _("house"),
    "door": _("door"),
    "window": _("window"),
    "car": _("car"),
    "tree": _("tree"),
    "flower": _("flower"),
    "sun": _("sun"),
    "moon": _("moon"),
}
SHEETS = ("blank", "house")
INKS = COLOURS | SKINS


@dataclass(frozen=True)
class Swatch:
    """A colour in the tray. `hex` is "#rrggbb"."""

    id: str
    name: Lazy
    hex: str


@dataclass(frozen=True)
class Thing:
    """A tool, a size or a stamp in the tray. `shapes` is a stamp's picture (see static/README.md), else empty."""

    id: str
    name: Lazy
    box: tuple[int, int] = (0, 0)
    shapes: tuple[dict, ...] = ()


@dataclass(frozen=True)
class Tray:
    """Everything the drawing page puts in the child's reach."""

    tools: tuple[Thing, ...]
    sizes: tuple[Thing, ...]
    palette: tuple[Swatch, ...]
    skins: tuple[Swatch, ...]
    stamps: tuple[Thing, ...]


def hex_of(colour: str) -> str:
    """The "#rrggbb" of a palette name."""
    return materials()["colours"][colour]


def tray() -> Tray:
    """The tray as the template needs it."""
    pictures = materials()["stamps"]
    return Tray(
        tools=_things(TOOLS),
        sizes=_things(SIZES),
        palette=_swatches(COLOURS),
        skins=_swatches(SKINS),
        stamps=tuple(Thing(i, n, tuple(pictures[i]["box"]), tuple(pictures[i]["shapes"])) for i, n in STAMPS.items()),
    )


def _things(names: dict[str, Lazy]) -> tuple[Thing, ...]:
    return tuple(Thing(id_, name) for id_, name in names.items())


def _swatches(names: dict[str, Lazy]) -> tuple[Swatch, ...]:
    return tuple(Swatch(id_, name, hex_of(id_)) for id_, name in names.items())
