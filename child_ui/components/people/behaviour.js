// People in rings: pick a person, then a ring. By tap, by keys, by one switch, or carried. The lines underneath stay the answer.
import { dragging, glide, reveal } from "../sorting/drag.js";
import { Lines } from "./lines.js";
import { arrange, spot } from "./spots.js";

class People {
  constructor(root) {
    this.root = root;
    this.lines = new Lines(root);
    const board = root.querySelector("template[data-board]");
    this.words = board.dataset;
    root.append(board.content.cloneNode(true));
    root.classList.add("by-hand");
    this.picks = [...root.querySelectorAll(".people-pick")];
    this.rings = [...root.querySelectorAll(".people-ring")];
    this.card = root.querySelector(".people-card");
    this.called = root.querySelector("[data-called]");
    this.board = root.querySelector(".people-rings");
    this.tokens = new Map();
    this.now = null;
    this.listen();
    this.follow();
  }

  listen() {
    this.root.addEventListener("click", (event) => this.tapped(event));
    this.root.addEventListener("keydown", (event) => this.pressed(event));
    this.called.addEventListener("input", () => this.name());
    dragging(this.root, {
      what: () => (wide.matches ? ".people-pick, .people-token" : ".people-token"), // on a phone the box itself is pushed along
      places: ".people-ring",
      begin: () => this.root.classList.add("choosing"),
      target: (x, y) => this.under(x, y),
      put: (thing, ring, from) => this.carried(thing, ring, from),
      end: () => this.root.classList.toggle("choosing", this.now !== null),
    });
    addEventListener("pageshow", () => this.follow()); // coming back, the browser may put the lines as they were
    addEventListener("resize", () => arrange(this.board));
    document.fonts?.ready.then(() => arrange(this.board));
  }

  /** Lay everybody where their line says they are. */
  follow() {
    this.tokens.forEach((token) => token.remove());
    this.tokens.clear();
    this.lines.all.filter((line) => line.taken).forEach((line) => this.lay(line));
    this.choose(null);
  }

  tapped(event) {
    const byKeys = event.detail === 0;
    const { target } = event;
    const pick = target.closest(".people-pick"), token = target.closest(".people-token"), ring = target.closest(".people-ring");
    if (pick) this.pick(pick, byKeys);
    else if (target.closest("[data-off]")) this.off();
    else if (ring && this.now && token !== this.tokens.get(this.now)) this.put(ring, byKeys);
    else if (token) this.again(token, byKeys);
    else if (ring) this.say(this.words.first, {}, true);
  }

  /** A ring, the box (null), or nothing (undefined). */
  under(x, y) {
    const thing = document.elementFromPoint(x, y);
    return thing?.closest(".people-ring") ?? (thing?.closest(".people-box") ? null : undefined);
  }

  carried(thing, ring, from) {
    const { who } = thing.dataset;
    if (!who || !this.waitsFor(who)) this.leave();
    const line = who ? this.now ?? this.lines.free(who) : this.lineOf(thing);
    if (!line) return this.say(this.words.full, {}, true);
    if (who) line.who = who;
    this.choose(line);
    if (ring) this.put(ring, false, from);
    else this.off();
  }

  /** Whether this person of the box is picked and has no ring yet. */
  waitsFor(who) {
    return Boolean(this.now) && !this.now.ring && this.now.who === who && !this.tokens.has(this.now);
  }

  /** From the box: a line is kept for them at once, so that a name written before a ring is chosen is not lost. */
  pick(pick, byKeys) {
    const same = this.waitsFor(pick.dataset.who);
    this.leave();
    if (same) return;
    const line = this.lines.free(pick.dataset.who);
    if (!line) return this.say(this.words.full, {}, true);
    line.who = pick.dataset.who;
    this.choose(line);
    this.ask(byKeys);
  }

  again(token, byKeys) {
    const line = this.lineOf(token);
    if (line === this.now) return this.leave();
    this.leave();
    this.choose(line);
    this.ask(byKeys);
  }

  ask(byKeys) {
    this.say(this.words.picked, { person: this.nameOf(this.now) });
    reveal(this.board);
    if (byKeys) this.ringButtons()[0].focus({ preventScroll: true });
  }

  put(ring, byKeys, from) {
    const line = this.now;
    line.ring = ring.dataset.ring;
    this.lay(line, from ?? (this.tokens.get(line) ?? this.pickOf(line.who)).getBoundingClientRect());
    this.choose(null);
    this.say(this.words.put, { person: this.nameOf(line), ring: wordsOf(ring) });
    (byKeys ? this.pickOf(line.who) ?? this.tokens.get(line) : this.tokens.get(line)).focus({ preventScroll: !byKeys });
  }

  /** Back in the box, the name with them. */
  off() {
    const line = this.now, person = this.nameOf(line), pick = this.pickOf(line.who);
    this.forget(line);
    this.choose(null);
    this.say(this.words.off, { person });
    (pick ?? this.picks[0]).focus();
  }

