"""What may change in a family. The words say what happened and never to whom: each child's record holds them."""

from app.kit.words import gettext_lazy as _

BIRTHDAY, BIRTH, CHILD_ADDED = "band-birthday", "birth", "child-added"

NOTED = {
    BIRTH: _("A baby was born"),
    CHILD_ADDED: _("A child joined the family"),
    "new-adult": _("A new adult is in the home"),
    "moved-out": _("Somebody moved out of the home"),
    "move": _("The family moved"),
    "return-home": _("A child came back home"),
}
"""what a worker notes"""

KINDS = NOTED | {BIRTHDAY: _("A birthday: a child of the family is now asked in the words for the next age")}
"""and what the dates of birth say by themselves"""
