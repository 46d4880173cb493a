"""A child's words stay in their language; what they say in another stands beside them, with who says so."""

import pytest
from sqlmodel import select

from app.kit.clock import today
from app.kit.dates import full
from app.kit.faults import Incomplete
from app.responses.models import Response
from app.responses.views import open_responses
from app.translations.models import Translation, WordsLanguage
from app.translations.service import can_translate, check_translation, say_language, translate
from tests import people, voices

WORDS, ENGLISH = "Lubię, jak babcia śpiewa.", "I like it when Gran sings."
PAGE = "/practitioner/children/K-1001/responses/"


@pytest.fixture
def told(db, cast):
    return voices.say(db, cast, cast.ada, WORDS)


def put(db, cast, row, **more):
    given = {"language": "en", "text": ENGLISH, "by": "Anna Zych", **more}
    made = translate(db, cast.actor(cast.priya), child_id=row.child_id, response_id=row.id, **given)
    db.commit()
    return made


def seen(db, cast, row):
    (view,) = open_responses(db, cast.actor(cast.priya), cast.ada, [row], "a test")
    db.commit()
    return view


def post(client, row, path, **fields):
    return client.post(PAGE + row.id.hex + path, data={**fields, "csrf_token": people.token_for(client)})


def test_a_translation_stands_beside_the_words_with_who_and_when(db, cast, told):
    say_language(db, cast.actor(cast.priya), child_id=cast.ada.id, response_id=told.id, language="pl")
    put(db, cast, told)
    view = seen(db, cast, told)
    assert (view.words, view.words_language, view.language) == (WORDS, "pl", "en")
    (one,) = view.translated()
    assert one.text == ENGLISH and f"by Anna Zych, {full(today())}." in one.line
    assert "Written down by Priya Nair." in one.line and "Nobody has checked it." in one.line


def test_a_machine_is_called_a_machine(db, cast, told):
    put(db, cast, told, by="Argos", machine=True)
    assert "by a machine (Argos)" in seen(db, cast, told).translated()[0].line


def test_a_newer_one_takes_no_older_one_away(db, cast, told):
    first = put(db, cast, told)
    check_translation(db, cast.actor(cast.priya), row=first, checked_by="Jan Bak")
    db.commit()
    view = seen(db, cast, told)
    assert len(view.translations) == 2 and [one.text for one in view.translated()] == [ENGLISH]
    assert view.translated()[0].line.endswith("Checked by Jan Bak.")


def test_it_is_sealed_and_opening_it_is_on_the_trail(db, cast, told):
    from app.trail.happenings import What
    from app.trail.models import Happening

    row = put(db, cast, told)
    assert b"Gran" not in row.text and b"Anna" not in row.by
    seen(db, cast, told)
    shown = db.exec(select(Happening).where(Happening.what == What.WORDS_SHOWN.value)).all()[-1]
    assert row.id.hex in shown.detail["items"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"text": " "}, "translation"), ({"by": ""}, "translated_by"), ({"language": "xx"}, "into"), ({"text": "x" * 20_001}, "translation")],
)
def test_what_is_missing_is_named(db, cast, told, wrong, field):
    with pytest.raises(Incomplete) as fault:
        put(db, cast, told, **wrong)
    assert list(fault.value.fields) == [field]
    assert not can_translate(**{"language": "en", "text": ENGLISH, "by": "Anna", **wrong})


def test_the_page_shows_the_words_first_in_their_own_language(client, db, cast, told):
    people.sign_in(client, cast.priya)
    assert post(client, told, "/language", language_of=f"{told.id.hex}:", words_language="pl").status_code == 303
    sent = post(client, told, "/translations", of=f"{told.id.hex}:", into="en", translation=ENGLISH, translated_by="Anna Zych")
    assert sent.status_code == 303
    page = client.get(PAGE + told.id.hex).text
    assert f'<q lang="pl" dir="auto"><span class="mark-before">“</span>{WORDS}' in page
    assert page.index(WORDS) < page.index(ENGLISH) and f"“{ENGLISH}" not in page
    assert "Translation into English by Anna Zych" in page and 'lang="en" dir="ltr" class="text"' in page
    db.rollback()
    assert db.get_one(Response, told.id).words == told.words and len(db.exec(select(WordsLanguage)).all()) == 1


def test_the_page_comes_back_with_what_was_typed(client, cast, told):
    people.sign_in(client, cast.priya)
    page = post(client, told, "/translations", of=f"{told.id.hex}:", into="en", translation=ENGLISH)
    assert page.status_code == 422 and ENGLISH in page.text and "Say who translated it" in page.text
    assert post(client, told, "/translations", into="en").status_code == 422
    assert post(client, told, "/translations/checked").status_code == 422


def test_it_can_be_marked_as_checked_on_the_page(client, db, cast, told):
    row = put(db, cast, told)
    people.sign_in(client, cast.priya)
    assert post(client, told, "/translations/checked", translation=row.id.hex, checked_by="Jan Bak").status_code == 303
    assert "Checked by Jan Bak." in client.get(PAGE + told.id.hex).text


def test_a_brothers_words_are_not_translated_under_this_name(client, db, cast, told):
    bens = voices.say(db, cast, cast.ben, "Ben's.")
    theirs = put(db, cast, bens)
    people.sign_in(client, cast.priya)
    assert post(client, told, "/translations", of=f"{bens.id.hex}:", into="en", translation="x", translated_by="y").status_code == 404
    assert post(client, told, "/translations/checked", translation=theirs.id.hex, checked_by="y").status_code == 404
    assert post(client, told, "/language", language_of=f"{bens.id.hex}:", words_language="pl").status_code == 404
    db.rollback()
    assert len(db.exec(select(Translation)).all()) == 1


@pytest.mark.parametrize(("who", "status"), [("ruth", 403), ("grace", 403), ("tom", 404)])
def test_others_do_not_translate(client, cast, told, who, status):
    people.sign_in(client, getattr(cast, who))
    assert post(client, told, "/translations", of=f"{told.id.hex}:").status_code == status
