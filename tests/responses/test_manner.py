"""How, where and with whom, in sentences a child could be shown."""

from app.responses.manner import alone_sentence, manner_of, where, who_was_there, wish_of

AVA = {"child": "Ava", "worker": "Hannah Osei"}


def manner(**changed):
    return manner_of(**{"how": "told", "kind": "words", "helped": "", "manner": "handed-over", **AVA, **changed})


def test_written_down_word_for_word_names_who_wrote():
    expected = "Ava said this aloud. Hannah Osei wrote it down word for word."
    assert manner(helped="written-down") == expected == manner(manner="written-down")


def test_the_childs_own_hands():
    assert manner() == "Ava typed this. On Hannah Osei’s tablet."
    assert manner(kind="scale", manner="own-device") == "Ava chose this from what was shown. On a device of their own."
    assert manner(kind="drawing", helped="written-down").endswith("wrote them down word for word.")


def test_left_out_is_a_plain_fact():
    assert manner(how="not-now") == "Ava chose Not now."
    assert manner(how="dont-know") == "Ava chose I don’t know."
    assert manner(how="skipped") == "Ava skipped this."


def test_who_was_there():
    assert who_was_there(present=["worker", "interpreter"], note="", **AVA) == "Ava, Hannah Osei and an interpreter."
    assert who_was_there(present=[], note="", **AVA) == "Who was there has not been written down."


def test_alone_is_never_guessed():
    assert alone_sentence(None, "") == "Whether seen alone has not been written down."
    assert alone_sentence(False, "Her twin stayed.") == "Not seen alone. Her twin stayed."
    assert alone_sentence(True, "") == "Seen alone."


def test_place_and_wish():
    assert where("school", "Reading room, Larkhill Primary") == "Reading room, Larkhill Primary"
    assert where("home", "") == "At home"
    assert wish_of("professionals", "Ava") == "Ava chose: professionals, not family."
    assert wish_of("", "Ava") == ""
