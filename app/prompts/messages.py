"""What a child is told when an answer could not be read: what to do, never what they did wrong."""

from app.kit.words import gettext_lazy as _

MESSAGES = {
    "choose-one": _("Pick one. Or use “I don’t know” or “Not now”."),
    "choose-some": _("Pick one or more. Or use “I don’t know” or “Not now”."),
    "not-offered": _("That did not come through. Please pick again."),
    "nothing-picked-or-written": _("There is nothing here yet. Pick or write something. You can also use “Not now”."),
    "nothing-written": _("There are no words here yet. You can also use “Not now”."),
    "too-long": _("That is more than fits here. Send the first part, then write the rest after."),
    "not-text": _("Some of that could not be kept. Please type it again."),
    "nothing-placed": _("No card has a place yet. Put one somewhere, or use “Not now”."),
    "no-drawing": _("There is no drawing here yet. You can also use “Not now”."),
    "no-photo": _("There is no picture here yet. You can also use “Not now”."),
    "no-recording": _("There is no recording here yet. You can also use “Not now”."),
    "nobody-placed": _("Nobody has a place yet. Put someone in a ring, or use “Not now”."),
    "nobody-named": _("Who is that? Write their name, or take them out of the ring."),
    "name-too-long": _("That name is too long to fit here. Please write a shorter one."),
}
