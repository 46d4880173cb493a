"""The export for other systems: FHIR's shape, the child as source, nothing of a sibling."""

import json

import pytest

from app.exports.commands import export_command, report_command
from app.kit.errors import Mistake


def test_it_has_the_shape_and_the_child_as_source(told, cast, db):
    made = json.loads(export_command(db, "K-1001"))
    assert (made["resourceType"], made["type"]) == ("Bundle", "collection")
    (resource,) = [entry["resource"] for entry in made["entry"] if entry["resource"]["resourceType"] == "QuestionnaireResponse"]
    assert resource["status"] == "completed"
    assert resource["source"] == resource["subject"] and resource["source"]["identifier"]["value"] == "K-1001"
    assert resource["author"]["display"] == "Priya Nair"
    items = {item["linkId"]: item for group in resource["item"] for item in group["item"]}
    assert items["how-things-are/school"]["text"] == "How is it at home?"
    assert items["how-things-are/school"]["answer"][0]["valueString"].startswith("<b>bold</b>")
    kinds = {kind for item in items.values() for one in item["answer"] for kind in one}
    assert {"valueString", "valueAttachment"} <= kinds


def test_nothing_of_a_sibling_is_in_it(told, cast, db):
    text = export_command(db, "K-1001")
    assert "Ben" not in text and "CANARY" not in text and "[my brother or sister]" in text


def test_what_a_child_left_out_is_said_as_the_standard_says_it(cast, db):
    from tests import voices

    voices.say(db, cast, cast.ada, "x", how="skipped")
    (entry,) = json.loads(export_command(db, "K-1001"))["entry"]
    item = entry["resource"]["item"][0]["item"][0]
    assert "answer" not in item and {"asked-declined"} == {e["valueCode"] for e in item["extension"] if "absent" in e["url"]}


@pytest.mark.parametrize(
    ("conference", "child", "format", "word"),
    [("CF-0", "K-1001", "pdf", "CF-0"), ("CF-1001", "K-0", "pdf", "K-0"), ("CF-1001", "K-2001", "pdf", "not on"), ("CF-1001", "K-1001", "odt", "odt")],
)
def test_a_slip_is_told_in_plain_words(cast, db, tmp_path, conference, child, format, word):
    with pytest.raises(Mistake, match=word):
        report_command(db, conference, child, format, tmp_path)


def test_the_command_writes_a_file_named_by_reference(told, cast, db, tmp_path):
    path = report_command(db, "CF-1001", "K-1001", "docx", tmp_path / "out")
    assert path.name == "K-1001-CF-1001.docx" and path.stat().st_size > 10_000


def test_a_plan_goes_out_with_its_first_and_its_newest_category(cast, db):
    from app.kit.clock import today
    from app.plans.categories import decide_category
    from app.plans.service import open_plan

    priya = cast.actor(cast.priya)
    plan = open_plan(db, priya, child_id=cast.ada.id, categories=["neglect"], reason="A word of Priya’s own")
    decide_category(db, priya, plan=plan, categories=["neglect", "emotional"], at="conference", from_on=today(), reason="More")
    db.commit()
    text = export_command(db, "K-1001")
    (made,) = [entry["resource"] for entry in json.loads(text)["entry"]]
    codes = [coding["code"] for coding in made["category"][0]["coding"]]
    assert (made["resourceType"], made["status"], codes) == ("CarePlan", "active", ["MUL", "01", "03"])
    assert made["extension"][0]["valueCodeableConcept"]["coding"][0]["code"] == "NEG" and "Priya’s own" not in text
