"""What was chosen is said in the words of the page the child saw, not today's."""

from app.responses.shown import choices, piles, said

FACES = {
    "options": [{"id": "happy", "label": "happy", "symbol": "face-happy"}, {"id": "unhappy", "label": "not happy", "symbol": None}],
    "how_much": {"question": "How much?", "options": [{"id": "a-bit", "label": "a bit"}, {"id": "a-lot", "label": "a lot"}]},
}  # fmt: skip
CARDS = {
    "options": [{"id": "warm", "label": "warm at night"}, {"id": "shout", "label": "people shout"}, {"id": "read", "label": "read to"}],
    "places": [{"id": "yes", "label": "Yes"}, {"id": "no", "label": "No"}],
}


def test_a_scale_in_its_own_words():
    assert said("scale", FACES, {"choice": "unhappy", "how_much": "a-bit"}) == "Not happy, a bit."
    assert said("scale", FACES, {"choice": "happy", "how_much": None}) == "Happy."


def test_the_order_shown_and_the_one_chosen():
    assert [(c.id, c.chosen) for c in choices(FACES, {"choice": "unhappy"})] == [("happy", False), ("unhappy", True)]


def test_cards_lie_in_their_places_and_an_unplaced_one_in_none():
    value = {"placed": {"warm": "no", "shout": "yes"}}
    assert [(pile.label, pile.cards) for pile in piles(CARDS, value)] == [("Yes", ("people shout",)), ("No", ("warm at night",))]
    assert said("sorting", CARDS, value) == "Yes: people shout. No: warm at night."
    assert [c.chosen for c in choices(CARDS, value)] == [True, True, False]


def test_pictures_picked_are_listed():
    assert said("choice", FACES, {"chosen": ["happy", "unhappy"]}) == "Happy; not happy."


def test_words_and_drawings_are_not_turned_into_a_sentence():
    assert said("words", {}, {}) == "" == said("drawing", {}, {})
