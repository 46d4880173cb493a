"""A council's own licensed pictures, which take the place of ours where they are: read once, and checked as ours are."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Annotated

from PIL import Image
from pydantic import StringConstraints, ValidationError

from app.catalogue.faults import ContentFaults, Fault, from_pydantic, unknown
from app.catalogue.svg import wrong
from app.catalogue.yamls import read
from app.prompts.wording import Id, Plain, Text

FileName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.(svg|png)$", max_length=80)]
MEDIA = {"svg": "image/svg+xml; charset=utf-8", "png": "image/png"}
MOST = {"svg": 60_000, "png": 300_000}
WIDEST = 2000


class OwnSymbol(Plain):
    id: Id
    file: FileName
    source: Text
    licence: Text


class OwnIndex(Plain):
    symbols: tuple[OwnSymbol, ...]


@dataclass(frozen=True)
class OwnPicture:
    """`name` is the file's name, which is also its address."""

    name: str
    media: str
    data: bytes
    source: str
    licence: str


def own_pictures(folder: Path | None, known: set[str]) -> dict[str, OwnPicture]:
    """Symbol id -> the picture that replaces ours. Raises ContentFaults holding everything that is wrong."""
    if not folder:
        return {}
    source = read(folder / "index.yaml", f"{folder.name}/index.yaml")
    try:
        index = OwnIndex.model_validate(source.data)
    except ValidationError as bad:
        raise ContentFaults(from_pydantic(source, error, KEYS) for error in bad.errors()) from None
    faults: list[Fault] = []
    found: dict[str, OwnPicture] = {}
    for i, own in enumerate(index.symbols):
        data, wrongs = _picture(folder, own, known, own.id in found)
        faults += [Fault(source.file, source.line(("symbols", i, "id")), what, remedy) for what, remedy in wrongs]
        found[own.id] = OwnPicture(own.file, MEDIA[own.file[-3:]], data, own.source, own.licence)
    if faults:
        raise ContentFaults(faults)
    return found


KEYS = frozenset({*OwnSymbol.model_fields, *OwnIndex.model_fields})


def _picture(folder: Path, own: OwnSymbol, known: set[str], twice: bool) -> tuple[bytes, list[tuple[str, str]]]:
    wrongs = []
    if own.id not in known:
        wrongs.append(unknown("symbol", own.id, known))
    if twice:
        wrongs.append((f"the id “{own.id}” is used twice", "one picture for each"))
    file = folder / own.file
    if not file.is_file() or file.is_symlink():
        return b"", [*wrongs, (f"the picture “{own.file}” is missing", "put it in this folder")]
    kind = own.file[-3:]
    if file.stat().st_size > MOST[kind]:
        return b"", [*wrongs, (f"“{own.file}” is too heavy", f"at most {MOST[kind] // 1000} kB")]
    data = file.read_bytes()
    told = _wrong_svg(data) if kind == "svg" else _wrong_png(data)
    return data, wrongs + [(f"{own.file}: {what}", remedy) for what, remedy in told]


def _wrong_svg(data: bytes) -> list[tuple[str, str]]:
    try:
        return wrong(data.decode("utf-8"))
    except UnicodeDecodeError:
        return [("the picture cannot be read", "save it as plain SVG")]


def _wrong_png(data: bytes) -> list[tuple[str, str]]:
    try:
        with Image.open(BytesIO(data), formats=("PNG",)) as picture:
            size = picture.size
            picture.verify()
    except Exception:  # Pillow raises many kinds for a broken file; any of them means: not a picture
        return [("the picture cannot be read", "save it as PNG")]
    return [] if max(size) <= WIDEST else [("the picture is too big", f"at most {WIDEST} dots a side")]
