"""A child's drawing or photograph as it stands in a copy: its file, its line, its words for those who cannot see it. Pure."""

from collections.abc import Iterable
from dataclasses import replace

from app.evidence.answers import Answer
from app.exports.parts.copying import Copier
from app.exports.parts.quoting import quote_of
from app.exports.report.given import Picture
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.responses.views import RECORDING, ResponseView


def picture_of(view: ResponseView, copier: Copier, *, dated: bool | None = None) -> Picture:
    """`dated` False: when and how stands above already; None: in a list of that day."""
    made = _("Drawing by {child}, {day}.") if view.drawing_id else _("Photograph of what {child} made on paper, {day}.")
    line = made.format(child=view.child_name, day=full(view.given_at))
    asked = _("The question was: {question}").format(question=view.question)
    quote = quote_of(view, copier, dated=bool(dated))
    said = (quote if dated is not False else replace(quote, line=""),) if view.words else ()
    alt = f"{line} {asked}" if not said else f"{line} {asked} {_('The child’s own explanation follows.')}"
    return Picture(file_of(view), page_of(view), copier.adult(alt), line, said)


def file_of(view: ResponseView) -> str:
    return f"{view.id.hex}.jpg"


def page_of(view: ResponseView) -> str:
    return f"responses/{view.id.hex}/{'drawing.png' if view.drawing_id else 'photo'}"


def has_picture(view: ResponseView) -> bool:
    return bool(view.drawing_id or (view.media_id and view.kind != RECORDING))


def pictures_in(answers: Iterable[Answer]) -> list[ResponseView]:
    return [view for answer in answers for view in answer.standing if has_picture(view)]
