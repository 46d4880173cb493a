"""What Ada says about Ben is noted on both records, and nobody who opens only one of them gets to the other."""

import re
from itertools import product

import pytest
from sqlalchemy import inspect
from sqlmodel import select

from app.access.reach import Reach, everything
from app.cross_references.models import CrossReference, StatementAbout
from app.cross_references.service import refer
from app.cross_references.views import held_about, spoken_in
from app.kit.faults import Incomplete
from app.trail.models import Happening
from tests import people, voices


def said_about(db, cast, *about, area="safety", words="CANARY Ben hides under the stairs"):
    row = voices.say(db, cast, cast.ada, words)
    refer(db, cast.actor(cast.priya), response=row, about=about, area=area)
    db.commit()
    return row


def test_both_ends_lead_across_for_somebody_who_reaches_both(db, cast):
    row = said_about(db, cast, cast.ben)
    [held], [spoken] = held_about(db, cast.ben), spoken_in(db, [row.id])
    assert held.said == (cast.ada, row.id) and spoken.of == cast.ben
    assert (held.area, held.by) == ("safety", "Priya Nair, social worker")


@pytest.mark.parametrize("mine", ["ada", "ben"])
def test_one_end_alone_leads_nowhere(db, cast, mine):
    row = said_about(db, cast, cast.ben)
    db.info["reach"] = Reach(frozenset({getattr(cast, mine).id}), "a worker of one")
    assert [one.said for one in held_about(db, cast.ben)] == ([None] if mine == "ben" else [])
    assert [one.of for one in spoken_in(db, [row.id])] == ([None] if mine == "ada" else [])


def test_two_spoken_of_in_one_answer_are_not_joined(db, cast):
    said_about(db, cast, cast.ben, cast.cleo)
    tokens = db.exec(select(CrossReference.token)).all()
    assert len(set(tokens)) == 2 and set(tokens) == set(db.exec(select(StatementAbout.token)).all())


def test_the_same_again_is_noted_once_and_another_area_beside_it(db, cast):
    row = said_about(db, cast, cast.ben)
    for area in ("safety", "health"):
        refer(db, cast.actor(cast.priya), response=row, about=[cast.ben], area=area)
    db.commit()
    assert sorted(one.area for one in held_about(db, cast.ben)) == ["health", "safety"]


@pytest.mark.parametrize(("about", "area", "fields"), [((), "safety", {"about"}), (("ben",), "nowhere", {"about_area"}), ((), "", {"about", "about_area"})])
def test_it_needs_a_child_and_an_area(db, cast, about, area, fields):
    row = voices.say(db, cast, cast.ada, "words")
    with pytest.raises(Incomplete) as fault:
        refer(db, cast.actor(cast.priya), response=row, about=[getattr(cast, name) for name in about], area=area)
    assert set(fault.value.fields) == fields and db.exec(select(CrossReference)).all() == []


def test_no_column_and_no_happening_of_the_one_holds_anything_of_the_other(db, cast):
    """Every value of every row on Ben's side, against all that could name Ada or what she said; and the other way round."""
    row = said_about(db, cast, cast.ben)
    of = {"ada": (cast.ada, "statement_about"), "ben": (cast.ben, "cross_reference")}
    [held], [said] = db.exec(select(CrossReference)).all(), db.exec(select(StatementAbout)).all()
    rows = {"ada": [said], "ben": [held]}
    for mine, other in (("ada", "ben"), ("ben", "ada")):
        child, table = of[mine]
        told = [one for one in db.exec(select(Happening).where(Happening.child_id == child.id)) if one.subject_kind == table]
        assert len(told) == 1
        values = [str(getattr(one, column.key)) for one in (*rows[mine], *told) for column in inspect(type(one)).columns]
        stranger = of[other][0]
        secrets = [stranger.name, stranger.reference, str(stranger.id), stranger.id.hex, rows[other][0].id.hex]
        secrets += [row.id.hex, str(row.id), row.sitting_id.hex, "CANARY"] if mine == "ben" else []
        for value, secret in product(values, secrets):
            assert secret not in value, f"{mine}: {value}"


def test_about_one_out_of_reach_it_is_noted_here_only_and_nothing_is_looked_up(client, db, cast):
    row = voices.say(db, cast, cast.ada, "my big brother shouts")
    db.info["reach"] = Reach(frozenset({cast.ada.id}), "a worker of one")
    refer(db, cast.actor(cast.priya), response=row, about=[], area="safety", relation="older-brother")
    refer(db, cast.actor(cast.priya), response=row, about=[], area="safety", relation="older-brother")
    db.commit()
    assert [(one.relation, one.of) for one in spoken_in(db, [row.id])] == [("older-brother", None)]
    db.info["reach"] = everything("a test looks at every record")
    assert db.exec(select(CrossReference)).all() == []


def test_the_page_offers_the_same_list_whoever_there_is(client, db, cast):
    """Tom's Cleo has no brother or sister in the file; Ada's has one her teacher-worker cannot open."""
    pages = []
    for who, child in ((cast.tom, cast.cleo), (cast.priya, cast.ada)):
        row = voices.say(db, cast, child, "she is loud")
        people.sign_in(client, who)
        page = client.get(f"/practitioner/children/{child.reference}/responses/{row.id.hex}").text
        pages.append(re.search(r'<select[^>]*name="relation".*?</select>', page, re.S)[0])
        sent = {"relation": "younger-sister", "about_area": "safety", "csrf_token": people.token_for(client)}
        assert client.post(f"/practitioner/children/{child.reference}/responses/{row.id.hex}/about", data=sent).status_code == 303
        assert "About a younger sister, whose record was out of reach" in client.get(f"/practitioner/children/{child.reference}/responses/{row.id.hex}").text
    assert pages[0] == pages[1]
