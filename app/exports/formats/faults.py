"""Why a file could not be set, in words for whoever asked for it."""

from app.kit.errors import AppError
from app.kit.words import gettext_lazy as _


class NotSet(AppError):
    """The file could not be made, or took too long; nothing was recorded."""

    status = 503
    words = _("The file could not be made. Try again, or make it in the other format. If it happens again, tell whoever keeps Heard running.")


class TemplateFault(AppError):
    """A council's template is broken or too old; the words say where it is and what is wrong."""

    status = 503
