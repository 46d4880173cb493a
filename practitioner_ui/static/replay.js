// Watching a drawing come about: the strokes as they were made, in their own time or faster. Asked for, never by itself.
import { History, pointsOf } from "../drawings/history.js";
import { load } from "../drawings/materials.js";
import { Screen } from "../drawings/screen.js";

const still = matchMedia("(prefers-reduced-motion: reduce)");
const BLINK = 1000; // the least step of the slider for a drawing of a minute or more

// What was done and when. Asked for the same moment twice it hands back the same marks, so that only new ones are painted.
export class Timeline {
  constructor(ops) {
    this.ops = ops;
    this.known = new Map();
    const first = ops[0]?.t ?? 0;
    let last = 0;
    this.spans = ops.map((op) => {
      const from = Math.max(last, op.t - first);
      last = Math.max(from, op.t - first + drawnFor(op));
      return { from, to: last };
    });
    this.lasts = last;
    this.rewind();
  }

  rewind() {
    this.history = new History();
    this.next = 0;
  }

  // Marks finished by then, and the one being made.
  at(moment) {
    if (this.next && this.spans[this.next - 1].to > moment) this.rewind();
    while (this.next < this.ops.length && this.spans[this.next].to <= moment) this.apply(this.ops[this.next++]);
    return { marks: this.history.marks, living: this.living(moment) };
  }

  apply(op) {
    const { history, known } = this;
    const count = history.done.length;
    if (!known.has(op)) {
      history.apply(op);
      if (op.d || op.what) known.set(op, { mark: history.done.at(-1), longer: history.done.length === count });
    } else if (known.get(op).longer) history.done[count - 1] = known.get(op).mark;
    else history.add(known.get(op).mark);
  }

  living(moment) {
    const op = this.ops[this.next];
    if (!op?.d || this.spans[this.next].from > moment) return null;
    let then = this.spans[this.next].from;
    const points = pointsOf(op.d);
    const made = points.findIndex((point) => (then += point[3]) > moment);
    return made === 0 ? null : { ...op, points: made < 0 ? points : points.slice(0, made) };
  }
}

const drawnFor = (op) => (op.d ? op.d.reduce((sum, number, i) => (i % 4 === 3 ? sum + number : sum), 0) : 0);

class Replay {
  constructor(root) {
    const find = (name) => root.querySelector(name);
    Object.assign(this, {
      root, words: root.dataset, button: find(".replay-watch"), slider: find(".replay-time"), clock: find(".replay-clock"),
      says: find(".replay-says"), canvases: [...root.querySelectorAll("canvas")], moment: 0, playing: false, timeline: null,
    });
    find(".replay-controls").hidden = false;
    this.label();
    this.button.addEventListener("click", () => this.pressed());
    this.slider.addEventListener("input", () => this.show(Number(this.slider.value)));
  }

  async pressed() {
    if (this.playing) return this.stop();
    if (!this.timeline && !(await this.fetched())) return null;
    if (still.matches) return this.onlySlider();
    if (this.moment >= this.timeline.lasts) this.show(0);
    return this.play();
  }

  async fetched() {
    this.button.disabled = true;
    try {
      const [answer, materials] = await Promise.all([fetch(this.words.replay), load()]);
      if (!answer.ok) throw new Error(answer.statusText);
      const { ops, sheet } = await answer.json();
      this.ready(new Timeline(ops), materials, sheet ?? this.words.sheet);
    } catch {
      this.says.textContent = this.words.failed;
    }
    this.button.disabled = false;
    return this.timeline !== null;
  }

  ready(timeline, materials, sheet) {
    this.timeline = timeline;
    this.says.textContent = "";
    for (const canvas of this.canvases) canvas.hidden = false;
    this.screen = new Screen(materials, ...this.canvases, sheet);
    this.screen.fit();
    this.slider.step = timeline.lasts < 60 * BLINK ? BLINK / 10 : BLINK;
    this.slider.max = Math.ceil(timeline.lasts / this.slider.step) * this.slider.step;
    this.root.querySelector(".replay-along").hidden = false;
    this.root.querySelector(".replay-speed").hidden = still.matches;
    new ResizeObserver(() => this.screen.fit() && this.show(this.moment)).observe(this.canvases[0]);
    this.show(still.matches ? timeline.lasts : 0);
  }

  onlySlider() {
    this.button.hidden = true;
    this.slider.focus();
  }

  play() {
    this.playing = true;
    this.label();
    let before = performance.now();
    const frame = (now) => {
      if (!this.playing) return;
      this.show(this.moment + (now - before) * this.speed());
      before = now;
      if (this.moment < this.timeline.lasts && this.root.isConnected) requestAnimationFrame(frame);
      else this.stop();
    };
    requestAnimationFrame(frame);
  }

  stop() {
    this.playing = false;
    this.label();
  }

  speed() {
    return Number(this.root.querySelector(".replay-speed :checked").value);
  }

  label() {
    this.button.textContent = this.playing ? this.words.stop : still.matches ? this.words.steps : this.words.watch;
  }

  show(moment) {
    const { timeline, screen, slider } = this;
    this.moment = Math.min(moment, timeline.lasts);
    const { marks, living } = timeline.at(this.moment);
    screen.show(marks);
    screen.wipe();
    if (living) screen.painter.paint(screen.front, living);
    if (document.activeElement !== slider || this.playing) slider.value = Math.round(this.moment);
    this.tell();
  }

  tell() {
    const { words, moment, timeline } = this;
    const said = words.time.replace("{now}", minutes(moment)).replace("{all}", minutes(timeline.lasts));
    this.clock.textContent = said;
    this.slider.setAttribute("aria-valuetext", said);
  }
}

const minutes = (ms) => `${Math.floor(ms / 60000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, "0")}`;

function start(within) {
  for (const root of within.querySelectorAll("[data-replay]:not([data-started])")) {
    root.dataset.started = "";
    new Replay(root);
  }
}

start(document);
document.addEventListener("htmx:after:swap", (event) => start(event.target));
