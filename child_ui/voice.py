"""How the pages speak to this child: content wording in their band and language, with the names put in."""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.catalogue import Said, catalogue, text_for
from app.catalogue.models import Line, Page
from app.prompts.wording import Wording
from app.sittings.door import ChildHere

Says = Callable[[Wording], Said]


@dataclass(frozen=True)
class Told:
    """One line a child is told."""

    id: str
    text: Said
    symbol: str | None = None


@dataclass(frozen=True)
class Voice:
    """Says content wording to one child."""

    band: str
    language: str
    slots: dict[str, str] = field(default_factory=dict)

    def __call__(self, wording: Wording) -> Said:
        return text_for(wording, self.band, self.language).filled(**self.slots)

    def line(self, line: Line) -> Told:
        return Told(line.id, self(line.text), line.symbol)

    def lines(self, page: Page) -> tuple[Told, ...]:
        return tuple(self.line(line) for line in page.lines_for(self.band))

    def help(self, page: Page) -> tuple[Told, ...]:
        return tuple(self.line(line) for line in page.help_for(self.band))


def voice_of(here: ChildHere, **slots: str) -> Voice:
    names = {"child": here.child_name_shown, "worker": here.worker_name}
    return Voice(here.band, here.language, names | slots)


def register_of(band: str) -> str:
    return catalogue().bands[band].register or "middle"
