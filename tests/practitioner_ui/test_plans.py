"""A child's own plan: a draft is kept, what is missing is said, and the child's evidence stands level with it."""

import pytest
from sqlmodel import select

from app.attachments.service import attach
from app.evidence.gathered import gather
from app.evidence.heard import in_plan
from app.plans.models import Action, Outcome
from app.plans.service import open_plan, write_action, write_outcome
from app.vault import clear
from tests import people, voices

PLAN = "/practitioner/children/K-1001/plan"


def send(client, address, **fields):
    return client.post(address, data={**fields, "csrf_token": people.token_for(client)})


@pytest.fixture
def outcome(db, cast) -> Outcome:
    who = cast.actor(cast.priya)
    row = write_outcome(db, who, plan=open_plan(db, who, child_id=cast.ada.id), goal="A grown-up is up first")
    write_action(db, who, outcome=row, what="Do mornings", who="Lee")
    db.commit()
    return row


def rows(db, table):
    db.rollback()
    found = db.exec(select(table)).all()
    db.expunge_all()
    db.rollback()
    return found


def test_a_plan_is_opened_with_its_category(client, db, cast):
    people.sign_in(client, cast.priya)
    assert "No plan yet" in client.get(PLAN).text
    wrong = send(client, PLAN, categories="multiple", started_on="9 June 2026")
    assert wrong.status_code == 422 and "9 June 2026" in wrong.text
    assert send(client, PLAN, categories="neglect", started_on="9 June 2026").status_code == 303
    assert "Neglect, since 9 June 2026." in client.get(PLAN).text


def test_what_is_missing_is_listed_with_links_to_it(client, cast, outcome):
    page = people.sign_in(client, cast.priya).get(PLAN)
    assert "Put right before this goes to the chair" in page.text
    for says in ("Outcome 1: say by when Lee will do this", "Outcome 1: say how we will know"):
        assert says in page.text
    for target in _links_to(page.text):
        assert f'id="{target}"' in page.text, target
    assert "No child evidence" in page.text


def _links_to(text: str) -> list[str]:
    import re

    return re.findall(r'<li><a href="#([^"]+)">', text)


def test_evidence_stands_beside_its_outcome(client, db, cast, outcome):
    told = voices.say(db, cast, cast.ada, "I do the bottle.")
    attach(db, cast.actor(cast.priya), child_id=cast.ada.id, source=told, place=outcome)
    db.commit()
    page = people.sign_in(client, cast.ruth).get(PLAN)
    assert "I do the bottle." in page.text and "No child evidence" not in page.text


def test_an_outcome_is_added_changed_and_never_overwritten_unseen(client, db, cast, outcome):
    people.sign_in(client, cast.priya)
    assert send(client, PLAN + "/outcomes/new", goal="Her teeth do not hurt").status_code == 303
    one = f"{PLAN}/outcomes/{outcome.id.hex}"
    assert send(client, one, goal="Marta is up first", version="1").status_code == 303
    late = send(client, one, goal="Lee is up first", version="1")
    assert late.status_code == 409 and "Marta is up first" in late.text and "Lee is up first" in late.text
    db.expire_all()
    assert [clear(row, "goal") for row in db.exec(select(Outcome).order_by(Outcome.number))] == ["Marta is up first", "Her teeth do not hurt"]


def test_an_action_keeps_dates_as_people_write_them(client, db, cast, outcome):
    people.sign_in(client, cast.priya)
    new = f"{PLAN}/outcomes/{outcome.id.hex}/actions/new"
    wrong = send(client, new, what="Ring Marta", who="Joe", by_when="soon")
    assert wrong.status_code == 422 and "soon" in wrong.text and "Ring Marta" in wrong.text
    assert send(client, new, what="Ring Marta", who="Joe", by_when="1 Dec 2026").status_code == 303
    row = next(row for row in rows(db, Action) if row.by_when)
    db.rollback()
    assert row.by_when.isoformat() == "2026-12-01"
    assert send(client, f"{PLAN}/actions/{row.id.hex}", what="Ring Marta", who="Joe", by_when="", done_on="1/11/26", version="1").status_code == 303


def test_a_brothers_outcome_is_not_under_this_childs_address(client, db, cast):
    who = cast.actor(cast.priya)
    bens = write_outcome(db, who, plan=open_plan(db, who, child_id=cast.ben.id), goal="Bens")
    db.commit()
    people.sign_in(client, cast.priya)
    open_first = send(client, PLAN, categories="neglect")
    assert open_first.status_code == 303
    assert client.get(f"{PLAN}/outcomes/{bens.id.hex}").status_code == 404
    assert send(client, f"{PLAN}/outcomes/{bens.id.hex}", goal="x", version="1").status_code == 404
    assert send(client, f"{PLAN}/outcomes/{bens.id.hex}/actions/new", what="x").status_code == 404


def test_a_chair_reads_and_does_not_write(client, cast, outcome):
    people.sign_in(client, cast.ruth)
    page = client.get(PLAN)
    assert page.status_code == 200 and "Add an outcome" not in page.text
    assert send(client, PLAN + "/outcomes/new", goal="x").status_code == 403


def test_two_people_changing_one_action_see_both_texts_and_neither_is_lost(client, db, cast, outcome):
    action = db.exec(select(Action)).first()
    address = f"/practitioner/children/{cast.ada.reference}/plan/actions/{action.id}"
    db.commit()
    people.sign_in(client, cast.priya)
    shown = {"version": str(action.version), "csrf_token": people.token_for(client)}
    assert f'name="version" value="{action.version}"' in client.get(address).text
    assert client.post(address, data={**shown, "what": "Ring Marta at 6:30", "who": "Joe Tait"}).status_code == 303
    late = client.post(address, data={**shown, "what": "Knock at 7", "who": "Lee"})
    assert late.status_code == 409 and "Ring Marta at 6:30" in late.text and "Knock at 7" in late.text
    seen = {**shown, "version": str(action.version + 1)}
    assert client.post(address, data={**seen, "what": "Knock at 7", "who": "Lee"}).status_code == 303


def test_an_action_shows_the_childs_own_words_or_says_that_none_stand_behind_it(client, db, cast, outcome):
    told = voices.say(db, cast, cast.ada, "I want someone to come in the morning.")
    people.sign_in(client, cast.priya)
    assert "No words of Ada stand behind this action." in client.get(PLAN).text
    answer = f"/practitioner/children/K-1001/responses/{told.id.hex}"
    action = rows(db, Action)[0].id.hex
    assert f'value="action:{action}"' in client.get(answer).text
    assert send(client, answer + "/attachments", place=f"action:{action}").status_code == 303
    page = client.get(PLAN).text
    assert "I want someone to come in the morning." in page and "No words of Ada stand behind this action." not in page
    assert "Outcome 1, action: Do mornings" in client.get(answer).text


def test_what_stands_behind_an_action_counts_for_its_outcome(db, cast, outcome):
    told = voices.say(db, cast, cast.ada, "In the morning.")
    attach(db, cast.actor(cast.priya), child_id=cast.ada.id, source=told, place=db.exec(select(Action)).one())
    db.commit()
    (of,) = gather(db, [cast.ada])
    assert in_plan(of).words == "Outcome 1" and [row.outcome_id for row in of.attachments] == [outcome.id]
