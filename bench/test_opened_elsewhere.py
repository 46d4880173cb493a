"""The Word copy opened by LibreOffice and by python-docx: the words are there, and the first page is one page. Needs `soffice`."""

import io
import subprocess

from docx import Document
from pypdf import PdfReader

from tests.exports.conftest import make, told  # noqa: F401


def test_others_open_the_word_copy(cast, told, make, tmp_path):  # noqa: F811
    made = make(cast.ada, "docx")
    (tmp_path / made.name).write_bytes(made.data)
    convert = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*convert, str(tmp_path / made.name)], check=True, capture_output=True, timeout=180)
    pages = [page.extract_text() for page in PdfReader(tmp_path / made.name.replace("docx", "pdf")).pages]
    assert "What Ada told us" in pages[0] and "What came of it, in short" in pages[0] and "Told:" in pages[0]
    assert "{{" not in "".join(pages).replace("{{ title }}", "") and "Mum is tired" in pages[0]
    assert Document(io.BytesIO(made.data)).paragraphs[0].text == "What Ada told us"
