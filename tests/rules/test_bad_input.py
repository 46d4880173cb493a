"""Whatever is typed into any field of any page: a plain word and nothing lost, or kept byte for byte; never a fault.

The forms are found from the pages, as seven people see them. Sampled, always the same: each form once (by address and fields),
each typed field in turn; where a field of its name is first met all probes in a large one, four in one of a line; in all the rest
`markup` and, in a large one, `as long as may be`. Everything in every field is for `make bench`.
"""

from collections.abc import Iterable
from types import SimpleNamespace

import pytest

from tests.bad_input import MARKUP, NOT_KEPT, TOO_LONG, Try, assert_kind, assert_plain, follow, tries
from tests.forms import DATES
from tests.house import House

KEEPS_WORDS = {
    "words", "now", "carers", "later", "text", "goal", "need", "how_we_know", "contingency", "what", "did", "could_not",
    "child_said", "challenge", "answer", "outcome", "note", "weight", "changed", "not_changed", "reason", "not_alone_reason",
    "present_note",
}  # fmt: skip


def test_every_typed_field_takes_anything(house, forms):
    """Kept byte for byte up to the limit; beyond it, or where it is no answer, said plainly with what was typed still there."""
    assert len(forms) >= 80
    take_all(house, tries(forms))


def take_all(house: House, tried: Iterable[Try]) -> None:
    kept_long, faults = set(), []
    for one in tried:
        house.put_back(one.who)
        answer = house.send(one.form, one.data)
        try:
            judge(house, one, answer)
        except AssertionError as fault:
            faults.append(str(fault).split("\n")[0])
        if one.probe == "as long as may be" and answer.status_code < 400:
            kept_long.add(one.field.name)
    assert not faults, "\n".join(faults)
    assert kept_long >= KEEPS_WORDS


@pytest.mark.parametrize("page", [MARKUP, "seven49seven", "<p title='a' onerror='alert(1)'>", "<img src=x>"])
def test_what_came_through_would_be_seen(page):
    with pytest.raises(AssertionError):
        assert_plain("planted", SimpleNamespace(status_code=200, headers={"content-type": "text/html"}, text=page))


def judge(house: House, one: Try, answer) -> None:
    page = assert_plain(one, answer)
    assert_kind(one, answer, page)
    if answer.status_code == 200 and page and one.value in page.all_typed():
        return  # asked something about it first: all of it is still there
    if answer.status_code < 400:
        assert one.probe not in TOO_LONG or one.field.name in NOT_KEPT, f"{one}: too long, and no word about it"
        assert_kept(house, one)
        if one.probe == "markup":
            follow(house, one, answer)
    elif one.field.kind != "password" and one.probe != "empty":
        assert page and one.value in page.all_typed(), f"{one}: {answer.status_code}, and what was typed is gone"
    if one.probe in TOO_LONG:
        assert answer.status_code == 422, f"{one} answered {answer.status_code}"


def assert_kept(house: House, one: Try) -> None:
    if one.value.strip() and one.field.name not in NOT_KEPT | DATES:
        assert one.value.encode() in house.held(), f"{one}: kept otherwise than typed"
