"""How hard a text is to read: Flesch-Kincaid and Spache over a whole script, counted here so that nothing is fetched."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

_SENTENCE = re.compile(r"(?<=[.?!…])[”’)]*\s+")
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_TOKEN = re.compile(r"\w+(?:['’\-]\w+)*")
SAMPLE = 125
# The list is American; these are the same first words here, and the names that stand in for the child's and the worker's.
BRITISH = frozenset({"mum", "dad", "gran", "grandad", "nursery", "poorly", "favourite", "colour", "sam", "priya", "friday"})
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
    every = _spoken(texts)
    found = [word for s in every for word in _WORD.findall(s)]
    if not found:
        return 0.0
    return 0.39 * len(found) / len(every) + 11.8 * sum(map(syllables, found)) / len(found) - 15.59


def spache(texts: Iterable[str]) -> float:
    """The revised Spache grade (1974) for readers of the first school years: the mean of samples, as it is meant to be.

    In each sample a word that is not known by sight counts once, however often it comes. English only.
    """
    levels = [_spache(sample) for sample in _samples([_WORD.findall(said) for said in _spoken(texts)])]
    return sum(levels) / len(levels) if levels else 0.0


def hard_words(text: str, reading_grade: int) -> list[str]:
    """Long words that young readers do not know by sight; for older ones only very long ones. Names are let be."""
    most = 2 if reading_grade <= 4 else 3
    found = [word for said in sentences(text) for n, word in enumerate(_WORD.findall(said)) if not (n and word[0].isupper())]
    return [word for word in dict.fromkeys(found) if syllables(word) > most and not known_by_sight(word)]


def _spoken(texts: Iterable[str]) -> list[str]:
    """Whole sentences; a label on a picture is not one."""
    return [said for text in texts for said in sentences(text) if said[-1:] in ".?!…"]


def _samples(every: list[list[str]]) -> Iterator[list[list[str]]]:
    """Of whole sentences; what is left over at the end joins the last one, being too short to say anything."""
    sample: list[list[str]] = []
    left = sum(map(len, every))
    for said in every:
        sample.append(said)
        left -= len(said)
        if sum(map(len, sample)) >= SAMPLE <= left:
            yield sample
            sample = []
    if sample:
        yield sample


def _spache(sample: list[list[str]]) -> float:
    found = [word.lower().replace("’", "'") for said in sample for word in said]
    strange = {word for word in found if not known_by_sight(word)}
    return 0.121 * len(found) / len(sample) + 8.2 * len(strange) / len(found) + 0.659


@lru_cache
def _list() -> frozenset[str]:
    lines = (Path(__file__).parent / "spache.txt").read_text("utf-8").splitlines()
    return frozenset(" ".join(line for line in lines if not line.startswith("#")).split()) | BRITISH


def known_by_sight(word: str) -> bool:
    """On the list, or a plural, possessive or ordinary verb form of a word that is; so is a name put in for the child."""
    parts = word.lower().replace("’", "'").split("-")
    return all(part in _list() or any(stem in _list() for stem in _stems(part)) for part in parts if part)


def _stems(word: str) -> Iterator[str]:
    yield word.removesuffix("'s").removesuffix("s'")
    for ending in ("s", "es", "ed", "d", "ing", "er", "ly", "n't", "'re", "'ll", "'ve", "'d"):
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            yield from (stem, stem + "e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem)
    if word.endswith(("ies", "ied")):
        yield word[:-3] + "y"
