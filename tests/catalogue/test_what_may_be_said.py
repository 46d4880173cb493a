"""Content that loads may still lead, praise, press or be too hard: the check says so, with a better way."""

import pytest
from broken import HOW, copied, faults_after

from app.catalogue import catalogue
from app.catalogue.check import check, filled, said_to
from app.catalogue.load import CONTENT
from app.catalogue.manners import unmannerly
from app.catalogue.readability import grade, sentences, syllables, words


def test_the_content_we_ship_has_no_fault():
    assert check(CONTENT) == []


@pytest.mark.parametrize(
    "leading",
    [
        "Did someone hurt you?", "Do you feel safe at home?", "Is Mum nice to you?", "You like school, don’t you?", "Home is OK, right?",
        "Why don’t you like it?", "How often do they shout?", "When he hits you, where do you go?", "Who hurt you?", "Has anyone shouted at you?",
        "Are you hungry at night?", "Isn’t it noisy?", "And does Dad come back?", "What happens when Mum is hurt?",
    ],
)  # fmt: skip
def test_a_leading_form_is_found(leading):
    assert list(unmannerly(leading))


@pytest.mark.parametrize(
    "said",
    [
        "Well done!", "Great answer.", "Good girl.", "That’s right.", "Thank you for telling us.", "Are you sure you want to skip?",
        "Don’t be shy!", "You must answer this.", "Please try to tell me more.", "Only two more.", "Nearly done.", "Most children like school.",
        "Nobody will know.", "We will keep it secret.", "We won’t tell anyone.", "I promise.", "Be brave.",
    ],
)  # fmt: skip
def test_praise_pressure_and_empty_promises_are_found(said):
    assert list(unmannerly(said))


@pytest.mark.parametrize(
    "said",
    [
        "How is it at home?", "What happens at home?", "Tell me about that.", "Who is with you right now?", "You can stop. That is OK.",
        "We can’t keep it secret.", "You don’t have to say why.", "I need to talk to someone", "Thank you for your time", "A bit, or a lot?",
        "Who matters, and what are they like with you?", "Skip anything.",
    ],
)  # fmt: skip
def test_an_open_and_honest_form_passes(said):
    assert list(unmannerly(said)) == []


def test_a_leading_question_in_content_is_named_with_its_line(tmp_path):
    [fault] = faults_after(tmp_path, HOW, "3-5: How is it at home?", "3-5: Do you feel safe?")
    assert "content/activities/how-things-are.yaml, line 25: “Do you feel safe?” can be answered yes or no" in fault


def test_a_long_sentence_is_named_for_the_band_that_cannot_take_it(tmp_path):
    [fault] = faults_after(
        tmp_path, HOW, "3-5: How is it at home?", "3-5: How is it when you are at home with everyone there?"
    )
    assert "has 11 words; 8 is the most for band 3-5" in fault


def test_too_many_cards_for_a_band_are_named(tmp_path):
    faults = faults_after(
        tmp_path,
        HOW,
        "bands: [6-7, 8-10, 11-12, 13+, easy-read]\n        label:\n          default: My bed",
        "label:\n          default: My bed",
    )
    assert len(faults) == 1 and "band 3-5 gets 5 cards; 4 is the most" in faults[0]


def test_a_name_cannot_be_put_into_a_question(tmp_path):
    [fault] = faults_after(tmp_path, HOW, "3-5: How is it at home?", '3-5: "How is it, {worker}?"')
    assert "“{worker}” cannot be put in here" in fault


def test_a_hard_script_is_found_over_the_whole_band(tmp_path):
    root = copied(tmp_path)
    bands = root / "bands.yaml"
    bands.write_text(bands.read_text("utf-8").replace("reading_grade: 6", "reading_grade: 1"), "utf-8")
    [fault] = check(root)
    assert "the texts for band 13+ together read at grade" in str(fault) and fault.line > 1


def test_every_band_reads_within_its_reach():
    for band in catalogue().bands.values():
        if band.sits:
            script = [filled(wording.text(band.id)) for wording in said_to(catalogue(), band.id)]
            assert len(script) > 60
            assert grade(script) <= band.reading_grade


def test_sentences_words_and_syllables_are_counted_as_people_do():
    assert sentences("You can stop. That is OK.") == ["You can stop.", "That is OK."]
    assert words("You can ring Childline free on 0800 1111.") == 8
    counted = {
        "home": 1,
        "people": 2,
        "worries": 2,
        "meeting": 2,
        "someone": 2,
        "different": 3,
        "picture": 2,
        "table": 2,
        "stopped": 1,
        "houses": 2,
        "needed": 2,
        "manager": 3,
    }
    assert {word: syllables(word) for word in counted} == counted


def test_the_example_in_the_guide_can_be_used_as_it_stands(tmp_path):
    guide = (CONTENT / "README.md").read_text("utf-8")
    example = next(part.split("```")[0] for part in guide.split("```yaml\n") if part.startswith("id: my-week"))
    root = copied(tmp_path)
    (root / "activities" / "my-week.yaml").write_text(example, "utf-8")
    assert check(root) == []
