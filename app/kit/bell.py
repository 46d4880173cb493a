"""A bell: what was just kept wakes what the running server does with it, without waiting for it and without failing."""

import asyncio
import contextlib


class Bell:
    """Made and heard on the server's loop, rung from any thread. Rung many times before it is heard, it is heard once."""

    def __init__(self) -> None:
        self._loop, self._rung = asyncio.get_running_loop(), asyncio.Event()

    def ring(self) -> None:
        with contextlib.suppress(RuntimeError):  # the server has ended: what is kept is found by time
            self._loop.call_soon_threadsafe(self._rung.set)

    async def heard(self) -> None:
        await self._rung.wait()
        self._rung.clear()
