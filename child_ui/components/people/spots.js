// Where in a ring somebody stands: the next free spot, the roomy ones first. It says nothing about them.
// Spots in the first, second and third ring, the degrees kept for the words at its top, and where it begins: not beneath one another.
const ROOM = [[5, 120, 0], [9, 84, 1], [13, 60, -2]];

/** Gives the token the first spot of the ring that nobody stands on. */
export function spot(token, ring, rings) {
  const [room, top, shift] = ROOM[Math.min(rings.indexOf(ring), 2)];
  const taken = new Set([...ring.querySelectorAll(".people-token")].map((each) => Number(each.dataset.spot)));
  const order = fromBelow(room, shift);
  const at = order.find((each) => !taken.has(each)) ?? taken.size;
  const turn = at < room ? at + 0.5 : 1 + ((at - room) % (room - 1)); // more than there is room for: between the others,
  const out = at < room ? 1 : 1.28; // and further out, still in this ring
  const angle = ((270 + top / 2 + (360 - top) * (turn / room)) * Math.PI) / 180;
  token.dataset.spot = at;
  token.style.setProperty("--x", (out * Math.cos(angle)).toFixed(3));
  token.style.setProperty("--y", (out * Math.sin(angle)).toFixed(3));
}

/** The lowest spot or one near it, then every second one to either side in turn, then those between. */
function fromBelow(room, shift) {
  const middle = Math.floor((room - 1) / 2) + shift;
  const off = (at) => Math.abs(at - middle);
  return [...Array(room).keys()].sort((a, b) => (off(a) % 2) - (off(b) % 2) || off(a) - off(b) || b - a);
}
