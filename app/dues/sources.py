"""Who knows of things that are due: a line for each. A source asks the database a fixed number of times, or not at all."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from sqlmodel import Session

from app.dues.contributions import contributions
from app.dues.due import Due
from app.dues.hear_again import hear_again
from app.dues.own_devices import own_devices
from app.dues.plans import plans
from app.dues.promised import advocates, promised
from app.dues.reads import reads
from app.dues.said_again import said_again
from app.dues.sharing import sharing
from app.dues.tellings import tellings
from app.dues.visits import visits
from app.dues.write_ups import write_ups
from app.evidence.gathered import Gathered

Source = Callable[[Session, Sequence[Gathered], date], Iterable[Due]]

SOURCES: tuple[Source, ...] = (
    hear_again,
    reads,
    visits,
    write_ups,
    tellings,
    said_again,
    plans,
    promised,
    advocates,
    contributions,
    sharing,
    own_devices,
)
