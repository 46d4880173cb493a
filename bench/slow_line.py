"""A slow line in front of a server: a long way, and so many bytes a second for everything together.

The browser's own slow line holds single answers to its speed, but lets many small ones through two to three times as fast."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Queue
from urllib.parse import urlsplit

WAY, DOWN, UP = 0.075, 1_600_000 / 8, 750_000 / 8  # seconds one way, bytes a second
PIECE = 2_920  # two packets


class Line:
    """One direction: who comes first goes first."""

    def __init__(self, speed: float) -> None:
        self.speed, self.free = speed, 0.0

    def arrives(self, size: int) -> float:
        """When the last of so many bytes, sent now, is there."""
        self.free = max(asyncio.get_running_loop().time(), self.free) + size / self.speed
        return self.free + WAY


async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, line: Line) -> None:
    loop, on_the_way = asyncio.get_running_loop(), asyncio.Queue(maxsize=16)

    async def deliver() -> None:
        while (piece := await on_the_way.get()) is not None:
            data, at = piece
            await asyncio.sleep(max(0, at - loop.time()))
            writer.write(data)
        writer.close()

    delivering = asyncio.create_task(deliver())
    while data := await reader.read(PIECE):
        await on_the_way.put((data, line.arrives(len(data))))
    await on_the_way.put(None)
    await delivering


async def serve(port: int, opened: Queue) -> None:
    """Until told to stop: says its own port, and how to be stopped."""
    down, up, stop = Line(DOWN), Line(UP), asyncio.Event()

    async def both_ways(reader, writer) -> None:
        await asyncio.sleep(2 * WAY)  # saying hello
        there, back = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.gather(carry(reader, back, up), carry(there, writer, down), return_exceptions=True)

    server, loop = await asyncio.start_server(both_ways, "127.0.0.1", 0), asyncio.get_running_loop()
    opened.put((server.sockets[0].getsockname()[1], lambda: loop.call_soon_threadsafe(stop.set)))
    await stop.wait()
    server.close()


@contextmanager
def slow_line(base: str) -> Iterator[str]:
    """The address of the same server at the end of a slow line."""
    opened: Queue = Queue()
    thread = threading.Thread(target=lambda: asyncio.run(serve(urlsplit(base).port, opened)), daemon=True)
    thread.start()
    port, stop = opened.get()
    yield f"http://127.0.0.1:{port}"
    stop()
    thread.join()
