"""The looks for zoom, keys and no scripts see what is wrong when it is there, and nothing when it is not."""

import pytest

from tests.journeys.within_reach import at_four_hundred, by_tab, without_scripts

STYLE = "<style>body { margin: 0 } :focus { outline: 3px solid } .plain:focus { outline: 0 } .bar { position: fixed; inset: auto 0 0 0; height: 200px; background: #fff }</style>"
WRONG = {
    "scrolls sideways": (at_four_hundred, "<table><tr><td><div style='width: 500px'>wide</div></table>"),
    "hides part of its words": (at_four_hundred, "<p style='width: 50px; overflow: hidden; white-space: nowrap'>Some words nobody can read"),
    "runs out of its box": (at_four_hundred, "<div style='overflow: hidden; width: 300px'><p style='width: 50px'>Handwerkskammer"),
    "stays on and takes": (at_four_hundred, "<div class='bar'>Keep</div>"),
    "does not show that it has the focus": (by_tab, "<a class='plain' href='/'>On</a>"),
    "puts itself before others": (by_tab, "<a href='/' tabindex='2'>On</a>"),
    "is covered while it has the focus": (by_tab, "<div style='height: 110vh'></div><a href='/'>On</a><div style='height: 10px'></div><div class='bar'>Keep</div>"),
    "cannot be sent": (without_scripts, "<main><form action='/on'><button hidden>On</button></form></main>"),
    "speak before we do": (without_scripts, "<main><form><input required><button>On</button></form></main>"),
}


@pytest.fixture(scope="module")
def sheet(chromium):
    page = chromium.new_context().new_page()
    yield page
    page.context.close()


def test_each_fault_is_seen(sheet):
    for words, (look, body) in WRONG.items():
        sheet.set_viewport_size({"width": 390, "height": 500})
        sheet.set_content(f"<!doctype html>{STYLE}{body}")
        assert any(words in one for one in look(sheet)), words


def test_a_page_that_is_well_is_let_be(sheet):
    sheet.set_content(f"<!doctype html>{STYLE}<main><p>Some words</p><form><label>A <input></label><button>On</button></form></main>")
    assert at_four_hundred(sheet) + by_tab(sheet) + without_scripts(sheet) == []
