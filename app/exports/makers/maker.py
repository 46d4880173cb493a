"""Runs alone, in a process of its own: makes what it is asked for until nobody asks, and never sees a database or a key."""

import pickle
import signal
import sys
from pathlib import Path
from typing import Any, BinaryIO

IDLE = 900  # seconds without anything to make, after which it ends


def main(asked: BinaryIO, answers: BinaryIO) -> None:
    from app.exports.makers.jobs import JOBS, get_ready

    get_ready()
    while True:
        signal.alarm(IDLE)
        try:
            name, given = pickle.load(asked)
        except EOFError:
            return
        signal.alarm(0)
        pickle.dump(_answer(JOBS[name], given), answers)
        answers.flush()


def _answer(job: Any, given: Any) -> tuple[str, Any]:
    """What was made, or which fault it was and its words. Another process's traceback would say too much to a page."""
    from app.kit.errors import AppError

    try:
        return "", job(*given)
    except AppError as fault:
        return type(fault).__name__, str(fault.words)
    except Exception:
        return "NotSet", ""


if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[3])
    out, sys.stdout = sys.stdout.buffer, sys.stderr  # whatever prints does not get in between
    main(sys.stdin.buffer, out)
