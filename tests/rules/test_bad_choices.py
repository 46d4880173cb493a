"""What no page offers: other values, other fields, days that are none. Nothing of it is kept, and nothing breaks."""

import re
from datetime import timedelta

from sqlmodel import SQLModel

from app import tables
from app.envelopes.making import LABELS
from app.kit.clock import today
from tests.bad_input import NOT_OFFERED, Try, assert_kind, assert_plain, choices, follow, place_of, sampled
from tests.forms import DATES
from tests.house import House

NONSENSE = (
    "yesterday-ish", "32 1 2026", "31/2/2026", "0/0/0", "1/1/0000", "99999999999999999999", "2026-13-45", "²/²/²", "١/١/٢٠٢٦x",
    "9" * 5_000, "<script>alert(1)</script>", "\x00", "NaN", "-1", "1e9", "1/1/9999999",
)  # fmt: skip


def test_what_was_not_offered_is_never_kept(house, forms):
    faults, tried = [], 0
    for one in choices(forms):
        tried += 1
        house.put_back(one.who)
        answer = house.send(one.form, one.data)
        try:
            assert_kind(one, answer, assert_plain(one, answer))
            assert NOT_OFFERED not in str(house.plain()) and NOT_OFFERED.encode() not in b"".join(house.held()), f"{one}: kept"
            follow(house, one, answer)
        except AssertionError as fault:
            faults.append(str(fault).split("\n")[0])
    assert tried >= 50 and not faults, "\n".join(faults)


def test_a_day_that_is_none_is_said_to_be_none(house, forms):
    """Each field for a day; every nonsense in the first of each name, one in the rest."""
    met: set[str] = set()
    for who, form in forms:
        for one in [one for one in form.fields.values() if one.name in DATES]:
            for text in NONSENSE[:1] if one.name in met else NONSENSE:
                house.put_back(who)
                tried = Try(who, form, one, "no day", text)
                answer = house.send(form, tried.data)
                page = assert_plain(tried, answer)
                assert answer.status_code == 422 and page.alerts, f"{tried} ({text[:20]!r}): {answer.status_code}"
                assert text in page.all_typed(), f"{tried} ({text[:20]!r}): what was typed is gone"
            met.add(one.name)
    assert met == DATES


def columns() -> dict[str, str]:
    """Every column there is, each with a value that would show: another child, another adult, a day, a number."""
    assert tables.MODULES
    days = {"DATE": (today() - timedelta(days=4_000)).isoformat(), "DATETIME": "2001-01-01T00:00:00+00:00"}
    kinds = days | {"INTEGER": "7777", "BOOLEAN": "true", "JSON": '["planted"]'}
    every = [column for table in SQLModel.metadata.sorted_tables for column in table.columns]
    return {column.name: kinds.get(str(column.type), "planted") for column in every}


def test_a_field_that_was_never_on_the_page_changes_nothing(house, forms):
    """Every form, sent as a person would and again with every column of every table beside: the record ends up alike."""
    planted = columns() | {"child_id": house.cast.cleo.id.hex, "practitioner_id": house.cast.tom.id.hex, "_method": "DELETE"}
    assert len(planted) > 100
    faults = []
    for who, form in sampled(forms):
        offered = {name for _, other in forms if place_of(other) == place_of(form) for name in other.fields}
        extra = {name: [value] for name, value in planted.items() if name not in offered}
        ends = []
        for data in (form.filled(), {**extra, **form.filled()}):
            house.put_back(who)
            assert house.send(form, data).status_code < 500
            ends.append(likeness(house))
        if ends[0] != ends[1]:
            faults.append(f"{who}: {place_of(form)}: {sorted(set(ends[1]) ^ set(ends[0]))}")
    assert not faults, "\n".join(faults)


def likeness(house: House) -> list[str]:
    """The record without what differs each time: fresh ids, times, keys and what is sealed under them."""
    known = {house.cast.cleo.id.hex, house.cast.tom.id.hex}

    def alike(value: object) -> str:
        if isinstance(value, bytes):
            return "sealed"
        if re.fullmatch(r"[\w-]{22}", str(value)):
            return "token"  # before anything in it is taken for a code or a label
        text = re.sub(rf"\b({'|'.join(LABELS)})\b", "label", str(value))
        text = re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[.\d]*", "then", text)
        text = re.sub(r"\$argon2id\S+", "hash", re.sub(r"\b[A-Z0-9]{3}\b", "code", text))
        return re.sub(r"[0-9a-f]{16,}", lambda found: found[0] if found[0] in known else "id", text)

    plain = [" ".join(alike(value) for value in row) for row in house.plain()]
    return sorted(plain + [value.decode(errors="replace") for value in house.held()])
