"""Every route the app answers, found by walking it: FastAPI nests included routers, so a flat list sees almost none."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from fastapi.routing import APIRoute
from starlette.routing import Mount, Route


@dataclass(frozen=True)
class Found:
    path: str
    methods: frozenset[str]
    route: Any

    @property
    def unsafe(self) -> bool:
        return bool(self.methods - {"GET", "HEAD", "OPTIONS"})

    def dependencies(self) -> set[Callable[..., Any]]:
        """Every dependency of this route, however deep."""
        found, queue = set(), [self.route.dependant]
        while queue:
            dependant = queue.pop()
            queue.extend(dependant.dependencies)
            found.add(dependant.call)
        return found

    def doors(self) -> set[Callable[..., Any]]:
        return {call for call in self.dependencies() if getattr(call, "is_door", False)}


def walk(app: Any) -> list[Found]:
    return sorted(_walk(app.routes, ""), key=lambda found: (found.path, sorted(found.methods)))


def _walk(routes: Any, prefix: str) -> Iterator[Found]:
    for route in routes:
        if isinstance(route, APIRoute | Route):
            yield Found(prefix + route.path, frozenset(route.methods or ()), route)
        elif isinstance(route, Mount):
            continue  # static files only: the rules look at mounts apart
        else:
            yield from _walk_included(route, prefix)


def _walk_included(included: Any, prefix: str) -> Iterator[Found]:
    for context in included.effective_route_contexts():
        route = getattr(context, "original_route", None) or getattr(context, "route", context)
        yield Found(prefix + context.path, frozenset(context.methods or ()), context if hasattr(context, "dependant") else route)
