"""The grid narrowed by area and by time, in words and without hiding that there are others; and one cell opened to all there is."""

from datetime import timedelta

import pytest

from app.analyses.service import analyse
from app.attachments.models import Attachment
from app.kit.clock import now, today
from app.plans.models import Outcome, Plan
from app.tellings.service import tell
from app.trail import What, record
from app.vault import seal
from tests import people, voices

FAMILY, AREA = "/practitioner/families/FM-1001", "/practitioner/children/K-1001/areas/basic-care"


@pytest.fixture
def heard(db, cast):
    voices.say(db, cast, cast.ben, "long ago", area="health", given_at=now() - timedelta(weeks=7))
    return voices.say(db, cast, cast.ada, "CANARY I get up first", area="basic-care")


@pytest.fixture
def all_of_it(db, cast, heard):
    """Said, analysed, in the plan and told."""
    actor, child_id = cast.actor(cast.priya), cast.ada.id
    analyse(db, actor, child_id=child_id, response_id=heard.id, role="social worker", now="CANARY tired", carers="", later="")
    plan = Plan(child_id=child_id, started_on=today())
    db.add(plan)
    db.flush()
    outcome = Outcome(child_id=child_id, plan_id=plan.id, number=1)
    seal(db, outcome, goal="Somebody is up first")
    db.add(outcome)
    db.flush()
    db.add(Attachment(child_id=child_id, response_id=heard.id, outcome_id=outcome.id, attached_by=cast.priya.id))
    record(db, people.SCENE, What.ATTACHED, child_id=child_id)
    tell(db, actor, child_id=child_id, told_on=today(), method="in-person", did="CANARY done", response_id=heard.id)
    db.commit()


def get(client, who, address):
    return people.sign_in(client, who).get(address)


def test_a_cell_says_in_words_all_that_stands(client, cast, all_of_it):
    table = get(client, cast.priya, FAMILY).text.split("</table>")[0]
    assert "said, analysed, in plan, told</span>" in table and table.count('class="stands"') == 2


def test_it_opens_to_all_of_it_and_opens_no_words(client, cast, all_of_it, heard):
    page = get(client, cast.ruth, AREA).text
    for words in ("Ada answered.", "View of Priya Nair", "Outcome 1: Somebody is up first", "Face to face, Priya Nair"):
        assert words in page
    assert f"/responses/{heard.id.hex}" in page and "CANARY" not in page and "/pack" not in page
    assert "/pack?child=K-1001&amp;area=basic-care" in get(client, cast.priya, AREA).text


def test_an_area_that_is_not_one_is_not_there(client, cast):
    assert get(client, cast.priya, AREA.replace("basic-care", "nowhere")).status_code == 404


def test_children_not_heard_for_some_weeks_and_how_many_there_are(client, cast, heard):
    page = get(client, cast.priya, f"{FAMILY}?weeks=4").text
    assert "1 of 2 children shown: not heard in the last 4 weeks." in page and "Show all" in page
    assert ">Ben</a> <small>" in page and ">Ada</a> <small>" not in page
    assert "Two children, side by side" in page and 'name="weeks" inputmode="numeric" value="4"' in page


def test_not_heard_about_one_area(client, cast, heard):
    page = get(client, cast.priya, f"{FAMILY}?weeks=8&area=health").text
    assert "1 of 2 children shown: not heard about Health in the last 8 weeks. One area of 20 shown: Health." in page
    table = page.split("</table>")[0]
    assert table.count('scope="row"') == 1 + 7 + 1 and ">Ada</a> <small>" in table and "Eight more areas" not in page


def test_when_everybody_was_heard_it_says_so(client, cast, heard):
    page = get(client, cast.priya, f"{FAMILY}?weeks=30").text
    assert "0 of 2 children shown" in page and "Every child you work with in this family was heard in that time." in page


@pytest.mark.parametrize("weeks", ["0", "-4", "a month", "²", "1000"])
def test_what_is_no_number_of_weeks_is_said_and_kept(client, cast, weeks):
    answer = get(client, cast.priya, f"{FAMILY}?weeks={weeks}")
    assert answer.status_code == 422 and "Write the number of weeks" in answer.text and f'value="{weeks}"' in answer.text
    assert answer.text.count('<th class="kid"') >= 2, "nobody is left out"


def test_a_role_that_reads_no_evidence_is_offered_no_area(client, cast, heard):
    page = get(client, cast.lowe, f"{FAMILY}?weeks=1&area=health").text
    assert 'name="area"' not in page and "Health" not in page and "0 of 1 children shown" in page
