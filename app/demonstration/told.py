"""What a story may say of a child's own telling, and of what adults saw, thought and told the child.

Unknown keys are refused, so that nothing written in a story is silently left out.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Told(Part):
    """One answer. `about` is what the child told when asked to tell about it; a drawing's `words` belong to the drawing."""

    step: str
    key: str = ""
    how: Literal["told", "dont-know", "not-now", "skipped"] = "told"
    choice: str = ""
    how_much: str = ""
    chosen: tuple[str, ...] = ()
    placed: dict[str, str] = {}
    drawing: str = ""
    words: str = ""
    about: str = ""
    helped: Literal["", "written-down"] = ""
    words_in: str = ""
    """the language of the words, where it is not the page's"""
    in_english: str = ""
    translated_by: str = ""
    machine: bool = False
    checked_by: str = ""


class Visit(Part):
    """A sitting: held, declined, or only packed."""

    key: str
    days: int
    at: str
    minutes: int = 0
    worker: str
    place: Literal["home", "school", "elsewhere"]
    place_note: str
    present: tuple[str, ...] = ()
    alone: bool | None = None
    not_alone_reason: str = ""
    interpreter: bool = False
    aids: str = ""
    band: str
    language: str = "en"
    manner: Literal["handed-over", "own-device", "written-down"] = "handed-over"
    wish: Literal["", "everyone", "professionals", "worker-and-manager"] = ""
    understood: Literal["", "yes", "question", "not-sure"] = ""
    activities: tuple[str, ...]
    read_after: int | None = None
    packed: bool = False
    declined: str = ""
    responses: tuple[Told, ...] = ()


class Signalled(Part):
    sitting: str
    after: int
    acknowledged_by: str
    acknowledged_after: int
    note: str


class Seen(Part):
    key: str
    by: str
    days: int
    written_days: int | None = None
    of: str = ""
    area: str
    place: str
    with_: str = Field("", alias="with")
    alone: bool | None = None
    text: str


class View(Part):
    of: str
    by: str
    days: int
    now: str
    carers: str
    later: str


class SaidAgainText(Part):
    """A worker's own name for a wish or a worry, and the answers it was put on."""

    by: str
    days: int
    kind: Literal["wish", "worry"]
    name: str
    of: tuple[str, ...]


class TagsText(Part):
    """What a worker accepted, or put aside, as what an answer or observation is about."""

    of: str
    by: str
    days: int
    accepted: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()


class AgencyAsked(Part):
    """`sent` is the key of what they saw; without it nothing has come. `in_days` may have passed."""

    agency: str
    by: str
    days: int
    in_days: int | None = None
    whom: str = ""
    text: str
    sent: str = ""


class Telling(Part):
    by: str
    days: int
    of: str = ""
    method: str
    did: str = ""
    could_not: str = ""
    child_said: str = ""


class SharedText(Part):
    """What was decided about one parent's copy; with `agreed_by`, a manager agreed."""

    parent: str
    of: str
    share: bool
    by: str
    days: int
    reason: str = ""
    agreed_by: str = ""
