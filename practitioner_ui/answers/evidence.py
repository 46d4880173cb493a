"""What stands beside a section or an outcome: the child's words first, then what was seen."""

from dataclasses import dataclass

from app.evidence.later_words import Since
from app.evidence.placed import Placed
from app.evidence.since import read_back_line, since_line
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.read_backs.views import ReadBackView
from app.responses.views import RECORDING, ResponseView
from app.transcripts.views import NOT_YET
from app.translations.models import HEARD
from practitioner_ui.answers.lines import Quote, dated_line, quote_of, tongue
from practitioner_ui.answers.parts import Pieces, asked_line, pieces_of
from practitioner_ui.answers.pictures import Picture, picture_of, response_address
from practitioner_ui.answers.seen import Seen, seen_by

KEPT = _("{child} asked that what they said then stays with their worker and the manager.")


@dataclass(frozen=True)
class Told:
    """One answer in small: words in quotation marks, or what was chosen, or the picture with its words."""

    id: str
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
    """said where the child left it out after all, later that day, with the way there"""
    now_href: str
    day: str = ""
    since: tuple["Later", ...] = ()


@dataclass(frozen=True)
class Later:
    """What the child said after that, beside what they said before: the day in a sentence, then the words themselves."""

    line: str
    told: tuple[Told, ...] = ()
    quote: Quote | None = None
    right: str = ""
    """how it was found when it was read back"""
    href: str = ""


@dataclass(frozen=True)
class Beside:
    told: tuple[Told, ...]
    seen: tuple[Seen, ...]

    @property
    def empty(self) -> bool:
        return not self.told and not self.seen


def beside(placed: Placed, home: str) -> Beside:
    newest = sorted(placed.responses, key=lambda view: view.given_at, reverse=True)
    told = tuple(_told(view, home, placed.since.get(view.id)) for view in newest)
    return Beside(told, tuple(seen_by(view, home) for view in placed.observations))


def _told(view: ResponseView, home: str, since: Since | None = None) -> Told:
    left_out = view.superseded_by and not (since and since.answers)
    return Told(
        id=view.id.hex, href=response_address(view, home), quote=_quote(view), told=_said(view),
        pieces=pieces_of(view), asked=asked_line(view),
        line=dated_line(view), picture=picture_of(view, home), question=view.question, lang=view.language,
        wish=view.wish_sentence if view.wish not in ("", "everyone") else "",
        changed=_("{child} changed this answer that day.").format(child=view.child_name) if left_out else "",
        now_href=f"{home}/responses/{view.superseded_by.hex}" if left_out and view.superseded_by else "",
        day=full(view.given_at), since=later(since, home, view) if since else (),
    )  # fmt: skip


def later(since: Since, home: str, older: ResponseView) -> tuple[Later, ...]:
    """The answer first, then what was said when it was read back. Never whether it is the same: whoever reads sees both."""
    found = [_again(since, home, older)] if since.answers else []
    return (*found, *(_read_back(one, home, older.child_name) for one in since.read_backs))


def _again(since: Since, home: str, older: ResponseView) -> Later:
    newest = since.answers[0]
    line = since_line(older, newest, older.child_name)
    return Later(line, tuple(_told(view, home) for view in since.answers), href=response_address(newest, home))


def _read_back(one: ReadBackView, home: str, child: str) -> Later:
    line = read_back_line(one.read_on, child)
    quote = Quote(one.child_said, one.wish_sentence, "", "auto") if one.child_said else None
    return Later(line, quote=quote, right=str(KEPT.format(child=child)) if one.kept else one.right, href=f"{home}/read-backs")


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
