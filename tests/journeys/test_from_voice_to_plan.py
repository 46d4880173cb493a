"""The chain from a child's words to that child's plan, in a real browser, where it has broken before."""

from datetime import timedelta

import pytest
from sqlmodel import select

from app.attachments.service import attach
from app.families.models import Family
from app.families.service import register_child
from app.family_changes.service import note_new_child
from app.identity.permissions import Role
from app.kit.clock import today
from app.kit.dates import full
from app.plans.service import open_plan, write_action, write_outcome
from app.responses.models import Response
from app.sittings.devices import open_on_device
from tests import people, voices
from tests.journeys.desk import Adult
from tests.journeys.steps import ChildAtTheTablet
from tests.journeys.test_the_whole_way import new_page

ADA = "/practitioner/children/K-1001"


def a_tablet_with(chromium, served, db, cast, child) -> ChildAtTheTablet:
    """The child's pages, packed by Priya and handed over."""
    token = open_on_device(db, cast.actor(cast.priya), people.pack_for(db, cast, child, activities=("what-i-want-the-meeting-to-know",)), "handed-over")
    db.commit()
    page = new_page(chromium, served)
    page.context.add_cookies([{"name": "heard-child", "value": token, "url": served}])
    return ChildAtTheTablet(page)


def given_a_plan(db, cast, goal: str = "Somebody wakes her on school days."):
    priya = cast.actor(cast.priya)
    plan = open_plan(db, priya, child_id=cast.ada.id, started_on=today() - timedelta(days=90))
    row = write_outcome(db, priya, plan=plan, goal=goal)
    db.commit()
    return row


@pytest.fixture
def maya(db, cast):
    """A second social worker of Ada's."""
    row = people.add_practitioner(db, "maya", "Maya Holt", "social worker")
    people.allocate(db, row, cast.ada, Role.SOCIAL_WORKER)
    db.commit()
    return row


def given_six_and_a_newborn(db, cast) -> list[str]:
    """Ada, Ben and four more; then Gus is born and added at the command line."""
    family = db.exec(select(Family).where(Family.reference == "FM-1001")).one()
    more = [people.add_child(db, family, f"K-40{n}", name, n + 6) for n, name in enumerate(("Cam", "Dee", "Eli", "Fay"))]
    for child in more:
        people.allocate(db, cast.priya, child, Role.SOCIAL_WORKER)
    gus = register_child(db, people.SCENE, family_reference="FM-1001", reference="K-409", name="Gus", born_on=today() - timedelta(days=2))
    note_new_child(db, people.SCENE, gus)
    db.commit()
    return ["Ada", "Ben", *(child.name for child in more)]


def still_to_be_heard(worker: Adult) -> list[str]:
    worker.opens("/practitioner/families/FM-1001")
    return sorted(worker.page.locator("#hear-again li a").all_inner_texts())


def test_a_newborn_re_opens_six_until_each_is_heard_or_refused_with_a_reason(chromium, served, db, cast):
    six = given_six_and_a_newborn(db, cast)
    worker = Adult(chromium, served, cast.priya)
    assert still_to_be_heard(worker) == sorted(six)

    ben = a_tablet_with(chromium, served, db, cast, cast.ben)
    ben.writes("He cries and then I cannot sleep.")
    ben.finishes()
    assert still_to_be_heard(worker) == ["Ada", "Cam", "Dee", "Eli", "Fay"]

    worker.follows("Cam")
    worker.unfolds("Cam will not be heard again after this")
    worker.page.locator("input[name=change]").first.check(force=True)
    assert "Write why this child is not heard again after it" in worker.sends("Keep this reason")
    worker.writes(reason="Cam is in hospital until Friday.")
    assert "Cam is in hospital until Friday." in worker.sends("Keep this reason")
    assert still_to_be_heard(worker) == ["Ada", "Dee", "Eli", "Fay"]


def test_two_workers_write_one_section_and_neither_text_is_lost(chromium, served, db, cast, maya):
    priyas, mayas = "Ada washes in cold water. Seen on Monday.", "The boiler is mended. Seen on Tuesday."
    page = f"{ADA}/assessment/health"
    one, two = (Adult(chromium, served, who) for who in (cast.priya, maya))
    for who in (one, two):
        who.opens(page)
    one.writes(text=priyas)
    one.sends("Keep this section")
    two.writes(text=mayas)
    assert priyas in two.sends("Keep this section"), "what Priya wrote is not shown to Maya"
    assert two.holds("text") == mayas, "what Maya wrote is gone"
    two.writes(text=f"{priyas}\n{mayas}")
    whole = two.sends("Put my text in its place")
    assert priyas in whole and mayas in whole
    assert one.opens(page) and one.holds("text") == f"{priyas}\n{mayas}"


