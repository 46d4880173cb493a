"""What a child circled on a printed page is kept as their choice, as it was printed, and says that it was on paper."""

import re

from sqlmodel import select

from app.responses.models import Response
from tests import people
from tests.paper.test_written_down import PAGE, SAID, answers, send, worker
from tests.situations import _paper

__all__ = ["worker"]
HOME = "circled-how-things-are_home"


def offered(worker, activity: str = "how-things-are") -> str:
    """The page with one printed page's questions on it."""
    page = worker.post(PAGE, data={"csrf_token": people.token_for(worker), "page": activity, "more": "pages", "words-1": "I typed this"})
    assert page.status_code == 200 and "I typed this" in page.text
    return page.text


def choices(page: str, name: str = HOME) -> list[str]:
    return re.findall(rf'name="{name}" type="checkbox" value="([\w-]+)"', page)


def test_a_circled_face_is_a_choice_and_not_words(worker, db, cast):
    first, *more = choices(offered(worker))
    assert send(worker, **{HOME: first}).status_code == 303
    (view,) = answers(db, cast)
    assert [one.id for one in view.choices if one.chosen] == [first] and not view.has_words
    assert (view.kind, view.asked_in, view.part, view.question) == ("scale", "paper", "", "How is it at home?")
    assert view.manner == "Ada circled this on paper. Priya Nair copied it here."
    row = db.exec(select(Response)).one()
    assert len(row.shown["options"]) == len([first, *more]) and row.helped == "written-down"


def test_words_and_a_picture_beside_it_are_no_change_of_mind(worker, db, cast):
    first = choices(offered(worker))[0]
    fields = {**SAID, HOME: first, "ask-paper-1": "how-things-are/home"}
    assert send(worker, files={"paper-1": ("a.png", _paper(), "image/png")}, **fields).status_code == 303
    circled, said, made = answers(db, cast)
    assert [(one.kind, one.part) for one in (circled, said)] == [("scale", ""), ("words", "about")]
    assert all(one.superseded_by is None for one in (circled, said, made))


def test_nothing_is_ticked_before_and_what_was_printed_for_her_stands_ready(worker):
    assert "checked" not in offered(worker).split("circled-title")[1].split("</section>")[0]
    assert HOME not in worker.get(PAGE).text
    pack = {"csrf_token": people.token_for(worker), "activities": "how-things-are", "band": "6-7", "language": "en"}
    assert worker.post("/practitioner/children/K-1001/print", data=pack).status_code == 200
    assert HOME in worker.get(PAGE).text
    assert HOME not in worker.get(PAGE.replace("1001", "1002")).text, "not on her brother's page"


def test_two_circled_where_one_was_asked_are_not_guessed_at(worker, db, cast):
    first, second = choices(offered(worker))[:2]
    answer = send(worker, **{HOME: [first, second], "pages": "how-things-are", "words-1": "keep this", "ask-1": "nobody"})
    assert answer.status_code == 422 and "Only one can be circled here" in answer.text and "keep this" in answer.text
    assert answer.text.count(" checked") >= 3 and answers(db, cast) == []


def test_what_was_not_on_the_page_is_refused_in_words(worker, db, cast):
    answer = send(worker, **{HOME: "purple", "pages": "how-things-are"})
    assert answer.status_code == 422 and "Choose from what is printed under this question" in answer.text
    assert answers(db, cast) == []


def test_there_is_room_for_a_tenth_thing_and_a_fifth_picture_without_any_script(worker, db, cast):
    token = people.token_for(worker)
    for what, name in (("said", "words-10"), ("papers", "paper-5")):
        assert f'name="{name}"' not in worker.get(PAGE).text
        more = worker.post(PAGE, data={"csrf_token": token, "more": what, "ask-1": "nobody", "words-1": "still here"})
        assert f'name="{name}"' in more.text and "still here" in more.text
    said = {"rows-said": "12", **{f"ask-{n}": "nobody" for n in range(1, 11)}, **{f"words-{n}": f"thing {n}" for n in range(1, 11)}}
    assert send(worker, **said).status_code == 303
    assert [view.words for view in answers(db, cast)] == [f"thing {n}" for n in range(1, 11)]


def test_a_picture_already_chosen_is_asked_for_again_when_the_page_grows(worker):
    more = worker.post(PAGE, data={"csrf_token": people.token_for(worker), "more": "papers"}, files={"paper-1": ("a.png", _paper(), "image/png")})
    assert "Choose this picture again" in more.text
