"""What stands behind one section, outcome or action in a copy: the child's own first, with what they said since, then what was seen. Pure."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from app.evidence.since import read_back_line, said_since, since_line
from app.exports.gathered.evidence import Evidence
from app.exports.parts.copying import Copier, sentences
from app.exports.parts.pictured import has_picture
from app.exports.parts.quoting import pieces_of, quotes_of
from app.exports.parts.standing import about, said_back
from app.exports.report.adults import Evidence as Placed
from app.exports.report.adults import Since
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.observations.views import ObservationView
from app.read_backs.views import ReadBackView
from app.responses.views import RECORDING
from app.transcripts.views import NOT_YET


def placed(of: Evidence, place_id: UUID, copier: Copier) -> tuple[Placed, ...]:
    """The child's own first, then what adults saw."""
    seen_by = {view.id: view for view in of.observations}
    links = [link for link in of.attachments if link.place_id == place_id]
    own = [(link.response_id, _with_since(of.views[link.response_id], of, copier)) for link in links if link.response_id in of.views]
    saw = [(link.observation_id, _saw(seen_by[link.observation_id], copier)) for link in links if link.observation_id in seen_by]
    return tuple(replace(one, about=about(of, id_)) for id_, one in (*own, *saw))


def _with_since(view: Any, of: Evidence, copier: Copier) -> Placed:
    """Beside what the child told before stands what they told later, as far as it is for this audience."""
    newer, found = said_since(view, of.views.values()), []
    if newer:
        found.append(Since(since_line(view, newer[0], of.child.name), tuple(_own(one, copier) for one in newer)))
    return replace(_own(view, copier), since=(*found, *(_read_back(one, of, copier) for one in of.around.read_backs if view.id in one.about)))


def _read_back(one: ReadBackView, of: Evidence, copier: Copier) -> Since:
    line = sentences(read_back_line(one.read_on, of.child.name), one.right)
    return Since(line, tuple(Placed(quote.text, quote.line, True, quote.lang, quote.dir) for quote in said_back(one, of, copier)))


def _own(view: Any, copier: Copier) -> Placed:
    line = _("{child}, {day}.").format(child=view.child_name, day=full(view.given_at))
    if view.words or view.transcripts:
        quote = quotes_of(view, copier)[0]
        line = line if view.words else f"{line} {quote.line}"
        return Placed(quote.text, line, True, quote.lang, quote.dir, quote.translations, pieces_of(view, copier))
    if view.parts:
        return Placed("", line, pieces=pieces_of(view, copier))
    if view.kind == RECORDING:
        return Placed(str(NOT_YET), line)
    if has_picture(view):
        return Placed(_("A drawing or picture by {child}, in this copy.").format(child=view.child_name), line)
    return Placed(_("{child} chose: {said}").format(child=view.child_name, said=copier.adult(view.said)), line)


def _saw(view: ObservationView, copier: Copier) -> Placed:
    return Placed(copier.adult(view.whole), _("Seen by {who}, {day}.").format(who=view.by, day=full(view.seen_on)))
