// Carrying a card with a finger, a pen or a mouse, and showing where it went.
const FAR = 8; // a hand that shakes is still tapping

const still = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * Cards under `root` can be carried: `begin()` on the way, `target(x, y)` where they would land, `put(card, place, from)` lands them.
 * `what()` names the cards and `places` what they land in, for boards that call them otherwise.
 */
export function dragging(root, { begin, target, put, end, what = () => ".sort-card", places = ".sort-place" }) {
  let carried = null;

  root.addEventListener("pointerdown", (event) => {
    const card = event.target.closest(what());
    if (!card || !event.isPrimary || event.button !== 0) return;
    carried = { card, id: event.pointerId, start: place(event), now: place(event), under: undefined, going: false };
  });

  root.addEventListener("pointermove", (event) => {
    if (event.pointerId !== carried?.id) return;
    carried.now = place(event);
    if (!carried.going && far(carried) < FAR) return;
    if (!carried.going) lift();
    follow();
  });

  root.addEventListener("pointerup", (event) => {
    if (event.pointerId !== carried?.id) return;
    const { card, going, now } = carried;
    const from = card.getBoundingClientRect();
    const under = target(now.x, now.y);
    letGo();
    if (!going) return;
    swallowClick(root);
    if (under === undefined || under === card.closest(places)) glide(card, from);
    else put(card, under, from);
  });

  root.addEventListener("pointercancel", letGo);
  document.addEventListener("scroll", () => carried?.going && follow(), { passive: true, capture: true });

  function lift() {
    carried.going = true;
    carried.card.setPointerCapture(carried.id);
    carried.card.classList.add("carried");
    begin();
  }

  function follow() {
    const { card, start, now } = carried;
    card.style.transform = `translate(${now.x - start.x}px, ${now.y - start.y + scrolled() - start.scrolled}px)`;
    const under = target(now.x, now.y);
    carried.under?.classList.remove("under");
    under?.classList.add("under");
    carried.under = under;
  }

  function letGo() {
    if (!carried) return;
    carried.under?.classList.remove("under");
    carried.card.classList.remove("carried");
    carried.card.style.transform = "";
    carried = null;
    end();
  }
}

const place = (event) => ({ x: event.clientX, y: event.clientY, scrolled: scrolled() });
// The page scrolls above the row, or as a whole where the screen is low.
const scrolled = () => scrollY + (document.querySelector(".view")?.scrollTop ?? 0);
const far = ({ start, now }) => Math.hypot(now.x - start.x, now.y - start.y);

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
  card.animate(
    [{ transform: start, transformOrigin: "0 0", zIndex: 30 }, { transform: "none", transformOrigin: "0 0", zIndex: 30 }],
    { duration: 200, easing: "ease-out" },
  );
}

/** Bring something into view, no further than needed, above the row that is always there. */
export function reveal(thing) {
  thing.scrollIntoView({ block: "nearest", behavior: still.matches ? "auto" : "smooth" });
}
