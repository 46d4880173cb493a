"""A whole sitting without signal: what was given is what arrives, each once, in the order it was given."""


from tests.offline.tablet import ONE_PLACE


def test_a_sitting_packed_with_a_line_goes_on_without_one_and_all_of_it_arrives(tablet, cast):
    tablet.start()
    sitting = tablet.handed_to(cast.ben, ("how-things-are", *ONE_PLACE))
    tablet.ready()
    tablet.offline()
    tablet.arrives()
    assert tablet.page.url.endswith("/sit")

    tablet.go("/sit/how-things-are/home")
    tablet.page.locator("input[name=choice]").nth(1).check(force=True)
    tablet.press("button[name=way][value=words]")
    assert tablet.page.url.endswith("/sit/how-things-are/home/about/words")
    tablet.page.fill("textarea[name=words]", "It is loud.\nEvery morning.")
    tablet.press("form.answer button.go")
    assert "/sit/how-things-are/" in tablet.page.url
    tablet.press("[data-tile=dont-know]")
    tablet.writes("Somebody should come.")
    tablet.until(lambda: "(6)" in tablet.page.inner_text("[data-kept-line]"))
    tablet.go("/sit/finish")
    tablet.press("form.answer button.go")
    assert "0800 1111" in tablet.page.inner_text("main")
    assert tablet.kept(sitting) == []

    tablet.offline(False)
    tablet.drained()
    told = tablet.kept(sitting)
    assert [(step, how) for step, how, _, _ in told] == [
        ("with-me", "told"), ("home", "told"), ("home", "told"), ("night", "dont-know"), ("know", "told"),
    ]  # fmt: skip
    assert '"in-the-middle"' in told[1][3]
    assert told[2][2] == "It is loud.\nEvery morning."
    assert told[4][2] == "Somebody should come."
    tablet.db.refresh(sitting)
    assert (sitting.status, sitting.understood) == ("finished", "yes")
    assert {item.state for item in tablet.items()} == {"kept"}
    assert tablet.problems == []


def test_a_child_handed_the_tablet_next_is_never_shown_the_pages_of_the_one_before(tablet, cast):
    """Even if nothing of the first hand-over was cleared away."""
    tablet.start()
    before = tablet.handed_to(cast.ada)
    tablet.ready()
    after = tablet.handed_to(cast.ben)
    tablet.arrives()
    tablet.writes("Mine.")
    tablet.drained()
    assert tablet.kept(before) == []
    assert [row[2] for row in tablet.kept(after)] == ["", "Mine."]
