"""Templates: one environment, strict about missing names, in the language of the page."""

from collections.abc import Mapping
from contextvars import ContextVar
from typing import Any

from fastapi import Request
from jinja2 import BaseLoader, ChoiceLoader, Environment, PackageLoader, PrefixLoader, StrictUndefined
from jinja2_fragments import render_block
from starlette.responses import HTMLResponse

from app.kit import dates
from app.kit.assets import asset
from app.kit.bundles import bundled
from app.kit.clock import now
from app.kit.cookies import PRACTITIONER, VISIT, csrf_token, new_token, page_mark, read_cookie, set_cookie
from app.kit.forms import cookie_for
from app.kit.words import interface, speaking

_language: ContextVar[str] = ContextVar("language", default="en")


def make_environment(roots: Mapping[str, BaseLoader]) -> Environment:
    """`roots` maps the first word of a template's name to where its files are."""
    govuk = PackageLoader("govuk_frontend_jinja", "templates")
    environment = Environment(
        loader=ChoiceLoader([PrefixLoader(dict(roots)), PrefixLoader({"govuk_frontend_jinja": govuk})]),
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
    )  # fmt: skip
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        lambda text: interface(_language.get()).gettext(text),
        lambda one, many, n: interface(_language.get()).ngettext(one, many, n),
        newstyle=True,
        pgettext=lambda context, text: interface(_language.get()).pgettext(context, text),
    )
    environment.globals.update(asset=asset, bundled=bundled, now=now)
    environment.filters.update(dates.FILTERS)
    return environment


def render(
    request: Request, template: str, status: int = 200, block: str | None = None, **context: Any
) -> HTMLResponse:
    """A page, or one block of it for htmx. `lang` and `dir` in the context set the language of the page."""
    given, fresh = _form_token(request)
    page = {
        "request": request, "csrf_token": given, "lang": "en", "dir": "ltr",
        "demonstration": not request.app.state.settings.production, **getattr(request.state, "page", {}), **context,
    }  # fmt: skip
    held = _language.set(page["lang"])
    try:
        with speaking(page["lang"]):
            body = _body(request.app.state.templates, template, block, page)
    finally:
        _language.reset(held)
    response = HTMLResponse(body, status_code=status, headers={"Vary": "HX-Request"})
    remember = {**getattr(request.state, "remember", {}), **({VISIT: fresh} if fresh else {})}
    for kind, value in remember.items():
        set_cookie(response, kind, value, request.app.state.settings)
    return response


def _body(environment: Environment, template: str, block: str | None, page: dict[str, Any]) -> str:
    return render_block(environment, template, block, page) if block else environment.get_template(template).render(page)


def wants_part(request: Request) -> bool:
    """True when htmx asks for a piece of the page it already shows."""
    return request.headers.get("hx-request") == "true"


def _form_token(request: Request) -> tuple[str, str | None]:
    """The token for this page's forms, on adults' pages with the page's own mark behind it; a visit cookie is made before sign-in."""
    kind = cookie_for(request.url.path)
    token, fresh = getattr(request.state, "new_token", None) or read_cookie(request, kind), None
    if not token and kind == VISIT:
        token = fresh = new_token()
    mark = f".{page_mark()}" if kind == PRACTITIONER else ""
    return (csrf_token(request.app.state.keyring.form_key, token) + mark if token else ""), fresh
