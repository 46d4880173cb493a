"""What is not a photo, on every page that takes one: a kind word, the words beside it still there, nothing half kept."""

import io
import struct
import zlib

import pytest
from PIL import Image

from tests.bad_input import assert_kind, assert_plain

WORDS = "\nmy dog 🐕 <b>and</b> me "


def photo(kind: str = "PNG", size: tuple[int, int] = (80, 60)) -> bytes:
    out = io.BytesIO()
    Image.effect_noise(size, 90).convert("RGB").save(out, kind)
    return out.getvalue()


def bomb() -> bytes:
    """A PNG of a few kilobytes that says it is 50,000 by 50,000."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(1_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


BAD = {
    "text": ("note.txt", b"Dear Priya, this is not a picture.", "text/plain"),
    "text named .png": ("me.png", b"Dear Priya, this is not a picture.", "image/png"),
    "svg": ("me.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "image/svg+xml"),
    "page": ("me.jpg", b"<html><script>alert(1)</script></html>", "image/jpeg"),
    "gif": ("me.gif", photo("GIF"), "image/gif"),
    "tiff": ("me.tiff", photo("TIFF"), "image/tiff"),
    "empty file": ("me.png", b"", "image/png"),
    "cut short": ("me.png", photo()[:300], "image/png"),
    "cut short jpeg": ("me.jpg", photo("JPEG")[:300], "image/jpeg"),
    "only a head": ("me.png", b"\x89PNG\r\n\x1a\n", "image/png"),
    "bomb": ("me.png", bomb(), "image/png"),
    "noise": ("me.webp", b"RIFF\xff\xff\xff\xffWEBPVP8 " + bytes(range(256)), "image/webp"),
}
GOOD = ("me.png", photo(), "image/png")


@pytest.fixture(scope="session")
def takers(forms):
    """Each form that takes a photo: the paper page, and the drawing pages for when there is no drawing."""
    return [(who, form) for who, form in forms if any(one.kind == "file" for one in form.fields.values())]


def media(house) -> int:
    on_disk = [path for path in (house.home / "media").rglob("*") if path.is_file()]
    return sum(row[0] == "media" for row in house.plain()) + len(on_disk)


def send(house, who, form, files, **more):
    house.put_back(who)
    data = {"words": [WORDS]} if "words" in form.fields else {}
    return house.send(form, form.filled() | data | more, files)


def assert_not_taken(house, form, what: str, answer, before: int) -> None:
    page = assert_plain(what, answer)
    assert answer.status_code == 422 and page.alerts, f"{what}: {answer.status_code}"
    assert_kind(what, answer, page)
    assert media(house) == before, f"{what}: something was kept"
    if "words" in form.fields:
        assert WORDS in page.all_typed(), f"{what}: the words are gone"


def test_what_is_no_photo_is_told_kindly_and_leaves_nothing_behind(house, takers):
    """Every kind on the first form of each shape; a page and a bomb on the rest."""
    assert len(takers) >= 8
    met: set[tuple] = set()
    house.put_back("child")
    before = media(house)
    for who, form in takers:
        for name in ("text named .png", "bomb") if form.shape in met else BAD:
            answer = send(house, who, form, [("photo", BAD[name])])
            assert_not_taken(house, form, f"{form.action}: {name}", answer, before)
        met.add(form.shape)


def test_a_photo_that_is_one_is_kept_once_whatever_its_name(house, takers):
    names = ["n" * 4_096 + ".png", "../../../etc/passwd", "a\x00b.png", "<script>alert(1)</script>.png", 'x"; filename="y', "שלום\u202egnp.exe", ""]
    who, form = takers[0]
    for name in names[:-1]:
        house.put_back(who)
        before = media(house)
        answer = send(house, who, form, [("photo", (name, GOOD[1], "text/html"))])
        assert_plain(name, answer)
        assert answer.status_code in {303, 400, 422} and media(house) - before == (answer.status_code == 303), name[:40]


def test_a_photo_that_is_too_big_is_said_to_be_and_nothing_is_kept(house, takers):
    limit = house.client.app.state.settings.upload_megabytes * 1_000_000
    for who, form in takers[:2]:
        house.put_back(who)
        before = media(house)
        answer = send(house, who, form, [("photo", ("me.png", GOOD[1] + bytes(limit), "image/png"))])
        assert answer.status_code == 422 and "smaller picture" in answer.text and media(house) == before
        assert_plain("too big", answer)


def test_two_photos_or_files_where_words_belong(house, takers):
    for who, form in takers:
        house.put_back(who)
        before = media(house)
        for files in (
            [("photo", GOOD), ("photo", BAD["text"])], [("photo", BAD["text"]), ("photo", GOOD)],
            [("photo", GOOD)] * 5, [("words", ("words.txt", b"said", "text/plain"))], [("key", ("k", b"\x00", "text/plain")), ("photo", GOOD)],
            [("csrf_token", GOOD)], [("photo[]", GOOD)], [("how", GOOD)],
        ):  # fmt: skip
            answer = send(house, who, form, files)
            page = assert_plain(f"{form.action}: {[name for name, _ in files]}", answer)
            assert_kind(files[0][0], answer, page)
            assert media(house) - before == (answer.status_code == 303 and files[-1][0] == "photo"), files[0][0]


def test_words_where_the_photo_belongs(house, takers):
    for who, form in takers:
        answer = send(house, who, form, None, photo=["this is text"])
        assert answer.status_code == 422, form.action
        assert_plain(form.action, answer)
