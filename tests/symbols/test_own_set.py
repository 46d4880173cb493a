"""A council's own licensed pictures take our places, under our rules."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner

from app.catalogue import ContentFaults, catalogue, load
from app.catalogue.load import CONTENT
from app.cli import app as cli
from app.settings import settings as installation
from child_ui.symbols import address
from tests.still import brought

NAMED = "symbols:\n  - {id: %s, file: %s, source: Symbols of Anytown, licence: Anytown 2026-11}\n"
PLAIN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path fill="#123456" d="M0 0h64v64H0z"/></svg>'


def folder_with(tmp_path: Path, data: bytes | str, *, name: str = "mum.svg", id: str = "with-mum") -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    (folder / "index.yaml").write_text(NAMED % (id, name), "utf-8")
    return folder


def png(width: int = 60, height: int = 60) -> bytes:
    held = BytesIO()
    Image.new("RGB", (width, height), "#123456").save(held, "PNG")
    return held.getvalue()


@pytest.fixture
def installed(monkeypatch):
    """The installation's folder of own pictures, and everything that was read from it forgotten afterwards."""

    def use(folder: Path) -> None:
        monkeypatch.setenv("HEARD_SYMBOLS_FOLDER", str(folder))
        forget()

    yield use
    monkeypatch.undo()
    forget()


def forget() -> None:
    for cached in (installation, catalogue, address):
        cached.cache_clear()


@pytest.mark.parametrize(
    ("name", "data", "media"), [("mum.svg", PLAIN.encode(), "image/svg+xml"), ("mum.png", png(), "image/png")]
)
def test_a_councils_picture_is_shown_in_place_of_ours(tmp_path, installed, client, name, data, media):
    installed(folder_with(tmp_path, data, name=name))
    where = address("with-mum", "skin-3")
    assert where.startswith(f"/symbols/own/{name}?v=")
    answer = client.get(where)
    assert (answer.content, answer.headers["content-type"].split(";")[0]) == (data, media)
    [(body, headers)] = brought(client, where).files.values()
    assert (body, headers["content-type"]) == (data, answer.headers["content-type"])
    assert address("with-dad").startswith("/static/symbols/")
    assert (catalogue().symbols["with-mum"].own.licence) == "Anytown 2026-11"


@pytest.mark.parametrize(
    "part",
    [
        "<script>alert(1)</script>",
        "<foreignObject><p>x</p></foreignObject>",
        '<image href="https://elsewhere.example/x.png"/>',
        '<use href="#a"/>',
        '<a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://elsewhere.example"><path d="M0 0"/></a>',
        '<path d="M0 0" onload="x()"/>',
        '<path d="M0 0" style="fill:red"/>',
        "<style>path{fill:url(https://elsewhere.example)}</style>",
        '<path d="M0 0" fill="url(https://elsewhere.example#a)"/>',
        '<animate attributeName="href" values="javascript:x()"/>',
        '<set attributeName="onclick" to="x()"/>',
    ],
)
def test_a_hostile_picture_is_refused(tmp_path, part):
    folder = folder_with(tmp_path, PLAIN.replace("</svg>", part + "</svg>"))
    with pytest.raises(ContentFaults, match=r"own/index.yaml, line 2: mum.svg: "):
        load(CONTENT, folder)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("mum.svg", '<!DOCTYPE svg [<!ENTITY a "b">]>' + PLAIN, "document type"),
        ("mum.svg", '<?xml-stylesheet href="https://elsewhere.example/x.css"?>' + PLAIN, "style sheet"),
        ("mum.svg", b"\xff\xfe<svg/>", "cannot be read"),
        ("mum.svg", "<html><svg/></html>", "not SVG"),
        ("mum.svg", PLAIN + " " * 70_000, "too heavy"),
        ("mum.png", PLAIN, "cannot be read"),
        ("mum.png", png(2_001, 10), "too big"),
        ("mum.png", png()[:-20], "cannot be read"),
    ],
)
def test_what_is_not_a_plain_picture_is_refused(tmp_path, name, data, said):
    with pytest.raises(ContentFaults, match=said):
        load(CONTENT, folder_with(tmp_path, data, name=name))


@pytest.mark.parametrize(
    ("index", "said"),
    [
        (NAMED % ("with-mumm", "mum.svg"), "did you mean “with-mum”"),
        (NAMED % ("with-mum", "../mum.svg"), "file|cannot be an id"),
        (NAMED % ("with-mum", "gone.svg"), "is missing"),
        ("symbols:\n  - {id: with-mum, file: mum.svg, source: Anytown}\n", "“licence” is missing"),
        (NAMED % ("with-mum", "mum.svg") + "  - {id: with-mum, file: mum.svg, source: A, licence: B}\n", "used twice"),
    ],
)
def test_an_index_must_name_our_pictures_its_files_and_a_licence_for_each(tmp_path, index, said):
    folder = folder_with(tmp_path, PLAIN)
    (folder / "index.yaml").write_text(index, "utf-8")
    with pytest.raises(ContentFaults, match=said):
        load(CONTENT, folder)


def test_a_link_to_a_file_elsewhere_is_not_followed(tmp_path):
    folder = folder_with(tmp_path, PLAIN)
    (tmp_path / "secret.svg").write_text(PLAIN)
    (folder / "mum.svg").unlink()
    (folder / "mum.svg").symlink_to(tmp_path / "secret.svg")
    with pytest.raises(ContentFaults, match="is missing"):
        load(CONTENT, folder)


def test_the_content_check_covers_the_councils_pictures(tmp_path, installed):
    installed(folder_with(tmp_path, PLAIN.replace("</svg>", "<script/></svg>")))
    answer = CliRunner().invoke(cli, ["content", "check"])
    assert answer.exit_code != 0 and "“script” may not be in a picture" in answer.output + answer.stderr
