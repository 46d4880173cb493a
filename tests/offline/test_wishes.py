"""Who may see which answer, said on a tablet without signal."""

from sqlmodel import select

from app.sharing.models import ResponseWish
from app.sharing.reading import sharing_for
from tests.offline.tablet import ONE_PLACE

HOME = "how-things-are/home"
ONES = "fieldset.ones .wish:visible"


def nothing_told_nothing_asked(tablet) -> None:
    tablet.go("/sit/finish")
    tablet.until(lambda: tablet.page.locator("[data-kept-line]").get_attribute("data-state") is not None)
    assert tablet.page.locator("[data-tells]").count() > 0 and not tablet.page.locator("fieldset.ones").is_visible()


def told_here(tablet) -> None:
    tablet.go(f"/sit/{HOME}")
    tablet.page.locator("input[name=choice]").nth(1).check(force=True)
    tablet.press("form.answer button.go")
    tablet.writes("I like football.")


def test_a_child_without_signal_says_of_one_answer_who_should_not_see_it(tablet, cast, db):
    tablet.start()
    [label] = tablet.taken(cast.ben, activities=("how-things-are", *ONE_PLACE))
    sitting = tablet.sittings[cast.ben.reference]
    tablet.offline()
    tablet.opens(label)
    tablet.arrives()
    nothing_told_nothing_asked(tablet)
    told_here(tablet)
    tablet.go("/sit/finish")
    tablet.until(lambda: tablet.page.locator(ONES).count() == 2)
    assert tablet.page.locator(f"{ONES} input:checked").count() == 0, "nothing is ticked beforehand"
    box = tablet.page.get_by_role("checkbox", name="Home")
    box.focus()
    tablet.page.keyboard.press("Space")
    assert box.is_checked()
    tablet.press("form.answer button.go")
    assert tablet.rows(select(ResponseWish)) == []

    tablet.offline(False)
    tablet.drained()
    [wish] = tablet.rows(select(ResponseWish))
    assert (f"{wish.activity}/{wish.step}", wish.wish, wish.sitting_id) == (HOME, "worker-and-manager", sitting.id)
    held = sharing_for(db, wish.child_id).wishes
    assert sorted(held.values()) == ["", "", "worker-and-manager"]
    assert {(item.state, item.sort) for item in tablet.items()} >= {("kept", "finish")}
    assert tablet.problems == []
