"""What can go wrong, each with the status it answers with; one handler renders them."""


class AppError(Exception):
    """Base of every refusal; `words` is for the reader and names the remedy."""

    status = 500
    words = ""

    def __init__(self, words: str = "") -> None:
        super().__init__(words or self.words)
        self.words = words or self.words


class NotFound(AppError):
    """Not there, or not yours: the two look the same so that nothing can be learned by asking."""

    status = 404


class NotAllowed(AppError):
    """Yours, but not in this role."""

    status = 403


class Conflict(AppError):
    status = 409


class TooLarge(AppError):
    status = 413


class Busy(AppError):
    """The database could not be written to in time; nothing was lost, try again."""

    status = 503


class Gone(AppError):
    """A child's sitting on this device is over."""

    status = 410


class Locked(AppError):
    """The tablet is with a child: no adult page opens until the worker unlocks it."""

    status = 423


class SignInNeeded(AppError):
    status = 401


class ConfirmFirst(AppError):
    """Signed in too long ago for a copy to leave; `then` is the address they asked for."""

    status = 401

    def __init__(self, then: str) -> None:
        super().__init__()
        self.then = then


class Mistake(Exception):
    """A person's slip at the command line: told in one line, never a traceback."""