def test_two_workers_write_one_action_and_neither_text_is_lost(chromium, served, db, cast, maya):
    row = write_action(db, cast.actor(cast.priya), outcome=given_a_plan(db, cast), what="Ring the school.")
    db.commit()
    page = f"{ADA}/plan/actions/{row.id.hex}"
    one, two = (Adult(chromium, served, who) for who in (cast.priya, maya))
    for who in (one, two):
        who.opens(page)
    one.writes(what="Ring the school on Monday.", who="Priya Nair")
    one.sends("Keep this action")
    two.writes(what="Walk with her to school.", who="Aunt Rosa")
    stands = two.sends("Keep this action")
    assert "Ring the school on Monday." in stands and "Priya Nair" in stands
    assert (two.holds("what"), two.holds("who")) == ("Walk with her to school.", "Aunt Rosa")


def test_what_was_typed_and_not_sent_comes_back_to_its_writer_alone(chromium, served, db, cast, maya):
    page, typed = f"{ADA}/assessment/education", "Ada reads to the dog. Half a sen"
    worker = Adult(chromium, served, cast.priya)
    worker.opens(page)
    worker.writes(text=typed)
    worker.opens("/practitioner")
    worker.comes_back_until(page, "did not send it")
    assert worker.holds("text") == ""
    worker.sends("Put it back")
    assert worker.holds("text") == typed
    assert "did not send it" not in Adult(chromium, served, maya).opens(page)


def test_a_child_changes_their_mind_both_stay_and_the_plan_says_so(chromium, served, db, cast):
    before, after = "I want to live at my dad’s.", "I want to stay here with Nan."
    outcome = given_a_plan(db, cast)
    ada = a_tablet_with(chromium, served, db, cast, cast.ada)
    ada.writes(before)
    db.rollback()
    first = db.exec(select(Response).where(Response.step == "know")).one()
    attach(db, cast.actor(cast.priya), child_id=cast.ada.id, source=first, place=outcome)
    db.commit()
    ada.writes(after)

    worker = Adult(chromium, served, cast.priya)
    both = worker.opens(f"{ADA}/responses/{first.id.hex}")
    assert both.index(after) < both.index(before), "the newer does not stand first"
    plan = worker.opens(f"{ADA}/plan")
    assert plan.index(before) < plan.index("Ada changed this answer that day.") < plan.index(after), "both, side by side"
    assert after in worker.follows("Ada changed this answer that day.")


def test_a_plan_ends_against_a_childs_latest_words_only_with_a_reason_the_chair_sees(chromium, served, db, cast):
    given_a_plan(db, cast)
    voices.say(db, cast, cast.ada, "I want someone to come in the morning.")
    worker = Adult(chromium, served, cast.priya)
    assert "I want someone to come in the morning." in worker.opens(f"{ADA}/plan/ending")
    worker.chooses(stands="against", kind="ended")
    worker.writes(reason="Her mother did not come.", ended_on=full(today()))
    asked = worker.sends("End or step down Ada’s plan")
    assert "The child’s latest words stand against this." in asked and worker.holds("reason") == "Her mother did not come."
    worker.writes(going_on_reason="Her aunt moves in on Monday.")
    assert "Priya Nair read it as standing against this." in worker.sends("End or step down Ada’s plan")
    chair = Adult(chromium, served, cast.ruth).opens("/practitioner/conferences/CF-1001/children/K-1001")
    assert "Priya Nair read it as standing against this." in chair and "Her aunt moves in on Monday." in chair


def test_a_plan_does_not_end_without_a_voice_unless_somebody_writes_why(chromium, served, db, cast):
    given_a_plan(db, cast)
    worker = Adult(chromium, served, cast.priya, scripts=False)
    assert "Nothing Ada told is on the record." in worker.opens(f"{ADA}/plan/ending")
    worker.chooses(kind="ended")
    worker.writes(reason="It is better now.", ended_on=full(today()))
    assert "There is nothing of this child’s own." in worker.sends("End or step down Ada’s plan")
