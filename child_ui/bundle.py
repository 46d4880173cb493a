"""Every page of one sitting, made beforehand by the functions that make them online, to be used without signal."""

import inspect
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.responses import HTMLResponse, Response

from app.access.scoping import ScopedSession
from app.catalogue import catalogue
from app.envelopes.here import at_page, here_in
from app.envelopes.models import Envelope
from app.kit.errors import NotFound
from app.prompts.shapes import StepBase
from app.sittings.door import ChildHere
from app.sittings.models import Sitting, SittingStatus
from app.voices.files import files_for
from child_ui.frame import frame_for, page_of
from child_ui.journey import ARRIVING, activity_of
from child_ui.named import named_by
from child_ui.spoken import spoken

NO_PAGES = {"/sit/envelope"}
OWN_HEADERS = ("permissions-policy",)


def packed_pages(db: ScopedSession, app: FastAPI, envelope: Envelope) -> dict[str, Any]:
    """{language, dir, pages, headers, assets, order}. The database is let go of between pages, since making them takes a while."""
    here = _as_if_open(here_in(db, app, envelope))
    places = {name: activity_of(here, name) for name in here.sitting.activities if _is_offered(here, name)}
    steps = {name: list(place.steps) for name, place in places.items()}
    db.commit()
    made = dict(_pages(here, steps))
    found = {address: bytes(page.body).decode() for address, page in made.items()}
    sounds = files_for(db, here.language, spoken(found.values()))
    db.commit()
    return {
        "language": here.language, "dir": page_of(frame_for(here))["dir"], "pages": found,
        "headers": {address: own for address, page in made.items() if (own := _own_headers(page))},
        "assets": [*named_by(found), *sounds], "order": order_of(steps),
    }  # fmt: skip


def order_of(steps: dict[str, list[StepBase]]) -> dict[str, list[str]]:
    """For each question the others of its place, in the order they are offered in after it."""
    order = {}
    for place, asked in steps.items():
        for at, step in enumerate(asked):
            others = [*asked[at + 1 :], *asked[:at]]
            order[f"/sit/{place}/{step.id}"] = [f"/sit/{place}/{other.id}" for other in others]
    return order


def _as_if_open(here: ChildHere) -> ChildHere:
    """A copy that no session knows: what a page says of it changes nothing, and it is open as it will be when used."""
    sitting = Sitting(**here.sitting.model_dump() | {"status": SittingStatus.OPEN, "finished_at": None})
    return replace(at_page(here, "/sit"), sitting=sitting)


def _is_offered(here: ChildHere, name: str) -> bool:
    try:
        return name != ARRIVING and activity_of(here, name) is not None
    except NotFound:
        return False


def _pages(here: ChildHere, steps: dict[str, list[StepBase]]) -> Iterator[tuple[str, Response]]:
    for route in _routes():
        for blanks in _blanks(route.path, steps):
            address = route.path.format(**blanks)
            if page := _made(route, replace(at_page(here, address), sitting=here.sitting), blanks):
                yield address, page
            here.db.commit()


def _own_headers(page: Response) -> dict[str, str]:
    """What this page may do beyond the others, such as listen."""
    return {name: page.headers[name] for name in OWN_HEADERS if name in page.headers}


def _routes() -> list[APIRoute]:
    from child_ui import PARTS

    routes = [route for part in PARTS for route in part.router.routes if isinstance(route, APIRoute)]
    return [r for r in routes if "GET" in r.methods and r.path.startswith("/sit") and r.path not in NO_PAGES]


def _blanks(path: str, steps: dict[str, list[StepBase]]) -> Iterator[dict[str, str]]:
    """Everything the blanks of an address can be filled with in this sitting."""
    if "{activity_id}" not in path:
        yield {}
        return
    for place, asked in steps.items():
        for step in asked if "{step_id}" in path else [None]:
            for way in [way.id for way in catalogue().about.ways] if "{way}" in path else [""]:
                given = {"activity_id": place, "step_id": step.id if step else "", "way": way}
                yield {name: value for name, value in given.items() if "{" + name + "}" in path}


def _made(route: APIRoute, here: ChildHere, blanks: dict[str, str]) -> Response | None:
    """None for an address that has no page for this child, or that leads on to another."""
    asked = inspect.signature(route.endpoint).parameters
    try:
        response = route.endpoint(**{"here": here} | {name: v for name, v in blanks.items() if name in asked})
    except NotFound:
        return None
    return response if isinstance(response, HTMLResponse) and response.status_code == 200 else None
