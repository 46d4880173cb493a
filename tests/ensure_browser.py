"""Make sure a Chromium is there for the journeys: an installed one, Playwright's own, or the distribution's."""

import os
import shutil
import subprocess
import sys

# The headless shell draws and obeys as the whole browser does, and opens a page for a third of the processor time.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
PACKAGES = ("chromium-headless-shell", "chromium")


def there() -> bool:
    if any(shutil.which(name) for name in NAMES):
        return True
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return os.path.exists(playwright.chromium.executable_path)


def tries() -> list[list[str]]:
    """The distribution's packages first, where we may install one; then Playwright's own download."""
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    apt = [*sudo, "apt-get"]
    packaged = [[*apt, "update", "-qq"], *([*apt, "install", "-y", "-qq", package] for package in PACKAGES)]
    return (packaged if shutil.which("apt-get") else []) + [[sys.executable, "-m", "playwright", "install", "chromium"]]


def main() -> int:
    if there():
        return 0
    print("Installing a browser for the journeys ...", flush=True)
    for command in tries():
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)
        if there():
            return 0
    print("No Chromium could be installed. Install one (for example: apt-get install chromium) and run again.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
