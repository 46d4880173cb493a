"""The story as it is written: true to the content, to each child's own voice and to what workers could have known."""

import json
from itertools import combinations

import pytest

from app.assessments.whole import places
from app.catalogue import catalogue
from app.demonstration.story import Story, cast, drawing_file, story
from app.demonstration.told import Visit
from app.demonstration.voices import form_for
from app.drawings import ops, render
from app.prompts import KINDS

FAMILY = cast().families["FM-4127"]
EVERYONE = [name for names in cast().families.values() for name in names]
QUOTES = '“”"„«»'


def visits(name: str) -> list[Visit]:
    return [visit for visit in story(name).sittings if visit.responses]


def words_of(told: Story) -> list[str]:
    return [text for visit in told.sittings for said in visit.responses for text in (said.words, said.about) if text]


def adult_texts(told: Story) -> list[str]:
    texts = [seen.text for seen in told.observations]
    texts += [text for view in told.analyses for text in (view.now, view.carers, view.later)]
    texts += [section.text for section in (told.assessment.sections if told.assessment else ())]
    outcomes = told.plan.outcomes if told.plan else ()
    return texts + [text for one in outcomes for text in (one.goal, one.need, one.how_we_know, one.contingency) if text]


def test_there_are_seven_children_of_one_mother_and_two_fathers():
    parents = [{(parent.name, parent.relation) for parent in story(name).parents} for name in FAMILY]
    assert len(FAMILY) == 7
    assert {name for who in parents for name, relation in who if relation == "mother"} == {"Marta"}
    assert {name for who in parents for name, relation in who if relation == "father"} == {"Paweł", "Lee"}


@pytest.mark.parametrize("name", EVERYONE)
def test_every_answer_could_have_been_given_on_that_childs_page(name: str):
    for visit in visits(name):
        for told in visit.responses:
            step = catalogue().step(*told.step.split("/"))
            assert told.step.split("/")[0] in {*visit.activities, "arriving"}
            if told.how == "told" and step.kind != "drawing":
                KINDS[step.kind].read(form_for(told), step, catalogue().bands[visit.band])


@pytest.mark.parametrize("name", EVERYONE)
def test_activities_areas_and_bands_are_those_of_the_content(name: str):
    told = story(name)
    assert {seen.area for seen in told.observations} <= set(catalogue().areas)
    assert {section.area for section in (told.assessment.sections if told.assessment else ())} <= set(places())
    assert {visit.band for visit in told.sittings} <= {band.id for band in catalogue().bands.values() if band.sits}
    assert {activity for visit in told.sittings for activity in visit.activities} <= set(catalogue().activities)


def test_no_two_brothers_and_sisters_share_words():
    said = {name: {text.casefold().strip(" .") for text in words_of(story(name))} for name in FAMILY}
    for one, other in combinations(FAMILY, 2):
        assert not said[one] & said[other]


def test_no_adult_wrote_the_same_of_two_children():
    written = [(name, text) for name in FAMILY for text in adult_texts(story(name))]
    for (one, text), (other, same) in combinations(written, 2):
        assert one == other or text != same


def test_what_adults_write_is_never_in_quotation_marks_and_names_no_brother_or_sister():
    for name in FAMILY:
        others = {story(other).name for other in FAMILY if other not in (name, "unborn")}
        for text in adult_texts(story(name)):
            assert not set(text) & set(QUOTES)
            assert not [other for other in others if other in text]


def test_one_child_names_a_brother_or_sister_in_their_words_and_no_other_does():
    naming = {
        one
        for one in FAMILY
        for two in FAMILY
        if one != two
        for text in words_of(story(one))
        if story(two).name in text
    }
    assert naming == {"ava"}


@pytest.mark.parametrize("name", EVERYONE)
def test_nothing_is_used_before_it_was_there(name: str):
    told, days = story(name), {}
    for visit in told.sittings:
        days |= {said.key: visit.days for said in visit.responses if said.key}
    days |= {seen.key: seen.days for seen in told.observations}
    for place in (*(told.assessment.sections if told.assessment else ()), *(told.plan.outcomes if told.plan else ())):
        assert all(days[key] >= place.days for key in place.uses)
    assert all(days[view.of] >= view.days for view in told.analyses)
    assert all(days[one.of] >= one.days for one in told.tellings if one.of)


@pytest.mark.parametrize("name", EVERYONE)
def test_whoever_saw_a_child_was_allocated_to_that_child_then(name: str):
    told = story(name)
    seen = [(visit.worker, visit.days) for visit in told.sittings] + [(one.by, one.days) for one in told.observations]
    held = [one for one in cast().allocations if name in one.children]
    for who, days in seen:
        assert any(one.who == who and one.days >= days >= (one.ended or 0) for one in held), (who, days)


@pytest.mark.parametrize(
    "name", [said.drawing for name in EVERYONE for v in visits(name) for said in v.responses if said.drawing]
)
def test_every_drawing_is_real_marks_and_makes_a_picture(name: str):
    stored = drawing_file(name).read_bytes()
    document = json.loads(stored)
    assert (document["v"], document["w"], document["h"]) == (1, 1600, 1200)
    assert len(stored) < 60_000
    assert render.png(ops.parse(document), width=400, sheet="house").startswith(b"\x89PNG")


def test_every_drawing_belongs_to_somebody():
    used = {said.drawing for name in EVERYONE for visit in visits(name) for said in visit.responses}
    assert {file.stem for file in drawing_file("x").parent.glob("*.json")} <= used
