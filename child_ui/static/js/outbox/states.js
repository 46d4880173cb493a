/* Three honest states and nothing else: on this tablet, kept safe, needs a grown-up. */
import { saveRescue } from "./rescue.js";
import * as store from "./store.js";

const ENOUGH = 5;

/* `tries` are the rows of what has been tried; `given` says that something was given in this sitting. */
export function stateOf(count, tries, given, broken) {
  if (broken || tries.some((row) => row.refused >= ENOUGH)) return "grown-up";
  if (count) return "here";
  return given ? "safe" : "";
}

export function showStates(line, { envelope, given, press }) {
  const words = line.querySelector("[data-words]"), rescue = line.querySelector("[data-rescue]");
  let broken = false;

  async function look() {
    const [ids, tries] = await Promise.all([store.itemKeysOf(envelope()), store.triesOf()]).catch(() => [[], []]);
    const count = ids.length, state = stateOf(count, tries.filter((row) => ids.includes(row.id)), given(), broken);
    const text = { here: line.dataset.here.replace("{n}", count), safe: line.dataset.safe, "grown-up": line.dataset.grownUp }[state] ?? "";
    line.dataset.state = state;
    line.hidden = !state;
    rescue.hidden = state !== "grown-up";
    if (words.textContent !== text) words.textContent = text; // said once, not after every item
  }
  new BroadcastChannel("my-place").addEventListener("message", look);
  line.addEventListener("click", (event) => { if (!event.target.closest("[data-rescue]")) press(); });
  rescue.addEventListener("click", () => saveRescue());
  look();
  return { look, broke: () => { broken = true; return look(); } };
}
