"""What translators work from is what the pages say."""

import pytest

from app.catalogue.wording import FOLDER, LISTS, interface, written


@pytest.mark.parametrize("name", LISTS)
def test_the_list_for_translators_is_fresh(name):
    assert (FOLDER / name).read_bytes() == written(LISTS[name]()), "run `make translate`"


def test_the_list_sees_templates_lazy_words_and_python():
    found = {message.id for message in interface()}
    assert {"Skip to the main part", "Who is in the room", "Heard is busy. Nothing is lost. Wait a moment, then send it again."} & found
    assert len(found) > 300
