// Sorting by hand: tap a card and then a place, carry it, or use the keys. The radios underneath stay the answer.
import { dragging, glide, reveal } from "./drag.js";

class Sorting {
  constructor(root) {
    const board = root.querySelector("template");
    this.root = root;
    this.words = board.dataset;
    this.chosen = null;
    this.list = root.querySelector(".sort-list");
    this.list.hidden = true;
    this.list.querySelectorAll("[data-speak]").forEach((part) => part.removeAttribute("data-speak"));
    root.append(board.content.cloneNode(true));
    this.cards = [...root.querySelectorAll(".sort-card")];
    this.places = [...root.querySelectorAll(".sort-place")];
    root.classList.add("by-hand");
    this.listen();
    this.follow();
  }

  listen() {
    this.root.addEventListener("click", (event) => this.tapped(event));
    this.root.addEventListener("keydown", (event) => this.pressed(event));
    dragging(this.root, {
      begin: () => this.lifted(),
      target: (x, y) => this.under(x, y),
      put: (card, place, from) => this.put(card, place, { from }),
      end: () => this.ready(this.chosen !== null),
    });
    addEventListener("resize", () => this.cards.forEach((card) => { this.slot(card).style.minHeight = ""; }));
    addEventListener("pageshow", () => this.follow()); // coming back, the browser may put the radios as they were
  }

  radios(card) {
    return [...this.list.querySelectorAll(`[name="place-${card.dataset.card}"]`)];
  }

  slot(card) {
    return this.root.querySelector(`[data-slot="${card.dataset.card}"]`);
  }

  /** Lay every card where its radio says it is. */
  follow() {
    for (const card of this.cards) {
      const value = this.radios(card).find((radio) => radio.checked)?.value;
      this.lay(card, this.places.find((place) => place.dataset.place === value) ?? null);
    }
    this.choose(null);
  }

  /** What a card let go of here would land in: a place, the hand (null), or nothing (undefined). */
  under(x, y) {
    const thing = document.elementFromPoint(x, y);
    return thing?.closest(".sort-place") ?? (thing?.closest(".sort-hand") ? null : undefined);
  }

  tapped(event) {
    const card = event.target.closest(".sort-card");
    const place = event.target.closest(".sort-place");
    const byKeys = event.detail === 0;
    if (event.target.closest("[data-return]")) this.put(this.chosen, null, { byKeys });
    else if (place && this.chosen && card !== this.chosen) this.put(this.chosen, place, { byKeys });
    else if (card) this.pick(card, byKeys);
    else if (place) this.say(this.words.first, {}, true);
  }

  pick(card, byKeys) {
    if (card === this.chosen) return this.leave();
    this.choose(card);
    this.say(this.words.picked, { card: nameOf(card) });
    reveal(this.root.querySelector(".sort-places"));
    if (byKeys) nameButton(this.places[0]).focus({ preventScroll: true });
  }

  lifted() {
    this.ready(true);
    reveal(this.root.querySelector(".sort-places"));
  }

  leave() {
    const card = this.chosen;
    this.choose(null);
    this.say("");
    card.focus({ preventScroll: true });
  }

  choose(card) {
    this.chosen = card;
    this.ready(card !== null);
    for (const each of this.cards) {
      const slot = this.slot(each);
      each.setAttribute("aria-pressed", String(each === card));
      slot.querySelector("[data-return]").hidden = each !== card || slot.contains(each);
    }
  }

  /** The places show that they can take a card. */
  ready(yes) {
    this.root.classList.toggle("choosing", yes);
  }

  /** Into a place, or back into the hand when there is none. */
  put(card, place, { byKeys = false, from = card.getBoundingClientRect() } = {}) {
    this.lay(card, place);
    this.mark(card, place?.dataset.place);
    this.choose(null);
    glide(card, from);
    this.say(place ? this.words.put : this.words.back, { card: nameOf(card), place: place ? nameOf(place) : "" });
    (byKeys && place ? this.next(card) : card).focus({ preventScroll: !byKeys });
  }

  /** Its spot in the hand keeps its size, so that nothing else moves. */
  lay(card, place) {
    const slot = this.slot(card);
    if (slot.contains(card)) slot.style.minHeight = `${slot.offsetHeight}px`;
    if (place) place.querySelector(".sort-in").append(card);
    else slot.prepend(card);
  }

  mark(card, value) {
    for (const radio of this.radios(card)) radio.checked = radio.value === value;
    this.list.dispatchEvent(new Event("change", { bubbles: true }));
  }

  inHand() {
    return this.cards.filter((card) => !card.closest(".sort-place"));
  }

  /** The next card still in the hand, or else the one just put. */
  next(card) {
    const at = this.cards.indexOf(card);
    const order = [...this.cards.slice(at), ...this.cards.slice(0, at)];
    return order.find((each) => this.inHand().includes(each)) ?? card;
  }

  say(words, slots = {}, seen = false) {
    const line = this.root.querySelector(".sort-says");
    line.classList.toggle("vh", !seen);
    line.textContent = words.replace(/\{(\w+)\}/g, (slot, name) => slots[name] ?? slot);
  }

  pressed(event) {
    const card = event.target.closest(".sort-card");
    const back = ["Delete", "Backspace"].includes(event.key) && card?.closest(".sort-place");
    const to = this.along(event);
    if (event.key === "Escape" && this.chosen) this.leave();
    else if (back) this.put(card, null, { byKeys: true });
    else if (to) to.focus();
    else return;
    event.preventDefault();
  }

  /** Arrows go along the cards in the hand, along the places, or along the cards in one place. */
  along({ key, target }) {
    const rows = [this.inHand(), this.places.map(nameButton), [...(target.closest(".sort-in")?.children ?? [])]];
    const row = rows.find((each) => each.includes(target));
    const turn = getComputedStyle(this.root).direction === "rtl" ? -1 : 1;
    const step = { ArrowRight: turn, ArrowLeft: -turn, ArrowDown: 1, ArrowUp: -1 }[key];
    return row && step ? row[row.indexOf(target) + step] : null;
  }
}

const nameOf = (thing) => thing.querySelector(".sort-words").textContent.trim();
const nameButton = (place) => place.querySelector("[data-put]");

// In a list, what was chosen can be taken back: the same answer picked again is no answer.
function loosen(root) {
  let was = null;
  const held = (event) => {
    const radio = event.target.closest("label")?.querySelector("input");
    return radio?.checked ? radio : null;
  };
  root.addEventListener("pointerdown", (event) => { was = held(event); });
  root.addEventListener("click", ({ target }) => {
    if (target !== was) return;
    target.checked = false;
    was = null;
  });
  root.addEventListener("keydown", (event) => {
    const radio = [" ", "Delete", "Backspace"].includes(event.key) && held(event);
    if (!radio) return;
    event.preventDefault();
    radio.checked = false;
  });
}

for (const root of document.querySelectorAll("[data-sorting]")) {
  if (root.dataset.sorting === "list") loosen(root);
  else new Sorting(root);
}
