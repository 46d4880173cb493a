"""Children to be heard again since something changed in their family."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlmodel import Session

from app.dues.due import Due, page_of
from app.evidence.gathered import Gathered
from app.family_changes.changes import open_changes
from app.kit.dates import short
from app.kit.words import gettext_lazy as _


def hear_again(db: Session, gathered: Sequence[Gathered], today: date) -> Iterable[Due]:
    """No rule says by when, so there is no day. It stays until the child was heard, or a worker wrote why not."""
    for one in open_changes(db, [of.child for of in gathered]):
        what = _("Hear {child} again. {change}, {day}").format(child=one.child.name, change=one.words, day=short(one.happened_on))
        yield Due(one.child, "hear-again", what, None, page_of(one.child, "/hear-again"))
