"""What goes from one hand to another: a father's copy, a colleague's work, the tablet; in a real browser."""

import io
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import docx
import pytest
from sqlmodel import Session

from app.analyses.service import analyse
from app.drafts.service import keep_draft
from app.families.models import Allocation, Child, Family, Parent
from app.families.service import allocate, end_allocations
from app.identity.permissions import Role
from app.kit.clock import frozen, today
from app.tellings.promises import promise
from app.trail import What, record
from tests import people, voices
from tests.journeys.desk import PHONE, Adult

ADA, BEN = "/practitioner/children/K-1001", "/practitioner/children/K-1002"
OPEN, KEPT, BENS = "I like it when Ben walks me to school.", "I hide under the stairs when Lee shouts.", "Lee is not my dad."
HELD_BACK = ("left out", "held back", "withheld", "not everything", "hold everything", "kept back", "[...]", "…")


def given_a_parent(db: Session, child: Child, name: str, relation: str) -> Parent:
    row = Parent(child_id=child.id, name=name, relation=relation)
    db.add(row)
    record(db, people.SCENE, What.CHILD_ADDED, child_id=child.id)
    db.flush()
    return row


def copy_for(worker: Adult, parent: Parent) -> tuple[str, str]:
    """The name of the file that is made for this parent, and all of its words."""
    worker.chooses(format="docx", looked="yes")
    with worker.page.expect_download() as coming:
        worker.page.get_by_role("button", name=f"Make the copy for {parent.name}").click()
    paper = docx.Document(io.BytesIO(Path(coming.value.path()).read_bytes()))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return coming.value.suggested_filename, "\n".join([*(part.text for part in paper.paragraphs), *cells])


def test_a_half_brothers_father_reads_only_what_was_put_in_about_his_own_child(chromium, served, db, cast):
    lee, darren = given_a_parent(db, cast.ada, "Lee", "father"), given_a_parent(db, cast.ben, "Darren", "father")
    sitting = people.pack_for(db, cast, cast.ada)
    voices.say(db, cast, cast.ada, KEPT, sitting, step="home", shown=voices.SHOWN | {"question": "How is it at home?"})
    voices.say(db, cast, cast.ada, OPEN, sitting, step="school", shown=voices.SHOWN | {"question": "How is school?"})
    voices.say(db, cast, cast.ben, BENS)

    worker = Adult(chromium, served, cast.priya)
    assert "Darren" not in worker.opens(f"{ADA}/report/CF-1001")
    assert "Nothing has been put in yet." in worker.follows("Lee, father")
    worker.page.get_by_label("How is school?").first.check(force=True)
    worker.chooses(answer="put-in")
    worker.sends("Keep this with your name")
    name, words = copy_for(worker, lee)

    assert "walks me to school" in words and "Copy for Lee, father" in words and "Lee" not in name
    assert not any(one in words for one in (KEPT, "stairs", BENS, "Ben", "Darren", "K-1002"))
    assert not any(said in words.lower() for said in HELD_BACK)
    assert "Lee" not in worker.opens(f"{BEN}/report/CF-1001")
    worker.finds_nothing_at(f"{BEN}/report/CF-1001/parents/{lee.id.hex}")
    worker.finds_nothing_at(f"{ADA}/report/CF-1001/parents/{darren.id.hex}")


def next_monday() -> date:
    return today() + timedelta(days=7 - today().weekday())


def given_work_under_way(db: Session, cast: people.Cast) -> None:
    """Ada has told something nobody has read, Priya has promised to tell her something and has begun to write."""
    priya, friday = cast.actor(cast.priya), next_monday() - timedelta(days=3)
    sitting, at = people.pack_for(db, cast, cast.ada), datetime.combine(friday, time(15), UTC)
    first = voices.say(db, cast, cast.ada, "I like the dog.", sitting, given_at=at)
    voices.say(db, cast, cast.ada, "I want someone to come in the morning.", sitting, step="school", given_at=at + timedelta(minutes=2))
    analyse(db, priya, child_id=cast.ada.id, response_id=first.id, now="Ada names the dog before any person.")
    promise(db, priya, child_id=cast.ada.id, what="Why nobody came", teller_id=cast.priya.id, by_on=next_monday(), method="in-person")
    page = f"{ADA}/assessment/health"
    keep_draft(db, priya, child_id=cast.ada.id, page=page, form=page, fields={"text": ["Half a thou"]})
    db.commit()


