// How pencil, crayon, brush and stamp meet the paper. painting.py does the same for print.
// Every context given here is in units of the sheet: 1600 x 1200, whatever its size in pixels.

import { piecesOf } from "./line.js";

export const WIDTH = 1600;
export const HEIGHT = 1200;
const WET = 0.3; // pixels to a unit where wet paint is mixed; drawn larger, its edges turn soft by themselves

export class Painter {
  constructor(materials) {
    this.materials = materials;
    this.tiles = new Map();
    this.wet = null;
  }

  paint(context, mark) {
    if (mark.what) return this.stamp(context, mark);
    const tool = this.materials.tools[mark.tool];
    const pieces = piecesOf(mark, tool);
    if (!tool.blur) return this.dry(context, mark, tool, pieces);
    const wash = this.wash(mark);
    wash.add(pieces);
    wash.lay(context);
  }

  printed(context, sheet) {
    context.fillStyle = this.materials.paper;
    context.fillRect(-1, -1, WIDTH + 2, HEIGHT + 2); // a half pixel at the edge would stay black
    shapes(context, this.materials.sheets[sheet] ?? []);
  }

  stamp(context, { what, x, y, size }) {
    const { box, shapes: drawn } = this.materials.stamps[what];
    const scale = this.materials.stampSizes[size];
    context.save();
    context.translate(x / 10 - (box[0] * scale) / 2, y / 10 - (box[1] * scale) / 2);
    context.scale(scale, scale);
    shapes(context, drawn);
    context.restore();
  }

  // Wax and lead: straight onto the paper, layer upon layer, each through its share of the grain.
  dry(context, mark, tool, pieces) {
    tool.layers.forEach((layer, place) => {
      const pattern = this.pattern(mark.colour, mark.tool, place);
      context.strokeStyle = pattern;
      for (const run of runs(pieces)) {
        pattern.setTransform(shifted(run[0].shift, tool.grain, this.materials.grain.side));
        trace(context, run, layer.wide);
      }
    });
  }

  wash(mark) {
    this.wet ??= new WetPaper(this);
    this.wet.begin(mark);
    return this.wet;
  }

  // Colour in as much as the layer covers, to be repeated over the sheet. One tile for each colour, tool and layer.
  pattern(colour, tool, place) {
    const key = `${colour}/${tool}/${place}`;
    if (!this.tiles.has(key)) this.tiles.set(key, this.tile(colour, this.materials.tools[tool], place));
    return this.tiles.get(key);
  }

  tile(colour, { soft, layers }, place) {
    const { side, at } = this.materials.grain;
    const hex = parseInt(this.materials.colours[colour].slice(1), 16);
    const canvas = sized(document.createElement("canvas"), side, side);
    const context = canvas.getContext("2d");
    const image = context.createImageData(side, side);
    at.forEach((height, i) => {
      const through = Math.max(0, Math.min(1, (layers[place].cover - height) / soft + 0.5));
      image.data.set([hex >> 16, (hex >> 8) & 255, hex & 255, Math.round(255 * through)], i * 4);
    });
    context.putImageData(image, 0, 0);
    return context.createPattern(canvas, "repeat");
  }
}

// Wet paint is one layer however often it crosses itself: mixed small and whole, then laid on the sheet.
class WetPaper {
  constructor(painter) {
    this.painter = painter;
    this.layers = painter.materials.tools.brush.layers.map(() => small());
    this.through = small();
    this.mixed = small();
  }

  begin(mark) {
    this.mark = mark;
    this.tool = this.painter.materials.tools[mark.tool];
    this.box = this.fresh = null;
    for (const layer of this.layers) wipe(layer);
  }

  add(pieces) {
    this.layers.forEach((context, place) => {
      context.strokeStyle = this.painter.materials.colours[this.mark.colour];
      for (const run of runs(pieces)) trace(context, run, this.tool.layers[place].wide);
    });
    for (const piece of pieces) {
      this.box = around(this.box, piece);
      this.fresh = around(this.fresh, piece);
    }
  }

  // The whole stroke, onto what is there.
  lay(context) {
    this.put(context, bounded(this.box));
  }

