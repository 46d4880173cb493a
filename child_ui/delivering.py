"""What comes sealed is kept by the very functions the plain pages use; a page that would have come back is not taken."""

from typing import Any

from starlette.responses import Response

from app.envelopes.register import ANSWER, STROKES, NotTaken, takes
from app.kit.forms import Form, Unreadable
from app.sittings.door import ChildHere
from child_ui import about, arrive, drawing, finish, leave, looks, sit

PAGES = {
    "/sit/hello": ("hello", arrive.understand),
    "/sit/with-me": (ANSWER, arrive.tell_who_is_here),
    "/sit/look": ("look", looks.look),
    "/sit/talk": ("talk", leave.talk),
    "/sit/stop": ("stop", leave.stop),
    "/sit/finish": ("finish", finish.finish),
    "/sit/exit": ("exit", leave.go_away),
}


def _page(address: str, sort: str, page: Any) -> None:
    @takes(address, sort)
    def deliver(here: ChildHere, posted: Any) -> None:
        _taken(page(here, _form(posted)))


for address, (sort, page) in PAGES.items():
    _page(address, sort, page)


@takes("/sit/{activity_id}/{step_id}/strokes", STROKES)
def strokes(here: ChildHere, posted: Any, activity_id: str, step_id: str) -> None:
    if isinstance(posted, Form):
        raise Unreadable()
    drawing.strokes(here, activity_id, step_id, posted)


@takes("/sit/{activity_id}/{step_id}/about/{way}", ANSWER)
def more(here: ChildHere, posted: Any, activity_id: str, step_id: str, way: str) -> None:
    _taken(about.told_more(here, activity_id, step_id, way, _form(posted)))


@takes("/sit/{activity_id}/{step_id}", ANSWER)
def answer(here: ChildHere, posted: Any, activity_id: str, step_id: str) -> None:
    _taken(sit.answer(here, activity_id, step_id, _form(posted)))


def _form(posted: Any) -> Form:
    if not isinstance(posted, Form):
        raise Unreadable()
    return posted


def _taken(response: Response) -> None:
    if response.status_code >= 400:
        raise NotTaken()
