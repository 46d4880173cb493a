"""Pressing "try again" while the tablet is already trying is not lost: one more round follows, and no more than one."""

# Its own fetch answers every item with "busy", and says how often it was asked while three presses fell into one round.
PRESSED = """async times => {
  const { drain } = await import("/static/child/js/outbox/sender.js"), store = await import("/static/child/js/outbox/store.js");
  Object.defineProperty(navigator, "locks", { value: undefined });
  let asked = 0;
  window.fetch = async (address) => { if (!String(address).endsWith("/waiting")) asked += 1; return new Response("", { status: 503 }) };
  await drain();
  asked = 0;
  const round = drain({ all: true });
  for (let n = 0; n < times; n += 1) drain({ all: true });
  await round;
  return [asked, (await store.itemKeys()).length];
}"""


def test_a_press_during_a_round_is_followed_by_one_more_however_often_it_is_pressed(tablet, waiting):
    assert tablet.page.evaluate(PRESSED, 0) == [2, 2], "without a press there is one round, of both that wait"
    assert tablet.page.evaluate(PRESSED, 3) == [4, 2]
