// The sheet on the screen: finished marks stay painted on one canvas, the living one is painted on another above it.
// Nothing is read back from pixels: whatever happens to a canvas, it is painted again from the marks.

import { HEIGHT, Painter, WIDTH, sized, wipe } from "./paint.js";

const OFTEN = 20; // marks between two pictures kept for undo
const FINEST = 2400; // pixels across, however fine the screen

export class Screen {
  constructor(materials, back, front, sheet) {
    this.painter = new Painter(materials);
    this.sheet = sheet;
    this.back = back.getContext("2d", { alpha: false });
    this.front = front.getContext("2d");
    this.painted = [];
    this.kept = [picture(), picture()]; // an older and a newer picture of how it was
  }

  // Matches the canvases to the room they have; true when everything had to be painted again.
  fit() {
    const box = this.back.canvas.getBoundingClientRect();
    const width = Math.min(FINEST, Math.round(box.width * (window.devicePixelRatio || 1)));
    if (!width || width === this.back.canvas.width) return false;
    for (const context of [this.back, this.front, ...this.kept.map((one) => one.context)]) {
      sized(context.canvas, width, Math.round((width * HEIGHT) / WIDTH));
      context.setTransform(width / WIDTH, 0, 0, width / WIDTH, 0, 0);
    }
    this.again();
    return true;
  }

  // Everything from the beginning: after a turn of the tablet, or when the browser has let a canvas go.
  again() {
    const marks = this.painted;
    this.painted = [];
    for (const one of this.kept) one.marks = null;
    this.blank();
    this.onward(marks);
  }

  show(marks) {
    const same = alike(this.painted, marks);
    if (same < this.painted.length) this.backTo(same);
    this.onward(marks);
  }

  onward(marks) {
    for (const mark of marks.slice(this.painted.length)) {
      this.painter.paint(this.back, mark);
      this.painted.push(mark);
      if (this.painted.length % OFTEN === 0) this.keep();
    }
  }

  // The nearest picture that is still true, or the empty sheet.
  backTo(count) {
    const fit = this.kept.filter(({ marks }) => marks && marks.length <= count).sort((a, b) => b.marks.length - a.marks.length)[0];
    if (fit) copy(fit.context.canvas, this.back);
    else this.blank();
    this.painted = fit ? [...fit.marks] : [];
    for (const one of this.kept) if (one.marks && one.marks.length > count) one.marks = null;
  }

  keep() {
    const [oldest] = [...this.kept].sort((a, b) => (a.marks?.length ?? -1) - (b.marks?.length ?? -1));
    copy(this.back.canvas, oldest.context);
    oldest.marks = [...this.painted];
  }

  blank() {
    this.painter.printed(this.back, this.sheet);
  }

  wipe() {
    wipe(this.front);
  }
}

function picture() {
  return { context: document.createElement("canvas").getContext("2d"), marks: null };
}

function copy(from, to) {
  to.save();
  to.setTransform(1, 0, 0, 1, 0, 0);
  to.drawImage(from, 0, 0);
  to.restore();
}

function alike(one, other) {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same < most && one[same] === other[same]) same += 1;
  return same;
}
