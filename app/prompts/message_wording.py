"""The wording that every message page has, whoever the meeting is about."""

from app.kit.words import Lazy
from app.kit.words import gettext_lazy as _

READER_QUESTION = _("Who should read it out?")
NOT_IN_ROOM_QUESTION = _("Who should not be in the room when it is read?")
HONEST = _("We will try. We can’t always do it. Your worker will tell you.")

# Put after what content offers, where content does not offer it itself: nobody has to be picked, by anyone.
READERS: dict[str, Lazy] = {
    "someone-else": _("Someone else"),
    "nobody": _("No one reads it out"),
    "not-decided": _("I have not decided"),
}
PEOPLE: dict[str, Lazy] = {
    "someone-else": _("Someone else"),
    "anyone": _("Anyone can be there"),
    "not-decided": _("I have not decided"),
}
