// Carrying a card with a finger, a pen or a mouse, and showing where it went.
const FAR = 8; // a hand that shakes is still tapping

const still = matchMedia("(prefers-reduced-motion: reduce)");

/** Cards under `root` can be carried. `target(x, y)` says where they would land, `put(card, place)` lands them. */
export function dragging(root, { put, target }) {
  let carried = null;

  root.addEventListener("pointerdown", (event) => {
    const card = event.target.closest(".pic");
    if (!card || !event.isPrimary || event.button !== 0) return;
    carried = { card, id: event.pointerId, x: event.clientX, y: event.clientY, over: undefined, going: false };
  });

  root.addEventListener("pointermove", (event) => {
    if (!carried || event.pointerId !== carried.id) return;
    const across = event.clientX - carried.x;
    const down = event.clientY - carried.y;
    if (!carried.going && Math.hypot(across, down) < FAR) return;
    if (!carried.going) begin();
    carried.card.style.transform = `translate(${across}px, ${down}px)`;
    hover(target(event.clientX, event.clientY));
  });

  root.addEventListener("pointerup", (event) => {
    if (!carried || event.pointerId !== carried.id) return;
    const { card, going } = carried;
    const over = target(event.clientX, event.clientY);
    const from = card.getBoundingClientRect();
    end();
    if (!going) return;
    swallowClick(root);
    if (over === undefined || over === card.closest(".place")) glide(card, from);
    else put(card, over, from);
  });

  root.addEventListener("pointercancel", () => end());

  function begin() {
    carried.going = true;
    carried.card.setPointerCapture(carried.id);
    carried.card.classList.add("carried");
    root.classList.add("choosing");
  }

  function hover(over) {
    if (over === carried.over) return;
    carried.over?.classList.remove("over");
    over?.classList.add("over");
    carried.over = over;
  }

  function end() {
    if (!carried) return;
    carried.over?.classList.remove("over");
    carried.card.classList.remove("carried");
    carried.card.style.transform = "";
    if (!root.querySelector("[aria-pressed=true]")) root.classList.remove("choosing");
    carried = null;
  }
}

/** Letting go is not a tap. */
function swallowClick(root) {
  const stop = (event) => { event.stopPropagation(); event.preventDefault(); };
  root.addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => root.removeEventListener("click", stop, { capture: true }), 50);
}

/** Move from where it was to where it is now, only to show where it went. */
export function glide(card, from) {
  if (still.matches || !card.animate) return;
  const to = card.getBoundingClientRect();
  const start = `translate(${from.left - to.left}px, ${from.top - to.top}px) scale(${from.width / to.width}, ${from.height / to.height})`;
  card.animate([{ transform: start, transformOrigin: "0 0" }, { transform: "none", transformOrigin: "0 0" }], { duration: 200, easing: "ease-out" });
}
