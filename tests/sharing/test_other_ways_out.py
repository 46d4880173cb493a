"""What leaves and is no report: letters, chronology, packs, the record for other systems, a report at the command line."""

import csv
import io
import json

import pytest

from app.catalogue import catalogue
from app.evidence.chronology.entry import Entry
from app.exports.chronology import chronology_csv
from app.exports.commands import report_command
from app.exports.fhir.record import export_record
from app.exports.formats.word.file import texts
from app.exports.leaving.scanning import HoldsWithheld, SiblingNamed, withheld_in
from app.exports.printed.packs import pack_of
from app.families.siblings import Sibling, others
from app.identity.people import Person
from app.kit.clock import today
from app.sharing.agreeing import withhold
from app.tellings.letters import letters_of, write_letter
from tests import people

HOME = "/practitioner/children/K-1001"


def keep(told, words, parent=None):
    withhold(told.db, told.cast.actor(told.cast.priya), child_id=told.cast.ada.id, words=words, parent_id=parent and parent.id)
    told.db.commit()


@pytest.fixture
def page(told, client):
    """A letter that Priya wrote, and the page she prints it from."""

    def page(did: str) -> str:
        write_letter(told.db, told.cast.actor(told.cast.priya), child_id=told.cast.ada.id, did=did)
        told.db.commit()
        return people.sign_in(client, told.cast.priya).get(HOME + "/letters").text

    return page


def printed(told, client):
    newest = letters_of(told.db, told.cast.ada.id)[0].id.hex
    told.db.rollback()
    return client.get(f"{HOME}/letters/{newest}/letter.pdf")


def test_a_letter_says_whom_it_names_before_it_is_printed(told, client, page):
    assert "names a brother or sister" not in page("We rang your school.")
    assert "This letter names a brother or sister (Ben)." in page("Ben has his own bed now.")
    assert printed(told, client).content.startswith(b"%PDF"), "a letter to a child may speak of their brother"


def test_a_letter_with_withheld_words_is_not_printed(told, client, page):
    keep(told, "14 Elm Row")
    said = page("You sleep at 14, Elm Row.")
    assert "cannot be printed: it holds words that are withheld (14 Elm Row)" in said and "letter.pdf" not in said
    answer = printed(told, client)
    assert answer.status_code == 409 and b"%PDF" not in answer.content


def test_a_letter_says_from_whom_its_words_are_withheld(told, client, page):
    keep(told, "Kingsmead Primary", told.lee)
    assert "withheld from Lee. Give it only where they do not read it." in page("We rang Kingsmead Primary.")


@pytest.mark.parametrize(("words", "stopped"), [("Ben was born.", SiblingNamed), ("Moved to 14 Elm Row.", HoldsWithheld)])
def test_a_chronology_that_holds_either_does_not_leave(told, words, stopped):
    """No source of ours writes either; whatever source comes next is looked through as well."""
    keep(told, "14 Elm Row")
    actor, ada = told.cast.actor(told.cast.priya), told.cast.ada
    with pytest.raises(stopped):
        chronology_csv(told.db, actor, ada, [Entry(today(), "family", words)], {}, "court")
    by = {told.cast.tom.id: Person("Ben Okafor", "Teacher")}
    sheet = chronology_csv(told.db, actor, ada, [Entry(today(), "family", "Ada was born.", by=told.cast.tom.id)], by, "court").decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(sheet)))[1][2:] == ["Ada was born.", "Ben Okafor, teacher"], "an adult may be called Ben"


def test_the_record_for_other_systems_is_stopped_by_withheld_words(told):
    keep(told, "the dog")
    with pytest.raises(HoldsWithheld):
        export_record(told.db, told.cast.actor(told.cast.priya), told.cast.ada)


def test_what_is_withheld_is_found_though_a_name_was_taken_out_of_it():
    names = others([Sibling("Ben", "K-1002")], "Ada")
    said = "Mum says [my brother or sister] goes to Kingsmead now."
    assert withheld_in([said], ["Ben goes to Kingsmead"], names) == ["Ben goes to Kingsmead"]
    assert withheld_in(["a brother or sister"], ["Ben"], names) == []


def test_a_report_at_the_command_line_is_the_professionals_copy_and_no_more(told, tmp_path):
    told.wishes("worker-and-manager")
    told.cast.conference.reference = "CF-1001"
    path = report_command(told.db, "CF-1001", "K-1001", "docx", tmp_path)
    said = "\n".join(texts(path.read_bytes()))
    assert "Copy for professionals" in said and "CANARY" not in said and "Ben" not in said


def test_a_pack_of_pages_names_nobody():
    for name in people.ACTIVITIES:
        made = json.dumps(pack_of([catalogue().activities[name].within("6-7")], "6-7", "en", "K-1001"))
        assert not [who for who in ("Ada", "Ben ", "Priya", "{child}", "{worker}") if who in made], name
