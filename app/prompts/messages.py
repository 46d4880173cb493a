"""What a child is told when an answer could not be read: what to do, never what they did wrong."""

from app.kit.words import gettext_lazy as _

MESSAGES = {
    "choose-one": _("Pick one. Or use “I don’t know” or “Not now”."),
    "choose-some": _("Pick one or more. Or use “I don’t know” or “Not now”."),
    "not-offered": _("That did not come through. Please pick again."),
    "nothing-written": _("There are no words here yet. You can also use “Not now”."),
    "too-long": _("That is more than fits here. Send the first part, then write the rest after."),
    "not-text": _("Some of that could not be kept. Please type it again."),
    "nothing-placed": _("No card has a place yet. Put one somewhere, or use “Not now”."),
    "no-drawing": _("There is no drawing here yet. You can also use “Not now”."),
    "no-photo": _("There is no picture here yet. You can also use “Not now”."),
}
