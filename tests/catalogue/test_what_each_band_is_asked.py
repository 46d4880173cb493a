"""No more than a band can take in, several ways to tell, the same core prompts at every age, and ids that never go."""

import pytest
from broken import FEEL, HOW, copied, faults_after, line_of

from app.catalogue import catalogue
from app.catalogue.check import check
from app.catalogue.load import CONTENT, load
from app.catalogue.released import FILE, ids, release

SITTING = [band.id for band in catalogue().bands.values() if band.sits]
ACTIVITIES = sorted(file.name for file in (CONTENT / "activities").glob("*.yaml"))


def test_there_are_fifteen_activities_for_every_age_and_one_more_from_13():
    every = [a for a in catalogue().activities.values() if a.on_map]
    for band in SITTING:
        offered = [a.id for a in every if a.for_band(band)]
        assert len(offered) >= 16 and ("my-say" in offered) == (band == "13+")


def test_every_area_a_child_can_speak_to_is_asked_about():
    asked = {area for activity in catalogue().activities.values() for area in activity.areas}
    assert set(catalogue().areas) - asked == {"employment"}, "a parent's work is for the parent to speak of"
    shown_first = {area.id for area in catalogue().areas.values() if area.shown_first}
    for band in SITTING:
        reached = {area for activity in catalogue().on_map(band) for area in activity.areas}
        assert shown_first - {"identity"} <= reached, (band, shown_first - reached)


def test_the_core_prompts_are_the_same_in_every_band():
    core = {
        band: {(a.id, step.id) for a in catalogue().on_map(band) for step in a.steps if step.core} for band in SITTING
    }
    assert len(core["3-5"]) == 6
    assert all(prompts == core["3-5"] for prompts in core.values())


def test_little_ones_meet_few_things_at_once():
    for band, most in (("3-5", 4), ("6-7", 5)):
        assert all(len(activity.steps) <= most for activity in catalogue().on_map(band))


BREAKS = {
    "a core prompt one band does not get": (
        HOW, "  - id: night\n", "  - id: night\n    bands: [6-7, 8-10, 11-12, 13+, easy-read]\n",
        "“night” is a core prompt and band 3-5 does not get it; give it to every band",
    ),
    "too many cards": (
        "activities/my-body-and-being-well.yaml", "symbol: day-cook-self, bands: [6-7, 8-10, 11-12, 13+, easy-read]}", "symbol: day-cook-self}",
        "band 3-5 gets 5 cards; 4 is the most",
    ),
    "too many feelings": ("feelings.yaml", "    symbol: feel-calm\n    bands: [6-7, 8-10, 11-12, 13+, easy-read]", "    symbol: feel-calm", "band 3-5 gets 5 feelings; 4 is the most"),
    "too many people": (
        "activities/people-who-matter.yaml", "symbol: who-aunt-uncle, bands: [6-7, 8-10, 11-12, 13+]}", "symbol: who-aunt-uncle}", "band 3-5 gets 7 people; 6 is the most",
    ),
    "too many steps": (HOW, "    bands: [6-7, 8-10, 11-12, 13+, easy-read]\n    place: table", "    place: table", "band 3-5 gets 5 steps; 4 is the most"),
    "a step for a band the activity is not for": ("activities/my-say.yaml", "    name: Safe\n", "    name: Safe\n    bands: [8-10, 13+]\n", "band 8-10 never gets here"),
    "too few choices": (FEEL, "feelings: [happy, sad, calm, cross, excited, worried, scared, lonely]", "feelings: [calm, lonely]", "band 3-5 gets 0 feelings; give at least two"),
    "a choice without a picture": ("activities/my-home.yaml", "label: A blanket, symbol: room-blanket}", "label: A blanket}", "“blanket” has no picture for band 3-5"),
    "no area of life": ("activities/school.yaml", "    area: social-presentation\n", "", "step “clothes” has no area of life"),
}  # fmt: skip


@pytest.mark.parametrize("name", BREAKS)
def test_too_much_too_little_and_what_is_missing_are_named(name, tmp_path):
    file, old, new, what = BREAKS[name]
    faults = faults_after(tmp_path, file, old, new)
    assert any(what in fault and ".yaml, line " in fault for fault in faults), faults


