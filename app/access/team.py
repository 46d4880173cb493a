"""Is this session's reader the child's own worker or manager?"""

from uuid import UUID

from sqlmodel import Session

from app.identity.permissions import Role

TEAM = {Role.SOCIAL_WORKER, Role.TEAM_MANAGER}


def reads_as_team(db: Session, child_id: UUID) -> bool:
    """Or the system itself, at work for a stated reason."""
    reach = db.info.get("reach")
    return reach is None or reach.child_ids is None or bool(reach.roles(child_id) & TEAM)
