"""Whatever the allocations are, who opens which end of a cross-reference is settled by reach alone: an account kept apart says the same."""

from datetime import timedelta
from itertools import permutations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import select

from app.access.reach import Reach, everything
from app.cross_references.models import CrossReference, StatementAbout
from app.cross_references.service import refer
from app.cross_references.views import held_about, spoken_in
from app.families.models import Allocation
from app.identity.permissions import Permission as P
from app.identity.permissions import Role, may
from app.kit.clock import today
from practitioner_ui.cross_references.presenters import _held, _spoken
from tests import voices

CHILDREN = ("ada", "ben", "cleo")
SPAN = st.tuples(st.integers(-40, 10), st.integers(-40, 40) | st.none())
HELD = st.lists(st.tuples(st.sampled_from(CHILDREN), st.sampled_from(list(Role)), SPAN), max_size=7)
SAID = st.sets(st.sampled_from(list(permutations(CHILDREN, 2))), min_size=1, max_size=4)


def roles_now(held, child: str) -> frozenset[Role]:
    """Kept apart from the code: the roles somebody has for a child today."""
    return frozenset(role for name, role, (start, end) in held if name == child and start <= 0 and (end is None or end >= 0))


@given(held=HELD, said=SAID)
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_each_end_opens_for_those_who_may_and_for_nobody_else(db, cast, held, said):
    rows = told(db, cast, said)
    try:
        roles = {name: roles_now([(n, r, s) for n, r, s in allocated(db, cast, held)], name) for name in CHILDREN}
        db.info["reach"] = Reach(frozenset(getattr(cast, name).id for name in CHILDREN if roles[name]), "by chance")
        allowed = lambda child, permission: may(roles[next(n for n in CHILDREN if getattr(cast, n).id == child.id)], permission)  # noqa: E731
        for (speaker, about), row in rows.items():
            of_it = [_held(one, getattr(cast, about), allowed) for one in held_about(db, getattr(cast, about))]
            ways = {line.href for line in of_it if line.href}
            across = may(roles[speaker], P.RESPONSE_READ) and bool(roles[about])
            assert (f"/practitioner/children/{getattr(cast, speaker).reference}/responses/{row.id.hex}" in ways) is across
            lines = [_spoken(one, getattr(cast, speaker), allowed) for one in spoken_in(db, [row.id])]
            named = any(getattr(cast, about).name in line.text for line in lines)
            assert named is (may(roles[about], P.CROSS_REFERENCE_READ) and bool(roles[speaker]))
            assert all(getattr(cast, speaker).name not in line.text for line in of_it), "who spoke is in no line"
    finally:
        put_away(db)


def told(db, cast, said):
    rows = {}
    for speaker, about in said:
        row = voices.say(db, cast, getattr(cast, speaker), "something")
        refer(db, cast.actor(cast.priya), response=row, about=[getattr(cast, about)], area="safety")
        rows[speaker, about] = row
    db.commit()
    return rows


def allocated(db, cast, held):
    """As rows, judged by the code's own `live_on`; what the test counts by is the numbers."""
    for name, role, (start, end) in held:
        row = Allocation(
            child_id=getattr(cast, name).id, practitioner_id=cast.tom.id, role=role, reason="by chance", from_on=today() + timedelta(days=start),
            to_on=None if end is None else today() + timedelta(days=end),
        )  # fmt: skip
        assert row.live_on(today()) is (start <= 0 and (end is None or end >= 0))
        yield name, role, (start, end)


def put_away(db):
    db.rollback()
    db.info["reach"] = everything("a test looks at every record")
    assert db.exec(select(CrossReference)).all() and db.exec(select(StatementAbout)).all()
    db.rollback()