  // Only where something was added since, on a canvas that holds nothing but this stroke.
  renew(context) {
    if (!this.fresh) return;
    const box = bounded(this.fresh);
    this.fresh = null;
    context.clearRect(...box);
    this.put(context, box);
  }

  put(context, box) {
    const [x, y, width, height] = box;
    this.mixed.clearRect(...box);
    this.layers.forEach((layer, place) => {
      this.grained(layer.canvas, place, box);
      this.mixed.globalAlpha = this.tool.layers[place].ink;
      part(this.mixed, this.through.canvas, box);
    });
    context.drawImage(this.mixed.canvas, x * WET, y * WET, width * WET, height * WET, x, y, width, height);
  }

  grained(source, place, box) {
    const pattern = this.painter.pattern(this.mark.colour, this.mark.tool, place);
    pattern.setTransform(shifted(0, this.tool.grain, this.painter.materials.grain.side));
    this.through.clearRect(...box);
    part(this.through, source, box);
    this.through.save(); // what is outside the box stays as it is only when it cannot be reached
    this.through.beginPath();
    this.through.rect(...box);
    this.through.clip();
    this.through.globalCompositeOperation = "destination-in";
    this.through.fillStyle = pattern;
    this.through.fill();
    this.through.restore();
  }
}

// The same part of one little sheet onto another.
function part(context, canvas, [x, y, width, height]) {
  context.drawImage(canvas, x * WET, y * WET, width * WET, height * WET, x, y, width, height);
}

const shifted = (shift, grain, side) =>
  new DOMMatrix().translate(((shift * 97) % side) * grain, ((shift * 61) % side) * grain).scale(grain);

// Pieces next to each other of nearly one width and one grain are one stroke of the canvas: far fewer calls.
function* runs(pieces) {
  let run = [];
  for (const piece of pieces) {
    const first = run[0];
    if (first && (first.shift !== piece.shift || Math.abs(first.width - piece.width) > first.width * 0.04)) {
      yield run;
      run = [];
    }
    run.push(piece);
  }
  if (run.length) yield run;
}

function trace(context, run, wide) {
  context.lineCap = context.lineJoin = "round";
  context.lineWidth = (run.reduce((sum, piece) => sum + piece.width, 0) / run.length) * wide;
  context.beginPath();
  context.moveTo(run[0].x0, run[0].y0);
  for (const { bx, by, x1, y1 } of run) context.quadraticCurveTo(bx, by, x1 + 0.01, y1); // never of no length: a dot is a mark too
  context.stroke();
}

function shapes(context, drawn) {
  context.lineCap = context.lineJoin = "round";
  for (const shape of drawn) {
    const path = new Path2D(shape.d);
    if (shape.round) path.arc(...shape.round, 0, 2 * Math.PI);
    if (shape.fill) {
      context.fillStyle = shape.fill;
      context.fill(path);
    } else {
      context.strokeStyle = shape.line;
      context.lineWidth = shape.width;
      context.stroke(path);
    }
  }
}

export function sized(canvas, width, height) {
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

export function wipe(context) {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
}

function small() {
  const context = sized(document.createElement("canvas"), WIDTH * WET, HEIGHT * WET).getContext("2d");
  context.scale(WET, WET);
  return context;
}

export function around(box, { x0, y0, bx, by, x1, y1, width }) {
  const [left, top, right, bottom] = box ?? [Infinity, Infinity, -Infinity, -Infinity];
  return [
    Math.min(left, x0 - width, bx - width, x1 - width), Math.min(top, y0 - width, by - width, y1 - width),
    Math.max(right, x0 + width, bx + width, x1 + width), Math.max(bottom, y0 + width, by + width, y1 + width),
  ];
}

// Whole pixels of the little sheet, so that parts laid side by side leave no seam; two more for the soft edge.
function bounded([left, top, right, bottom]) {
  const [x, y] = [left, top].map((edge) => Math.max(0, Math.floor(edge * WET - 2)) / WET);
  const width = Math.min(WIDTH, Math.ceil(right * WET + 2) / WET) - x;
  const height = Math.min(HEIGHT, Math.ceil(bottom * WET + 2) / WET) - y;
  return [x, y, Math.max(1 / WET, width), Math.max(1 / WET, height)];
}
