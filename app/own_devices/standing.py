"""How it stands with another device for a sitting: nobody asked, it waits, yes, no, or ended."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from app.kit.clock import now
from app.own_devices.models import OwnDeviceAnswer, OwnDeviceRequest
from app.sittings.models import Invitation, Sitting, SittingStatus

WAITS, YES, NO, ENDED = "waits", "yes", "no", "ended"


@dataclass(frozen=True)
class Standing:
    """The newest request for one sitting, and the newest answer to it."""

    request: OwnDeviceRequest
    answer: OwnDeviceAnswer | None = None

    @property
    def state(self) -> str:
        return self.answer.said if self.answer else WAITS


def standing_of(db: Session, sitting: Sitting) -> Standing | None:
    """None while nobody asked for this sitting."""
    query = select(OwnDeviceRequest).where(OwnDeviceRequest.sitting_id == sitting.id)
    return _newest(db, db.exec(query)).get(sitting.id)


def standing_before_opening(db: Session, child_ids: Sequence[UUID]) -> list[Standing]:
    """For these children, of sittings that are packed and not opened yet; two queries."""
    packed = select(Sitting.id).where(col(Sitting.child_id).in_(child_ids), Sitting.status == SittingStatus.PACKED)
    query = select(OwnDeviceRequest).where(col(OwnDeviceRequest.child_id).in_(child_ids), col(OwnDeviceRequest.sitting_id).in_(packed))
    return list(_newest(db, db.exec(query)).values())


def live_codes(db: Session, sitting_ids: Sequence[UUID]) -> list[Invitation]:
    """Codes that can still be used."""
    query = select(Invitation).where(col(Invitation.sitting_id).in_(sitting_ids), col(Invitation.opens_left) > 0)
    return list(db.exec(query.where(col(Invitation.tries_left) > 0, Invitation.expires_at > now())))


def _newest(db: Session, requests: Iterable[OwnDeviceRequest]) -> dict[UUID, Standing]:
    """By sitting."""
    latest = {row.sitting_id: row for row in sorted(requests, key=lambda row: row.created_at)}
    ids = [row.id for row in latest.values()]
    query = select(OwnDeviceAnswer).where(col(OwnDeviceAnswer.request_id).in_(ids)).order_by(col(OwnDeviceAnswer.created_at))
    said = {row.request_id: row for row in (db.exec(query) if ids else ())}
    return {sitting: Standing(row, said.get(row.id)) for sitting, row in latest.items()}
