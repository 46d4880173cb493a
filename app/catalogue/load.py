"""Reads content/, gathers every fault before failing, and hands back one frozen Catalogue."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ValidationError

from app.catalogue.bind import bind
from app.catalogue.book import Catalogue
from app.catalogue.faults import ContentFaults, Fault, from_pydantic
from app.catalogue.files import FOLDERS, SINGLE
from app.catalogue.own_symbols import own_pictures
from app.catalogue.references import reference_faults
from app.catalogue.yamls import Source, read
from app.settings import settings

CONTENT = Path(__file__).resolve().parents[2] / "content"


@lru_cache
def catalogue() -> Catalogue:
    """The catalogue this installation runs on: read once. Raises ContentFaults."""
    return load(CONTENT, settings().symbols_folder)


def load(root: Path, symbols_folder: Path | None = None) -> Catalogue:
    """`symbols_folder` holds a council's own pictures. Raises ContentFaults holding everything that is wrong, not only the first."""
    read_in, faults = _all(Path(root))
    if not faults:
        faults = reference_faults(read_in, Path(root))
    if faults:
        raise ContentFaults(faults)
    found = bind(read_in, Path(root))
    for id_, picture in own_pictures(symbols_folder, set(found.symbols)).items():
        found.symbols[id_]._own = picture
    return found


def _all(root: Path) -> tuple[dict[str, tuple[BaseModel, Source]], list[Fault]]:
    """File name -> the thing in it and where its parts stand."""
    read_in, faults = {}, []
    keys = known_keys()
    for name, model in _files(root):
        try:
            source = read(root / name, f"{root.name}/{name}")
            read_in[name] = (model.model_validate(source.data), source)
        except ContentFaults as wrong:
            faults += wrong.faults
        except ValidationError as wrong:
            faults += [from_pydantic(source, error, keys) for error in wrong.errors()]
    return read_in, faults


def _files(root: Path) -> Iterable[tuple[str, type[BaseModel]]]:
    yield from SINGLE.items()
    for folder, model in FOLDERS.items():
        for file in sorted((root / folder).glob("*.yaml")):
            yield f"{folder}/{file.name}", model


@lru_cache
def known_keys() -> frozenset[str]:
    """Every key content may use anywhere: what a misspelt one is compared with."""
    seen: set[type] = set()
    todo: list = [*SINGLE.values(), *FOLDERS.values()]
    keys: set[str] = set()
    while todo:
        model = todo.pop()
        if isinstance(model, type) and issubclass(model, BaseModel):
            if model not in seen:
                seen.add(model)
                for name, field in model.model_fields.items():
                    keys.add(field.alias or name)
                    todo.append(field.annotation)
        else:
            todo += getattr(model, "__args__", ())
    return frozenset(keys)
