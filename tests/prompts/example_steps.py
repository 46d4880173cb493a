"""The example of a kind as a step of an activity, with its forms, for tests of one kind."""

from pathlib import Path

import yaml

from app.catalogue import catalogue
from app.prompts import KINDS

EXAMPLES = Path(__file__).parents[2] / "child_ui" / "patterns" / "examples"
BANDS = [band for band in catalogue().bands.values() if band.sits]


def example(kind, **more):
    """(the kind's module, its example step, its example forms)."""
    found = yaml.safe_load((EXAMPLES / f"{kind}.yaml").read_text("utf-8"))
    step = KINDS[kind].Step.model_validate(found["step"] | more)
    step._activity, step._version = "an-activity", 1
    return KINDS[kind], step, found["forms"]


def speaker(band):
    return lambda wording: wording.text(band.id)


def band(name="8-10"):
    return catalogue().bands[name]
