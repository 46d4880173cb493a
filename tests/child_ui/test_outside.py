"""Pages outside any sitting are in the language the device asks for, read from the side it is read from."""

import re

import pytest

from app.catalogue import catalogue
from child_ui.outside import asked_for

PAGES = ("/e", "/e/closed", "/p", "/p/wait")


@pytest.mark.parametrize("language", ["cy", "pl", "ro", "uk", "pt", "ur", "ar", "ps", "pa", "bn", "so", "tr"])
def test_each_page_speaks_each_language_and_no_english(client, language):
    for address in PAGES:
        page, english = (client.get(address, headers={"Accept-Language": asked}).text for asked in (f"{language}-GB,en;q=0.3", "en"))
        assert f'<html lang="{language}" dir="{catalogue().languages[language].dir}"' in page, address
        heard = set(re.findall(r"<h1[^>]*>([^<]+)</h1>|<p[^>]*>([^<]+)</p>|>([^<>]+)</button>|>([^<>]+)</a>", page))
        spoken = set(re.findall(r"<h1[^>]*>([^<]+)</h1>|<p[^>]*>([^<]+)</p>|>([^<>]+)</button>|>([^<>]+)</a>", english))
        assert spoken and not heard & spoken, f"{address}: {heard & spoken}"


@pytest.mark.parametrize(
    ("header", "language"),
    [("", "en"), ("xx", "en"), ("ur-PK,en;q=0.8", "ur"), ("en;q=0.2,pl;q=0.9", "pl"), ("de,cy;q=0.5", "cy"), ("pl;q=0,so", "so"), ("pl;q=x,;;,", "en")],
)  # fmt: skip
def test_the_language_is_the_one_weighed_most_of_those_there_are(header, language):
    assert asked_for(header) == language
