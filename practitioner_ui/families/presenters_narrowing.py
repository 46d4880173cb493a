"""What the grid was narrowed to, said in words, so that nobody takes some children for all of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.catalogue import catalogue
from app.evidence.narrowing import MOST_WEEKS, Narrowing
from app.kit.words import gettext_lazy as _
from practitioner_ui.cross_references.presenters import area_options

NOT_WEEKS = _("Write the number of weeks, such as 4, or leave it empty")


@dataclass(frozen=True)
class NarrowedView:
    """`sentence` is empty when every child and every area is shown."""

    area: str
    weeks: str
    areas: tuple[tuple[str, str], ...]
    sentence: str
    errors: dict[str, object]


def read_narrowing(area: str, weeks: str) -> tuple[Narrowing, dict[str, object]]:
    """What was asked for, and what is wrong with it. An area that is not one of ours means all of them."""
    area = area if area in catalogue().areas else ""
    text = weeks.strip()
    if not text:
        return Narrowing(area), {}
    fits = text.isascii() and text.isdecimal() and len(text) < 4 and 1 <= int(text) <= MOST_WEEKS
    return (Narrowing(area, int(text)), {}) if fits else (Narrowing(area), {"weeks": NOT_WEEKS})


def narrowed_view(
    by: Narrowing, shown: int, all_of_them: int, weeks: str, errors: dict[str, object], *, by_area: bool
) -> NarrowedView:
    """`by_area`: the reader may learn what the children were heard about."""
    return NarrowedView(by.area, weeks, area_options() if by_area else (), _sentence(by, shown, all_of_them), errors)


def _sentence(by: Narrowing, shown: int, all_of_them: int) -> str:
    words: Sequence[str] = [_children(by, shown, all_of_them), _area(by)]
    return " ".join(word for word in words if word)


def _children(by: Narrowing, shown: int, all_of_them: int) -> str:
    if by.weeks is None:
        return ""
    about = _(" about {area}").format(area=catalogue().areas[by.area].plain) if by.area else ""
    why = _("not heard{about} in the last {n} weeks") if by.weeks > 1 else _("not heard{about} in the last week")
    return _("{n} of {all} children shown: {why}.").format(n=shown, all=all_of_them, why=why.format(about=about, n=by.weeks))


def _area(by: Narrowing) -> str:
    if not by.area:
        return ""
    return _("One area of {n} shown: {area}.").format(n=len(catalogue().areas), area=catalogue().areas[by.area].plain)
