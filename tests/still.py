"""The answer that holds many still files, taken apart as a tablet does it."""

import hashlib
import json
from typing import NamedTuple


class Came(NamedTuple):
    """What was said of it, and each file with its headers."""

    read: int
    same: list[str]
    files: dict[str, tuple[bytes, dict[str, str]]]


def brought(client, *addresses: str, **held: str) -> Came:
    answer = client.post("/still", content=json.dumps({"lacking": dict.fromkeys(addresses, "") | held}))
    assert answer.status_code == 200 and answer.headers["content-type"] == "application/octet-stream", answer.text[:300]
    return taken_apart(answer.content)


def taken_apart(whole: bytes) -> Came:
    head, _, rest = whole.partition(b"\n")
    told, files = json.loads(head), {}
    for address, mark, size, headers in told["files"]:
        body, rest = rest[:size], rest[size:]
        assert hashlib.sha256(body).hexdigest() == mark and len(body) == size
        files[address] = (body, headers)
    assert rest == b""
    return Came(told["read"], told["same"], files)
