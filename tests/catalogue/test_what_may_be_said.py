"""Content that loads may still lead, praise, press or be too hard: the check says so, with a better way."""

import pytest
from broken import HOW, copied, faults_after, line_of

from app.catalogue import catalogue
from app.catalogue.check import check, filled, said_to
from app.catalogue.load import CONTENT
from app.catalogue.manners import unmannerly
from app.catalogue.readability import grade, known_by_sight, sentences, spache, syllables, words


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
    line = line_of(HOW, "3-5: How is it at home?")
    assert f"content/activities/how-things-are.yaml, line {line}: “Do you feel safe?” can be answered yes or no" in fault


def test_a_long_sentence_is_named_for_the_band_that_cannot_take_it(tmp_path):
    [fault] = faults_after(
        tmp_path, HOW, "3-5: How is it at home?", "3-5: How is it when you are at home with everyone there?"
    )
    assert "has 11 words; 8 is the most for band 3-5" in fault


def test_a_name_cannot_be_put_into_a_question(tmp_path):
    [fault] = faults_after(tmp_path, HOW, "3-5: How is it at home?", '3-5: "How is it, {worker}?"')
    assert "“{worker}” cannot be put in here" in fault


@pytest.mark.parametrize(("limit", "measure"), [("reading_grade: 6", "Flesch-Kincaid"), ("spache_grade: 2", "Spache")])
def test_a_hard_script_is_found_over_the_whole_band(limit, measure, tmp_path):
    name = limit.split(":")[0]
    [fault] = faults_after(tmp_path, "bands.yaml", limit, f"{name}: 0")
    assert f"together read at {measure} grade" in fault and "use shorter words" in fault


def test_every_band_reads_within_its_reach():
    for band in catalogue().bands.values():
        if band.sits:
            script = [filled(wording.text(band.id)) for wording in said_to(catalogue(), band.id)]
            assert len(script) > 400
            assert grade(set(script)) <= band.reading_grade and spache(set(script)) <= band.spache_grade


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


def test_a_word_is_known_by_sight_with_its_ordinary_endings():
    for word in ("home", "wakes", "played", "running", "mum’s", "friends", "ladies", "grown-up’s"):
        assert known_by_sight(word) is (word != "grown-up’s"), word
    assert not known_by_sight("assessment")


def test_a_strange_word_counts_once_in_a_sample_however_often_it_comes():
    easy, strange = ["We go home and play with the dog."] * 5, "We go home and play with the advocate."
    assert spache(easy) < spache([*easy, strange])
    assert spache([*easy, strange, strange]) < spache([*easy, strange])


def test_the_example_in_the_guide_can_be_used_as_it_stands(tmp_path):
    guide = (CONTENT / "README.md").read_text("utf-8")
    example = next(part.split("```")[0] for part in guide.split("```yaml\n") if part.startswith("id: my-week"))
    root = copied(tmp_path)
    (root / "activities" / "my-week.yaml").write_text(example, "utf-8")
    assert check(root) == []
