"""Why a copy leaves, where the page does not say it already: a short fixed list, kept on the trail as a code. Free text
would put a child's words where they are not sealed."""

from app.kit.words import gettext_lazy as _

REASONS = {
    "conference": _("For those at a conference or review"),
    "court": _("For the court"),
    "takes-over": _("For the worker or council that takes over"),
    "supervision": _("For my manager, in supervision"),
    "agreed": _("For somebody else, as agreed with my manager"),
}
CHOOSE = _("Choose whom it is for")
