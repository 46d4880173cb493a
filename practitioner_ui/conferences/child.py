"""One child's page of a conference: who is on it, the page with whatever was typed, and the way back to it."""

from collections.abc import Callable
from typing import Any

from sqlmodel import select
from starlette.responses import RedirectResponse, Response

from app.access.doors import NOT_THERE, OpenChild
from app.conferences.models import Conference, ConferenceChild
from app.conferences.service import link_of
from app.contributions.service import asks_of
from app.contributions.views import lines_for
from app.exports.gathered.gather import gather
from app.kit.clock import today
from app.kit.errors import Conflict, NotFound
from app.kit.faults import Incomplete
from app.kit.forms import Form
from app.kit.pages import render
from practitioner_ui.conferences.presenters import page_of_child
from practitioner_ui.conferences.presenters_chair import chair_page
from practitioner_ui.desk.asking import NOTHING, Asked, typed
from practitioner_ui.family_changes.presenters import hear_again_line

ONE = "/conferences/{conference_reference}"
CHILD = ONE + "/children/{child_reference}"


def conference_of(db: Any, reference: str) -> Conference | None:
    return db.exec(select(Conference).where(Conference.reference == reference)).first()


def on_it(here: OpenChild, reference: str) -> tuple[Conference, ConferenceChild]:
    """The conference this child is on; any other looks like none."""
    row = conference_of(here.db, reference)
    link = link_of(here.db, row.id, here.child.id) if row else None
    if row is None or link is None:
        raise NotFound(NOT_THERE)
    return row, link


def child_page(here: OpenChild, row: Conference, link: ConferenceChild, asked: Asked = NOTHING, status: int = 0) -> Response:
    of = gather(here.db, here.actor, here.child, row, link, "conference page")
    return render(
        here.request, "practitioner/conferences/child.html", status or (422 if asked.errors else 200), nav="conferences",
        page=chair_page(here, of), asked=asked, errors=asked.errors,
        agencies=lines_for(here.child, asks_of(here.db, [here.child.id]), today()), hear_again=hear_again_line(here.db, here.child),
    )  # fmt: skip


def kept(here: OpenChild, row: Conference, link: ConferenceChild, keep: Callable[[], Any], form: Form, name: str) -> Response:
    """Done once, back to the page; else the page again with what was typed."""
    try:
        keep()
    except Incomplete as fault:
        return child_page(here, row, link, Asked(fault.fields, typed(form, name)))
    except Conflict as fault:
        return child_page(here, row, link, Asked({"challenge-steps": fault.words}, typed(form, name)), 409)
    return back_to(here, row, "challenge")


def back_to(here: OpenChild, row: Conference, part: str) -> Response:
    return RedirectResponse(f"{page_of_child(row, here.child)}#{part}", 303)
