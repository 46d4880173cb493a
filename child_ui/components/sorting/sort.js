// Sorting by hand: tap a card and then a place, drag it, or use the keys. The radios underneath stay the answer.
import { dragging, glide } from "./drag.js";

class Sorting {
  constructor(root) {
    this.root = root;
    this.words = root.querySelector("template").dataset;
    this.chosen = null;
    root.append(root.querySelector("template").content.cloneNode(true));
    this.list = root.querySelector(".sort-list");
    this.list.hidden = true;
    this.list.querySelectorAll("[data-speak]").forEach((part) => part.removeAttribute("data-speak"));
    this.cards = [...root.querySelectorAll(".pic")];
    this.places = [...root.querySelectorAll(".place")];
    root.classList.add("by-hand");
    root.addEventListener("click", (event) => this.tapped(event));
    root.addEventListener("keydown", (event) => this.pressed(event));
    dragging(root, { put: (card, place, from) => this.put(card, place, false, from), target: targetAt });
    this.follow();
  }

  radios(card) {
    return [...this.root.querySelectorAll(`[name="place-${card.dataset.card}"]`)];
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

  tapped(event) {
    const card = event.target.closest(".pic");
    const place = event.target.closest(".place");
    const byKeys = event.detail === 0;
    if (event.target.closest("[data-return]")) this.put(this.chosen, null, byKeys);
    else if (place && this.chosen && card !== this.chosen) this.put(this.chosen, place, byKeys);
    else if (card) this.pick(card, byKeys);
    else if (event.target.closest("[data-put]")) this.say(this.words.first, {}, true);
  }

  pick(card, byKeys) {
    const again = card === this.chosen;
    this.choose(again ? null : card);
    if (again) return this.say("");
    this.say(this.words.picked, { card: nameOf(card) });
    if (byKeys) this.places[0].querySelector("[data-put]").focus();
  }

  choose(card) {
    this.chosen = card;
    this.root.classList.toggle("choosing", card !== null);
    for (const each of this.cards) {
      each.setAttribute("aria-pressed", String(each === card));
      this.slot(each).querySelector("[data-return]").hidden = each !== card || this.slot(each).contains(each);
    }
  }

  /** Into a place, or back into the hand when there is none. */
  put(card, place, byKeys = false, from = card.getBoundingClientRect()) {
    const focused = document.activeElement === card;
    this.lay(card, place);
    this.mark(card, place?.dataset.place);
    this.choose(null);
    glide(card, from);
    const said = place ? this.words.put : this.words.back;
    this.say(said, { card: nameOf(card), place: place ? nameOf(place) : "" });
    if (byKeys) (place ? this.next(card) : card).focus();
    else if (focused) card.focus({ preventScroll: true });
  }

  lay(card, place) {
    if (place) place.querySelector(".in").append(card);
    else this.slot(card).prepend(card);
  }

  mark(card, value) {
    for (const radio of this.radios(card)) radio.checked = radio.value === value;
    this.list.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** The next card still in the hand, or else the one just put. */
  next(card) {
    const after = this.cards.indexOf(card);
    const order = [...this.cards.slice(after), ...this.cards.slice(0, after)];
    return order.find((each) => !each.closest(".place")) ?? card;
  }

  say(words, slots = {}, aloud = false) {
    const line = this.root.querySelector(".sort-says");
    line.classList.toggle("vh", !aloud);
    line.textContent = words.replace(/\{(\w+)\}/g, (slot, name) => slots[name] ?? slot);
  }

  pressed(event) {
    if (event.key === "Escape" && this.chosen) return this.leave();
    const card = event.target.closest(".pic");
    if (["Delete", "Backspace"].includes(event.key) && card?.closest(".place")) {
      event.preventDefault();
      return this.put(card, null, true);
    }
    const to = this.along(event);
    if (!to) return;
    event.preventDefault();
    to.focus();
  }

  leave() {
    const card = this.chosen;
    this.choose(null);
    this.say("");
    card.focus();
  }

  /** Arrows go along the cards, or along the places; they never leave either. */
  along({ key, target }) {
    const row = [this.cards.filter((card) => !card.closest(".place")), this.places.map((p) => p.querySelector("[data-put]"))]
      .find((each) => each.includes(target)) ?? [...(target.closest(".in")?.children ?? [])];
    const turn = getComputedStyle(this.root).direction === "rtl" ? -1 : 1;
    const step = { ArrowRight: turn, ArrowLeft: -turn, ArrowDown: 1, ArrowUp: -1 }[key];
    return step && row.includes(target) ? row[row.indexOf(target) + step] : null;
  }
}

const nameOf = (thing) => thing.querySelector(".of").textContent.trim();

/** What a card let go of here would land in: a place, its hand (null), or nothing (undefined). */
function targetAt(x, y) {
  const under = document.elementFromPoint(x, y);
  return under?.closest(".place") ?? (under?.closest(".hand") ? null : undefined);
}

// In a list, what was chosen can be taken back: the same answer picked again is no answer.
function loosen(root) {
  let was = false;
  const note = (event) => { was = (event.target.closest("label")?.querySelector("input") ?? event.target).checked; };
  root.addEventListener("pointerdown", note);
  root.addEventListener("keydown", note);
  root.addEventListener("click", ({ target }) => {
    if (target.matches("input") && was) target.checked = was = false;
  });
}

for (const root of document.querySelectorAll("[data-sorting]")) {
  if (root.dataset.sorting === "list") { loosen(root); continue; }
  const sorting = new Sorting(root);
  // Coming back to this page, the browser may put the radios as they were.
  window.addEventListener("pageshow", () => sorting.follow());
}
