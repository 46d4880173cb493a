"""The right words for a band and a language, honestly marked with the language they are really in."""

from datetime import date

import pytest

from app.catalogue import band_for, catalogue, propose, text_for
from app.catalogue.extract import messages
from app.kit import words
from app.prompts.wording import Wording

NEEDED = {"who", "who-sees", "not-secret", "parents-see", "stop", "not-safe"}
FULL = NEEDED | {"what-for", "not-shown", "skip", "change-your-mind", "when-read", "advocate"}


def home():
    return catalogue().step("how-things-are", "home").ask


def test_a_band_has_its_own_words_or_the_ordinary_ones():
    assert text_for(home(), "3-5", "en").text == "How is it at home?"
    assert text_for(home(), "8-10", "en").text == home().default


def test_what_is_not_translated_is_english_and_says_so():
    said = text_for(home(), "3-5", "fr")
    assert (said.text, said.lang, said.dir) == ("How is it at home?", "en", "ltr")


def test_what_is_translated_is_found_by_its_permanent_name(tmp_path, monkeypatch):
    folder = tmp_path / "pl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "content.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgctxt "activity.how-things-are.home.ask.3-5"\nmsgid "How is it at home?"\nmsgstr "Jak jest w domu?"\n',
        "utf-8",
    )
    monkeypatch.setattr(words, "TRANSLATIONS", tmp_path)
    words._book.cache_clear()
    try:
        assert text_for(home(), "3-5", "pl")[:2] == ("Jak jest w domu?", "pl")
        assert text_for(home(), "6-7", "pl")[:2] == ("How is it at home?", "en")
    finally:
        words._book.cache_clear()


def test_the_test_language_marks_everything_and_leaves_slots_whole():
    said = text_for(catalogue().arriving.lines[0].text, "8-10", "en-XB")
    assert said.text.startswith("⟦") and "{worker}" in said.text and said.dir == "rtl"
    assert "\u2068Priya\u2069" in said.filled(worker="Priya").text
    assert words.pseudo("Hand %(name)s to <b>{worker}</b> &amp; go") == "⟦Hàñd %(name)s tö <b>{worker}</b> &amp; gö⟧"


def test_interface_wording_is_spoken_in_the_language_of_the_moment():
    kept = words.gettext_lazy("Kept")
    assert str(kept) == "Kept"
    with words.speaking("en-XB"):
        assert str(kept) == words.pseudo("Kept")
    assert words.interface("en-XB").ngettext("%(n)s card", "%(n)s cards", 2) == "⟦%(n)s ćàrdš⟧"


def test_a_name_with_braces_in_it_stays_a_name():
    said = text_for(catalogue().arriving.lines[0].text, "8-10", "en").filled(worker="{child}", child="Ava")
    assert said.text == "You are talking with {child}."


def test_a_language_is_never_a_path():
    assert words.translate("../../etc", None, "Home") == ("Home", "en")


@pytest.mark.parametrize(
    ("age", "band"),
    [
        (0, "observed"),
        (2, "observed"),
        (3, "3-5"),
        (7, "6-7"),
        (10, "8-10"),
        (12, "11-12"),
        (13, "13+"),
        (40, "13+"),
        (None, "observed"),
    ],
)
def test_the_file_says_where_to_start(age, band):
    assert band_for(age).id == band


def test_a_child_not_yet_born_is_watched_over_not_asked():
    assert band_for(None, unborn=True).id == "observed"
    assert not catalogue().bands["observed"].sits and propose("observed", {"safety"}) == []


def test_what_nobody_has_heard_decides_what_is_laid_out():
    assert propose("8-10", {"housing"}) == ["my-home"]
    assert propose("8-10", {"wider-family", "community-resources"}) == ["people-who-matter"]
    assert propose("8-10", set()) == ["how-things-are"]
    assert len(propose("3-5", set(catalogue().areas))) == 2


def test_a_child_never_heard_begins_with_the_core_prompts_and_nothing_is_laid_out_twice():
    for band in (b.id for b in catalogue().bands.values() if b.sits):
        laid_out = propose(band, set(catalogue().areas))
        assert laid_out[0] == "how-things-are" and len(laid_out) == len(set(laid_out))


def test_each_activity_proposed_fills_what_the_others_leave_open():
    first, second = propose("6-7", {"education", "basic-care", "health"})
    areas = {one.id: set(one.areas) for one in catalogue().on_map("6-7")}
    assert {"education", "basic-care", "health"} <= areas[first] | areas[second]


def test_what_can_upset_and_what_asks_about_our_work_is_never_proposed():
    for area in catalogue().areas:
        for band in catalogue().bands:
            assert not {"my-safe-house", "how-was-this-for-me"} & set(propose(band, {area}))


def test_every_band_that_sits_is_told_what_it_must_be_told():
    for band in catalogue().bands.values():
        if band.sits:
            told = {line.id for line in catalogue().arriving.lines_for(band.id)}
            assert told >= (NEEDED if band.register == "little" else FULL)


def test_help_at_the_end_names_the_worker_childline_and_999():
    for band in (b.id for b in catalogue().bands.values() if b.sits):
        said = " ".join(text_for(line.text, band, "en").text for line in catalogue().leaving.help_for(band))
        assert "{worker}" in said and "0800 1111" in said and "999" in said


def test_every_question_is_worded_for_every_band_it_serves():
    for activity in catalogue().activities.values():
        for band in activity.bands:
            for step in activity.within(band).steps:
                assert text_for(step.ask, band, "en").text and text_for(step.name, band, "en").text


def test_a_band_meets_only_the_steps_that_are_for_it():
    little, older = (catalogue().activities["my-day"].within(band) for band in ("3-5", "8-10"))
    assert [step.id for step in little.steps] == ["waking", "school", "tea", "bed"]
    assert len(older.steps) == 8 and all(step.for_band("8-10") for step in older.steps)


def test_twenty_dimensions_twelve_shown_first():
    areas = catalogue().areas.values()
    assert len(areas) == 20 and sum(area.shown_first for area in areas) == 12


def test_plain_words_stay_words(tmp_path):
    assert {place.id: place.label.default for place in catalogue().sorting} == {
        "yes": "yes", "sometimes": "sometimes", "no": "no", "dont-know": "I don’t know",
    }  # fmt: skip


def test_every_text_goes_to_translators_once_under_its_own_name():
    every = list(messages(catalogue()))
    names = [context for _, _, context, _ in every]
    assert len(names) == len(set(names)) and "activity.how-things-are.home.ask.3-5" in names
    assert all(line > 0 and text for _, line, _, text in every)


def test_content_is_read_once_and_then_kept():
    assert catalogue() is catalogue()


def test_tell_me_about_that_is_a_step_of_its_own():
    about = catalogue().about_step("how-things-are", "night", "drawing")
    assert (about.id, about.kind, about.activity, about.area) == (
        "night-about",
        "drawing",
        "how-things-are",
        "basic-care",
    )
    with pytest.raises(KeyError):
        catalogue().about_step("how-things-are", "night", "telepathy")


def test_a_wording_cannot_be_changed():
    with pytest.raises(ValueError):
        home().default = str(date(2026, 11, 23))
    assert Wording(default="Home").text("3-5") == "Home"
