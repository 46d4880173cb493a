"""A real PostgreSQL cannot hold what SQLite can: NUL in a text, a number beyond its column. Those are refused in words too."""

import pytest

from tests import people
from tests.access.test_postgres_pages import app, home, settings  # noqa: F401  the same house on the other engine
from tests.bad_input import PROBES, assert_plain


@pytest.mark.parametrize("probe", ["control characters", "scripts", "as long as may be"])
def test_a_childs_words_are_kept_byte_for_byte(client, db, cast, probe):
    people.hand_over(client, db, cast, cast.ada)
    data = {"words": PROBES[probe], "key": "a\x00b", "csrf_token": people.token_for(client, "child")}
    assert client.post("/sit/what-i-want-the-meeting-to-know/know", data=data).status_code == 303
    page = people.sign_in(client, cast.priya).get(f"/practitioner/children/{cast.ada.reference}")
    assert page.status_code == 200


def test_names_and_addresses_with_nul_find_nobody(client, db, cast):
    client.get("/practitioner/sign-in")
    for action in ("/practitioner/sign-in", "/practitioner/sign-in/as"):
        data = {"username": "priya\x00", "password": "x\x00", "csrf_token": people.token_for(client, "visit")}
        assert client.post(action, data=data).status_code in {404, 422}
    people.sign_in(client, cast.priya)
    for path in ("children/{}", "families/{}", "conferences/{}", f"children/{cast.ada.reference}/report/{{}}", "signals?shown={}"):
        answer = client.get("/practitioner/" + path.format("%00"))
        assert answer.status_code in {200, 400, 404}, path
        assert_plain(path, answer)
