"""From sign-in to the tablet in a child's hands, a family of eight: counted on the pages' own links and forms, as a thumb would."""

import re

import pytest
from sqlmodel import col, select

from app.families.models import Family
from app.identity.permissions import Role
from app.sittings.models import Sitting, SittingStatus
from tests import people
from tests.forms import Page, PageForm

AT_MOST = 6
AGES = (5, 6, 7, 8, 9, 11, 13, 15)


@pytest.fixture
def eight(db, cast) -> list:
    """Priya's other family: eight children who can be asked."""
    family = Family(reference="FM-8008")
    db.add(family)
    db.flush()
    children = [people.add_child(db, family, f"K-80{n:02}", f"Kim {n}", years) for n, years in enumerate(AGES)]
    for child in children:
        people.allocate(db, cast.priya, child, Role.SOCIAL_WORKER)
    db.commit()
    return children


class Thumb:
    """Follows a link, chooses one of a few, presses a button: one tap each. It never types."""

    def __init__(self, client, start: str) -> None:
        self.client, self.taps = client, 0
        self._open(client.get(start))

    def _open(self, answer) -> None:
        while answer.status_code == 303 and answer.headers["location"] != "/sit/hello":
            answer = self.client.get(answer.headers["location"])
        self.at, self.text, self.answer = str(answer.url), answer.text, answer
        self.page = Page(answer.url.path, answer.text)

    def link(self, href: str) -> None:
        assert f'href="{href}"' in self.text, f"no link to {href}"
        self.taps += 1
        self._open(self.client.get(href))

    def form(self, ending: str) -> PageForm:
        return next(one for one in self.page.forms if one.action.endswith(ending))

    def press(self, form: PageForm, **chosen: str) -> None:
        """Each choice is a tap and so is the button; all else is sent as it stands on the page."""
        sent = {name: list(one.values) for name, one in form.fields.items() if one.values}
        assert all(name in form.fields and value in form.fields[name].offers for name, value in chosen.items())
        self.taps += len(chosen) + 1
        self._open(self.client.post(form.action, data=sent | {name: [value] for name, value in chosen.items()}))


def test_from_sign_in_to_a_childs_hands_in_six_taps_with_all_eight_packed(client, db, cast, eight):
    thumb = Thumb(people.sign_in(client, cast.priya), "/practitioner")
    thumb.link("/practitioner/families/FM-8008/pack")
    thumb.press(thumb.form("/pack"), place="home")
    thumb.press(thumb.form("/hand-over"), room="me")
    assert thumb.answer.headers["location"] == "/sit/hello" and thumb.taps <= AT_MOST
    rows = db.exec(select(Sitting).where(col(Sitting.child_id).in_([child.id for child in eight]))).all()
    assert len({row.child_id for row in rows}) == len(rows) == 8
    assert sorted(row.status for row in rows) == [SittingStatus.OPEN] + [SittingStatus.PACKED] * 7
    assert all(row.activities for row in rows) and {row.band for row in rows} >= {"3-5", "6-7", "8-10", "11-12", "13+"}


def test_the_next_child_takes_two_taps_more(client, db, cast, eight):
    thumb = Thumb(people.sign_in(client, cast.priya), "/practitioner/families/FM-8008/pack")
    thumb.press(thumb.form("/pack"), place="home")
    thumb.press(thumb.form("/hand-over"), room="me")
    back = client.post("/practitioner/unlock", data={"secret": people.PIN, "csrf_token": people.token_for(client)})
    thumb._open(back)
    before = thumb.taps
    thumb.press(thumb.form("/hand-over"), room="me")
    assert thumb.answer.headers["location"] == "/sit/hello" and thumb.taps - before == 2


def test_every_childs_proposal_can_be_changed_and_the_stops_of_the_tab_key_stay_few(client, cast, eight):
    page = people.sign_in(client, cast.priya).get("/practitioner/families/FM-8008/pack").text
    for child in eight:
        assert f'name="activities-{child.reference}"' in page and f'name="band-{child.reference}"' in page
    form = page[page.index('<form method="post" novalidate>') :]
    closed = re.sub(r"<details class=\"change all\">.*?</details><!-- all -->", "<summary>", form, flags=re.S)
    stops = len(re.findall(r"<(?:input (?!type=\"hidden\")|select|textarea|button|summary|a )", closed[: closed.index("</form>")]))
    assert stops < 8 * 6 + 20, stops
