"""What happens to a tablet on a visit, as verbs."""

import contextlib
import json
import os
import signal
from pathlib import Path
from typing import Any

from playwright.sync_api import Error
from sqlmodel import select

from app.envelopes.models import SealedItem
from app.responses.models import How, Response
from app.sittings.devices import open_on_device
from app.trail import show
from app.vault import clear, clear_json
from tests import people

READY = "() => document.documentElement.dataset.packed === 'ready' && !!navigator.serviceWorker.controller"
DRAIN = """async () => { const { drain } = await import("/static/child/js/outbox/sender.js"); await drain(); await drain({ all: true }) }"""
PATIENCE = 300
ONE_PLACE = ("what-i-want-the-meeting-to-know",)
"""packed unless a test needs more: whatever is packed is fetched to the last picture and voice"""
KNOW, WORRIES = "/sit/what-i-want-the-meeting-to-know/know", "/sit/my-three-houses/worries"
COUNT = """async () => { const store = await import("/static/child/js/outbox/store.js"); return (await store.itemKeys()).length }"""


class Liar:
    """The server, or what stands between: `lie(scope, body)` answers (status, headers, body) in its place, or None."""

    def __init__(self, app: Any) -> None:
        self.app, self.lie, self.seen = app, None, []

    async def __call__(self, scope, receive, send) -> None:
        said = self.lie(scope) if self.lie and scope["type"] == "http" else None
        if scope["type"] == "http":
            self.seen.append((scope["method"], scope["path"]))
        if said is None:
            return await self.app(scope, receive, send)
        while (await receive()).get("more_body"):
            pass
        status, headers, body = said
        await send({"type": "http.response.start", "status": status, "headers": [(k.encode(), v.encode()) for k, v in headers.items()]})
        return await send({"type": "http.response.body", "body": body})


