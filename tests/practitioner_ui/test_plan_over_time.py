"""The pages of a plan over time: categories, core groups, progress beside the child's words, dates, and an end that asks first."""

from datetime import timedelta

import pytest
from sqlmodel import select

from app.attachments.service import attach
from app.kit import clock
from app.kit.clock import now, today
from app.kit.dates import full
from app.plans.core_groups import plan_core_group, write_up
from app.plans.models import CoreGroup, Plan, PlanCategory, Progress
from app.plans.progress import note_progress
from app.plans.service import open_plan, write_outcome
from app.vault import seal
from tests import people, voices

PLAN = "/practitioner/children/K-1001/plan"
CHAIRS = "/practitioner/conferences/CF-1001/children/K-1001"


def send(client, address, **fields):
    return client.post(address, data={**fields, "csrf_token": people.token_for(client)})


def rows(db, table):
    """What is kept now; the session is let go, so that a page can write."""
    db.rollback()
    db.expunge_all()
    found = sorted(db.exec(select(table)).all(), key=lambda row: row.created_at)
    db.expunge_all()
    db.rollback()
    return found


@pytest.fixture
def outcome(db, cast):
    who = cast.actor(cast.priya)
    plan = open_plan(db, who, child_id=cast.ada.id, started_on=today() - timedelta(days=60))
    row = write_outcome(db, who, plan=plan, goal="A grown-up is up first")
    db.commit()
    return row


def test_a_category_is_looked_at_again_and_all_of_it_stays(client, db, cast, outcome):
    people.sign_in(client, cast.priya)
    wrong = send(client, PLAN + "/category", categories="neglect", reason="Alone at night", at="conference", from_on="soon")
    assert wrong.status_code == 422 and "Alone at night" in wrong.text and "soon" in wrong.text
    kept = send(client, PLAN + "/category", categories=["neglect", "emotional"], reason="Afraid", at="conference", from_on=full(today()))
    assert kept.status_code == 303 and rows(db, PlanCategory)[-1].categories == ["neglect", "emotional"]
    page = client.get(PLAN).text
    assert f"Neglect and emotional abuse, since {full(today())}." in page and "At first: Neglect." in page
    history = client.get(PLAN + "/category").text
    assert "Changed." in history and "The first category." in history and "No reason was written down." in history


def test_a_core_group_asks_for_the_childs_part_and_then_for_the_category(client, db, cast, outcome):
    plan = db.exec(select(Plan)).one()
    group = plan_core_group(db, cast.actor(cast.priya), plan=plan, planned_on=today() - timedelta(days=2))
    db.commit()
    one = f"{PLAN}/core-groups/{group.id.hex}"
    people.sign_in(client, cast.priya)
    assert "The day has passed, and it is not written up" in client.get(PLAN + "/core-groups").text
    lacks = send(client, one, held_on=full(today()), came="school", what_next="We ring Marta.")
    assert lacks.status_code == 422 and "We ring Marta." in lacks.text and "how the child’s part was brought" in lacks.text
    held = send(client, one, held_on=full(today()), came="school", voice="none", voice_note="No time.", done_since="Joe rang.", what_next="Lee does Saturdays.", next_on=full(today() + timedelta(days=28)))
    assert held.status_code == 303
    assert [row.held_on for row in rows(db, CoreGroup)] == [today(), None]
    page = client.get(one).text
    assert "It was not brought" in page and "Write it up" not in page
    assert page.index("Joe rang.") < page.index("It was not brought") < page.index("Lee does Saturdays.")
    assert f"Look at the category again: nobody has since the meeting on {full(today())}." in client.get(PLAN).text
    assert send(client, one, held_on=full(today()), came="school", voice="words").status_code == 409


def test_a_claim_stands_beside_the_childs_words_and_says_when_the_child_was_not_asked(client, db, cast, outcome):
    with clock.frozen(now() - timedelta(days=9)):
        told = voices.say(db, cast, cast.ada, "I do the bottle.")
        attach(db, cast.actor(cast.priya), child_id=cast.ada.id, source=told, place=outcome)
        db.commit()
    people.sign_in(client, cast.priya)
    address = f"{PLAN}/outcomes/{outcome.id.hex}/progress"
    assert send(client, address, kind="claimed", text="She makes every bottle.", noted_on=full(today())).status_code == 422
    assert send(client, address, kind="claimed", text="She makes every bottle.", said_by="Marta", noted_on=full(today())).status_code == 303
    assert len(rows(db, Progress)) == 1
    for page in (client.get(address).text, client.get(PLAN).text):
        assert "Said by Marta" in page and "I do the bottle." in page
        assert f"Ada has not been asked since this was claimed on {full(today())}." in page


def test_the_enquiry_starts_the_clock_and_the_rule_is_named(client, cast):
    people.sign_in(client, cast.priya)
    assert send(client, PLAN + "/dates", strategy_discussion_on="10 December 2025", note="At school").status_code == 303
    page = client.get(PLAN + "/dates").text
    assert "By 5 January 2026." in page and "Working Together 2023" in page and "This day has passed" in page


def end(client, **more):
    given = {"kind": "ended", "reason": "Her mother did not come.", "ended_on": full(today()), "seen": seen_in(client)} | more
    return send(client, PLAN + "/ending", **given)


