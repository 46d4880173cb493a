"""Typed and not sent, and sheets nobody drew on: held, or let go, in whatever order things come."""

import pytest

from tests.child_ui.handed_in import WORDS, fresh, pack, words_of
from tests.envelopes.record import drafts_of


class TestDrafts:
    """Typed and not sent: the newest is held until it is sent, passed or emptied."""

    KEY = "k" * 32

    def type(self, client, tablet, words: str, seq: int | None = None):
        assert tablet.send(client, tablet.page(WORDS, seq=seq, draft=True, key=self.KEY, words=words)).json()["state"] == "kept"

    def test_the_newest_is_held_whatever_comes_first(self, client, db, tablet):
        for seq in (2, 0, 1):
            self.type(client, tablet, f"typed {seq}", seq)
        assert fresh(db, lambda: drafts_of(db, tablet)) == [({"words": ["typed 2"]}, False)]
        assert words_of(db, tablet) == []

    @pytest.mark.parametrize("more", [{"words": "sent"}, {"how": "dont-know"}, {"how": "not-now"}], ids=str)
    @pytest.mark.parametrize("draft_first", [True, False])
    def test_sending_or_passing_ends_it(self, client, db, tablet, more, draft_first):
        draft = tablet.page(WORDS, draft=True, key=self.KEY, words="half a")
        answer = tablet.page(WORDS, key=self.KEY, **more)
        for item in (draft, answer) if draft_first else (answer, draft):
            assert tablet.send(client, item).json()["state"] == "kept"
        assert fresh(db, lambda: drafts_of(db, tablet)) in ([(None, True)], [])

    def test_emptying_ends_it(self, client, db, tablet):
        self.type(client, tablet, "half a")
        self.type(client, tablet, "  ")
        assert fresh(db, lambda: drafts_of(db, tablet)) == [(None, True)]

    def test_another_page_does_not_end_it(self, client, db, tablet):
        self.type(client, tablet, "half a")
        tablet.send(client, tablet.page(WORDS, words="another page"))
        assert fresh(db, lambda: drafts_of(db, tablet)) == [({"words": ["half a"]}, False)]


class TestDrawing:
    """A sheet nobody drew on is no drawing, in whatever order things come."""

    PAGE = "/sit/my-three-houses/worries"

    @pytest.mark.parametrize("marks", ["0", ""])
    def test_leaving_a_bare_sheet_for_another_way_keeps_nothing(self, client, db, tablet, marks):
        item = tablet.page(self.PAGE, drawing="a" * 32, marks=marks, way="words")
        assert tablet.send(client, item).json()["state"] == "kept"
        assert words_of(db, tablet) == []

    def test_a_siblings_sheet_is_not_drawn_on(self, client, app, db, cast, tablet):
        his = pack(app, db, cast, cast.ben)
        assert his.send(client, his.strokes(f"{self.PAGE}/strokes", "b" * 32, 0, [])).json()["state"] in ("kept", "shelf")
        his.send(client, his.page(self.PAGE, drawing="b" * 32, marks="1"))
        assert tablet.send(client, tablet.page(self.PAGE, drawing="b" * 32, marks="1")).json()["state"] == "shelf"
        assert words_of(db, tablet) == []
