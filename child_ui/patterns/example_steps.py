"""Examples of questions, as an activity that no child is asked: the gallery shows them, and the tests of each kind answer them."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from app.catalogue import Activity, catalogue
from app.catalogue.bind import hand_out
from app.prompts import KINDS
from app.prompts.shapes import StepBase

FOLDER = Path(__file__).parent / "examples"
EXAMPLES = "examples"


@cache
def examples() -> Activity:
    return activity_of(EXAMPLES, [example(file.stem)[1] for file in sorted(FOLDER.glob("*.yaml"))])


def example(name: str, /, **more: Any) -> tuple[Any, StepBase, list[dict[str, Any]]]:
    """(the kind's module, the example as a step with `more` changed, forms that answer it)."""
    found = yaml.safe_load((FOLDER / f"{name}.yaml").read_text("utf-8"))
    step = KINDS[found["step"]["kind"]].Step.model_validate(found["step"] | more)
    return KINDS[step.kind], activity_of(EXAMPLES, [step]).step(step.id), found["forms"]


def activity_of(id_: str, steps: list[StepBase], looks: str = "cards") -> Activity:
    """With everything a kind shares among all its steps, for every band that sits."""
    bands = [band.id for band in catalogue().bands.values() if band.sits]
    made = Activity.model_validate({
        "id": id_, "version": 1, "order": 90, "bands": bands, "looks": looks, "place": "tree", "title": "Examples",
        "blurb": "Any of it.", "source": "The gallery.", "steps": [step.model_dump() for step in steps],
    })  # fmt: skip
    hand_out(made, catalogue())
    return made
