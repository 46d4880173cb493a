"""What stands beside a section or an outcome: the child's words first, then what was seen."""

from dataclasses import dataclass

from app.evidence.placed import Placed
from app.kit.words import gettext_lazy as _
from app.responses.views import RECORDING, ResponseView
from app.transcripts.views import NOT_YET
from app.translations.models import HEARD
from practitioner_ui.answers.answers import (
    Picture,
    Quote,
    dated_line,
    picture_of,
    quote_of,
    response_address,
    tongue,
)
from practitioner_ui.answers.parts import Pieces, asked_line, pieces_of
from practitioner_ui.answers.seen import Seen, seen_by


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
    changed: str
    """said where the child told it another way later that day, with the way there"""
    now_href: str


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
        href=response_address(view, home), quote=_quote(view), told=_said(view),
        pieces=pieces_of(view), asked=asked_line(view),
        line=dated_line(view), picture=picture_of(view, home), question=view.question, lang=view.language,
        wish=view.wish_sentence if view.wish not in ("", "everyone") else "",
        changed=_("{child} changed this answer that day.").format(child=view.child_name) if view.superseded_by else "",
        now_href=f"{home}/responses/{view.superseded_by.hex}" if view.superseded_by else "",
    )  # fmt: skip


def _quote(view: ResponseView) -> Quote | None:
    """The child's words, else what a recording says as somebody wrote it down."""
    if view.words:
        return quote_of(view, dated=True)
    heard = view.transcripts[:1]
    return Quote(heard[0].text, heard[0].line, *tongue(view), view.translated(HEARD)) if heard else None


def _said(view: ResponseView) -> str:
    """What was chosen, in one sentence; pieces have a place of their own, and a recording waits to be written out."""
    waits = view.kind == RECORDING and not view.has_words
    return str(NOT_YET) if waits else "" if view.parts else view.said
