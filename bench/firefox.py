"""Firefox as Debian and others ship it, driven through its own automation port (Marionette): no driver program, no package."""

import json
import shutil
import socket
import subprocess
import threading
import time
from pathlib import Path
from typing import Any

PROGRAM = shutil.which("firefox-esr") or shutil.which("firefox")
PREFS = {
    "marionette.port": 0, "browser.shell.checkDefaultBrowser": False, "datareporting.policy.dataSubmissionEnabled": False,
    "app.update.enabled": False, "network.captive-portal-service.enabled": False, "dom.disable_beforeunload": True,
}  # fmt: skip
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
PATIENCE = 30.0


class Firefox:
    """One browser with a profile on the disk; `go`, `press` and `write` as a person does them."""

    def __init__(self, profile: Path, width: int = 820, height: int = 1180) -> None:
        profile.mkdir(exist_ok=True)
        (profile / "user.js").write_text("\n".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFS.items()))
        told = profile / "MarionetteActivePort"
        told.unlink(missing_ok=True)
        command = [PROGRAM, "--headless", "--no-remote", "--marionette", "--remote-allow-system-access", "--profile", str(profile), "--width", str(width), "--height", str(height)]
        self.process, self.number = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL), 0
        until(told.exists)
        until(lambda: told.read_text().strip().isdigit())
        self.line = socket.create_connection(("127.0.0.1", int(told.read_text())))
        self.line.settimeout(120)
        self._read()
        self.version = self.do("WebDriver:NewSession")["capabilities"]["browserVersion"]

    def do(self, command: str, **more: Any) -> Any:
        """One command of the protocol and its answer. Raises RuntimeError with what Firefox says."""
        self.number += 1
        body = json.dumps([0, self.number, command, more]).encode()
        self.line.sendall(str(len(body)).encode() + b":" + body)
        _, _, fault, answer = self._read()
        if fault:
            raise RuntimeError(f"{command}: {fault['error']}: {fault['message']}")
        return answer["value"] if isinstance(answer, dict) and set(answer) == {"value"} else answer

    def _read(self) -> Any:
        length = b""
        while (one := self._some(1)) != b":":
            length += one
        body = b""
        while len(body) < int(length):
            body += self._some(int(length) - len(body))
        return json.loads(body)

    def _some(self, most: int) -> bytes:
        if not (part := self.line.recv(most)):
            raise RuntimeError("Firefox ended")
        return part

    def go(self, address: str) -> None:
        self.do("WebDriver:Navigate", url=address)

    def back(self) -> None:
        self.do("WebDriver:Back")

    def script(self, text: str, *more: Any) -> Any:
        return self.do("WebDriver:ExecuteScript", script=text, args=list(more))

    def awaited(self, text: str) -> Any:
        """A script of several turns: what its promise comes to."""
        return self.do("WebDriver:ExecuteAsyncScript", script=f"const say = arguments[0]; (async () => {{ {text} }})().then(say, fault => say(String(fault)))", args=[])

    def all(self, selector: str) -> list[str]:
        """What is there and shown."""
        found = [one[ELEMENT] for one in self.do("WebDriver:FindElements", using="css selector", value=selector)]
        return [one for one in found if self.do("WebDriver:IsElementDisplayed", id=one)]

    def first(self, selector: str) -> str:
        found = self.all(selector)
        assert found, f"no {selector} on {self.url}"
        return found[0]

    def click(self, selector: str) -> None:
        self.do("WebDriver:ElementClick", id=self.first(selector))

    def write(self, selector: str, words: str) -> None:
        self.do("WebDriver:ElementSendKeys", id=self.first(selector), text=words)

    def press(self, selector: str) -> None:
        """Presses and waits for the page that follows."""
        self.script("document.documentElement.dataset.before = 'yes'")
        self.click(selector)
        until(lambda: self.script("return document.readyState === 'complete' && !document.documentElement.dataset.before"))

    @property
    def url(self) -> str:
        return self.do("WebDriver:GetCurrentURL")

    def text(self, selector: str = "main") -> str:
        return self.do("WebDriver:GetElementText", id=self.first(selector))

    def chrome(self, text: str) -> None:
        """In the browser itself rather than in the page."""
        self.do("Marionette:SetContext", value="chrome")
        try:
            self.script(text)
        finally:
            self.do("Marionette:SetContext", value="content")

    def quit(self) -> None:
        self.do("Marionette:Quit", flags=["eForceQuit"])
        self.process.wait(timeout=30)

    def killed(self) -> None:
        """As when a battery dies."""
        self.line.close()
        self.process.kill()
        self.process.wait()


def until(so: Any) -> None:
    end, tick = time.monotonic() + PATIENCE, threading.Event()
    while not so():
        assert time.monotonic() < end, "it never came to be"
        tick.wait(0.05)
