"""Nobody writes over words they have not seen: a change says which version it was made from."""

from typing import Any

from app.kit.errors import Conflict
from app.kit.words import gettext_lazy as _


class WrittenMeanwhile(Conflict):
    """Somebody else wrote here after this page was opened. Nothing was written; `row` is the newer one."""

    words = _("Somebody else wrote here while you were writing. Nothing is lost: both texts are shown below.")

    def __init__(self, row: Any) -> None:
        super().__init__()
        self.row = row


def check_is_newest(row: Any, version: int) -> None:
    if not is_newest(row, version):
        raise WrittenMeanwhile(row)


def is_newest(row: Any, version: int) -> bool:
    return row.version == version