def seen_in(client) -> str:
    return client.get(PLAN + "/ending").text.split('name="seen" value="')[1].split('"')[0]


def test_a_plan_ended_against_the_childs_latest_words_asks_for_a_reason_and_shows_it_to_the_chair(client, db, cast, outcome):
    voices.say(db, cast, cast.ada, "I want someone to come in the morning.")
    people.sign_in(client, cast.priya)
    asked = client.get(PLAN + "/ending").text
    assert "I want someone to come in the morning." in asked and f"Ada last told something on {full(today())}." in asked
    refused = end(client, stands="against")
    assert refused.status_code == 422 and "stand against this" in refused.text and "Her mother did not come." in refused.text
    done = end(client, stands="against", going_on_reason="Her aunt moves in on Monday.")
    assert done.status_code == 303 and "Priya Nair read it as standing against this." in client.get(done.headers["location"]).text
    assert "No plan runs now" in client.get(PLAN).text and client.get(PLAN + "/ending").status_code == 404
    chair = people.sign_in(client, cast.ruth).get(CHAIRS).text
    for words in ("Her mother did not come.", "Priya Nair read it as standing against this.", "Her aunt moves in on Monday."):
        assert words in chair


def test_words_that_came_after_the_page_was_opened_are_shown_before_anything_ends(client, db, cast, outcome):
    people.sign_in(client, cast.priya)
    old = seen_in(client)
    assert old == "none" and "Nothing Ada told is on the record." in client.get(PLAN + "/ending").text
    db.rollback()
    voices.say(db, cast, cast.ada, "Not yet please.")
    late = end(client, seen=old, going_on_reason="She said nothing.")
    assert late.status_code == 409 and "Not yet please." in late.text and "She said nothing." in late.text
    assert [plan.ended_on for plan in rows(db, Plan)] == [None]


def test_each_child_s_plan_ends_on_its_own_page(client, db, cast, outcome):
    open_plan(db, cast.actor(cast.priya), child_id=cast.ben.id)
    db.commit()
    voices.say(db, cast, cast.ben, "BEN-CANARY")
    page = people.sign_in(client, cast.priya).get(PLAN + "/ending").text
    assert "/practitioner/children/K-1002/plan/ending" in page and "BEN-CANARY" not in page


def test_a_day_is_planned_for_both_and_only_the_company_is_carried_over(client, db, cast, outcome):
    open_plan(db, cast.actor(cast.priya), child_id=cast.ben.id, started_on=today() - timedelta(days=60))
    db.commit()
    people.sign_in(client, cast.priya)
    assert send(client, PLAN + "/core-groups", planned_on=full(today()), also=["K-1002", "K-2001"]).status_code == 303
    hers, his = sorted(rows(db, CoreGroup), key=lambda row: row.child_id == cast.ben.id)
    assert (hers.child_id, his.child_id) == (cast.ada.id, cast.ben.id)
    one = f"{PLAN}/core-groups/{hers.id.hex}"
    assert send(client, one, held_on=full(today()), came="school", voice="words", voice_note="ADA-CANARY").status_code == 303
    way = f"/practitioner/children/K-1002/plan/core-groups/{his.id.hex}?like={hers.id.hex}"
    assert way in client.get(one).text
    begun = client.get(way).text
    assert f'value="{full(today())}"' in begun and 'value="school" checked' in begun
    assert "ADA-CANARY" not in begun and 'value="words" checked' not in begun


def test_one_written_up_in_a_single_text_stays_readable(client, db, cast, outcome):
    group = plan_core_group(db, cast.actor(cast.priya), plan=db.exec(select(Plan)).one(), planned_on=today() - timedelta(days=9))
    group.held_on = group.planned_on
    group.came, group.voice, group.written_by, group.written_at = ["school"], "words", cast.priya.id, now()
    seal(db, group, notes="OLD-CANARY all in one.")
    db.commit()
    page = people.sign_in(client, cast.priya).get(f"{PLAN}/core-groups/{group.id.hex}").text
    assert "What was agreed" in page and "OLD-CANARY all in one." in page and "Done since the last one" not in page


def test_progress_since_the_last_core_group_stands_beside_what_the_child_said_by_then(client, db, cast, outcome):
    who, plan = cast.actor(cast.priya), db.exec(select(Plan)).one()
    for days, text in ((50, "EARLY-CANARY"), (5, "LATE-CANARY")):
        note_progress(db, who, outcome=outcome, kind="seen", noted_on=today() - timedelta(days=days), text=text)
    with clock.frozen(now() - timedelta(days=40)):
        voices.say(db, cast, cast.ada, "THEN-CANARY")
    first, coming = (plan_core_group(db, who, plan=plan, planned_on=day) for day in (today() - timedelta(days=30), today()))
    write_up(db, who, group=first, held_on=today() - timedelta(days=30), came=["school"], voice="words")
    db.commit()
    voices.say(db, cast, cast.ada, "NOW-CANARY")
    people.sign_in(client, cast.priya)
    page = client.get(f"{PLAN}/core-groups/{coming.id.hex}").text
    assert "LATE-CANARY" in page and "EARLY-CANARY" not in page and "NOW-CANARY" in page
    before = client.get(f"{PLAN}/core-groups/{first.id.hex}").text
    assert "EARLY-CANARY" in before and "LATE-CANARY" not in before and "THEN-CANARY" in before and "NOW-CANARY" not in before
