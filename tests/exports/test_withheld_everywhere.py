"""S47: what is withheld is in no output for any reader, however it is typed, and in nothing beside the words either."""

import io
import json
import zipfile

import pytest
from docx import Document
from PIL import Image
from pypdf import PdfReader
from sqlmodel import select

from app.conferences.models import Report
from app.conferences.service import link_of
from app.exports.copies.making import make_report
from app.exports.formats.pdf.file import compiled, texts
from app.exports.formats.registered import EXPORTS
from app.exports.formats.word import file as word
from app.exports.leaving.scanning import HoldsWithheld
from app.exports.makers.unmade import Unmade
from app.exports.makers.unmade import make as make_picture
from app.families.models import Parent
from app.kit.clock import today
from app.media.intake import Picture
from app.media.store import keep_media
from app.observations.service import observe
from app.sharing.agreeing import withhold
from app.sharing.terms import found_in
from app.sharing.visible import FOR_CHAIR, FOR_PROFESSIONALS, FOR_TEAM, PARENT, Audience
from tests import people, voices

ADDRESS = "14 Elm Row\nNorwich NR1 3AB"
TYPED = ("NR1 3AB", "nr13ab", "NR1-3AB", "N R 1 3 A B", "at 14, Elm  Row", "14 elm row", "ÉLM ROW", "No. 14 Elm\nRow")


def readers(db, cast):
    parent = Parent(child_id=cast.ada.id, name="Mo", relation="mother")
    db.add(parent)
    people.record(db, people.SCENE, people.What.CHILD_ADDED, child_id=cast.ada.id)
    db.flush()
    return FOR_TEAM, FOR_CHAIR, FOR_PROFESSIONALS, Audience(PARENT, parent.id, "Mo, mother")


def keep_from_leaving(db, cast, words=ADDRESS):
    withhold(db, cast.actor(cast.priya), child_id=cast.ada.id, words=words)
    db.commit()


def copy(db, cast, audience, format):
    link = link_of(db, cast.conference.id, cast.ada.id)
    return make_report(db, cast.actor(cast.priya), child=cast.ada, conference=cast.conference, link=link, format=format, audience=audience)


@pytest.mark.parametrize("typed", TYPED)
def test_an_address_in_the_childs_own_words_stops_every_copy_that_holds_them(db, cast, typed):
    voices.say(db, cast, cast.ada, f"We live {typed} now.")
    keep_from_leaving(db, cast)
    for audience in readers(db, cast)[:3]:
        for format in EXPORTS:
            with pytest.raises(HoldsWithheld):
                copy(db, cast, audience, format)
            db.rollback()
    assert db.exec(select(Report)).all() == []


def test_a_copy_that_does_not_hold_it_leaves_without_it_for_every_reader(db, cast, told):
    keep_from_leaving(db, cast)
    for audience in readers(db, cast):
        for format, how in EXPORTS.items():
            assert found_in([*how.texts(copy(db, cast, audience, format).data)], [ADDRESS]) == []


def test_what_only_a_councils_own_template_holds_is_found_in_the_finished_file(db, cast, told, home):
    (home / "templates").mkdir()
    ours = Document(word.OURS)
    ours.core_properties.subject = "14 Elm Row"
    ours.save(home / "templates" / "report.docx")
    keep_from_leaving(db, cast)
    with pytest.raises(HoldsWithheld):
        copy(db, cast, FOR_PROFESSIONALS, "docx")


def test_the_name_of_the_file_is_looked_at_too(db, cast, told):
    keep_from_leaving(db, cast, "CF-1001")
    with pytest.raises(HoldsWithheld):
        copy(db, cast, FOR_CHAIR, "txt")
    assert EXPORTS["txt"].texts(b"nothing of it") == ["nothing of it"]


def test_a_page_of_a_pdf_is_read_over_the_ends_of_its_lines(tmp_path):
    layout = tmp_path / "narrow.typ"
    layout.write_text('#set document(title: "x")\n#set page(width: 62mm, height: 40mm)\n#set text(lang: "en", size: 14pt)\n#json("data.json").words')
    words = "Somewhere at the end of the town they live in 14 Elm Row, and the post goes to Norwich NR1 3AB every day"
    pages = texts(compiled(str(layout), {"words": words}, {}))
    assert found_in(pages, ["14 Elm Row"]) and found_in(pages, ["NR1 3AB"]) and found_in(pages, ["every day"])


def test_a_pdf_says_nothing_of_whoever_made_it(db, cast, told, make):
    data = make(cast.ada, "pdf").data
    assert not (PdfReader(io.BytesIO(data)).metadata or {}).get("/Author") and "What Ada told us" in " ".join(texts(data))


def beside_the_pixels() -> bytes:
    out, exif = io.BytesIO(), Image.Exif()
    exif[0x010E], exif[0x013B] = "14 Elm Row", "NR1 3AB"
    Image.new("RGB", (120, 90), "navy").save(out, "JPEG", exif=exif, comment=b"14 Elm Row", icc_profile=b"Elm Row", dpi=(72, 72))
    return out.getvalue()


def test_a_photograph_leaves_without_what_a_camera_wrote_beside_it(db, cast, make):
    """Taking it in takes that away already; were one ever kept whole, it would not leave whole."""
    assert b"Elm Row" in beside_the_pixels()
    photo = keep_media(db, people.SCENE, cast.ada.id, Picture(beside_the_pixels(), 120, 90))
    voices.say(db, cast, cast.ada, "my house", media_id=photo.id, kind="photo")
    keep_from_leaving(db, cast)
    made = make(cast.ada, "docx").data
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        pictures = [parts.read(name) for name in parts.namelist() if name.startswith("word/media/")]
    pictures.append(make_one(beside_the_pixels()))
    assert len(pictures) == 2 and all(b"Elm" not in one and not Image.open(io.BytesIO(one)).getexif() for one in pictures)
    assert b"Elm" not in make(cast.ada, "pdf").data


def make_one(photo: bytes) -> bytes:
    return make_picture(Unmade("x.jpg", photo=photo))


def test_a_name_beside_the_end_of_a_line_is_not_run_into_the_next_word(db, cast, told, make):
    observe(db, cast.actor(cast.priya), child_id=cast.ada.id, seen_on=today(), text="First line\nsecond line")
    db.commit()
    whole = json.dumps(word.texts(make(cast.ada, "docx").data))
    assert "First line\\nsecond line" in whole
