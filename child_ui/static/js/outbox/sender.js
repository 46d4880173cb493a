/* Hands in what waits, oldest first, again and again; one that fails never stands in the way of the others. */
import { handIn, tellWaiting } from "./hand-in.js";
import * as store from "./store.js";

const LOCK = "my-place", LONGEST = 30000, FIRST = 1000, ENOUGH = 3, SOON = 2000;
const resting = new Map(); // item -> when it may be tried again, by a clock that never jumps
const told = new Map(); // envelope -> how many were last said to wait
const news = new BroadcastChannel("my-place");
let timer = 0, busy = null, pressed = false;

export const wait = (tries, chance = Math.random()) => Math.min(LONGEST, FIRST * 2 ** Math.min(tries, 10)) * (0.5 + chance / 2);
export const say = () => news.postMessage("changed");

/* Tries everything that is due. Answers when this round is over; the next one starts by itself. Whoever asks for all of it
   while a round is under way gets one more after it, however often they ask: what had its turn already is tried again. */
export function drain({ all = false } = {}) {
  if (all) resting.clear();
  if (busy) pressed ||= all;
  busy ??= rounds().finally(() => { busy = null; });
  return busy;
}

async function rounds() {
  do {
    if (pressed) resting.clear(); // what failed since the press
    pressed = false;
    await alone(round);
  } while (pressed);
}

/* Two tabs and the worker of this site share one lock, so that nothing is sent twice at a time. */
async function alone(work) {
  clearTimeout(timer);
  const next = navigator.locks
    ? await navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? work() : SOON))
    : await work();
  if (next !== null) timer = setTimeout(drain, next);
}

async function round() {
  let misses = 0, heard = false;
  const rows = new Map((await store.envelopes()).map((row) => [row.envelope, row]));
  for (const id of await store.itemKeys()) {
    if (misses >= ENOUGH) break; // no line, or somebody else's: the rest may wait, and another goes first next time
    if ((resting.get(id) ?? 0) > performance.now()) continue;
    const outcome = await one(id, rows);
    heard ||= outcome !== "nothing";
    misses = outcome === "kept" ? 0 : misses + 1;
  }
  if (heard) await tell(rows);
  return soonest();
}

async function one(id, rows) {
  const item = await store.itemAt(id), envelope = item && rows.get(item.envelope);
  if (!item) return "kept"; // another draft took its place
  const outcome = envelope ? await handIn(item, envelope) : "refused";
  if (outcome === "kept") {
    await store.dropItem(id);
    resting.delete(id);
  } else {
    await store.countTry(id, outcome === "refused");
    const row = (await store.triesOf()).find((one) => one.id === id);
    resting.set(id, performance.now() + wait(row?.tries ?? 1));
  }
  say();
  return outcome;
}

async function soonest() {
  const keys = await store.itemKeys();
  if (!keys.length) return null;
  const now = performance.now();
  return Math.max(0, Math.min(...keys.map((id) => (resting.get(id) ?? now) - now))) + 50;
}

async function tell(rows) {
  const waiting = new Map();
  for (const id of await store.itemKeys()) {
    const item = await store.itemAt(id);
    if (item) waiting.set(item.envelope, (waiting.get(item.envelope) ?? 0) + 1);
  }
  for (const [id, row] of rows) {
    const count = waiting.get(id) ?? 0;
    if ((told.get(id) ?? 0) === count) continue;
    told.set(id, count);
    await tellWaiting(row, count);
  }
}

/* A page keeps trying: when it opens, when it is looked at again, when there is a line, when someone presses. */
export function keepTrying() {
  const now = () => { drain({ all: true }); };
  addEventListener("online", now);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) now(); });
  addEventListener("pageshow", (event) => { if (event.persisted) now(); });
  now();
  return now;
}
