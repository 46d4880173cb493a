"""What is printed on every letter to a child, in the child's own language."""

from app.kit.words import gettext_lazy as _

DEAR = _("Dear {child},")
ABOUT = _("What you told us about")
DID = _("What we did")
COULD_NOT = _("What we could not do, and why")
SAY_MORE = _("Is this right? You can say more, or say it is wrong. Tell {worker}.")
FROM = _("From {worker}")

# Pictures that fit what a letter says, out of content's own; in the order they are offered.
PICTURES = (
    "ask-home", "ask-school", "card-food", "card-bed", "room-blanket", "day-good-night", "who-dentist", "who-doctor", "body-glasses",
    "body-clean-clothes", "day-breakfast", "day-bus", "day-play", "day-club", "who-gran", "with-worker", "with-mum", "with-dad",
    "sib-together", "ask-siblings", "ask-grown-ups", "safe-listens", "card-phone", "ask-see-more", "ask-happen", "ask-same",
)  # fmt: skip
