"""What stands beside a section or an outcome: the child's words first, then what was seen."""

from dataclasses import dataclass

from app.evidence.placed import Placed
from app.responses.views import ResponseView
from practitioner_ui.presenters_answers import Picture, Quote, dated_line, picture_of, quote_of, response_address
from practitioner_ui.presenters_parts import Pieces, asked_line, pieces_of
from practitioner_ui.presenters_seen import Seen, seen_by


@dataclass(frozen=True)
class Told:
    """One answer in small: words in quotation marks, or what was chosen, or the picture with its words."""

    href: str
    quote: Quote | None
    told: str
    line: str
    picture: Picture | None
    question: str
    lang: str
    wish: str
    pieces: Pieces | None
    asked: str


@dataclass(frozen=True)
class Beside:
    told: tuple[Told, ...]
    seen: tuple[Seen, ...]

    @property
    def empty(self) -> bool:
        return not self.told and not self.seen


def beside(placed: Placed, home: str) -> Beside:
    newest = sorted(placed.responses, key=lambda view: view.given_at, reverse=True)
    return Beside(tuple(_told(view, home) for view in newest), tuple(seen_by(view, home) for view in placed.observations))


def _told(view: ResponseView, home: str) -> Told:
    return Told(
        href=response_address(view, home), quote=quote_of(view, dated=True) if view.words else None, told="" if view.parts else view.said,
        pieces=pieces_of(view), asked=asked_line(view),
        line=dated_line(view), picture=picture_of(view, home), question=view.question, lang=view.language,
        wish=view.wish_sentence if view.wish not in ("", "everyone") else "",
    )  # fmt: skip
