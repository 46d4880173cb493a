"""An action that is only a wish: "parents to engage better". Pure. It asks what we would see; it never stops anybody."""

import re

_VERBS = """accept acknowledge address aware awareness change comply consider continue cooperate demonstrate encourage engage
    engagement ensure explore improve improvement liaise look maintain manage monitor participate prioritise promote recognise
    reduce reflect support take try understand understanding work"""
VERBS = frozenset(_VERBS.split())
"""what can be done without anything being different"""
_FILLING = """a all also an and any appropriate appropriately are as at attend be being better both by can concerns consistently
    continually effectively for from fully further good her his home identified in into is it its issues more need needs no of on
    ongoing or other our out own plan positive positively possible professionally progress regular regularly required responsibly
    role should show so that the their them they this to up views well where which will with
    adult adults agencies agency carer carers child children dad family father gp grandparent grandparents health housing mother
    mum nurse officer parent parents partner partners professional professionals school service services social step team visitor
    worker workers"""
FILLING = frozenset(_FILLING.split())
_WORD = re.compile(r"[^\W\d_]+|\d+")


def only_a_wish(text: str, *names: str) -> bool:
    """True when nothing is left once vague verbs, filling words and the names of those who do it are taken away.

    A number, a day, a place or a thing is something that could be seen, so it is enough.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    known = FILLING | {name.lower() for given in names for name in _WORD.findall(given)}
    vague = [word for word in words if _stem(word) in VERBS]
    return bool(vague) and all(_stem(word) in VERBS or word in known for word in words)


def _stem(word: str) -> str:
    """engages, engaged and engaging are engage; improves and improving improve"""
    for ending in ("ing", "ed", "es", "s", "d"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            bare = word.removesuffix(ending)
            return next((form for form in (bare, bare + "e") if form in VERBS), word)
    return word
