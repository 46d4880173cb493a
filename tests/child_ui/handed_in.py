"""What a tablet of Ada's has handed in, as the record has it afterwards."""

from tests import people, sealing
from tests.envelopes.record import as_read, items_of, sitting_of

WORDS = "/sit/what-i-want-the-meeting-to-know/know"


def pack(app, db, cast, child):
    return sealing.tablet_for(db, app.state.keyring, cast.actor(cast.priya), people.pack_for(db, cast, child))


def fresh(db, found):
    db.rollback()
    db.expire_all()
    value = found()
    db.rollback()
    return value


def words_of(db, tablet) -> list[str]:
    return fresh(db, lambda: [told[5] for told, _, _ in as_read(db, tablet)["changed"]])


def states(db, tablet) -> list[tuple[str, str]]:
    return fresh(db, lambda: [(item.state, item.reason) for item in items_of(db, tablet)])


def status_of(db, tablet) -> str:
    return fresh(db, lambda: sitting_of(db, tablet).status)
