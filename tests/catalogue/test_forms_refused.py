"""Every form we do not use with a child is found by an example of it, and comes with a remedy."""

import pytest

from app.catalogue import catalogue
from app.catalogue.forms import EVERYWHERE, LEADING
from app.catalogue.manners import leading, unmannerly

EXAMPLES = {
    "can be answered yes or no": ["Do you like school?", "Don’t you want to tell us?", "At home, do you get fed?", "When it is dark, is Mum there?", "Can you tell me about home?"],
    "asks yes or no in other words": ["Tell me if Dad shouts.", "Let us know whether it is cold."],
    "asks for agreement": ["It is nice there, isn’t it?", "You sleep well, right?"],
    "asks why, which sounds like blame": ["Why did you go?", "How come you were late?", "What made you cry?"],
    "asks to count": ["How often do they shout?", "How many nights was it?", "What are three good things at home?"],
    "supposes that something happened": ["Who hurt you?", "Where does he touch you?", "Tell me about when Dad hit you.", "What did he do to you?", "Who left you alone?"],
    "asks the child to name someone unkind": ["Who is scary at home?", "Which grown-up is mean to you?", "Who shouts?", "Name the person you do not like."],
    "supposes how it is": ["How scared are you at night?", "How much do you miss Mum?", "What is the worst thing?", "What is wrong?"],
    "takes something for granted": ["What happens when Mum is always out?", "What is it like when he is still drinking?"],
    "asks about secrets or about who told the child what": ["What secrets are there at home?", "What did Mum tell you?", "Who told you that?"],
    "tells the child what they feel": ["You must feel sad.", "You are probably tired."],
    "compares with other children": ["Most children like school.", "Tell us what other kids do."],
    "praises, and praise steers what is said next": ["Well done!", "Good girl.", "Great answer.", "You are a star.", "I’m pleased.", "Keep it up."],
    "thanks for what was said": ["Thank you for telling us."],
    "presses": ["Are you sure you want to skip?", "Nearly done.", "Only two more.", "You must answer this.", "It is very important.", "We need you to tell us.", "Don’t stop.", "Be brave.", "Please choose one more question."],
    "promises what we may not be able to keep": ["Nobody will know.", "I promise.", "Everything will be fine.", "We will keep you safe.", "Things will get better.", "We won’t tell anyone."],
    "promises a reward": ["You get a sticker.", "There is a prize at the end."],
    "judges": ["What happens when it is dirty?", "Your room is messy.", "What is it like when Mum is drunk?"],
    "brings in what somebody else said or thinks": ["I heard that you were sad.", "Your teacher told me about it.", "Mum says you are cross."],
}  # fmt: skip


def test_every_form_has_an_example_and_a_remedy():
    assert {form.what for form in (*LEADING, *EVERYWHERE)} == set(EXAMPLES)
    assert all(form.remedy for form in (*LEADING, *EVERYWHERE))


@pytest.mark.parametrize(("what", "said"), [(what, said) for what, every in EXAMPLES.items() for said in every])
def test_a_form_is_found_in_its_example_and_named(what, said):
    assert any(found.endswith(what) for found, _ in unmannerly(said)), list(unmannerly(said))


@pytest.mark.parametrize(
    "said",
    [
        "Tell me about bed time.", "What happens when your aunt comes?", "Who is at home in the evening?", "Someone says good night",
        "What is it like where you sleep?", "Where do you feel safe, and where less so?", "Which of these do you have?", "Show me where you eat.",
        "How would you finish these?", "You can say more another day.", "I feel safe when …", "What should we have asked you?", "Someone gets cross",
    ],
)  # fmt: skip
def test_an_ordinary_open_question_or_answer_is_let_be(said):
    assert list(unmannerly(said)) == []


def band(name: str):
    return catalogue().bands[name]


def test_a_worker_is_told_what_is_hard_or_too_much_in_a_question_of_their_own():
    assert leading("Tell me about your day.", band("6-7")) == []
    assert leading("What happens at contact with Hermione?", band("8-10")) == []
    [(hard, _)] = leading("What was the assessment like?", band("8-10"))
    assert hard == "“assessment” is a hard word for this child"
    assert leading("What was the assessment like?", band("13+")) == []
    [(many, remedy)] = leading("What happens at tea? Who is there?", band("8-10"))
    assert many == "this asks more than one thing at once" and remedy
    assert len(leading("Why did Dad hit you?", band("6-7"))) == 2