class Tablet:
    """A worker's tablet with one browser. `page` is the tab the child sees."""

    def __init__(self, opened, base: str, db, cast, app, profile: Path) -> None:
        self._opened, self.base, self.db, self.cast, self.app, self.profile = opened, base, db, cast, app, profile
        self.context = None

    def start(self, **more) -> "Tablet":
        self.context = self._opened(**more)
        self.context.set_default_timeout(15_000)
        self.page = self.context.pages[0]
        self.problems = []
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        return self

    def shut(self) -> None:
        if self.context:
            self.context.close()
        self.context = None

    def handed_to(self, child, activities: tuple[str, ...] = ONE_PLACE, **more):
        """Handed over with a line, the usual way: the child's cookie is set, the first page is open."""
        sitting = people.pack_for(self.db, self.cast, child, activities=activities, **more)
        token = open_on_device(self.db, self.cast.actor(self.cast.priya), sitting, "handed-over")
        self.db.commit()
        self.context.add_cookies([{"name": "heard-child", "value": token, "url": self.base, "httpOnly": True, "sameSite": "Strict"}])
        self.page.goto(self.base + "/sit/hello")
        return sitting

    def taken(self, *children, activities: tuple[str, ...] = ONE_PLACE) -> list[str]:
        """Signed in, put on this tablet for use without signal, locked; answers the picture words in order."""
        sittings = [people.pack_for(self.db, self.cast, child, activities=activities) for child in children]
        self.go("/practitioner/sign-in")
        self.page.fill("input[name=username]", "priya")
        self.page.fill("input[name=password]", people.PASSWORD)
        self.press("form:has(input[name=password]) button")
        self.go("/practitioner/families/FM-1001/take")
        for sitting in sittings:
            self.page.locator(f"input[value='{sitting.id.hex}']").check(force=True)
        self.press("form:has(input[name=sittings]) button")
        rows = self.page.locator("[data-take] li")
        ready = self.page.locator("[data-take] li[data-is=ready]")
        self.until(lambda: ready.count() == len(sittings))  # none yet is not all of them
        names = {row.locator("b").inner_text(): row.get_attribute("data-label") for row in rows.all()}
        self.press("form[action='/practitioner/lock'] button")
        self.sittings = dict(zip([child.reference for child in children], sittings, strict=True))
        return [names[child.name] for child in children]

    def opens(self, label: str) -> None:
        """On the page of what is packed: the one with this picture word."""
        self.press(f".packed-card:has-text('{label}') button")

    def ready(self) -> None:
        """Waits until the whole sitting lies on this tablet."""
        self.until(lambda: self.page.evaluate(READY))

    def offline(self, cut: bool = True) -> None:
        self.context.set_offline(cut)

    def press(self, what) -> None:
        target = self.page.locator(what) if isinstance(what, str) else what
        with self.page.expect_navigation():
            target.first.click()

    def go(self, path: str) -> None:
        self.page.goto(self.base + path)

    def arrives(self) -> None:
        self.press("button[name=understood][value=yes]")
        self.page.locator("input[name=choice]").first.check(force=True)
        self.press("form.answer button.go")

    def writes(self, words: str) -> None:
        self.go(KNOW)
        self.page.fill("textarea[name=words]", words)
        self.press("form.answer button.go")

    def draws(self, times: int = 2) -> None:
        """Some lines on the sheet of worries; the page stays open."""
        self.go(WORRIES)
        self.page.wait_for_selector(".drawing:not([hidden]) canvas")
        box = self.page.locator("canvas").first.bounding_box()
        for n in range(times):
            x, y = box["x"] + box["width"] * (0.2 + 0.1 * n), box["y"] + box["height"] * 0.4
            self.page.mouse.move(x, y)
            self.page.mouse.down()
            self.page.mouse.move(x + 60, y + 30, steps=8)
            self.page.mouse.up()

    def killed(self) -> None:
        """The browser's own processes end at once, as when a battery dies."""
        for process in Path("/proc").iterdir():
            if process.name.isdigit() and str(self.profile) in _command(process):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(int(process.name), signal.SIGKILL)
        with contextlib.suppress(Error):
            self.context.close()
        for lock in self.profile.glob("Singleton*"):
            lock.unlink()
        self.context = None

    def tries(self) -> None:
        """One round of handing in, at once."""
        self.page.evaluate(DRAIN)

    def waiting(self) -> int:
        return self.page.evaluate(COUNT)

    def drained(self) -> None:
        self.until(lambda: self.waiting() == 0)

    def until(self, so) -> None:
        """Asks again and again: the page's own content policy forbids the browser driver's way of waiting."""
        for _ in range(PATIENCE):
            if so():
                return
            self.page.wait_for_timeout(50)
        raise AssertionError("it never came to be")

    def kept(self, sitting) -> list[tuple[str, str, str, str]]:
        """(step, how, words, value) of everything the server has from this sitting, in the order it was given."""
        self.db.rollback()
        self.db.expire_all()
        rows = self.db.exec(select(Response).where(Response.sitting_id == sitting.id).order_by(Response.given_at, Response.id)).all()
        for row in rows:
            show(self.db, people.SCENE, row.child_id, [row])
        told = [(row.step, str(row.how), *self._said(row)) for row in rows]
        self.db.commit()
        return told

    def _said(self, row: Response) -> tuple[str, str]:
        if row.how != How.TOLD:
            return "", ""
        return clear(row, "words") or "", json.dumps(clear_json(row, "value"))

    def items(self) -> list[SealedItem]:
        return self.rows(select(SealedItem).order_by(SealedItem.envelope_id, SealedItem.seq))

    def rows(self, query) -> list:
        """Let go of at once, so that the server can write while a test looks."""
        self.db.rollback()
        self.db.expire_all()
        found = list(self.db.exec(query))
        for row in found:
            self.db.expunge(row)
        self.db.rollback()
        return found

    def read(self, row, field: str):
        """What a sealed field of this row holds, its showing recorded."""
        [row] = self.db.exec(select(type(row)).where(type(row).id == row.id))
        show(self.db, people.SCENE, row.child_id, [row])
        told = clear_json(row, field)
        self.db.commit()
        return told


def _command(process: Path) -> str:
    try:
        return (process / "cmdline").read_text()
    except OSError:
        return ""
