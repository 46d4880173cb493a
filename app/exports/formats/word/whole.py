"""Is all of a report in the finished file? A council's template may be older than what a report holds by now. Pure."""

import re
from collections.abc import Iterable
from dataclasses import fields

from app.exports.report.finished import Report
from app.exports.report.texts import texts_of
from app.kit.words import gettext_lazy as _

NEVER_SHOWN = ("file", "page", "lang", "dir", "language", "join", "child")
LEFT_OUT = re.compile(r"leaves out:\s*([a-z_,\s]+)")
"""how a template says that it does without a part: {# leaves out: gaps, visits #}"""
PARTS = {
    "copy": _("whose copy it is"), "footer": _("child, reader and time on each page"), "age": _("the child’s age"), "empty": _("why there are no words"),
    "quotes": _("the child’s words"), "chosen": _("what the child chose"), "pieces": _("the parts of an answer"),
    "meeting": _("what the child wants at the meeting"), "brackets": _("what square brackets mean"), "picture": _("the child’s drawing"),
    "asked": _("what was asked"), "short": _("what came of it, in short"), "seen": _("what adults saw"), "opinions": _("what adults think"),
    "weight": _("what weight the words were given"), "days": _("what else the child told"), "earlier": _("what the child told before"),
    "seen_more": _("what else was seen"), "visits": _("when the child was seen"), "gaps": _("what is not known"),
    "sections": _("the assessment"), "plan": _("the plan’s category"), "outcomes": _("the plan’s outcomes"),
    "tellings": _("what the child was told"), "read_backs": _("what was read back"), "others": _("an advocate, and who sent nothing"),
    "wishes": _("the child’s wishes about who sees it"), "leave_out": _("what the child wants left out of the family’s copy"),
    "made": _("who made it"),
}  # fmt: skip


def wanting(report: Report, texts: Iterable[str], template: str) -> list[str]:
    """The parts of which something is not in the file, unless the template says that it does without."""
    without = {name for found in LEFT_OUT.findall(template) for name in re.split(r"[,\s]+", found)}
    held = _squashed(" ".join(texts))
    return [one.name for one in fields(report) if one.name not in without and not _holds(held, getattr(report, one.name), one.name)]


def _holds(held: str, part: object, name: str) -> bool:
    return name in NEVER_SHOWN or all(_squashed(text) in held for text in texts_of(part, NEVER_SHOWN))


def _squashed(text: str) -> str:
    return "".join(text.split())


def said(names: Iterable[str]) -> str:
    return ", ".join(f"{PARTS[name]} ({name})" if name in PARTS else name for name in names)
