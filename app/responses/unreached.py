"""A brother's or sister's name in a child's own words, for a reader who does not work with that brother or sister.

The record keeps the words untouched. What such a reader is shown has the relation in square brackets, which are ours.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlmodel import Session, select

from app.access.reach import everything, reaching
from app.families.models import Child
from app.families.siblings import IN_AN_ADULTS, Sibling, masked, others


def names_out_of_reach(db: Session, child: Child) -> tuple[str, ...]:
    """Every way the brothers and sisters are named whom this session's reader cannot reach; one query for each child."""
    reach, known = db.info.get("reach"), db.info.setdefault("names_out_of_reach", {})
    if reach is None or reach.child_ids is None:
        return ()
    key: tuple[UUID, Any] = (child.id, reach.child_ids)
    if key not in known:
        query = select(Child).where(Child.family_id == child.family_id, Child.id != child.id)
        with reaching(db, everything("names are taken out of words for a reader without reach")):
            rows = [row for row in db.exec(query) if not reach.holds(row.id)]
        known[key] = others([Sibling(row.name, row.reference, row.unborn, row.id) for row in rows], child.name)
    return known[key]


def for_this_reader(db: Session, child: Child, text: str) -> str:
    """One text of the child's own."""
    return masked(text, names_out_of_reach(db, child))


def with_names_out(view: Any, names: Sequence[str]) -> Any:
    """An answer as such a reader has it: the words, whole and in pieces, what they say in other languages, a worker's own question."""
    if not names:
        return view
    return replace(
        view, words=masked(view.words, names), said=masked(view.said, names),
        question=masked(view.question, names, IN_AN_ADULTS) if view.asked_by else view.question,
        parts=tuple(replace(part, words=masked(part.words, names)) for part in view.parts),
        transcripts=tuple(replace(one, text=masked(one.text, names)) for one in view.transcripts),
        translations=tuple(
            replace(one, text=masked(one.text, names), line=masked(one.line, names, IN_AN_ADULTS)) for one in view.translations
        ),
    )  # fmt: skip
