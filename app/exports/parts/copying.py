"""What happens to every text on its way into a copy: brothers' and sisters' names in brackets, nothing a file cannot hold."""

import re
from dataclasses import dataclass

from app.families.siblings import IN_AN_ADULTS, IN_OWN_WORDS, masked

# XML 1.0 and Typst hold none of these: control characters but tab and line end, and the two non-characters.
_CANNOT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_LOWER = "her his their the a an two three both my our mother father mum dad parents nobody class school home at"
LOWER = frozenset(_LOWER.split())
_LINE_END = re.compile("\r\n|[\r\u2028\u2029]")


@dataclass(frozen=True)
class Copier:
    """`names` are every way the brothers and sisters are named; `adults` the practitioners around this child."""

    names: tuple[str, ...]
    adults: tuple[str, ...] = ()

    def own(self, text: str | None) -> str:
        """The child's own words: the record is untouched, the brackets are ours and said to be."""
        return masked(holdable(text or ""), self.names, IN_OWN_WORDS, self.adults)

    def adult(self, text: str | None) -> str:
        return masked(holdable(text or "").strip(), self.names, IN_AN_ADULTS, self.adults)


def holdable(text: str) -> str:
    return _CANNOT.sub("", _LINE_END.sub("\n", text))


def sentences(*parts: str | None) -> str:
    """Joined, each ended once."""
    return " ".join(_ended(part.strip()) for part in parts if part and part.strip())


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def inside(text: str) -> str:
    """A few words that a person wrote, put into a sentence: `Her twin` loses its capital, `Marta` does not."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first.lower() in LOWER else text
