"""A child is found by name or reference among those within reach, and the looking leaves no trace."""

import pytest
from sqlmodel import select

from app.families.models import Child, Family
from app.identity.permissions import Role
from app.trail.models import Happening
from practitioner_ui.today.presenters_search import found_in, plain
from tests import people


def look_for(client, text: str):
    client.get("/practitioner/search")
    return client.post("/practitioner/search", data={"find": text, "csrf_token": people.token_for(client)})


@pytest.fixture
def zoe(db, cast) -> Child:
    child = people.add_child(db, db.get_one(Family, cast.ada.family_id), "K-2291", "Zoë Łucja O’Nïál", 9)
    people.allocate(db, cast.priya, child, Role.SOCIAL_WORKER)
    db.commit()
    return child


@pytest.mark.parametrize("typed", ["zoe", "ZOË", "ł", "lucja", "Łucja zoe", "nial", "  zoe  ", "K-2291", "k-22", "2291", "k2291"])
def test_capitals_accents_and_order_do_not_matter(client, cast, zoe, typed):
    page = look_for(people.sign_in(client, cast.priya), typed).text
    assert "/practitioner/children/K-2291" in page and "One child you work with" in page and ">Ben<" not in page


@pytest.mark.parametrize("typed", ["FM-1001", "fm-10", "1001 ada"])
def test_a_family_is_found_by_its_reference(client, cast, typed):
    assert "/practitioner/children/K-1001" in look_for(people.sign_in(client, cast.priya), typed).text


@pytest.mark.parametrize("typed", ["Cleo", "cle", "K-2001", "FM-2002", "2002"])
@pytest.mark.parametrize("who", ["priya", "sam", "ruth", "lowe", "olga", "root"])
def test_a_child_out_of_reach_looks_like_one_that_never_was(client, cast, who, typed):
    people.sign_in(client, getattr(cast, who))
    there, nowhere = look_for(client, typed), look_for(client, "Zebedee")
    assert there.status_code == nowhere.status_code == 200
    assert strip(there.text, typed) == strip(nowhere.text, "Zebedee") and "K-2001" not in strip(there.text, typed)


def strip(page: str, typed: str) -> str:
    import re

    return re.sub(r"[0-9a-f]{16,}", "", page.replace(f'value="{typed}"', ""))


def test_a_sister_alone_is_found_by_whoever_works_with_her_alone(client, cast):
    page = look_for(people.sign_in(client, cast.lowe), "FM-1001").text
    assert "/children/K-1001" in page and "K-1002" not in page and "One child you work with" in page


def test_what_was_looked_for_is_written_nowhere(client, db, cast, zoe, caplog):
    people.sign_in(client, cast.priya)
    before = len(db.exec(select(Happening)).all())
    db.commit()
    answer = look_for(client, "Łucja")
    rows = db.exec(select(Happening)).all()
    assert len(rows) == before and "Łucja" not in str(answer.url) + caplog.text
    assert answer.headers["cache-control"] == "no-store"


def test_nothing_typed_finds_nobody_and_says_what_to_do(client, cast):
    for typed in ("", "   "):
        page = look_for(people.sign_in(client, cast.priya), typed).text
        assert "Type part of a name" in page and "K-1001" not in page
    long = look_for(client, "y" * 20_001)
    assert long.status_code == 422 and "y" * 20_001 in long.text


def test_the_box_stands_on_every_page_of_somebody_signed_in(client, cast):
    people.sign_in(client, cast.priya)
    for address in ("/practitioner", "/practitioner/families", "/practitioner/conferences", "/practitioner/children/K-1001"):
        assert 'action="/practitioner/search"' in client.get(address).text
    client.cookies.clear()
    assert 'action="/practitioner/search"' not in client.get("/practitioner/sign-in").text


def test_plain_takes_marks_away_and_nothing_else():
    assert plain("ÅØŁ ğı Œ 王") == "aol gi oe 王"
    assert found_in("", [], {}) == []
