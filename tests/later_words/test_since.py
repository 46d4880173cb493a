"""When the child answers the same question anew, or says it is wrong when it is read back, the later words stand beside the older ones."""

from datetime import timedelta

import pytest

from app.assessments.service import open_assessment, section_for, write_section
from app.attachments.service import attach
from app.evidence.later_words import later_words
from app.evidence.placed import Placed, placed
from app.kit.clock import frozen, now, today
from app.plans.service import open_plan, write_outcome
from app.read_backs.service import read_back
from app.responses.models import How
from app.sharing.models import ResponseWish
from app.trail import What, record
from practitioner_ui.answers.evidence import beside
from tests import people, voices

HOME = "/practitioner/children/K-1001"
CHAIRS = "/practitioner/conferences/CF-1001/children/K-1001"
SINCE = "Since then Ada said more about this on"


def told(db, cast, words, days, **more):
    with frozen(now() - timedelta(days=days)):
        return voices.say(db, cast, cast.ada, words, **more)


@pytest.fixture
def older(db, cast):
    """Told nine weeks ago, and used in the assessment and in the plan."""
    who, row = cast.actor(cast.priya), told(db, cast, "Dad shouts.", 63)
    section = section_for(db, who, assessment=open_assessment(db, who, child_id=cast.ada.id), area="day-to-day")
    write_section(db, who, assessment=open_assessment(db, who, child_id=cast.ada.id), area="day-to-day", text="Loud mornings.", version=0)
    outcome = write_outcome(db, who, plan=open_plan(db, who, child_id=cast.ada.id), goal="A quiet morning")
    for place in (section, outcome):
        attach(db, who, child_id=cast.ada.id, source=row, place=place)
    db.commit()
    return row


def since(db, cast, who=None):
    """What stands beside the older answer, as this reader has it."""
    actor = cast.actor(who or cast.priya)
    return next(iter(placed(db, actor, cast.ada, words=True, purpose="a test").values())).since


def test_the_same_question_in_another_band_and_wording_is_shown_beside_and_replaces_nothing(client, db, cast, older):
    told(db, cast, "He plays with us now.", 2, shown=voices.SHOWN | {"band": "8-10", "version": 3, "question": "What is home like?"})
    people.sign_in(client, cast.priya)
    for page in ("/assessment", "/assessment/day-to-day", "/plan"):
        text = client.get(HOME + page).text
        assert text.index("Dad shouts.") < text.index(SINCE) < text.index("He plays with us now."), page


def test_the_chair_sees_both_and_which_day(client, db, cast, older):
    told(db, cast, "He plays with us now.", 2)
    text = people.sign_in(client, cast.ruth).get(CHAIRS).text
    used = text[text.index("Used in the assessment"):]
    assert used.index("Dad shouts.") < used.index(SINCE) < used.index("He plays with us now.")


@pytest.mark.parametrize("more", [{"step": "school"}, {"how": How.SKIPPED}, {"how": How.DONT_KNOW}, {"activity": "what-a-worker-asked"}])
def test_another_question_or_one_that_was_left_out_marks_nothing(db, cast, older, more):
    told(db, cast, "" if "how" in more else "Fine.", 2, **more)
    assert since(db, cast) == {}


def test_an_older_answer_that_comes_in_late_is_not_said_since(db, cast, older):
    told(db, cast, "It was long ago.", 90)
    assert since(db, cast) == {}


def test_who_was_there_and_a_workers_own_question_repeat_only_by_name(db, cast):
    for activity in ("arriving", "own"):
        first = told(db, cast, "Nan.", 9, activity=activity, step="with-me")
        told(db, cast, "Mum.", 2, activity=activity, step="with-me")
        view = next(iter(placed_for(db, cast, first)))
        assert later_words(db, cast.actor(cast.priya), cast.ada, [view], "a test") == {}


def placed_for(db, cast, row):
    from app.responses.views import open_responses

    return open_responses(db, cast.actor(cast.priya), cast.ada, [row], "a test")


