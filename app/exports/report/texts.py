"""Every text in a report, however deep. Pure."""

from collections.abc import Collection, Iterator
from dataclasses import fields, is_dataclass
from typing import Any


def texts_of(thing: Any, without: Collection[str] = ()) -> Iterator[str]:
    """`without` are names of fields that are no text for a reader."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple | list):
        for one in thing:
            yield from texts_of(one, without)
    elif is_dataclass(thing):
        for one in fields(thing):
            if one.name not in without:
                yield from texts_of(getattr(thing, one.name), without)
