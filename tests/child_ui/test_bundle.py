"""The pages a tablet takes along are the pages there are online, with no name in them and nothing of what was kept."""

import re

import pytest
from sqlmodel import select

from app.catalogue import catalogue
from app.sittings.models import Sitting
from app.voices.files import shipped
from app.voices.keys import key_of
from child_ui.bundle import order_of
from child_ui.named import named_by
from child_ui.spoken import spoken
from tests import people, sealing, voices

FIXED = [f"/sit/{page}" for page in ("hello", "ask", "who", "with-me", "stop", "stopped", "finish", "thanks", "talk", "looks", "about-exit")]


def taken(client, app, db, cast, **more) -> tuple[dict, Sitting]:
    sitting = people.pack_for(db, cast, cast.ada, **more)
    tablet = sealing.tablet_for(db, app.state.keyring, cast.actor(cast.priya), sitting)
    answer = client.get(f"/sealed/{tablet.envelope}/pages", headers={"X-Heard-Capability": tablet.capability})
    assert answer.status_code == 200, answer.text[:500]
    return answer.json() | {"envelope": tablet.envelope}, sitting


@pytest.fixture
def bundle(client, app, db, cast):
    return taken(client, app, db, cast)[0]


def test_every_page_of_the_sitting_is_there(bundle):
    assert set(FIXED) <= set(bundle["pages"])
    ways = [way.id for way in catalogue().about.ways]
    for name in people.ACTIVITIES:
        steps = [f"/sit/{name}/{step.id}" for step in catalogue().activities[name].within("6-7").steps]
        assert {f"/sit/{name}", *steps} <= set(bundle["pages"])
    assert {f"/sit/how-things-are/home/about/{way}" for way in ways} <= set(bundle["pages"])


def test_each_page_is_whole_and_the_same_as_online(client, app, db, cast):
    """But for what is fresh each time: names, keys, tokens."""
    bundle, sitting = taken(client, app, db, cast)
    from app.sittings.devices import open_on_device

    client.cookies.set("heard-child", open_on_device(db, cast.actor(cast.priya), sitting, "handed-over"))
    db.commit()

    def plain(page: str) -> str:
        return re.sub(r"[0-9a-f]{32,64}|Ada|\s+", " ", page)

    def words(page: str) -> list[str]:
        return re.sub(r"<[^>]*>", " ", plain(re.sub(r"<(style|script).*?</\1>", "", page, flags=re.S))).split()

    for address in ("/sit", "/sit/hello", "/sit/how-things-are", "/sit/how-things-are/home", "/sit/stop"):
        assert words(bundle["pages"][address]) == words(client.get(address).text), address


def test_no_page_names_the_child_or_could_be_sent_as_it_is(bundle):
    for address, page in bundle["pages"].items():
        assert "Ada" not in page and "K-1001" not in page, address
        assert set(re.findall(r'name="csrf_token" value="([^"]*)"', page)) <= {""}, address
        assert f'data-envelope="{bundle["envelope"]}"' in page and 'data-manner="handed-over"' in page, address


def test_nothing_that_was_kept_is_in_the_pages(client, app, db, cast):
    sitting = people.pack_for(db, cast, cast.ada)
    voices.say(db, cast, cast.ada, "canary-words", sitting, activity="how-things-are", step="home")
    tablet = sealing.tablet_for(db, app.state.keyring, cast.actor(cast.priya), sitting)
    page = client.get(f"/sealed/{tablet.envelope}/pages", headers={"X-Heard-Capability": tablet.capability})
    assert "canary" not in page.text
    assert 'class="been"' not in page.json()["pages"]["/sit/how-things-are"].split("<template", 1)[0]


def test_no_day_is_promised_that_cannot_be_known(bundle):
    thanks = bundle["pages"]["/sit/thanks"]
    assert "Priya" in thanks and not re.search(r"(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", thanks)


def test_taking_the_pages_opens_nothing(client, app, db, cast):
    taken(client, app, db, cast)
    db.rollback()
    db.expire_all()
    assert db.exec(select(Sitting)).one().status == "packed"


def test_everything_the_pages_name_is_listed_and_is_there(client, bundle):
    assert any("/fonts/" in address for address in bundle["assets"])
    for address in bundle["assets"]:
        assert client.get(address).status_code == 200, address
    for page in bundle["pages"].values():
        named = re.findall(r'<(?:img|script)\b[^>]*\ssrc="(/[^"]+)"', page)
        assert set(named) <= set(bundle["assets"])


def test_only_fonts_whose_letters_are_on_the_pages_come_along():
    sheet = (
        '<style>@font-face{src:url("/a/latin.woff2");unicode-range:U+20-7E}'
        '@font-face{src:url("/a/arabic.woff2");unicode-range:U+600-6FF,U+7??}@font-face{src:url("/a/all.woff2")}</style>'
    )
    assert named_by({"/sit": f"{sheet}<p>words</p>"}) == ["/a/latin.woff2", "/a/all.woff2"]
    assert "/a/arabic.woff2" in named_by({"/sit": f"{sheet}<p>سلام</p>"})


def test_a_page_that_may_listen_says_so_and_the_others_do_not(bundle):
    listening = {address for address, own in bundle["headers"].items() if "microphone=(self)" in own["permissions-policy"]}
    assert listening == {address for address in bundle["pages"] if address.endswith("/about/recording")}


def test_the_order_goes_round_the_place_from_each_question():
    steps = {"how-things-are": list(catalogue().activities["how-things-are"].steps)}
    order = order_of(steps)
    first, second, *_, last = [f"/sit/how-things-are/{step.id}" for step in steps["how-things-are"]]
    assert order[first][0] == second and order[last][0] == first and order[second][-1] == first
    assert all(at not in others for at, others in order.items())


@pytest.mark.parametrize(("band", "language"), [("3-5", "en"), ("13+", "en"), ("8-10", "pl"), ("6-7", "ur")])
def test_every_band_and_language_can_be_taken(client, app, db, cast, band, language):
    bundle, _ = taken(client, app, db, cast, band=band, language=language)
    assert bundle["language"] == language and bundle["dir"] == ("rtl" if language == "ur" else "ltr")
    assert all(f'lang="{language}"' in page for page in bundle["pages"].values())


def test_what_can_be_heard_online_can_be_heard_without_signal(bundle):
    """The list of voices, and the sound of each text on these pages that has one."""
    sounds = [address for address in bundle["assets"] if "/voices/" in address]
    assert sounds[0] == "/voices/en.json"
    hello = shipped("en")[key_of("en", "You can leave things out. You can stop.")]
    assert hello in sounds and len(sounds) > 60


def test_texts_are_found_as_the_page_reads_them():
    page = '<h1 data-speak>How is\n  it <b>now</b>?<br></h1><p>Not this.</p><span data-speak> A bed </span><i data-speak></i>'
    assert spoken([page, page]) == ["How is it now?", "A bed"]
