/* Pen, finger and mouse: from pointer events to points in tenths of a unit of the 1600x1200 sheet. */
export const WIDE = 16000, HIGH = 12000, NO_SENSOR = 50;
const held = (value, most) => Math.max(0, Math.min(most, Math.round(value)));

export function listen(box, { clock, begin, more, end, drop }) {
  let down = null, penSeen = false;

  function point(event, frame = box.getBoundingClientRect()) {
    return {
      x: held((event.clientX - frame.left) / frame.width * WIDE, WIDE),
      y: held((event.clientY - frame.top) / frame.height * HIGH, HIGH),
      p: pressed(event), t: clock(event.timeStamp),
    };
  }
  function start(event) {
    if (event.pointerType === "pen") {
      penSeen = true;
      if (down?.type === "touch") lift(drop); // the palm came down before the pen
    }
    if (down || event.button !== 0 || (penSeen && event.pointerType === "touch")) return;
    event.preventDefault();
    box.focus({ preventScroll: true, focusVisible: false });
    if (!begin(point(event))) return;
    down = { id: event.pointerId, type: event.pointerType };
    capture(box, event.pointerId);
  }
  function go(event) {
    if (event.pointerId !== down?.id) return;
    const all = event.getCoalescedEvents?.() ?? [], frame = box.getBoundingClientRect();
    more((all.length ? all : [event]).map((one) => point(one, frame)));
  }
  function lift(then) { down = null; then(); }
  const stop = (event) => { if (event.pointerId === down?.id) lift(end); };

  box.addEventListener("pointerdown", start);
  box.addEventListener("pointermove", go);
  for (const name of ["pointerup", "pointercancel", "lostpointercapture"]) box.addEventListener(name, stop);
  box.addEventListener("contextmenu", (event) => event.preventDefault());
  // Safari scrolls and selects from touch events even where touch-action says no.
  box.addEventListener("touchstart", (event) => event.preventDefault(), { passive: false });
}

function pressed(event) {
  // Only a pen has a sensor worth the name; a mouse says 0.5, fingers say what they like.
  if (event.pointerType !== "pen" || event.pressure === 0.5) return NO_SENSOR;
  return held(event.pressure * 100, 100);
}

function capture(box, id) {
  try { box.setPointerCapture(id); } catch { /* the pointer is already up */ }
}
