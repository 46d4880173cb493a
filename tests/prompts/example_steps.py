"""What tests of one kind need: its example, a band, and words said aloud."""

from app.catalogue import catalogue
from child_ui.patterns.example_steps import example

__all__ = ["BANDS", "band", "example", "speaker"]
BANDS = [band for band in catalogue().bands.values() if band.sits]


def speaker(band):
    return lambda wording: wording.text(band.id)


def band(name="8-10"):
    return catalogue().bands[name]
