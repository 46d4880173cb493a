"""Pieces, translations, a worker's own question and structured watching: whole in both copies and in the export, names of siblings out."""

import json

import pytest

from app.conferences.service import link_of
from app.exports.commands import export_command
from app.exports.formats.word.file import texts
from app.exports.gathered.gather import gather
from app.exports.parts.paper import report_of
from app.exports.report.texts import texts_of
from app.kit.clock import now, today
from app.observations.service import observe
from app.own_prompts.service import pack_with_own
from app.responses.models import Response
from app.sittings.models import SittingStatus
from app.sittings.packing import Packed, Room
from app.trail import What, record
from app.transcripts.service import transcribe
from app.translations.service import say_language, translate
from app.vault import seal
from tests import people, voices

RINGS = {
    "question": "Who is close to you?", "language": "en", "band": "6-7", "version": 1, "kind": "people",
    "options": [{"id": "bro", "label": "Brother or sister", "symbol": None}, {"id": "mum", "label": "Mum", "symbol": None}],
    "rings": [{"id": "near", "label": "Very close"}, {"id": "far", "label": "Not so close"}],
}  # fmt: skip
PLACED = {"placed": [{"who": "mum", "name": "", "ring": "far"}, {"who": "bro", "name": "Ben 😀", "ring": "near"}, {"who": "", "name": "Nana Jo", "ring": "near"}]}
STARTERS = {"question": "How do these go on?", "language": "en", "band": "6-7", "version": 1, "kind": "starters",
            "options": [{"id": "wish", "label": "I wish"}], "starters": [{"id": "wish", "label": "I wish", "text": "I wish"}]}  # fmt: skip
MESSAGE = {
    "question": "What should they hear?", "language": "en", "band": "6-7", "version": 1, "kind": "message",
    "reader_question": "Who should read it out?", "not_in_room_question": "Who should not be there?",
    "readers": [{"id": "worker", "label": "My worker"}], "people": [{"id": "dad", "label": "Dad"}],
}  # fmt: skip
SAID = {"reader": "worker", "reader_name": "", "not_in_room": ["dad"], "not_in_room_name": "Ben’s dad"}


def give(db, child, sitting, kind, shown, value=None, words=None, step="x"):
    row = Response(child_id=child.id, sitting_id=sitting.id, key=f"{kind}-{step}", activity=f"an-{kind}", step=step, kind=kind, shown=shown)
    seal(db, row, value=value, words=words)
    db.add(row)
    record(db, people.SCENE, What.RESPONSE_GIVEN, child_id=child.id, subject=row)
    db.flush()
    return row


@pytest.fixture
def beside(db, cast):
    """Ada placed people, left a message, answered Priya's own question in Polish; Priya watched her."""
    priya = cast.actor(cast.priya)
    [sitting] = pack_with_own(db, priya, [Packed(cast.ada, [], own=("Tell me about Ben.",))], Room(present=("worker",)))
    sitting.status, sitting.opened_at = SittingStatus.FINISHED, now()
    give(db, cast.ada, sitting, "people", RINGS, PLACED)
    give(db, cast.ada, sitting, "message", MESSAGE, SAID, "Please listen.")
    own = {"question": "", "language": "en", "band": "6-7", "version": 1, "kind": "words"}
    row = give(db, cast.ada, sitting, "words", own, None, "Ben śpiewa.", "asks-1")
    row_own = Response(child_id=cast.ada.id, sitting_id=sitting.id, key="own", activity="own", step="asks-1", kind="words", shown=own)
    seal(db, row_own, words="Ben śpiewa głośno.")
    db.add(row_own)
    record(db, people.SCENE, What.RESPONSE_GIVEN, child_id=cast.ada.id, subject=row_own)
    db.flush()
    for one in (row, row_own):
        say_language(db, priya, child_id=cast.ada.id, response_id=one.id, language="pl")
    translate(db, priya, child_id=cast.ada.id, response_id=row_own.id, language="en", text="Ben sings loudly.", by="Anna Zych")
    observe(db, priya, child_id=cast.ada.id, seen_on=today(), text="", heard="She hummed.", carer="She ran to Ben.", time_of_day="8:40")
    db.commit()
    return row_own


def paper(db, cast):
    of = gather(db, cast.actor(cast.priya), cast.ada, cast.conference, link_of(db, cast.conference.id, cast.ada.id), "a test")
    return report_of(of, "Priya Nair", now())


def every(report):
    return "\n".join(texts_of(report))


