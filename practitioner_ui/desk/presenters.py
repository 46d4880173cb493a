"""What somebody was writing, in finished words: when, and the two ways on."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.drafts.models import AdultDraft
from app.families.models import Child
from app.kit.clock import today
from app.kit.dates import as_day, clock_time, full
from app.kit.words import gettext_lazy as _
from practitioner_ui.desk.child import home_of


@dataclass(frozen=True)
class Offer:
    """`back` is true once its words stand in the form again."""

    says: str
    put_back: str
    throw_away: str
    page: str
    form: str
    back: bool


def offers(found: Sequence[AdultDraft], child: Child, asked: str) -> list[Offer]:
    return [_offer(row, child, row.id.hex == asked) for row in found]


def _offer(row: AdultDraft, child: Child, back: bool) -> Offer:
    says = _("This is what you were writing {when}. It is kept once you send it.") if back else _("You were writing something here {when} and did not send it.")
    return Offer(says.format(when=_when(row)), f"{row.page}?put-back={row.id.hex}", f"{home_of(child)}/drafts/throw-away", row.page, row.form, back)


def _when(row: AdultDraft) -> str:
    time = clock_time(row.typed_at)
    if as_day(row.typed_at) == today():
        return _("today at {time}").format(time=time)
    return _("on {day} at {time}").format(day=full(row.typed_at), time=time)
