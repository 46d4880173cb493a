"""One child's answers in the shape of FHIR R4: a Bundle with a QuestionnaireResponse for each sitting. The source is the child. Pure."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from app.responses.models import How, Response
from app.responses.views import ResponseView
from app.sittings.models import Sitting, SittingStatus
from app.translations.models import HEARD

SYSTEM = "urn:heard"
FHIR = "http://hl7.org/fhir/StructureDefinition"
ABSENT = f"{FHIR}/data-absent-reason"
TYPES = {"drawing": "image/jpeg", "photo": "image/jpeg", "recording": "audio/*"}
RESTRICTED = {"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "R", "display": "restricted"}
STATUS = {
    SittingStatus.FINISHED: "completed", SittingStatus.LOCKED: "stopped", SittingStatus.DECLINED: "stopped",
    SittingStatus.OPEN: "in-progress", SittingStatus.PAUSED: "in-progress", SittingStatus.PACKED: "in-progress",
}  # fmt: skip
REASONS = {How.SKIPPED: "asked-declined", How.DONT_KNOW: "asked-unknown", How.NOT_NOW: "temp-unknown", How.SAID_NOTHING: "asked-declined"}
Told = tuple[Response, ResponseView, dict[str, Any]]
"""the row, what is shown of it, and what was chosen by its permanent ids"""


def bundle(reference: str, sittings: Sequence[tuple[Sitting, str, Sequence[Told]]], made_at: datetime) -> dict[str, Any]:
    """`sittings` are (sitting, the worker's name, what was told), in the order of time."""
    return {
        "resourceType": "Bundle", "type": "collection", "timestamp": _time(made_at),
        "identifier": {"system": f"{SYSTEM}:child", "value": reference},
        "entry": [
            {"fullUrl": f"urn:uuid:{sitting.id}", "resource": _sitting(reference, sitting, worker, told)}
            for sitting, worker, told in sittings
        ],
    }  # fmt: skip


def _sitting(reference: str, sitting: Sitting, worker: str, told: Sequence[Told]) -> dict[str, Any]:
    child = {"type": "Patient", "identifier": {"system": f"{SYSTEM}:child", "value": reference}}
    made: dict[str, Any] = {
        "resourceType": "QuestionnaireResponse", "id": str(sitting.id), "language": sitting.language,
        "meta": {"security": [RESTRICTED]} if sitting.wish == "worker-and-manager" else None,
        "extension": _about_the_sitting(sitting), "identifier": {"system": f"{SYSTEM}:sitting", "value": str(sitting.id)},
        "status": STATUS[SittingStatus(sitting.status)], "subject": child,
        "authored": _time(sitting.finished_at or sitting.happened_at),
        "author": {"type": "Practitioner", "display": worker}, "source": child, "item": _activities(told),
    }  # fmt: skip
    return {key: value for key, value in made.items() if value}


def _about_the_sitting(sitting: Sitting) -> list[dict[str, Any]]:
    facts = {
        "seen-alone": ("valueBoolean", sitting.seen_alone), "manner": ("valueString", sitting.manner),
        "band": ("valueString", sitting.band), "wish": ("valueString", sitting.wish or None),
    }  # fmt: skip
    return [{"url": f"{SYSTEM}:{name}", kind: value} for name, (kind, value) in facts.items() if value is not None]


def _activities(told: Sequence[Told]) -> list[dict[str, Any]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for one in told:
        found.setdefault(one[0].activity, []).append(_item(*one))
    return [{"linkId": activity, "item": items} for activity, items in found.items()]


def _item(row: Response, view: ResponseView, value: dict[str, Any]) -> dict[str, Any]:
    link = "/".join(part for part in (row.activity, row.step, row.part) if part)
    made: dict[str, Any] = {"id": str(row.id), "linkId": link, "text": view.question, "extension": _about_the_answer(row, view)}
    if not row.told:
        made["extension"].append({"url": ABSENT, "valueCode": REASONS[How(row.how)]})
        return made
    made["answer"] = [*_chosen(row, value), *_attached(row), *([_said(view, view.words)] if view.words else [])]
    made["answer"] += [_said(view, one.text, HEARD, one.line) for one in view.transcripts[:1]]
    made["item"] = [*_placed(link, row, value), *_pieces(link, view)]
    return {key: part for key, part in made.items() if part}


def _said(view: ResponseView, words: str, part: str = "", line: str = "") -> dict[str, Any]:
    """The words in their own language; what they say in another stands beside them, with who says so."""
    tongue = {"url": f"{FHIR}/language", "valueCode": view.words_language}
    by = [{"url": f"{SYSTEM}:written-down", "valueString": line}] if line else []
    return {"valueString": words, "_valueString": {"extension": [tongue, *by, *map(_translated, view.translated(part))]}}


def _translated(one: Any) -> dict[str, Any]:
    by = {"url": f"{SYSTEM}:translated-by", "valueString": one.line}
    held = [{"url": "lang", "valueCode": one.language}, {"url": "content", "valueString": one.text}, by]
    return {"url": f"{FHIR}/translation", "extension": held}


def _pieces(link: str, view: ResponseView) -> list[dict[str, Any]]:
    """A labelled piece of an answer is an item of its own: what was picked, and the child's own words to it."""
    return [
        {"linkId": f"{link}/{n + 1}", "text": part.label, "answer": answer} if answer else {"linkId": f"{link}/{n + 1}", "text": part.label}
        for n, part in enumerate(view.parts)
        for answer in [[*({"valueString": one} for one in part.picked), *([_said(view, part.words, str(n))] if part.words else [])]]
    ]


def _about_the_answer(row: Response, view: ResponseView) -> list[dict[str, Any]]:
    facts = [
        {"url": f"{SYSTEM}:given-at", "valueDateTime": _time(row.given_at)},
        {"url": f"{SYSTEM}:kind", "valueCode": row.kind},
        {"url": f"{SYSTEM}:version", "valueInteger": view.version},
        {"url": f"{SYSTEM}:band", "valueString": view.band},
        {"url": f"{SYSTEM}:language", "valueCode": view.language},
    ]
    own = [{"url": f"{SYSTEM}:asked-by", "valueString": view.asked_by}] if view.asked_by else []
    helped = [{"url": f"{SYSTEM}:helped", "valueString": row.helped}] if row.helped else []
    before = [{"url": f"{SYSTEM}:supersedes", "valueString": str(view.supersedes_id)}] if view.supersedes_id else []
    return [*facts, *own, *helped, *before]


def _chosen(row: Response, value: dict[str, Any]) -> list[dict[str, Any]]:
    labels = {option["id"]: option["label"] for option in row.shown.get("options") or ()}
    chosen = value.get("chosen") or ()
    picked = [value["choice"]] if value.get("choice") else [chosen] if isinstance(chosen, str) else list(chosen)
    more = {option["id"]: option["label"] for option in (row.shown.get("how_much") or {}).get("options") or ()}
    extra = [_coding(f"{row.step}:how-much", value["how_much"], more)] if value.get("how_much") else []
    return [*(_coding(row.step, one, labels) for one in picked), *extra]


def _placed(link: str, row: Response, value: dict[str, Any]) -> list[dict[str, Any]]:
    """A sorted card is an item of its own; where it was put is the answer."""
    cards = {option["id"]: option["label"] for option in row.shown.get("options") or ()}
    places = {place["id"]: place["label"] for place in row.shown.get("places") or ()}
    placed = value.get("placed")
    return [
        {"linkId": f"{link}/{card}", "text": cards.get(card, card), "answer": [_coding("place", place, places)]}
        for card, place in (placed if isinstance(placed, dict) else {}).items()
    ]


def _coding(system: str, code: str, labels: dict[str, str]) -> dict[str, Any]:
    return {"valueCoding": {"system": f"{SYSTEM}:{system}", "code": code, "display": labels.get(code, code)}}


def _attached(row: Response) -> list[dict[str, Any]]:
    """A drawing, a photograph or a recording, by name: the file itself stays where it is."""
    kind = "recording" if row.kind == "recording" else "photo"
    kinds = {"drawing": row.drawing_id, kind: row.media_id}
    return [{"valueAttachment": {"contentType": TYPES[kind], "title": f"{kind} {of}", "creation": _time(row.given_at)}} for kind, of in kinds.items() if of]


def _time(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
