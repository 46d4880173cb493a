/* The page of what is on this tablet: labels without names, what is not handed in yet, and a way to save it. */
import { enter, tidy } from "./outbox/pack.js";
import { saveRescue } from "./outbox/rescue.js";
import { drain, keepTrying } from "./outbox/sender.js";
import * as store from "./outbox/store.js";
import { forget } from "./outbox/way.js";
import { watchOver } from "./outbox/watch-over.js";

const main = document.querySelector("[data-here]"), list = main.querySelector("ul"), one = main.querySelector("template");
const waits = main.querySelector("[data-waits]"), words = waits.querySelector("[data-words]");

async function countOf() {
  const counts = new Map();
  for (const id of await store.itemKeys()) {
    const item = await store.itemAt(id);
    if (item) counts.set(item.envelope, (counts.get(item.envelope) ?? 0) + 1);
  }
  return counts;
}

async function show() {
  const rows = (await store.envelopes()).filter((row) => row.taken), counts = await countOf();
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  list.replaceChildren(...rows.map((row) => card(row, counts.get(row.envelope) ?? 0)));
  main.querySelector("[data-none]").hidden = rows.length > 0;
  waits.hidden = !all;
  words.textContent = main.dataset.waiting.replace("{n}", all);
}

function card(row, count) {
  const made = one.content.firstElementChild.cloneNode(true), button = made.querySelector("button");
  made.querySelector("[data-label]").textContent = row.label;
  made.querySelector("[data-count]").textContent = count ? main.dataset.unsent.replace("{n}", count) : "";
  button.hidden = Boolean(row.over) || !row.ready;
  made.querySelector("[data-over]").hidden = !row.over;
  button.setAttribute("aria-label", `${button.textContent.trim()}: ${row.label}`);
  button.addEventListener("click", () => start(row));
  return made;
}

async function start(row) {
  forget();
  await enter(row.envelope);
  location.replace("/sit/hello");
}

main.querySelector("[data-rescue]").addEventListener("click", () => saveRescue());
main.querySelector("[data-again]").addEventListener("click", () => drain({ all: true }));
new BroadcastChannel("my-place").addEventListener("message", show);
sessionStorage.clear();
await store.setCurrent(null);
await watchOver();
await tidy();
await show();
keepTrying();
