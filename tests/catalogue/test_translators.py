"""Babel finds every content text with its permanent name, so a translation outlives a move in the file."""

from babel.messages.extract import extract_from_file

from app.catalogue.extract import extract
from app.catalogue.load import CONTENT


def test_babel_takes_the_texts_of_one_file_out_with_their_names():
    found = list(extract_from_file(extract, CONTENT / "activities" / "how-things-are.yaml"))
    by_name = {context: (line, text) for line, text, _, context in found}
    line, text = by_name["activity.how-things-are.home.ask.3-5"]
    assert text == "How is it at home?"
    assert (
        "3-5: How is it at home?"
        in (CONTENT / "activities/how-things-are.yaml").read_text("utf-8").splitlines()[line - 1]
    )
    assert all(name.startswith("activity.how-things-are.") for name in by_name)


def test_a_file_outside_content_holds_nothing_for_translators(tmp_path):
    stray = tmp_path / "stray.yaml"
    stray.write_text("ask: Hello\n", "utf-8")
    assert list(extract_from_file(extract, stray)) == []
