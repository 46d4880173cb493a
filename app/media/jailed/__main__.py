"""Decodes one file, alone: bytes in by stdin, one line of JSON with the new bytes out by stdout, nothing else in reach.

Run as a folder (`python -I app/media/jailed picture`), so that nothing of the application is importable in here.
"""

import importlib
import json
import os
import sys


def main(job: str) -> None:
    decoder = importlib.import_module({"picture": "pictures", "sound": "sounds"}[job])
    limits = importlib.import_module("limits")
    decoder.warm()
    data = sys.stdin.buffer.read()
    limits.tighten(decoder.CPU_SECONDS)
    try:
        told, made = decoder.remake(data)
    except Exception:  # decoders raise many kinds for a broken file; which one is of no use to a child
        told, made = {"refused": "not-readable"}, b""
    out = memoryview(json.dumps(told).encode() + b"\n" + made)
    while out:
        out = out[os.write(1, out) :]
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1])
