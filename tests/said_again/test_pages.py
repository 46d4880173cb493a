"""On the answer a worker says which wish or worry it tells; on the child's page it stands until something is done."""

import re

from tests import people, voices

HOME = "/practitioner/children/K-1001"


def send(client, address, **fields):
    return client.post(address, data={**fields, "csrf_token": people.token_for(client)})


def the_tag(client, page: str) -> str:
    """As the form that takes it back names it."""
    return re.search(r'name="said_tag" value="([0-9a-f]{32})"', client.get(page).text)[1]


def test_said_in_two_sittings_it_stands_on_the_childs_page_for_worker_manager_and_chair(client, db, cast):
    answers = [voices.say(db, cast, cast.ada, words) for words in ("Come in the morning.", "Someone at seven.")]
    people.sign_in(client, cast.priya)
    assert "Said again" not in client.get(HOME).text
    first, second = (f"{HOME}/responses/{one.id.hex}/said-again" for one in answers)
    assert send(client, first, said_name="Help <in> the mornings", said_kind="wish").status_code == 303
    assert "Said again" not in client.get(HOME).text
    tag = the_tag(client, first.removesuffix("/said-again"))
    assert tag in client.get(second.removesuffix("/said-again")).text
    assert send(client, second, said_tag=tag).status_code == 303
    for who in (cast.priya, cast.sam, cast.ruth):
        page = people.sign_in(client, who).get(HOME).text
        assert "Said again" in page and "Help &lt;in&gt; the mornings" in page and "in 2 sittings" in page and "No action rests on it." in page
    assert "Help" not in people.sign_in(client, cast.lowe).get(HOME).text


def test_taken_back_it_is_gone_and_the_chair_is_not_asked(client, db, cast):
    answer = voices.say(db, cast, cast.ada, "Come in the morning.")
    page = f"{HOME}/responses/{answer.id.hex}"
    people.sign_in(client, cast.priya)
    send(client, page + "/said-again", said_name="Mornings", said_kind="worry")
    tag = the_tag(client, page)
    assert "Named by Priya Nair, social worker" in client.get(page).text
    chairs = people.sign_in(client, cast.ruth).get(page).text
    assert "Mornings" in chairs and "Take it back" not in chairs
    people.sign_in(client, cast.priya)
    assert send(client, page + "/said-again/taken-back", said_tag=tag).status_code == 303
    assert "Nobody has said so." in client.get(page).text


def test_a_brothers_tag_is_none_here_and_what_was_typed_stays(client, db, cast):
    his, hers = (voices.say(db, cast, child, "Seven.") for child in (cast.ben, cast.ada))
    people.sign_in(client, cast.priya)
    bens, page = f"/practitioner/children/K-1002/responses/{his.id.hex}", f"{HOME}/responses/{hers.id.hex}"
    send(client, bens + "/said-again", said_name="Ben sleeps", said_kind="wish")
    tag = the_tag(client, bens)
    assert "Ben sleeps" not in client.get(page).text
    wrong = send(client, page + "/said-again", said_tag=tag, said_name="Typed here")
    assert wrong.status_code == 422 and "Typed here" in wrong.text and "Ben sleeps" not in wrong.text
    assert send(client, page + "/said-again", said_name="Without a kind").status_code == 422
