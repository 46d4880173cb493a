"""What a child changed goes only where what took its place goes; what was told another way takes nothing's place."""

from types import SimpleNamespace

import pytest

from app.sharing.changed import those_let


def given(id_, at, part="", kind="words", step="home"):
    return SimpleNamespace(id=id_, given_at=at, sitting_id=1, activity="a", step=step, part=part, kind=kind)


FIRST, THEN, LAST = given("first", 1), given("then", 2), given("last", 3)
DRAWN, SAID = given("drawn", 4, "about", "drawing"), given("said", 5, "about")


@pytest.mark.parametrize(
    ("rows", "let", "goes"),
    [
        ([FIRST, THEN], {"first", "then"}, ["first", "then"]), ([FIRST, THEN], {"first"}, []), ([FIRST, THEN], {"then"}, ["then"]),
        ([THEN, FIRST], {"first"}, []), ([FIRST, THEN, LAST], {"first", "then"}, []), ([DRAWN, SAID], {"drawn"}, ["drawn"]),
        ([FIRST, given("other", 2, step="school")], {"first"}, ["first"]),
    ],
    ids=["both", "only what was changed", "only the change", "as it came late", "twice", "another way", "another question"],
)  # fmt: skip
def test_alone_what_was_changed_goes_nowhere(rows, let, goes):
    assert [row.id for row in those_let(rows, let.__contains__)] == goes
