"""A content file that is wrong is named: file, line, what is wrong, and the nearest right word."""

import pytest
from broken import FEEL, HOW, MEETING, copied, faults_after, line_of

from app.catalogue import ContentFaults, load

BREAKS = {
    "a scale that is not there": (HOW, "scale: feelings", "scale: feelngs", "scale “feelngs” does not exist; did you mean “feelings”?"),
    "a kind that is not there": (HOW, "kind: sorting", "kind: sortng", "kind “sortng” does not exist; did you mean “sorting”?"),
    "looks that are not there": (HOW, "looks: faces", "looks: face", "“face” is not one of faces, ladder, path; did you mean “faces”?"),
    "a key that is not known": (HOW, "tags: [gcp-emotional-care]", "tag: [gcp-emotional-care]", "“tag” is not known here; did you mean “tags”?"),
    "a band that is not there": (HOW, "      11-12: How do you feel about home", "      11-13: How do you feel about home", "band “11-13” does not exist; did you mean “11-12”?"),
    "an area that is not there": (HOW, "area: education", "area: eduction", "area “eduction” does not exist; did you mean “education”?"),
    "a tag that is not there": (HOW, "tags: [neglect-educational", "tags: [neglect-education", "tag “neglect-education” does not exist; did you mean “neglect-educational”?"),
    "a symbol that is not there": (HOW, "symbol: card-bed", "symbol: card-bad", "symbol “card-bad” does not exist; did you mean “card-bed”?"),
    "a first choice that is not offered": (HOW, "first: happy", "first: hapy", "“hapy” is not one of the two choices; did you mean “happy”?"),
    "an id that is no id": (HOW, "- id: people", "- id: My People", "“My People” cannot be an id; use small letters, digits and hyphens, as in “my-people”"),
    "the same id twice": (HOW, "- id: night", "- id: home", "the id “home” is used twice"),
    "a place that is not there": (HOW, "place: bed", "place: bde", "did you mean “bed”?"),
    "nothing written": (HOW, "    name: Home", "    name:", "nothing is written here; write the words, or take the line out"),
    "the same key twice": (HOW, "    name: Home", "    name: Home\n    name: House", "“name” is written twice; keep one of them"),
    "a misspelt default": (HOW, "      default: How do you feel at home?", "      defualt: How do you feel at home?", "“defualt” is not known here; did you mean “default”?"),
    "no whole number": (HOW, "version: 2", "version: one", "“one” is not a whole number; write it in digits, as in 3"),
    "a colon in a text": (HOW, "default: How do you feel at home?", "default: Home: how is it?", "this is not YAML"),
    "an id that is not the file's": (HOW, "id: how-things-are", "id: how-things-was", "the id “how-things-was” is not the file's name; write “how-things-are”"),
    "a feeling that is not there": (FEEL, "feelings: [happy, sad", "feelings: [hapy, sad", "feeling “hapy” does not exist; did you mean “happy”?"),
    "a starter twice": (FEEL, "- {id: cross, text: I get", "- {id: happy, text: I get", "the id “happy” is used twice"),
    "a reader twice": (MEETING, "{id: my-worker, label: My worker, symbol: how-worker}", "{id: me, label: My worker, symbol: how-worker}", "the id “me” is used twice"),
    "a step for a band that is not there": (HOW, "bands: [6-7, 8-10, 11-12, 13+, easy-read]\n    place: table", "bands: [6-8, 8-10]\n    place: table", "band “6-8” does not exist; did you mean “6-7”?"),
    "an hour that is not there": ("activities/my-day.yaml", "time: waking", "time: wakng", "did you mean “waking”?"),
    "a room that is not there": ("activities/my-home.yaml", "room: wash", "room: washing", "“washing” is not one of"),
    "a scale short of points": ("scales/feelings.yaml", "3: [unhappy, in-the-middle, happy]", "3: [unhappy, happy]", "3 are promised and 2 are listed"),
    "a point that is not there": ("scales/feelings.yaml", "2: [unhappy, happy]", "2: [unhappy, hapy]", "point “hapy” does not exist; did you mean “happy”?"),
    "a scale a band cannot use": ("scales/feelings.yaml", "  3: [unhappy, in-the-middle, happy]\n", "", "no band that gets 3 choices can use this scale"),
    "neither true nor false": ("activities/arriving.yaml", "on_map: false", "on_map: never", "“never” is neither true nor false; write true or false"),
}  # fmt: skip


@pytest.mark.parametrize("name", BREAKS)
def test_the_file_the_line_and_the_right_word_are_named(name, tmp_path):
    file, old, new, what = BREAKS[name]
    faults = faults_after(tmp_path, file, old, new)
    assert any(what in fault and fault.startswith(f"content/{file}, line ") for fault in faults), faults


def test_the_line_is_the_line_of_the_fault(tmp_path):
    faults = faults_after(tmp_path, HOW, "area: education", "area: eduction")
    assert faults == [
        f"content/{HOW}, line {line_of(HOW, 'area: education')}: area “eduction” does not exist; did you mean “education”?"
    ]


def test_every_fault_is_gathered_not_only_the_first(tmp_path):
    root = copied(tmp_path)
    for name, old, new in (
        (HOW, "place: bed", "place: bde"),
        (HOW, "looks: faces", "looks: face"),
        ("areas.yaml", "plain: School", "plian: School"),
    ):
        file = root / name
        file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(ContentFaults) as wrong:
        load(root)
    assert len({(fault.file, fault.line) for fault in wrong.value.faults}) >= 3


def test_a_missing_file_and_a_missing_picture_are_named(tmp_path):
    root = copied(tmp_path)
    (root / "talk.yaml").unlink()
    with pytest.raises(ContentFaults, match=r"content/talk.yaml, line 1: the file is missing"):
        load(root)
    root = copied(tmp_path / "again")
    (root / "symbols" / "card-bed.svg").unlink()
    with pytest.raises(ContentFaults, match=r"content/symbols/card-bed.svg, line 1: the picture is missing"):
        load(root)


@pytest.mark.parametrize(
    "part",
    [
        "<script>alert(1)</script>",
        '<path onclick="x()" d="M0 0"/>',
        '<g style="fill:red"/>',
        '<image href="http://x/"/>',
        "<!DOCTYPE svg>",
    ],
)
def test_a_picture_may_not_act(part, tmp_path):
    root = copied(tmp_path)
    picture = root / "symbols" / "card-bed.svg"
    text = picture.read_text("utf-8")
    picture.write_text(part + text if part.startswith("<!") else text.replace("</svg>", part + "</svg>"), "utf-8")
    with pytest.raises(ContentFaults, match=r"card-bed\.svg"):
        load(root)


def test_no_file_can_be_so_wrong_that_it_is_not_said(tmp_path):
    for n, content in enumerate(
        (b"", b"- a\n- b\n", b"\xff\xfe", b"just words", b"{", b"? [a]\n: b\n", b"a: &x [*x]\n")
    ):
        root = copied(tmp_path / str(n))
        (root / HOW).write_bytes(content)
        with pytest.raises(ContentFaults):
            load(root)
