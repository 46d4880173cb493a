"""Pages outside any sitting speak the language the device asks for, since nobody has chosen one yet."""

from typing import Any

from fastapi import Request
from starlette.responses import Response

from app.catalogue import catalogue
from app.kit.pages import render

ENGLISH = "en"


def render_outside(request: Request, template: str, status: int = 200, **context: Any) -> Response:
    language = asked_for(request.headers.get("accept-language", ""))
    response = render(request, template, status, lang=language, dir=catalogue().languages[language].dir, **context)
    response.headers.add_vary_header("Accept-Language")
    return response


def asked_for(header: str) -> str:
    """The first of ours in the order of the header's weights (RFC 9110, 12.5.4); English when none is."""
    asked = sorted((_weighed(part) for part in header.split(",")), key=lambda pair: -pair[1])
    ours = (name for name, weight in asked if weight > 0 and name in catalogue().languages)
    return next(ours, ENGLISH)


def _weighed(part: str) -> tuple[str, float]:
    name, _, weight = part.partition(";")
    try:
        return name.strip().lower().split("-")[0], float(weight.strip().removeprefix("q=") or 1)
    except ValueError:
        return "", 0
