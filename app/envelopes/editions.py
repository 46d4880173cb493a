"""What the pages of an edition put to a child, kept when a tablet takes them: content may be reworded before the answers come in."""

import hashlib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from sqlmodel import Session, select

from app.catalogue import Said, catalogue
from app.catalogue.load import CONTENT
from app.catalogue.texts import direction, text_for
from app.envelopes.models import FormEdition
from app.prompts import KINDS
from app.prompts.shapes import StepBase
from app.prompts.wording import Wording
from app.sittings.door import ChildHere, step_mark
from app.sittings.models import Sitting


@lru_cache
def form_version() -> str:
    """A mark of all the content a page is made from: what was asked on a tablet can be told from what is asked now."""
    whole = hashlib.sha256()
    for file in sorted(CONTENT.rglob("*.yaml")):
        whole.update(file.read_bytes())
    return f"1-{whole.hexdigest()[:10]}"


def remember_edition(db: Session, sitting: Sitting) -> None:
    """Once for each edition, band and language. Names stay out: their places are filled in when an answer is kept."""
    if _stored(db, form_version(), sitting.band, sitting.language) is None:
        shown = dict(_everything(sitting.band, sitting.language))
        db.add(FormEdition(form_version=form_version(), band=sitting.band, language=sitting.language, shown=shown))


def shown_then(db: Session, here: ChildHere, edition: str) -> Mapping[str, Any]:
    """By mark of the step. Empty for today's edition, and for one that nobody remembers."""
    if edition == form_version():
        return {}
    row = _stored(db, edition, here.band, here.language)
    return _filled(row.shown, here) if row else {}


def _stored(db: Session, edition: str, band: str, language: str) -> FormEdition | None:
    query = select(FormEdition).where(
        FormEdition.form_version == edition, FormEdition.band == band, FormEdition.language == language
    )
    return db.exec(query).first()


def _everything(band: str, language: str) -> Iterator[tuple[str, dict[str, Any]]]:
    def said(wording: Wording) -> str:
        return text_for(wording, band, language).text

    for step in _steps(band):
        yield step_mark(step), KINDS[step.kind].shown(step, catalogue().bands[band], language, said)


def _steps(band: str) -> Iterator[StepBase]:
    known = catalogue()
    for activity in known.activities.values():
        for step in activity.within(band).steps if activity.for_band(band) else ():
            yield step
            yield from (known.about_of(step, way.id) for way in known.about.ways)


def _filled(value: Any, here: ChildHere) -> Any:
    if isinstance(value, dict):
        return {key: _filled(part, here) for key, part in value.items()}
    if isinstance(value, list):
        return [_filled(part, here) for part in value]
    if isinstance(value, str) and "{" in value:
        said = Said(value, here.language, direction(here.language))
        return said.filled(child=here.child_name_shown, worker=here.worker_name).text
    return value
