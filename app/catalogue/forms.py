"""The forms we do not use with a child: those that lead, praise an answer, press, judge, or promise what we cannot keep."""

import re
from typing import NamedTuple


class Form(NamedTuple):
    pattern: re.Pattern
    what: str
    remedy: str


def _form(pattern: str, what: str, remedy: str) -> Form:
    return Form(re.compile(pattern, re.IGNORECASE), what, remedy)


_HELPERS = "is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|may|might|must"
_SOMEONE = r"he|she|they|it|you|we|there|mum|dad|mummy|daddy|anyone|anybody|someone|somebody|any|your \w+"
_HARMS = (
    r"hit|hits|hitting|hurt|hurts|hurting|smack\w*|slap\w*|kick\w*|punch\w*|touch\w*|abus\w*|punish\w*|neglect\w*|scare|scares|scared|"
    r"scaring|threaten\w*|bruis\w*|beat|beats|beating|shout\w* at|lock\w* (you|in)|left (you )?alone"
)
_UNKIND = r"mean|unkind|not kind|nasty|horrible|scary|bad|cruel|rough|angry|naughty"

# Looked for in questions, and where something is asked for without a question mark: “Tell me …”.
LEADING = (
    _form(
        rf"^(and |but |so |please )?({_HELPERS})(n't| not)?\b",
        "can be answered yes or no",
        "ask openly, as in “What happens …?” or “Tell me about …”",
    ),
    _form(
        rf"[,;:–—]\s+({_HELPERS})(n't)? ({_SOMEONE})\b(?! *\?$)",
        "can be answered yes or no",
        "ask openly, as in “What happens …?” or “Tell me about …”",
    ),
    _form(
        r"\b(tell|show|let|say)\b( me| us)?( know)? (if|whether)\b",
        "asks yes or no in other words",
        "ask openly, as in “What happens …?” or “Tell me about …”",
    ),
    _form(
        r",\s*(\w+n't|right|yes|ok|okay|true|(is|are|was|were|do|does|did|has|have) (it|you|he|she|they))\b[^,]*\?$",
        "asks for agreement",
        "take the end of the question off",
    ),
    _form(
        r"\bwhy\b|\bhow come\b|\bwhat (made|makes|had) you\b|\bwhat for\b",
        "asks why, which sounds like blame",
        "ask “What happened?” or “Tell me about that.”",
    ),
    _form(
        r"\bhow (often|many|long ago|long has|long have)\b|\b(one|two|three|four|five|\d+) (good|bad|nice|best|worst|happy|sad) (thing|time|memor|reason)",
        "asks to count",
        "leave counting to a trained interview; ask what it is like",
    ),
    _form(
        rf"\b(who|when|where|how|why|what|which|about|that)\b.*\b({_HARMS})\b",
        "supposes that something happened",
        "ask what it is like, and suppose nothing",
    ),
    _form(
        r"\bwhat (do|does|did|has|have) (he|she|they|mum|dad|\w+) (do|does|did|done|say|says|said) to you\b",
        "supposes that something happened",
        "ask “What happens when you are together?”",
    ),
    _form(
        rf"\b(who|which [\w-]+|what [\w-]+)( [\w-]+)? (is|are|was|were|gets|does|makes)\b( \w+)? ({_UNKIND})\b|\b(who|which [\w-]+) shouts\b|\bname (the|a|any) (person|grown-up|adult)",
        "asks the child to name someone unkind",
        "ask who is there, or what happens; a name comes from the child",
    ),
    _form(
        r"\bhow (bad|badly|sad|scared|frightened|afraid|angry|cross|cold|hungry|dirty|mean|naughty|unhappy|lonely|worried|upset)\b|"
        r"\bhow much do you (love|hate|like|miss|want)\b|\bwhat('s| is| was) (wrong|the matter|the worst)\b",
        "supposes how it is",
        "ask “What is it like …?”",
    ),
    _form(
        r"\b(always|never)\b|\bstill\b.*\b(drunk|drinking|away|cross|angry)\b",
        "takes something for granted",
        "take the word out, or ask what happens",
    ),
    _form(
        r"\bdid (mum|dad|he|she|they|someone|anyone|\w+) (tell|ask|say to) you\b|\bsecrets?\b|\bwho told you\b",
        "asks about secrets or about who told the child what",
        "leave it to a trained interview",
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
        r"\b(well done|good (job|work|girl|boy|answers?|for you)|great|brilliant|amazing|awesome|fantastic|excellent|perfect|clever|"
        r"wonderful|lovely|proud|superstar|hooray|yay|wow|nice (work|one)|that's right|keep it up|you did it|I'm pleased|you('re| are) a star)\b",
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
        r"(nearly|almost) (done|there|finished)|only \w+ (more|left)|one more (question|thing|page|go)|last (one|question)|don't (stop|give up|leave)|"
        r"it('s| is) (very |really |so )?important|we need you to|everyone (has|needs) to|do your best|try (hard|harder|your best|to answer)|^(please |just )?try to \w+)\b",
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
        r"\bno ?(one|body)( else)? will (ever )?(know|see|find out|read)\b|\bjust between us\b|\bpromise\b|"
        r"\beverything will be\b|\b(it|things) will (get|be) (better|ok|okay|fine|all right)\b|\bwe will (keep you safe|fix|sort|stop it)\b|"
        r"\byou('ll| will) be safe\b",
        "promises what we may not be able to keep",
        "say who will see it, and that we may have to tell",
    ),
    _form(
        r"\b(reward|prize|sticker|badge|points|streak|treat)s?\b",
        "promises a reward",
        "take it out; telling earns nothing",
    ),
    _form(
        r"\b(naughty|dirty|filthy|messy|smelly|disgusting|lazy|drunk|neglected|neglectful|abusive|chaotic|cluttered|inappropriate)\b",
        "judges",
        "leave the judging out; ask what is there, or what happens",
    ),
    _form(
        r"\b(i|we) (heard|know that|(was|were) told|can see)\b|\b(told (me|us)|(says|said|thinks) (that )?you)\b",
        "brings in what somebody else said or thinks",
        "ask without it; the child's account comes first",
    ),
)
