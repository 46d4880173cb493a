"""People in pictures take the skin a child chose, and nothing else changes with it."""

import re

import pytest

from app.catalogue import catalogue
from app.drawings.palette import SKINS, hex_of
from child_ui.symbols import PLACEHOLDERS, SKIN, address, has_people, skins, tinted
from tests.symbols.colours import contrast

PEOPLE = sorted(i for i, found in catalogue().symbols.items() if has_people(found))
COLOUR = re.compile(r'(?:fill|stroke)="(#[0-9A-Fa-f]{6})"')


@pytest.mark.parametrize("skin", SKINS)
def test_a_skin_changes_the_colours_kept_for_people_and_nothing_else(skin):
    for name in PEOPLE:
        before = catalogue().symbols[name].svg
        after = tinted(before, skin)
        assert COLOUR.sub("", after) == COLOUR.sub("", before)
        changed = {old for old, new in zip(COLOUR.findall(before), COLOUR.findall(after), strict=True) if old != new}
        assert SKIN in changed and changed <= set(PLACEHOLDERS)
        assert hex_of(skin) in after and SKIN not in after


def test_hair_is_seen_beside_every_skin():
    for skin in SKINS:
        drawn = tinted("".join(f'<path fill="{c}"/>' for c in PLACEHOLDERS), skin)
        on, *others = COLOUR.findall(drawn)
        assert all(contrast(on, other) > 1.4 for other in others), (skin, others)
    assert len(PEOPLE) > 40


def test_the_page_of_a_child_who_chose_a_skin_shows_it_and_another_page_does_not(app):
    page = app.state.templates.from_string("{{ symbol('with-mum') }} {{ symbol('room-bath') }}")
    chosen, plain = page.render(skin="skin-5"), page.render(skin="")
    assert "/symbols/skin-5/with-mum.svg" in chosen and "/static/symbols/room-bath.svg" in chosen
    assert "/symbols/skin-5" not in plain and plain == page.render()


def test_a_skin_that_is_none_of_ours_is_nobodys():
    assert address("with-mum", "../../heard") == address("with-mum")


def test_the_tinted_picture_is_served_to_anyone_and_may_be_kept(client):
    answer = client.get(address("with-mum", "skin-6"))
    assert answer.headers["content-type"].startswith("image/svg+xml") and "public" in answer.headers["cache-control"]
    assert answer.text == tinted(catalogue().symbols["with-mum"].svg, "skin-6")
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("path", ["skin-9/with-mum.svg", "skin-1/nobody.svg", "skin-1/%2e%2e.svg", "own/with-mum.svg"])
def test_what_is_not_a_picture_of_ours_is_not_there(client, path):
    assert client.get(f"/symbols/{path}").status_code == 404


def test_a_picture_that_is_gone_from_content_is_an_empty_card_so_that_old_answers_still_show():
    assert "/static/symbols/blank.svg" in address("no-longer-here")


def test_paper_comes_first_and_every_skin_to_choose_has_a_name_and_a_preview():
    offered = skins()
    assert offered[0].id == "" and [skin.id for skin in offered[1:]] == list(SKINS)
    assert len({skin.preview for skin in offered}) == len({str(skin.name) for skin in offered}) == 7
