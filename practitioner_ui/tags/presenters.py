"""What an answer or observation is about, for its page: the worker's, with name and day; suggestions apart and plainly so."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from app.access.doors import OpenChild
from app.identity.people import NOBODY, people
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.tags.known import GROUPS, Known, known, suggested
from app.tags.service import tag_rows
from app.tags.standing import Standing, tagging


@dataclass(frozen=True)
class TagLine:
    id: str
    name: str
    group: str
    line: str


@dataclass(frozen=True)
class AboutTags:
    accepted: tuple[TagLine, ...]
    suggested: tuple[TagLine, ...]
    aside: tuple[TagLine, ...]
    groups: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """what else could be chosen, by group"""


def about_tags(here: OpenChild, source: Any, ids: Collection[Any], beside: Any = None) -> AboutTags:
    """`ids`: the answer with all its parts, so that a tag stands whichever part was open when it was accepted."""
    rows = tag_rows(here.db, here.child.id, ids)
    found, listed = tagging(rows, suggested(source, beside)), known()
    named = people(here.db, (row.practitioner_id for row in rows))
    there = {one.tag for one in found.accepted} | set(found.suggested)
    return AboutTags(
        accepted=tuple(_said(one, listed, named, _("Accepted by {who}, {day}.")) for one in found.accepted),
        suggested=tuple(TagLine(tag, listed[tag].name, str(GROUPS[listed[tag].group]), "") for tag in found.suggested),
        aside=tuple(_said(one, listed, named, _("Put aside by {who}, {day}.")) for one in found.put_aside),
        groups=tuple(_group(group, name, listed, there) for group, name in GROUPS.items()),
    )  # fmt: skip


def _said(one: Standing, listed: dict[str, Known], named: dict, says: Any) -> TagLine:
    tag = listed.get(one.tag, Known(one.tag, one.tag, ""))
    line = says.format(who=named.get(one.practitioner_id, NOBODY).signed, day=full(one.at))
    return TagLine(tag.id, tag.name, str(GROUPS.get(tag.group, "")), line)


def _group(group: str, name: Any, listed: dict[str, Known], there: set[str]) -> tuple[str, tuple[tuple[str, str], ...]]:
    return str(name), tuple((tag.id, tag.name) for tag in listed.values() if tag.group == group and tag.id not in there)