def test_a_change_of_mind_the_same_day_stands_beside_too(db, cast):
    sitting = people.pack_for(db, cast, cast.ada)
    with frozen(now() - timedelta(days=2)):
        first = voices.say(db, cast, cast.ada, "Good.", sitting)
    second = voices.say(db, cast, cast.ada, "Not good.", sitting)
    (view,) = placed_for(db, cast, first)
    found = later_words(db, cast.actor(cast.priya), cast.ada, [view], "a test")
    assert [one.id for one in found[first.id].answers] == [second.id]
    (told_before,) = beside(Placed([view], since=found), HOME).told
    assert [one.line for one in told_before.since] == ["Ada changed this answer that day."]


def test_what_a_reader_may_not_have_marks_nothing_for_them(db, cast, older):
    kept = told(db, cast, "A secret.", 2)
    db.add(ResponseWish(child_id=cast.ada.id, sitting_id=kept.sitting_id, activity=kept.activity, step=kept.step, wish="worker-and-manager"))
    record(db, people.SCENE, What.WISH_GIVEN, child_id=cast.ada.id)
    db.commit()
    assert [one.id for one in since(db, cast)[older.id].answers] == [kept.id]
    from app.access.reach import reach_of, reaching

    with reaching(db, reach_of(db, cast.ruth.id)):
        assert since(db, cast, cast.ruth) == {}


def test_a_sisters_answer_to_the_same_question_is_hers_alone(db, cast, older):
    with frozen(now() - timedelta(days=1)):
        voices.say(db, cast, cast.ben, "I like it.")
    assert since(db, cast) == {}


def test_what_the_child_corrects_or_takes_back_when_it_is_read_back_stands_beside_that_answer(client, db, cast, older):
    people.sign_in(client, cast.priya)
    form = {"right": "takes-back", "about": older.id.hex, "child_said": "I don't want that there.", "read_on": "today", "csrf_token": people.token_for(client)}
    late = client.post(HOME + "/read-backs", data=form | {"read_on": "soon"})
    assert late.status_code == 422 and f'value="{older.id.hex}" checked' in late.text and "I don&#39;t want that there." in late.text
    assert client.post(HOME + "/read-backs", data=form | {"read_on": str(today().strftime("%d/%m/%y"))}).status_code == 303
    for page in ("/assessment", "/plan"):
        text = client.get(HOME + page).text
        assert text.index("Dad shouts.") < text.index("Since then it was read back to Ada on") < text.index("I don&#39;t want that there."), page
        assert "They take something back" in text


def test_the_childs_wish_about_what_they_said_then_holds_for_the_chair(client, db, cast, older):
    row = read_back(
        db, cast.actor(cast.priya), child_id=cast.ada.id, read_on=today(), right="no", child_said="READ-CANARY", wish="worker-and-manager", about=[older.id]
    )
    db.commit()
    text = people.sign_in(client, cast.ruth).get(CHAIRS).text
    assert "READ-CANARY" not in text and "Ada asked that what they said then stays with their worker and the manager." in text
    assert "READ-CANARY" in people.sign_in(client, cast.priya).get(HOME + "/read-backs").text
    assert row.wish == "worker-and-manager"


def test_while_nobody_put_right_what_the_child_found_wrong_the_assessment_and_the_plan_say_so(client, db, cast, older):
    who = cast.actor(cast.priya)
    read_back(db, who, child_id=cast.ada.id, read_on=today(), right="no", child_said="Not like that.")
    db.commit()
    people.sign_in(client, cast.priya)
    for page in ("/assessment", "/plan"):
        assert "Ada said that not all of it is right." in client.get(HOME + page).text, page
    read_back(db, who, child_id=cast.ada.id, read_on=today(), right="no", child_said="Not like that.", put_right="The section says it her way.")
    db.commit()
    assert "Ada said that not all of it is right." not in client.get(HOME + "/plan").text