def given_maya_takes_over_on_monday(db: Session, cast: people.Cast):
    """Priya's last day is the Sunday before."""
    maya = people.add_practitioner(db, "maya", "Maya Holt", "social worker")
    for child in (cast.ada, cast.ben):
        end_allocations(db, people.SCENE, practitioner=cast.priya, child=child, last_day=next_monday() - timedelta(days=1))
        row: Allocation = allocate(db, people.SCENE, practitioner=maya, child=child, role=Role.SOCIAL_WORKER, reason="takes over from Priya")
        row.from_on = next_monday()
    db.commit()
    return maya


def test_a_worker_leaves_and_the_next_one_finds_everything_on_monday(chromium, served, db, cast):
    given_work_under_way(db, cast)
    maya = given_maya_takes_over_on_monday(db, cast)
    still = Adult(chromium, served, cast.priya)
    assert "Ada" in still.opens("/practitioner") and "not allocated to any child" in Adult(chromium, served, maya).reads()

    with frozen(datetime.combine(next_monday(), time(9), UTC)):
        gone = Adult(chromium, served, cast.priya)
        assert "You are not allocated to any child today." in gone.reads()
        for address in (ADA, f"{ADA}/plan", f"{ADA}/assessment/health", "/practitioner/families/FM-1001"):
            gone.finds_nothing_at(address)
        assert "K-1001" not in gone.finds("Ada")

        new = Adult(chromium, served, maya)
        due = new.reads()
        to_read = due.split("To read")[1].split("Read Ada’s 2 answers")[0]
        assert "By " in to_read and "Late" not in to_read, "what is unread has no limit"
        assert "Tell Ada what was promised" in due, "what Priya promised is due for nobody"
        read = new.follows("Read Ada’s 2 answers")
        assert "I like the dog." in read and "Ada names the dog before any person." in read
        assert "I want someone to come in the morning." in new.opens(ADA) and "K-1001" in new.finds("Ada")
        assert "did not send" not in new.opens(f"{ADA}/assessment/health"), "a draft is its writer's alone"


AGES = (5, 6, 7, 8, 9, 11, 13, 15)


@pytest.fixture
def eight(db, cast):
    """Priya's other family."""
    family = Family(reference="FM-8008")
    db.add(family)
    db.flush()
    for n, years in enumerate(AGES):
        people.allocate(db, cast.priya, people.add_child(db, family, f"K-80{n:02}", f"Kim {n}", years), Role.SOCIAL_WORKER)
    db.commit()


class Thumb:
    """Presses what can be seen, and counts. It never types."""

    def __init__(self, worker: Adult) -> None:
        self.page, self.taps = worker.page, 0

    def taps_on(self, what, *, then: str = "") -> None:
        what.click()
        self.taps += 1
        if then:
            self.page.wait_for_url(then)


def test_from_sign_in_to_a_childs_hands_a_family_of_eight_takes_six_taps(chromium, served, db, cast, eight):
    worker = Adult(chromium, served, cast.priya, size=PHONE)
    thumb, page = Thumb(worker), worker.page
    thumb.taps_on(page.locator("a[href='/practitioner/families/FM-8008/pack']").first, then="**/pack")
    worker.reads()
    thumb.taps_on(page.get_by_label("Home", exact=True))
    thumb.taps_on(page.get_by_role("button", name="Pack and go to hand over"), then="**/hand-over?child=*")
    worker.reads()
    thumb.taps_on(page.get_by_label("Only me", exact=True))
    thumb.taps_on(page.get_by_role("button", name="Hand the tablet to"), then="**/sit/hello")
    assert thumb.taps <= 6 and page.locator("h1").is_visible()
