"""The codes are proposed from the record; the chair says what it was."""

import pytest

from app.conferences.participation import CODES, propose


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"age_years": 3, "told": True}, "PN0"),
        ({"age_years": None, "told": False}, "PN0"),
        ({"age_years": 7, "told": True}, "PN6"),
        ({"age_years": 7, "told": True, "by_advocate": True}, "PN5"),
        ({"age_years": 7, "told": False, "by_advocate": True}, "PN7"),
    ],
)
def test_the_record_fits_one_code(facts, code):
    found = propose(**facts)
    assert found.code == code
    assert found.words == str(CODES[code]) and found.why


def test_there_are_eight():
    assert list(CODES) == [f"PN{n}" for n in range(8)]