def test_every_question_can_be_told_in_three_ways_one_of_them_without_letters(tmp_path):
    ways = {way.id for way in catalogue().about.ways}
    assert {"words", "drawing", "recording", "photo"} <= ways
    root = copied(tmp_path)
    about = (root / "about.yaml").read_text("utf-8")
    start = about.index("ways:")
    (root / "about.yaml").write_text(about[:start] + "ways:\n  - {id: words, label: In words, symbol: way-words}\n", "utf-8")
    (root / FILE).unlink()
    faults = [str(fault) for fault in check(root)]
    assert any("step “home” can be answered in 2 ways only; offer more ways in about.yaml" in fault for fault in faults)
    assert any("step “home” cannot be answered without letters" in fault for fault in faults)


@pytest.mark.parametrize("name", ACTIVITIES)
def test_a_fault_planted_in_any_activity_is_found_with_file_and_line(name, tmp_path):
    root = copied(tmp_path)
    file = root / "activities" / name
    lines = file.read_text("utf-8").splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("    ask:"))
    if lines[at].strip() == "ask:":
        at += 1
        lines[at] = "      default: Why did you do that?"
    else:
        lines[at] = "    ask: Why did you do that?"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    faults = [str(fault) for fault in check(root)]
    assert any(fault.startswith(f"content/activities/{name}, line {at + 1}: “Why did you do that?”") for fault in faults), faults


@pytest.mark.parametrize("part", ["title", "blurb", "source"])
def test_an_activity_without_its_source_or_title_is_not_content(part, tmp_path):
    text = next(line for line in (CONTENT / "activities/my-say.yaml").read_text("utf-8").splitlines() if line.startswith(f"{part}:"))
    [fault] = faults_after(tmp_path, "activities/my-say.yaml", text + "\n", "")
    assert f"“{part}” is missing" in fault


@pytest.mark.parametrize("kept", ["alt: A book", "licence: MIT"])
def test_a_picture_without_its_words_or_its_licence_is_not_content(kept, tmp_path):
    key = kept.split(":")[0]
    text = next(line for line in (CONTENT / "symbols/index.yaml").read_text("utf-8").splitlines() if line.strip().startswith(f"{key}:"))
    faults = faults_after(tmp_path, "symbols/index.yaml", text + "\n", "")
    assert any(f"“{key}” is missing" in fault for fault in faults)


def test_what_was_released_can_never_go_missing(tmp_path):
    faults = faults_after(tmp_path, "activities/my-home.yaml", "id: blanket, label", "id: blankets, label")
    assert len(faults) == 1
    assert faults[0].startswith(f"content/{FILE}, line {line_of(FILE, 'activities/my-home/sleep/blanket')}: ")
    assert "“activities/my-home/sleep/blanket” was released and is gone; put it back" in faults[0] and "blankets" in faults[0]


def test_a_core_prompt_that_was_released_stays_core(tmp_path):
    faults = faults_after(tmp_path, HOW, "    core: true\n", "")
    assert ["“activities/how-things-are/home core” was released and is gone" in fault for fault in faults] == [True]


def test_releasing_adds_what_is_new_and_forgets_nothing(tmp_path):
    root = copied(tmp_path)
    file = root / FILE
    file.write_text(file.read_text("utf-8") + "activities/long-ago\n", "utf-8")
    say = root / "activities/my-say.yaml"
    say.write_text(say.read_text("utf-8").replace("{id: know, text", "{id: knew, text"), "utf-8")
    assert release(load(root), root) == 1
    lines = file.read_text("utf-8").splitlines()
    assert {"activities/long-ago", "activities/my-say/lines/know", "activities/my-say/lines/knew"} <= set(lines)
    assert release(load(root), root) == 0


def test_the_list_of_this_release_is_up_to_date():
    lines = set((CONTENT / FILE).read_text("utf-8").splitlines())
    assert set(ids(catalogue())) <= lines, "run `heard content release`"
