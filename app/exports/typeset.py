"""Runs alone, in a process of its own with a time limit: a folder with data and pictures in, a tagged PDF out. Imports nothing of ours."""

import sys
from pathlib import Path


def main(folder: Path, fonts: Path) -> None:
    import typst

    typst.compile(
        folder / "report.typ", output=folder / "report.pdf", root=folder, font_paths=[fonts], ignore_system_fonts=True,
        format="pdf", pdf_standards=["ua-1"],
    )  # fmt: skip


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
