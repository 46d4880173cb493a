/* The paper without a pointer: a spot moves over a coarse grid, Enter puts a stamp there or begins and ends a line, words say where. */
import { HIGH, WIDE } from "./pen.js";

const STEP = 1000, SMALL = 250;
const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const held = (value, most) => Math.max(0, Math.min(most, value));
const third = (value, most) => Math.min(2, Math.floor(value * 3 / most));

export const placeAt = (x, y, places) => places[third(y, HIGH) * 3 + third(x, WIDE)];

export function listenKeys(box, spot, { put, undo, redo, moved, left }) {
  let x = WIDE / 2, y = HIGH / 2;

  function go([dx, dy], step) {
    x = held(x + dx * step, WIDE);
    y = held(y + dy * step, HIGH);
    draw();
    moved(x, y);
  }
  function draw() {
    spot.hidden = false;
    spot.style.left = `${x / WIDE * 100}%`;
    spot.style.top = `${y / HIGH * 100}%`;
  }
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey) return shortcut(event, undo, redo);
    if (MOVES[event.key]) { event.preventDefault(); go(MOVES[event.key], event.shiftKey ? SMALL : STEP); }
    else if (event.key === "Enter" || event.key === " ") { event.preventDefault(); draw(); put(x, y); }
    return undefined;
  });
  for (const name of ["blur", "pointerdown"]) box.addEventListener(name, () => { if (!spot.hidden) left(); spot.hidden = true; });
  return { draw };
}

function shortcut(event, undo, redo) {
  const key = event.key.toLowerCase(), again = key === "y" || (key === "z" && event.shiftKey);
  if (key !== "z" && key !== "y") return;
  event.preventDefault();
  (again ? redo : undo)();
}
