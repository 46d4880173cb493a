"""Single keys: listed on a page anyone signed in can open, and off for good when somebody turns them off."""

from tests import people


def turn(client, how: str):
    return client.post("/practitioner/keys", data={"keys": how, "csrf_token": people.token_for(client)})


def test_they_are_listed_and_can_be_turned_off_and_on(client, cast):
    people.sign_in(client, cast.priya)
    page = client.get("/practitioner/keys").text
    assert page.count("<kbd>/</kbd>") == 2 and "They are on for you." in page and 'id="keys"' in page
    assert turn(client, "off").status_code == 303
    off = client.get("/practitioner/keys").text
    assert "They are off for you." in off and 'id="keys"' not in off and "<kbd>/</kbd>" in off
    people.sign_in(client, cast.sam)
    assert "They are on for you." in client.get("/practitioner/keys").text, "only ever one's own"
    people.sign_in(client, cast.priya)
    assert "They are off for you." in client.get("/practitioner/keys").text, "still so the next time"
    turn(client, "on")
    assert 'id="keys"' in client.get("/practitioner").text


def test_every_page_has_the_way_to_them(client, cast):
    people.sign_in(client, cast.priya)
    assert 'href="/practitioner/keys"' in client.get("/practitioner/children/K-1001").text
