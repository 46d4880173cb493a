// Hear it: reads the page aloud, part by part. A person's reading first, then a voice that lives on this device, then a
// clip that came with Heard, else it says plainly who can read it. It only ever reads: nothing is chosen by hearing it.
const SHIPPED = "/static/voices/";
const A_WHILE = 800; // the question comes first
const UNHURRIED = 0.85; // the clips' man speaks a little fast for a child
const root = document.documentElement;
const lists = new Map();
let turn = 0; // every start and every stop is a new turn: what belongs to an older one falls silent
let sound = null;

const languagesOf = (part) => [...new Set([root.lang, part.closest("[lang]")?.lang ?? root.lang, part.querySelector("[lang]")?.lang ?? root.lang])];
const textOf = (part) => part.textContent.trim().replace(/\s+/g, " ");

const listOf = (language) => {
  if (!lists.has(language)) {
    lists.set(language, fetch(`/voices/${language}.json`, { credentials: "omit" }).then((answer) => (answer.ok ? answer.json() : {})).catch(() => ({})));
  }
  return lists.get(language);
};

// The same name app/voices/keys.py makes; without a secure context there is no digest, and the device's voice is what is left.
const keyOf = async (language, text) => {
  if (!crypto.subtle) return "";
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${language}|${text}`));
  return [...new Uint8Array(bytes)].map((one) => one.toString(16).padStart(2, "0")).join("").slice(0, 20);
};

const addressesOf = async (part) => {
  const text = textOf(part);
  const found = await Promise.all(languagesOf(part).map(async (language) => (await listOf(language))[await keyOf(language, text)]));
  return found.filter(Boolean);
};

const voiceFor = (part) => {
  const voices = window.speechSynthesis?.getVoices() ?? [];
  const language = languagesOf(part).at(-1).split("-")[0];
  return voices.find((voice) => voice.localService && voice.lang.split(/[-_]/)[0] === language);
};

const play = async (address) => {
  const answer = await fetch(address, { credentials: "omit" });
  if (!answer.ok) throw new Error(answer.status);
  const mine = URL.createObjectURL(await answer.blob());
  sound = new Audio(mine);
  if (address.startsWith(SHIPPED)) sound.playbackRate = UNHURRIED;
  try {
    await sound.play();
    await new Promise((done) => ["ended", "pause", "error"].forEach((name) => sound.addEventListener(name, done, { once: true })));
  } finally {
    URL.revokeObjectURL(mine);
  }
};

const speak = (part, voice) =>
  new Promise((done) => {
    const words = Object.assign(new SpeechSynthesisUtterance(textOf(part)), { voice, lang: voice.lang, rate: 0.9 });
    words.onend = words.onerror = done;
    speechSynthesis.speak(words);
  });

// True when this part was read, or began to be: a person, the device, a clip, in that order.
const read = async (part, mine) => {
  const addresses = await addressesOf(part);
  const voice = voiceFor(part);
  const person = addresses.find((one) => !one.startsWith(SHIPPED));
  for (const how of [person, voice, addresses.find((one) => one.startsWith(SHIPPED))]) {
    if (!how || mine !== turn) continue;
    try {
      await (how === voice ? speak(part, voice) : play(how));
      return true;
    } catch {
      // not to be had now (no signal, a broken file): the next in the order
    }
  }
  return mine !== turn;
};

const mark = (part) => {
  document.querySelectorAll(".being-read").forEach((one) => one.classList.remove("being-read"));
  part?.classList.add("being-read");
  part?.scrollIntoView({ block: "nearest", behavior: "instant" });
};

const stop = () => {
  turn += 1;
  window.speechSynthesis?.cancel();
  sound?.pause();
  sound = null;
  mark(null);
  document.querySelectorAll("[data-hears][aria-pressed=true],[data-tile=hear-it][aria-pressed=true]").forEach((one) => one.setAttribute("aria-pressed", "false"));
};

// Without any voice the line is shown where the tile stands; it is a link to that line when there is no script at all.
const sayWhoReads = () => {
  const line = document.getElementById("hear-it");
  line.classList.add("now");
  line.focus({ preventScroll: false });
};

const start = async (button, parts) => {
  stop();
  const mine = turn;
  document.dispatchEvent(new Event("hear:starts"));
  button.setAttribute("aria-pressed", "true");
  let missed = false;
  for (const part of parts) {
    if (mine !== turn) return;
    mark(part);
    missed = !(await read(part, mine)) || missed;
  }
  if (mine !== turn) return;
  stop();
  if (missed) sayWhoReads();
};

// In the order they stand on the page: the question, the hint, what can be chosen, and last the row that is always there.
// What is folded away is not read.
const sayable = () => {
  const over = document.querySelector("dialog[open]");
  const found = [...(over ?? document.getElementById("main")).querySelectorAll("[data-speak], .onward .go")];
  if (!over) found.push(...document.querySelectorAll(".always [data-speak]"));
  return found.filter(
    (part) => textOf(part) && !part.parentElement.closest("[data-speak]") && (part.checkVisibility?.({ visibilityProperty: true }) ?? true),
  );
};

const pressed = (event, button, parts) => {
  event.preventDefault();
  button.getAttribute("aria-pressed") === "true" ? stop() : start(button, parts());
};

// Each choice by itself: an ear at every one, from the start for those who cannot read it yet, for everyone else once they
// have asked to hear.
const ears = () => document.querySelector("form.answer") && import("/static/child/js/ears.js").catch(() => {});

const tile = document.querySelector('[data-tile="hear-it"]');
if (tile) {
  tile.setAttribute("role", "button");
  tile.setAttribute("aria-pressed", "false");
  tile.addEventListener("keydown", (event) => event.key === " " && (event.preventDefault(), tile.click()));
  tile.addEventListener("click", (event) => (pressed(event, tile, sayable), ears()));
  window.speechSynthesis?.getVoices();
}

// Beside each picture to pick, for those who cannot read it yet: hear this one. A button of its own outside the label, so that
// hearing never chooses; it stands beside the card and takes nothing from it.
const besideIt = (label, n) => {
  const words = label.querySelector("[data-speak]");
  const button = Object.assign(document.createElement("button"), { type: "button", className: "hear-one" });
  words.id ||= `hear-${n}`;
  button.dataset.hears = words.id;
  button.setAttribute("aria-pressed", "false");
  button.setAttribute("aria-label", `${tile.textContent.trim()}: ${textOf(words)}`);
  button.append(tile.querySelector("svg").cloneNode(true));
  const both = Object.assign(document.createElement("div"), { className: "with-hear" });
  label.replaceWith(both);
  both.append(label, button);
};
const little = tile && document.body.matches(".little, .easy"), listen = () => setTimeout(ears, A_WHILE);
if (little) document.querySelectorAll("label.choice:has([data-speak])").forEach(besideIt);
if (little && document.readyState === "complete") listen();
else if (little) addEventListener("load", listen);
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-hears]");
  if (button) pressed(event, button, () => [document.getElementById(button.dataset.hears)].filter(Boolean));
});

addEventListener("keydown", (event) => event.key === "Escape" && stop());
for (const name of ["pagehide", "submit"]) addEventListener(name, stop, true);
for (const name of ["hear:stop", "visibilitychange"]) document.addEventListener(name, () => (name === "hear:stop" || document.hidden) && stop());
