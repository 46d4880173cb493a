"""What we do not say to a child: forms that lead, that praise an answer, that press, or that promise what we cannot keep."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.catalogue.readability import sentences


class Form(NamedTuple):
    pattern: re.Pattern
    what: str
    remedy: str


def _form(pattern: str, what: str, remedy: str) -> Form:
    return Form(re.compile(pattern, re.IGNORECASE), what, remedy)


_HELPERS = "is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|may|might|must"
_HARMS = "hit|hits|hurt|hurts|smack|smacked|touch|touched|abuse|abused|punish|punished|neglect|neglected|scare|scared"

# Looked for in questions only.
LEADING = (
    _form(
        rf"^(and |but |so )?({_HELPERS})(n't| not)?\b",
        "can be answered yes or no",
        "ask openly, as in “What happens …?” or “Tell me about …”",
    ),
    _form(
        r",\s*(\w+n't|right|yes|ok|okay|true|(is|are|was|were|do|does|did|has|have) (it|you|he|she|they))\b[^,]*\?$",
        "asks for agreement",
        "take the end of the question off",
    ),
    _form(r"\bwhy\b", "asks why, which sounds like blame", "ask “What happened?” or “Tell me about that.”"),
    _form(
        r"\bhow (often|many times|long ago)\b",
        "asks to count",
        "leave counting to a trained interview; ask what it is like",
    ),
    _form(
        rf"\b(who|when|where|how)\b.*\b({_HARMS})\b",
        "supposes that something happened",
        "ask what it is like, and suppose nothing",
    ),
)
# Looked for everywhere.
EVERYWHERE = (
    _form(
        r"\byou must (be|feel|have)\b|\byou (are|feel) (probably|surely)\b",
        "tells the child what they feel",
        "ask, or leave it out",
    ),
    _form(
        r"\b(most|other|all) (children|kids|people your age|young people)\b",
        "compares with other children",
        "speak of this child only",
    ),
    _form(
        r"\b(well done|good (job|work|girl|boy|answers?)|great|brilliant|amazing|awesome|fantastic|excellent|perfect|clever|"
        r"proud|superstar|hooray|wow|nice (work|one)|that's (right|lovely))\b",
        "praises, and praise steers what is said next",
        "say what happens next instead",
    ),
    _form(
        r"\bthank(s| you) for (telling|sharing|saying|answering|being|your (answers?|honesty|words))\b",
        "thanks for what was said",
        "thank for time",
    ),
    _form(
        r"\b(are you sure|don't be (shy|scared|afraid|silly|worried)|be (brave|honest)|tell the truth|hurry|come on|keep going|"
        r"(nearly|almost) (done|there|finished)|only \w+ (more|left)|do your best|try (hard|harder|your best|to answer)|^(please |just )?try to \w+)\b",
        "presses",
        "say that it can be left out",
    ),
    _form(
        r"\b(you|please) (must|have to|need to|should|ought to) (answer|finish|try|tell|say|choose|pick|do|write|draw)\b",
        "presses",
        "say “You can …”",
    ),
    _form(
        r"(?<!can't )(?<!cannot )\bkeep (it|this|that) (a )?(secret|private)\b|\b(we|i) (won't|will not|will never) tell\b|"
        r"\bno ?(one|body)( else)? will (ever )?(know|see|find out|read)\b|\bjust between us\b|\bpromise\b",
        "promises what we may not be able to keep",
        "say who will see it, and that we may have to tell",
    ),
)


def unmannerly(text: str) -> Iterator[tuple[str, str]]:
    """What is wrong with this text and what to do, once for each form found."""
    for said in sentences(text.replace("’", "'")):
        forms = (*LEADING, *EVERYWHERE) if said.endswith("?") else EVERYWHERE
        for form in forms:
            if form.pattern.search(said):
                yield f"“{said}” {form.what}", form.remedy
