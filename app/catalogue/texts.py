"""Which band, and which words: in the child's language where there are any, else in English and marked as English."""

import re
from typing import NamedTuple

from app.catalogue.load import catalogue
from app.catalogue.models import Band
from app.kit.words import translate
from app.prompts.wording import Wording

OBSERVED = "observed"
_SLOT = re.compile(r"\{([a-z_]+)\}")
# A name of another script inside a right-to-left line is kept apart, or it pulls the full stop to the wrong end.
_APART, _END = "\u2068", "\u2069"


class Said(NamedTuple):
    text: str
    lang: str
    dir: str

    def __str__(self) -> str:
        return self.text

    def filled(self, **slots: object) -> "Said":
        """With {child}, {worker} and the like put in; a slot nobody fills is left as it stands."""
        return self._replace(text=_SLOT.sub(lambda found: self._slot(found, slots), self.text))

    def _slot(self, found: re.Match, slots: dict[str, object]) -> str:
        if found[1] not in slots:
            return found[0]
        given = str(slots[found[1]])
        return f"{_APART}{given}{_END}" if self.dir == "rtl" else given


def text_for(wording: Wording, band: str, language: str) -> Said:
    text, lang = translate(language, wording.context(band), wording.text(band))
    return Said(text, lang, direction(lang))


def direction(language: str) -> str:
    known = catalogue().languages.get(language)
    return known.dir if known else "ltr"


def band_for(age_years: int | None, unborn: bool = False) -> Band:
    """Where the file starts a child; a worker may change it with a note. Not known how old: an adult watches first."""
    bands = catalogue().bands
    if unborn or age_years is None:
        return bands[OBSERVED]
    by_age = [band for band in bands.values() if band.ages]
    return next((b for b in by_age if b.ages[0] <= age_years <= b.ages[1]), by_age[-1])
