"""Whether the clips that came with Heard still fit the words as they are written now."""

from app.voices.files import shipped
from app.voices.texts import groups


def behind(language: str = "en") -> tuple[int, int]:
    """(texts without a clip, clips whose text is gone). None of it is a fault: such a text is read by the device or a person."""
    wanted = {one.key for group in groups(language) for one in group.texts}
    there = set(shipped(language))
    return len(wanted - there), len(there - wanted)