  /** Whoever is picked but stands nowhere goes back unseen; with a name they wait beside the box. */
  leave() {
    const line = this.now;
    if (line && !line.ring) line.name.trim() ? this.lay(line) : this.forget(line);
    this.choose(null);
    this.say("");
  }

  forget(line) {
    this.tokens.get(line)?.remove();
    this.tokens.delete(line);
    line.clear();
    this.settle();
  }

  choose(line) {
    this.now = line;
    this.root.classList.toggle("choosing", line !== null);
    this.picks.forEach((pick) => pick.setAttribute("aria-pressed", String(this.waitsFor(pick.dataset.who))));
    this.tokens.forEach((token, each) => token.setAttribute("aria-pressed", String(each === line)));
    this.card.hidden = !line;
    this.card.querySelector("[data-off]").hidden = !line?.ring;
    this.called.value = line?.name ?? "";
  }

  name() {
    if (!this.now) return;
    this.now.name = this.called.value;
    if (!this.tokens.has(this.now)) return;
    this.write(this.now);
    this.settle();
  }

  /** In their ring, or beside the box where they have none. */
  lay(line, from) {
    const ring = this.ringOf(line);
    if (!this.tokens.has(line)) this.tokens.set(line, this.make(line));
    const token = this.tokens.get(line);
    token.remove();
    if (ring) spot(token, ring, this.rings);
    (ring?.querySelector(".ring-in") ?? this.root.querySelector(".people-box")).append(token);
    this.write(line);
    this.settle(token);
    if (from) glide(token, from);
  }

  /** Everybody where they have room; whoever moves for it is seen to go there. */
  settle(but) {
    const others = [...this.tokens.values()].filter((token) => token !== but);
    const were = new Map(others.map((token) => [token, token.getBoundingClientRect()]));
    if (arrange(this.board)) were.forEach((from, token) => glide(token, from));
  }

  make(line) {
    const token = this.root.querySelector("template[data-token]").content.firstElementChild.cloneNode(true);
    const drawn = this.pickOf(line.who)?.querySelector("img, svg")?.cloneNode(true) ?? this.root.querySelector("template[data-figure]").content.cloneNode(true);
    token.querySelector(".token-picture").append(drawn);
    return token;
  }

  write(line) {
    const token = this.tokens.get(line), ring = this.ringOf(line);
    token.querySelector(".people-word").textContent = this.nameOf(line);
    token.setAttribute("aria-label", ring ? filled(this.words.put, { person: this.nameOf(line), ring: wordsOf(ring) }) : this.nameOf(line));
  }

  ringOf(line) {
    return this.rings.find((ring) => ring.dataset.ring === line.ring);
  }

  lineOf(token) {
    return [...this.tokens].find(([, each]) => each === token)[0];
  }

  pickOf(who) {
    return this.picks.find((pick) => pick.dataset.who === who);
  }

  nameOf(line) {
    const pick = this.pickOf(line.who);
    return line.name.trim() || (pick ? wordsOf(pick) : "");
  }

  ringButtons() {
    return this.rings.map((ring) => ring.querySelector("[data-put]"));
  }

  say(words, slots = {}, seen = false) {
    const line = this.root.querySelector(".people-says");
    line.classList.toggle("vh", !seen);
    line.textContent = filled(words, slots);
  }

  pressed(event) {
    const token = event.target.closest(".ring-in .people-token");
    const to = this.along(event);
    if (event.key === "Escape" && this.now) this.escape();
    else if (event.key === "Enter" && event.target === this.called) this.ringButtons()[0].focus();
    else if (["Delete", "Backspace"].includes(event.key) && token) { if (this.tokens.get(this.now) !== token) this.again(token, false); this.off(); }
    else if (to) to.focus();
    else return;
    event.preventDefault();
  }

  escape() {
    const back = this.tokens.get(this.now) ?? this.pickOf(this.now.who);
    this.leave();
    back?.focus();
  }

  /** Arrows go along the box, along the rings, or along the people in one ring. */
  along({ key, target }) {
    const rows = [this.picks, this.ringButtons(), [...(target.closest(".ring-in")?.children ?? [])]];
    const row = rows.find((each) => each.includes(target));
    const turn = getComputedStyle(this.root).direction === "rtl" ? -1 : 1;
    const step = { ArrowRight: turn, ArrowLeft: -turn, ArrowDown: 1, ArrowUp: -1 }[key];
    return row && step ? row[row.indexOf(target) + step] : null;
  }
}

const wordsOf = (thing) => thing.querySelector(".people-word").textContent.trim();
const filled = (words, slots) => words.replace(/\{(\w+)\}/g, (slot, name) => slots[name] ?? slot);
const wide = matchMedia("(min-width:44em)");

for (const root of document.querySelectorAll("[data-people]")) new People(root);
