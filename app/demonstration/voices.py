"""What each child told, kept as it would have been on the day: read by the prompt's own reader, with what was shown."""

import json
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from app.catalogue import catalogue, text_for
from app.demonstration.book import Chapter
from app.demonstration.story import drawing_file
from app.demonstration.told import Told, Visit
from app.prompts import KINDS, Wording
from app.prompts.shapes import StepBase
from app.responses.models import Drawing, DrawingBatch, How, Reading, Response
from app.sittings.models import Sitting
from app.translations.models import Translation, WordsLanguage
from app.vault.words import digest

MARKS_A_BATCH = 24


def add_responses(chapter: Chapter, visit: Visit, sitting: Sitting) -> None:
    for number, told in enumerate(visit.responses):
        at = sitting.opened_at + timedelta(minutes=visit.minutes) * (number + 1) / (len(visit.responses) + 1)
        rows = _tell(chapter, visit, sitting, told, at)
        chapter.db.flush()
        if told.key:
            chapter.sources[told.key] = rows[-1]
        _beside_the_words(chapter, visit, told, rows[-1])
        for row in rows:
            _read(chapter, visit, row)


def _beside_the_words(chapter: Chapter, visit: Visit, told: Told, row: Response) -> None:
    """Which language the words are in, and what they say in English."""
    mine = {"child_id": row.child_id, "response_id": row.id, "practitioner_id": chapter.who(visit.worker)}
    at = min(row.given_at + timedelta(days=1), chapter.days.now)
    if told.words_in:
        chapter.add(WordsLanguage(language=told.words_in, created_at=at, **mine))
    if told.in_english:
        put = Translation(language="en", machine=told.machine, created_at=at, **mine)
        chapter.add(put, text=told.in_english, by=told.translated_by, checked_by=told.checked_by)


def form_for(told: Told) -> dict[str, list[str]]:
    """The form the page would have sent."""
    form = {
        "choice": [told.choice] if told.choice else list(told.chosen),
        "how_much": [told.how_much],
        "words": [told.words],
    }
    return form | {f"place-{card}": [place] for card, place in told.placed.items()}


def _tell(chapter: Chapter, visit: Visit, sitting: Sitting, told: Told, at: datetime) -> list[Response]:
    """The answer itself, and what was told about it as an answer of its own."""
    activity, step_id = told.step.split("/")
    step, form = catalogue().step(activity, step_id), form_for(told)
    if told.drawing:
        form["drawing"] = [_draw(chapter, sitting, told, at).hex]
    helped = "" if told.about else told.helped
    rows = [_answer(chapter, visit, sitting, step, form, how=told.how, helped=helped, at=at)]
    if told.about:
        about = catalogue().about_step(activity, step_id, "words")
        later, said = at + timedelta(seconds=50), {"words": [told.about]}
        rows.append(_answer(chapter, visit, sitting, about, said, part="about", helped=told.helped, at=later))
    return rows


def _answer(
    chapter: Chapter, visit: Visit, sitting: Sitting, step: StepBase, form: dict[str, list[str]], *, at: datetime,
    how: str = "told", helped: str = "", part: str = "",
) -> Response:  # fmt: skip
    """Raises prompts.Unreadable when the story says something that this child's page did not offer."""
    band = catalogue().bands[visit.band]
    content = KINDS[step.kind].read(form, step, band).model_dump() if how == How.TOLD else {}
    drawing, words = content.pop("drawing", None), content.pop("words", None)
    row = Response(
        child_id=chapter.child.id, sitting_id=sitting.id, key=uuid4().hex, activity=step.activity,
        step=step.base[0], part=part, kind=step.kind, how=how, helped=helped,
        area=step.area or "", shown=_shown(chapter, visit, step), drawing_id=UUID(hex=drawing) if drawing else None,
        given_at=at, created_at=at, device_at=at,
        digest=digest(chapter.db, chapter.child.id, json.dumps([content, words]).encode()),
    )  # fmt: skip
    return chapter.add(row, value=content or None, words=words)


def _shown(chapter: Chapter, visit: Visit, step: StepBase) -> dict[str, Any]:
    worker = chapter.book.adults[visit.worker].name

    def said(wording: Wording) -> str:
        return text_for(wording, visit.band, visit.language).filled(child=chapter.child.name, worker=worker).text

    return KINDS[step.kind].shown(step, catalogue().bands[visit.band], visit.language, said)


def _draw(chapter: Chapter, sitting: Sitting, told: Told, at: datetime) -> UUID:
    """The marks in the batches they would have come in."""
    activity, step = told.step.split("/")
    child_id = chapter.child.id
    sheet = Drawing(child_id=child_id, sitting_id=sitting.id, activity=activity, step=step, created_at=at)
    chapter.db.add(sheet)
    chapter.db.flush()
    ops = json.loads(drawing_file(told.drawing).read_text("utf-8"))["ops"]
    for seq, first in enumerate(range(0, len(ops), MARKS_A_BATCH)):
        body = json.dumps(ops[first : first + MARKS_A_BATCH], separators=(",", ":")).encode()
        row = DrawingBatch(
            child_id=child_id, drawing_id=sheet.id, seq=seq, digest=digest(chapter.db, child_id, body), created_at=at
        )
        chapter.add(row, ops=body)
    return sheet.id


def _read(chapter: Chapter, visit: Visit, row: Response) -> None:
    if visit.read_after is None:
        return
    at = max(chapter.days.at(visit.days - visit.read_after, "09:10"), row.given_at + timedelta(hours=1))
    at = min(at, chapter.days.now)
    who = chapter.who(visit.worker)
    chapter.add(Reading(child_id=row.child_id, response_id=row.id, practitioner_id=who, read_at=at, created_at=at))
