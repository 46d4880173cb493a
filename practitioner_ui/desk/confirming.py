"""Before a copy leaves: whoever signed in a while ago writes their PIN or password again."""

from typing import Any

from app.access.doors import OpenChild, Signed
from app.identity import sessions
from app.identity.confirming import confirm, is_fresh
from app.identity.models import PractitionerSession
from app.kit.cookies import PRACTITIONER, read_cookie
from app.kit.errors import SignInNeeded
from app.kit.forms import Form
from app.kit.words import gettext_lazy as _

WRITE_SECRET = _("Write your PIN or password, so that nobody else sends this from your screen")
WRONG_SECRET = _("That PIN or password does not fit. Check it and try again.")


def fresh(here: Signed | OpenChild) -> bool:
    return is_fresh(_session(here), here.request.app.state.settings.confirm_minutes)


def secret_faults(here: Signed | OpenChild, form: Form) -> dict[str, Any]:
    """Nothing, where it was a short while ago or the secret fits."""
    if fresh(here):
        return {}
    secret = form.get("secret")
    if not secret:
        return {"secret": WRITE_SECRET}
    return {} if confirm(here.db, _session(here), here.practitioner, secret) else {"secret": WRONG_SECRET}


def _session(here: Signed | OpenChild) -> PractitionerSession:
    """Looked for once in a request: a session that a fifth wrong secret ended is still the one this page answers to."""
    state = here.request.state
    if not hasattr(state, "session"):
        found = sessions.find(here.db, read_cookie(here.request, PRACTITIONER), here.request.app.state.settings)
        if not found:
            raise SignInNeeded()
        state.session = found[0]
    return state.session
