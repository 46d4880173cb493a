"""No route is left open: every one names its door, every unsafe one checks its token, and the walk sees them all."""

import pytest
from fastapi import APIRouter

from app.envelopes.door import holding_envelope
from app.kit.forms import form_of, json_of
from app.main import create_app
from tests.routes import walk

FLOOR = 55  # raise when routes are added; a walk that suddenly sees fewer is blind
OPEN = {
    "/", "/e", "/e/closed", "/favicon.ico", "/live", "/manifest.webmanifest", "/p", "/p/wait", "/ready", "/robots.txt", "/still", "/sw.js", "/practitioner/sign-in",
    "/practitioner/sign-in/as", "/practitioner/unlock", "/symbols/own/{name}", "/voices/{language}.json", "/voices/{language}/{key}", "/symbols/{skin}/{name}.svg",
    "/patterns", "/patterns/{activity_id}/{step_id}", "/patterns/{activity_id}/{step_id}/about/{way}", "/patterns/{activity_id}/{step_id}/strokes",
}  # fmt: skip
ASKS_ONLY = {"/still"}  # a question too long for an address; tests/child_ui/test_still.py shows that it changes nothing


def test_the_walk_sees_every_route(app):
    assert len(walk(app)) >= FLOOR


def test_every_route_names_its_door(app):
    bare = [found.path for found in walk(app) if not found.doors()]
    assert bare == [], f"give these routes a door from app.access.doors or app.sittings.door: {bare}"


def test_only_these_routes_are_open_to_anyone(app):
    public = {found.path for found in walk(app) if {door.__name__ for door in found.doors()} == {"public"}}
    assert public == OPEN


def test_every_route_about_a_child_goes_through_the_childs_door(app):
    for found in walk(app):
        if "{child_reference}" in found.path:
            names = {getattr(door, "permission", None) for door in found.doors()}
            assert any(names - {None}), f"{found.path} needs open_child(Permission.X)"
        if "{family_reference}" in found.path:
            assert "open_family" in {door.__name__ for door in found.doors()}, f"{found.path} needs open_family"


def test_every_route_that_changes_something_checks_its_form_token(app):
    """Or the capability of an envelope: a header that no other site can send."""
    missing = [found.path for found in walk(app) if found.unsafe and found.path not in ASKS_ONLY and not found.dependencies() & {form_of, json_of, holding_envelope}]
    assert missing == [], f"take `form: PostedForm` or `body: PostedJson` in: {missing}"


def test_a_planted_hole_is_found(settings):
    """The test above is worth something only if it would see an unguarded route, however deep it is included."""
    app, inner, outer = create_app(settings), APIRouter(), APIRouter(prefix="/deep")
    inner.add_api_route("/hole", lambda: "words", methods=["POST"], include_in_schema=False)
    outer.include_router(inner, prefix="/er")
    app.include_router(outer)
    holes = [found for found in walk(app) if not found.doors()]
    assert [found.path for found in holes] == ["/deep/er/hole"]
    assert not holes[0].dependencies() & {form_of, json_of}


def test_addresses_are_kebab_case_and_hold_no_names(app):
    import re

    for found in walk(app):
        assert re.fullmatch(r"(/|(/([a-z0-9]+(-[a-z0-9]+)*|\{[a-z_]+\})(\.[a-z0-9]+)?)+)", found.path), found.path


@pytest.mark.parametrize("address", ["/docs", "/openapi.json", "/redoc"])
def test_nothing_describes_the_insides_to_strangers(client, address):
    assert client.get(address).status_code == 404
