// From everything that was done to what can be seen: undo, redo and taking a new sheet. folding.py does the same.
// A mark is {tool, colour, size, t, points: [[x, y, p, dt], ...]} or {what, x, y, size, t}.

const CLEAR = { clear: true };

export class History {
  constructor() {
    this.done = [];
    this.undone = [];
  }

  add(mark) {
    this.done.push(mark);
    this.undone = [];
  }

  clear() {
    this.add(CLEAR);
  }

  undo() {
    if (this.done.length) this.undone.push(this.done.pop());
  }

  redo() {
    if (this.undone.length) this.done.push(this.undone.pop());
  }

  get marks() {
    return this.done.slice(this.done.lastIndexOf(CLEAR) + 1);
  }

  // One op as it was sent.
  apply(op) {
    if (op.op === "undo") this.undo();
    else if (op.op === "redo") this.redo();
    else if (op.op === "clear") this.clear();
    else if (op.op === "stamp") this.add({ ...op });
    else this.stroke({ ...op, points: pointsOf(op.d) });
  }

  stroke(mark) {
    const last = this.done.at(-1);
    if (!(mark.on && !this.undone.length && last?.points)) return this.add(mark);
    const end = last.points.at(-1);
    const same = end[0] === mark.points[0][0] && end[1] === mark.points[0][1];
    this.done[this.done.length - 1] = { ...last, points: [...last.points, ...mark.points.slice(same ? 1 : 0)] };
  }
}

// [x, y, p, dt, dx, dy, p, dt, ...] and back.
export function pointsOf(flat) {
  let x = 0;
  let y = 0;
  return Array.from({ length: flat.length / 4 }, (_, i) => {
    x += flat[i * 4];
    y += flat[i * 4 + 1];
    return [x, y, flat[i * 4 + 2], flat[i * 4 + 3]];
  });
}

export function flatOf(points) {
  return points.flatMap(([x, y, p, dt], i) => [x - (points[i - 1]?.[0] ?? 0), y - (points[i - 1]?.[1] ?? 0), p, dt]);
}
