"""What a story may say of what a child is to be told, of letters, reading back and advocates, and of a parent who may change."""

from app.demonstration.told import Part


class Promised(Part):
    by: str
    days: int
    what: str
    in_days: int
    method: str = "in-person"


class Written(Part):
    by: str
    days: int
    about: str
    did: str = ""
    could_not: str = ""
    pictures: tuple[str, ...] = ()


class ReadBackText(Part):
    by: str
    days: int
    right: str
    child_said: str = ""
    put_right: str = ""


class Offered(Part):
    by: str
    days: int
    result: str
    note: str = ""


class Noted(Part):
    by: str
    days: int
    parent: str
    stage: str
    note: str


class ToldBack(Part):
    promised: tuple[Promised, ...] = ()
    letters: tuple[Written, ...] = ()
    read_backs: tuple[ReadBackText, ...] = ()
    advocates: tuple[Offered, ...] = ()
    change_notes: tuple[Noted, ...] = ()
