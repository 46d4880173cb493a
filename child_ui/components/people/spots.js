// Where in a ring somebody stands: the next free spot, the roomy ones first. It says nothing about them.
// Spots in the first, second and third ring, the degrees kept for the words at its top, and where it begins: not beneath one another.
const ROOM = [[5, 120, 0], [9, 84, 1], [13, 60, -2]];
const SHAPES = ["", "roomy", "in-rows"];
const narrow = matchMedia("(max-width:22.49em)"), HAIR = 1, MARGIN = 8;

/** Gives the token the first spot of the ring that nobody stands on. */
export function spot(token, ring, rings) {
  const [room, , shift] = ROOM[Math.min(rings.indexOf(ring), 2)];
  const taken = new Set([...ring.querySelectorAll(".people-token")].map((each) => Number(each.dataset.spot)));
  token.dataset.spot = fromBelow(room, shift).find((each) => !taken.has(each)) ?? taken.size;
}

/** Circles; with a roomier first ring and everybody spread where a name would be covered; and where that is not enough, the
 *  rings lie under one another, each as high as it needs. Answers whether that changed. */
export function arrange(board) {
  const before = board.dataset.shape ?? "";
  board.getAnimations({ subtree: true }).forEach((one) => one.finish()); // where they are going is where they are
  const shape = narrow.matches ? "in-rows" : SHAPES.find((each) => each === "in-rows" || !(put(board, each), crowded(board)));
  put(board, shape);
  return shape !== before;
}

function put(board, shape) {
  board.dataset.shape = shape;
  SHAPES.filter(Boolean).forEach((each) => board.classList.toggle(each, each === shape));
  board.querySelectorAll(".people-ring").forEach((ring, n) => {
    const [room, top] = ROOM[Math.min(n, 2)], tokens = [...ring.querySelectorAll(".people-token")];
    tokens.forEach((token, at) => (shape === "roomy" ? stand(token, (at + 0.5) / tokens.length, top) : onSpot(token, room, top)));
  });
}

function onSpot(token, room, top) {
  const at = Number(token.dataset.spot);
  const turn = at < room ? at + 0.5 : 1 + ((at - room) % (room - 1)); // more than there is room for: between the others,
  stand(token, turn / room, top, at < room ? 1 : 1.28); // and further out, still in this ring
}

/** `part`: how far round, from one side of the words to the other. */
function stand(token, part, top, out = 1) {
  const angle = ((270 + top / 2 + (360 - top) * part) * Math.PI) / 180;
  token.style.setProperty("--x", (out * Math.cos(angle)).toFixed(3));
  token.style.setProperty("--y", (out * Math.sin(angle)).toFixed(3));
}

/** Whether a name lies under another person or over the words of a ring or me, or beyond the edge. */
function crowded(board) {
  const people = [...board.querySelectorAll(".people-token")].map((token) => [boxOf(token), boxOf(named(token))]);
  const words = [...board.querySelectorAll(".ring-name .people-word, .people-me span")].map(boxOf), edge = boxOf(board);
  return people.some(([, name], n) =>
    name.left < edge.left - MARGIN || name.right > edge.right + MARGIN || words.some((one) => meet(name, one))
    || people.some(([other], at) => at !== n && meet(name, other)));
}

/** Where a name stands alone, all that can be pressed is kept clear. */
const named = (token) => (token.querySelector(".token-picture").offsetWidth ? token.querySelector(".people-word") : token);
const boxOf = (thing) => thing.getBoundingClientRect();
const meet = (one, other) =>
  other.width > 0 && one.left < other.right - HAIR && other.left < one.right - HAIR && one.top < other.bottom - HAIR && other.top < one.bottom - HAIR;

/** The lowest spot or one near it, then every second one to either side in turn, then those between. */
function fromBelow(room, shift) {
  const middle = Math.floor((room - 1) / 2) + shift;
  const off = (at) => Math.abs(at - middle);
  return [...Array(room).keys()].sort((a, b) => (off(a) % 2) - (off(b) % 2) || off(a) - off(b) || b - a);
}
