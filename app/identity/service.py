"""Give an adult an account."""

from sqlmodel import Session, select

from app.identity.actors import SystemActor
from app.identity.models import Practitioner
from app.identity.passwords import hash_secret
from app.kit.errors import Mistake
from app.trail import What, record

SHORTEST = 12
COMMON = {"password1234", "123456789012", "qwertyuiop12", "letmein12345", "password12345"}


def add_practitioner(
    db: Session, actor: SystemActor, *, username: str, name: str, job_title: str = "", agency: str = "",
    password: str, pin: str = "", administers: bool = False,
) -> Practitioner:  # fmt: skip
    """Raises Mistake when the name is taken or the password is too weak (ASVS 6.2: length before rules)."""
    check_password(password)
    username = username.strip().lower()
    if db.exec(select(Practitioner).where(Practitioner.username == username)).first():
        raise Mistake(f"There is already a practitioner called {username}. Choose another sign-in name.")
    row = Practitioner(
        username=username, name=name, job_title=job_title, agency=agency, administers=administers,
        password_hash=hash_secret(password), pin_hash=hash_secret(pin) if pin else "",
    )  # fmt: skip
    db.add(row)
    record(db, actor, What.PRACTITIONER_ADDED, subject=row)
    return row


def check_password(password: str) -> None:
    if len(password) < SHORTEST:
        raise Mistake(f"Use at least {SHORTEST} characters for the password. Three or four words are good.")
    if password.lower() in COMMON or len(set(password)) < 5:
        raise Mistake("That password is easy to guess. Three or four words that do not belong together are good.")
