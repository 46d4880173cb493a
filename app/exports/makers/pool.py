"""Two makers, each a process of its own: painting and setting takes both cores and no page has to wait for it."""

import atexit
import pickle
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Timer
from typing import Any

from app.exports.formats.faults import NotSet, TemplateFault

COUNT, SECONDS = 2, 60
FAULTS = {fault.__name__: fault for fault in (NotSet, TemplateFault)}
SCRIPT = Path(__file__).with_name("maker.py")


class Maker:
    """Started when there is something to make, stopped when it takes too long."""

    def __init__(self) -> None:
        self.process: subprocess.Popen | None = None

    def make(self, name: str, given: tuple[Any, ...]) -> Any:
        process = self.started()
        stop = Timer(SECONDS, process.kill)
        stop.start()
        try:
            pickle.dump((name, given), process.stdin)
            process.stdin.flush()  # type: ignore[union-attr]
            fault, made = pickle.load(process.stdout)  # type: ignore[arg-type]
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            self.end()
            raise NotSet() from error
        finally:
            stop.cancel()
        if fault:
            raise FAULTS.get(fault, NotSet)(made)
        return made

    def started(self) -> subprocess.Popen:
        if self.process is None or self.process.poll() is not None:
            command = [sys.executable, "-I", str(SCRIPT)]
            self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        return self.process

    def end(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.communicate()
            self.process = None


MAKERS = [Maker() for _ in range(COUNT)]
_free: SimpleQueue[Maker] = SimpleQueue()
for _one in MAKERS:
    _free.put(_one)


def made(name: str, *given: Any) -> Any:
    """One of `jobs.JOBS`, by whichever maker is free first. Raises NotSet or TemplateFault."""
    with _one_of(_free.get()) as maker:
        return maker.make(name, given)


@contextmanager
def _one_of(free: Maker) -> Iterator[Maker]:
    try:
        yield free
    finally:
        _free.put(free)


def get_ready() -> None:
    """Starts those that do not run, without waiting: half a second nobody has to wait for once a paper is asked for."""
    for _ in range(_free.qsize()):
        with suppress(Empty, OSError), _one_of(_free.get_nowait()) as maker:
            maker.started()


def typeset(layout: str, data: Any, pictures: Mapping[str, bytes]) -> bytes:
    """A layout of `formats/pdf/layouts` with its data and pictures, as a tagged PDF. Raises NotSet."""
    return made("layout", layout, data, dict(pictures))


@atexit.register
def end_all() -> None:
    for maker in MAKERS:
        maker.end()
