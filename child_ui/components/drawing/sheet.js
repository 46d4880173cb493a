/* The sheet in memory: the only copy this page has. Everything done to it is also put as an op for the server. */
import { History, flatOf } from "/static/drawings/history.js";

const MOST_STROKES = 1900, MOST_POINTS = 150000; // a little inside what the server keeps

export function makeSheet({ put, changed, full }) {
  const history = new History();
  let live = null, strokes = 0, points = 0;

  function room() {
    if (strokes < MOST_STROKES && points < MOST_POINTS) return true;
    full();
    return false;
  }
  function finish(op, does) { put(op); does(); changed("marks"); }

  return {
    get marks() { return history.marks; },
    get live() { return live; },
    get canUndo() { return history.done.length > 0; },
    get canRedo() { return history.undone.length > 0; },

    start(look, { x, y, p, t }) {
      this.end();
      if (!room()) return false;
      strokes += 1;
      live = { ...look, t, points: [[x, y, p, 0]], at: t, sent: 0 };
      changed("live");
      return true;
    },
    extend(more) {
      more.forEach((point) => addPoint(live, point));
      changed("live");
    },
    end() {
      if (!live) return;
      const stroke = live;
      live = null;
      points += stroke.points.length;
      if (stroke.sent < stroke.points.length) put(part(stroke));
      history.add(stroke);
      changed("marks");
    },
    /* A palm that touched before the pen. What was already sent is taken back, so that both sides agree. */
    drop(t) {
      const stroke = live;
      live = null;
      if (stroke?.sent) finish({ op: "undo", t }, () => { history.add(stroke); history.undo(); });
      else changed("marks");
    },
    /* What is new of a long pull, so that a killed tab loses at most a second and a half. */
    tell() { if (live && live.sent < live.points.length) put(part(live)); },

    stamp(mark) {
      if (!room()) return;
      strokes += 1;
      finish({ op: "stamp", ...mark }, () => history.add(mark));
    },
    undo(t) { this.end(); if (this.canUndo) finish({ op: "undo", t }, () => history.undo()); },
    redo(t) { this.end(); if (this.canRedo) finish({ op: "redo", t }, () => history.redo()); },
    clear(t) { this.end(); if (history.marks.length) finish({ op: "clear", t }, () => history.clear()); },
  };
}

function addPoint(stroke, { x, y, p, t }) {
  const [bx, by] = stroke.points.at(-1);
  if (Math.hypot(x - bx, y - by) < 8) return; // less than a unit: a hand that rests
  stroke.points.push([x, y, p, Math.max(0, t - stroke.at)]);
  stroke.at = Math.max(stroke.at, t);
}

/* The unsent points as an op; a part that carries on repeats the last point that was sent. */
function part(stroke) {
  const from = Math.max(0, stroke.sent - 1), [first, ...rest] = stroke.points.slice(from);
  const t = stroke.points.slice(0, from + 1).reduce((sum, point) => sum + point[3], stroke.t);
  const { tool, colour, size } = stroke, on = stroke.sent ? { on: true } : {};
  stroke.sent = stroke.points.length;
  return { op: "stroke", tool, colour, size, t, ...on, d: flatOf([[...first.slice(0, 3), 0], ...rest]) };
}
