// From points to the line that is painted: smoothed, with a width that follows the hand. line.py does the same.
// A point is [x, y, p, dt]: tenths of a unit, pressure 0..100 (50 = nothing can feel it), milliseconds since the one before.

const PER_UNIT = 10;
const NO_SENSOR = 50;
const CHUNK = 500; // units of line after which the grain shifts, so that going over a place again fills it more

export const seedOf = ([x, y], t) => (x * 31 + y * 17 + t) % 4099;

export class Line {
  constructor(tool, size, seed) {
    Object.assign(this, { tool, seed, full: tool.widths[size], along: 0, felt: null, held: null, from: null });
  }

  // Takes a point; gives the piece up to half-way to it, or null for the first.
  push(point) {
    const before = this.held;
    this.held = { x: point[0] / PER_UNIT, y: point[1] / PER_UNIT, width: this.widthAt(point, before) };
    if (!before) {
      this.from = { x: this.held.x, y: this.held.y };
      return null;
    }
    return this.piece(before, (before.x + this.held.x) / 2, (before.y + this.held.y) / 2);
  }

  // The last piece: from half-way to the last point itself.
  end() {
    return this.piece(this.held, this.held.x, this.held.y);
  }

  piece(bend, x, y) {
    const { from, tool, seed } = this;
    this.along += Math.hypot(bend.x - from.x, bend.y - from.y) + Math.hypot(x - bend.x, y - bend.y);
    const swell = Math.sin(this.along * 0.13 + seed) * 0.6 + Math.sin(this.along * 0.051 + 2 * seed) * 0.4;
    const shift = seed + Math.floor(this.along / CHUNK) * 97;
    const width = bend.width * (1 + tool.wobble * swell);
    this.from = { x, y };
    return { x0: from.x, y0: from.y, bx: bend.x, by: bend.y, x1: x, y1: y, width, shift };
  }

  // Pressing harder is wider. Where nothing can feel the pressure, going slower presses harder.
  widthAt([x, y, p, dt], before) {
    const speed = before ? Math.hypot(x / PER_UNIT - before.x, y / PER_UNIT - before.y) / Math.max(dt, 8) : 0;
    const press = p === NO_SENSOR ? 60 - Math.min(30, 9 * speed) : p;
    this.felt = this.felt === null ? press : this.felt + (press - this.felt) * 0.3;
    const [low, high] = this.tool.press;
    return this.full * (low + ((high - low) * this.felt) / 100);
  }
}

export function piecesOf(mark, tool) {
  const line = new Line(tool, mark.size, seedOf(mark.points[0], mark.t));
  const pieces = mark.points.map((point) => line.push(point)).filter(Boolean);
  return [...pieces, line.end()];
}
