"""Make sure a Chromium is there for the journeys: an installed one, Playwright's own, or the distribution's."""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome")


def there() -> bool:
    if any(shutil.which(name) for name in NAMES):
        return True
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return os.path.exists(playwright.chromium.executable_path)


def tries() -> list[list[str]]:
    """Playwright's download first; then the distribution's package, where we may install one."""
    own = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if shutil.which("apt-get"):
        own += [[*sudo, "apt-get", "update", "-qq"], [*sudo, "apt-get", "install", "-y", "-qq", "chromium"]]
    return own


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
