"""What every page shares: register, look, and the row of six that is always in the same place."""

from dataclasses import dataclass

from app.catalogue import Said, catalogue
from app.kit.words import Lazy
from app.kit.words import gettext_lazy as _
from app.sittings.door import ChildHere
from app.sittings.looks import looks_of
from child_ui.voice import Voice, register_of, voice_of

HEAR, DONT_KNOW, NOT_NOW = "hear-it", "dont-know", "not-now"
TALK, STOP, EXIT = "talk", "stop", "exit"
ASK_GROWN_UP = _("Ask your grown-up to read this to you.")
ASK_SOMEONE = _("This device has no voice of its own. You can ask someone to read it to you.")
NOTHING_TO_KNOW = _("That is OK. There is nothing you have to know here.")
FINISHED = _("That is OK. You are finished. There is nothing more to do.")


@dataclass(frozen=True)
class Tile:
    """One of the six: a link, or a form that posts. `line` is what it says when it has no page to go to."""

    name: str
    words: Said
    href: str
    post: bool = False
    how: str = ""
    key: str = ""
    line: str = ""
    over: bool = False


@dataclass(frozen=True)
class Frame:
    register: str
    look: str
    language: str
    tiles: tuple[Tile, ...]
    voice: Voice
    worker: str
    address: str
    skin: str = ""
    manner: str = ""
    envelope: str = ""
    """Names this device's envelope, where there is one: what is given on a worker's tablet is sealed to it."""

    @property
    def look_classes(self) -> str:
        return " ".join(f"look-{word}" for word in looks_of(self.look))

    @property
    def dark(self) -> bool:
        return "night" in looks_of(self.look)


@dataclass(frozen=True)
class Question:
    """Where an answer to the question on this page is sent, and the key that keeps it once."""

    action: str
    key: str


def frame_for(here: ChildHere, question: Question | None = None, *, over: bool = False, **slots: str) -> Frame:
    """`over`: the sitting is finished or stopped, so there is nothing left to skip or to stop."""
    voice, register = voice_of(here, **slots), register_of(here.band)
    tiles = (_hear(voice, register), *_skips(voice, question, over), *_about_me(voice, over))
    look, address = here.look, here.request.url.path
    return Frame(
        register, look, here.language, tiles, voice, here.worker_name, address, here.sitting.skin, here.sitting.manner,
        getattr(here, "envelope", ""),
    )  # fmt: skip


def page_of(frame: Frame) -> dict[str, str]:
    """The language of the page and the skin of its people, for render()."""
    known = catalogue().languages.get(frame.language)
    return {"lang": frame.language, "dir": known.dir if known else "ltr", "skin": frame.skin}


def _hear(voice: Voice, register: str) -> Tile:
    return _says(voice, HEAR, ASK_SOMEONE if register == "own" else ASK_GROWN_UP)


def _skips(voice: Voice, question: Question | None, over: bool) -> tuple[Tile, Tile]:
    if question:
        sent = {"href": question.action, "post": True, "key": question.key}
        return tuple(Tile(how, _words(voice, how), how=how, **sent) for how in (DONT_KNOW, NOT_NOW))
    not_now = _says(voice, NOT_NOW, FINISHED) if over else Tile(NOT_NOW, _words(voice, NOT_NOW), "/sit/stop", over=True)
    return _says(voice, DONT_KNOW, NOTHING_TO_KNOW), not_now


def _about_me(voice: Voice, over: bool) -> tuple[Tile, ...]:
    stop = _says(voice, STOP, FINISHED) if over else Tile(STOP, _words(voice, STOP), "/sit/stop", over=True)
    return (
        Tile(TALK, _words(voice, TALK), "/sit/talk", post=True, over=True),
        stop,
        Tile(EXIT, _words(voice, EXIT), "/sit/exit", post=True),
    )


def _says(voice: Voice, name: str, line: Lazy) -> Tile:
    return Tile(name, _words(voice, name), f"#{name}", line=line.into(voice.language))


def _words(voice: Voice, name: str) -> Said:
    return voice(catalogue().always[name].text)
