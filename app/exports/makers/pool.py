"""Two makers, each a process of its own: painting and setting takes both cores and no page has to wait for it."""

import atexit
import pickle
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from queue import SimpleQueue
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
        process = self._running()
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

    def _running(self) -> subprocess.Popen:
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
    maker = _free.get()
    try:
        return maker.make(name, given)
    finally:
        _free.put(maker)


def typeset(layout: str, data: Any, pictures: Mapping[str, bytes]) -> bytes:
    """A layout of `formats/pdf/layouts` with its data and pictures, as a tagged PDF. Raises NotSet."""
    return made("layout", layout, data, dict(pictures))


@atexit.register
def end_all() -> None:
    for maker in MAKERS:
        maker.end()