def test_people_in_their_circles_from_the_middle_out_with_names_as_the_child_wrote_them(db, cast, beside):
    told = next(t for day in paper(db, cast).days for t in day.told if t.question == "Who is close to you?")
    assert [(p.label, p.picked, [q.text for q in p.quotes]) for p in told.pieces] == [
        ("Very close", "Brother or sister", ["[My brother or sister] 😀"]), ("Very close", "", ["Nana Jo"]), ("Not so close", "Mum", []),
    ]  # fmt: skip
    assert told.quotes == () and told.chosen == ()


def test_a_messages_wishes_are_on_the_first_page(db, cast, beside):
    report = paper(db, cast)
    assert [(p.label, p.picked) for p in report.meeting] == [("Who should read it out?", "My worker"), ("Who should not be there?", "Dad")]
    assert report.meeting[1].quotes[0].text == "[My brother or sister]’s dad"


def test_the_words_keep_their_language_and_the_translation_stands_beneath(db, cast, beside):
    quote = next(q for q in paper(db, cast).quotes if "głośno" in q.text)
    assert (quote.text, quote.lang) == ("[My brother or sister] śpiewa głośno.", "pl")
    (one,) = quote.translations
    assert one.text == "[My brother or sister] sings loudly." and "by Anna Zych" in one.line and one.language == "en"


def test_a_workers_own_question_carries_the_workers_name_and_no_siblings(db, cast, beside):
    report = paper(db, cast)
    told = [t for day in report.days for t in day.told if t.asked_by]
    assert told[0].asked_by.startswith("Priya Nair asked") and told[0].question == "Tell me about [a brother or sister]."
    assert "Tell me about [a brother or sister]." in [q for fact in report.asked for q in fact.questions]


def test_what_was_watched_is_whole_and_never_quoted(db, cast, beside):
    report = paper(db, cast)
    (seen,) = (*report.seen, *report.seen_more)
    assert dict(seen.more)["Heard"] == "She hummed." and "[a brother or sister]" in dict(seen.more)["What the child did when a carer came, spoke or left"]
    assert "8:40" in seen.by and "“She hummed" not in every(report)


@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_both_copies_hold_it_all_and_no_siblings_name(db, cast, beside, make, format):
    made = make(cast.ada, format)
    text = " ".join(texts(made.data)) if format == "docx" else _pdf(made.data)
    for wanted in ("Nana Jo", "My worker", "śpiewa", "sings loudly.", "Anna Zych", "in words of their own", "She hummed."):
        assert wanted in text, wanted
    assert "Ben" not in text


def _pdf(data):
    import io

    from pypdf import PdfReader

    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def test_the_export_holds_it_all_and_no_siblings_name(db, cast, beside):
    text = export_command(db, "K-1001")
    items = {i["linkId"]: i for e in json.loads(text)["entry"] for g in e["resource"]["item"] for i in g["item"]}
    assert [i["text"] for i in items["an-people/x"]["item"]] == ["Not so close", "Very close", "Very close"]
    said = items["own/asks-1"]["answer"][0]
    assert said["valueString"] == "[My brother or sister] śpiewa głośno."
    tongue, translated = said["_valueString"]["extension"]
    assert tongue["valueCode"] == "pl" and translated["extension"][1]["valueString"] == "[My brother or sister] sings loudly."
    assert "Ben" not in text


def test_an_old_answer_of_a_choice_still_reads_as_before(db, cast, told):
    voices.say(db, cast, cast.ada, "Only words.")
    assert "“" not in "".join(c for day in paper(db, cast).days for t in day.told for c in t.chosen)


def test_a_recording_is_quoted_as_somebody_wrote_it_down_and_said_to_wait_before(db, cast, make):
    shown = {"question": "Say it", "language": "en", "band": "6-7", "version": 1, "kind": "recording"}
    sitting = people.pack_for(db, cast, cast.ada)
    sitting.status, sitting.opened_at = SittingStatus.FINISHED, now()
    row = give(db, cast.ada, sitting, "recording", shown)
    db.commit()
    assert "A recording. Not written out yet." in every(paper(db, cast))
    transcribe(db, cast.actor(cast.priya), child_id=cast.ada.id, response_id=row.id, text="Ben sings at night.")
    db.commit()
    (quote,) = paper(db, cast).quotes
    assert quote.text == "[My brother or sister] sings at night." and quote.line.startswith("Written down from the recording by Priya Nair")
    assert "sings at night." in " ".join(texts(make(cast.ada, "docx").data))
