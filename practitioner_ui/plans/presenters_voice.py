"""A child's latest voice in finished words: when it was, whether it is too old to decide on, and what it was."""

from app.evidence.latest_voice import LatestVoice
from app.families.models import Child
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from practitioner_ui.answers.evidence import Beside, beside


def as_given(voice: LatestVoice, home: str) -> Beside:
    """In the order the child gave it that day."""
    newest_first = beside(voice.placed, home)
    return Beside(newest_first.told[::-1], newest_first.seen)


def voice_line(child: Child, voice: LatestVoice) -> str:
    if voice.voice.on is None:
        words = _("Nothing {child} told is on the record.") if voice.asked else _("Nobody has written down what they saw of {child}.")
        return words.format(child=child.name)
    words = _("{child} last told something on {day}.") if voice.asked else _("{child} was last watched on {day}.")
    return words.format(child=child.name, day=full(voice.voice.on))


def had_voice_line(child: Child, voice: LatestVoice) -> str:
    """As it was on a day that has been."""
    if voice.voice.on is None:
        return _("Nothing of {child}’s own was on the record then.").format(child=child.name)
    words = _("By then {child} had last told something on {day}.") if voice.asked else _("By then {child} had last been watched on {day}.")
    return words.format(child=child.name, day=full(voice.voice.on))


def old_line(voice: LatestVoice) -> str:
    """Said when it is longer ago than the rule of that day allows."""
    if not voice.voice.old or voice.deadline is None or voice.deadline.due_on is None:
        return ""
    rule = voice.deadline.rule
    return _("That is too long ago to end a plan on: it was good until {day} ({rule}, {edition}).").format(
        day=full(voice.deadline.due_on), rule=rule.words, edition=rule.edition
    )
