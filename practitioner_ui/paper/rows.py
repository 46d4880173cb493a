"""How many things a child said, and how many pictures, the page has room for: more on asking, by a button that needs no script. Pure."""

from typing import Any

from app.kit.forms import Form

FIRST = {"said": 6, "papers": 4}
MOST = {"said": 30, "papers": 16}
STEP = {"said": 6, "papers": 4}


def room_for(form: Form, what: str) -> int:
    """As many as the page had; never fewer than a fresh page has, never more than one visit can hold."""
    given = form.get(f"rows-{what}")
    return max(FIRST[what], min(int(given) if given.isascii() and given.isdecimal() else 0, MOST[what]))


def grown(form: Form, what: str) -> Form:
    more = min(room_for(form, what) + STEP[what], MOST[what]) if what in FIRST else 0
    return Form({**form.lists(), **({f"rows-{what}": [str(more)]} if more else {})})


def counts(form: Form) -> dict[str, Any]:
    """For the template: how many rows there are, and whether there may be more."""
    return {"rows": {what: room_for(form, what) for what in FIRST}, "may_grow": {what: room_for(form, what) < MOST[what] for what in FIRST}}
