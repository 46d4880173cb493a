"""How hard a text is to read: sentences, words, and the Flesch-Kincaid grade, counted here so that nothing is fetched."""

import re
from collections.abc import Iterable

_SENTENCE = re.compile(r"(?<=[.?!…])[”’)]*\s+")
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_TOKEN = re.compile(r"\w+(?:['’\-]\w+)*")
_SYLLABLES_BY_HEART = {
    "people": 2,
    "someone": 2,
    "everyone": 3,
    "sometimes": 2,
    "something": 2,
    "everything": 3,
    "area": 3,
    "family": 3,
    "different": 3,
    "being": 2,
    "idea": 3,
    "quiet": 2,
    "whatever": 3,
    "wherever": 3,
    "somewhere": 2,
    "leave": 1,
    "home": 1,
    "childline": 2,
    "safe": 1,
    "advocate": 3,
}


def sentences(text: str) -> list[str]:
    return [part.strip() for part in _SENTENCE.split(text.strip()) if part.strip()]


def words(sentence: str) -> int:
    """Everything a reader has to take in as one thing, a telephone number's parts included."""
    return len(_TOKEN.findall(sentence))


def syllables(word: str) -> int:
    word = re.sub(r"['’].*$", "", word.lower())
    if word in _SYLLABLES_BY_HEART:
        return _SYLLABLES_BY_HEART[word]
    if "-" in word:
        return sum(syllables(part) for part in word.split("-") if part)
    groups = len(re.findall(r"[aeiouy]+", word))
    silent = re.search(r"[^aeiouyl]e$|[^aeioulst]es$|[^aeiouytd]ed$|[aeiou]le$", word)
    return max(1, groups - (1 if silent and groups > 1 else 0))


def grade(texts: Iterable[str]) -> float:
    """Flesch-Kincaid over a whole script. A short line alone says nothing; a script says something. English only."""
    every = [s for text in texts for s in sentences(text) if s[-1:] in ".?!…"]
    found = [word for s in every for word in _WORD.findall(s)]
    if not found:
        return 0.0
    return 0.39 * len(found) / len(every) + 11.8 * sum(map(syllables, found)) / len(found) - 15.59
