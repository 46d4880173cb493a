// Hear it: reads the page with a voice that lives on this device, or says plainly that there is none.
const voiceHere = () => {
  const language = document.documentElement.lang.split("-")[0];
  const voices = window.speechSynthesis ? speechSynthesis.getVoices() : [];
  return voices.find((voice) => voice.localService && voice.lang.split(/[-_]/)[0] === language);
};

const sayable = (root) =>
  [...root.querySelectorAll("[data-speak]")].filter((part) => part.checkVisibility?.({ visibilityProperty: true }) ?? true);

let speaking = null;

const stop = () => {
  speechSynthesis.cancel();
  speaking?.setAttribute("aria-pressed", "false");
  speaking = null;
};

const start = (tile, voice) => {
  const root = document.querySelector("dialog[open]") ?? document.getElementById("main");
  const parts = sayable(root).map((part) => Object.assign(new SpeechSynthesisUtterance(part.textContent.trim()), { voice, lang: voice.lang, rate: 0.9 }));
  if (!parts.length) return;
  speaking = tile;
  tile.setAttribute("aria-pressed", "true");
  parts.at(-1).onend = () => speaking === tile && stop();
  parts.forEach((part) => speechSynthesis.speak(part));
};

// Without a voice the line is shown where the tile stands; it is a link to that line when there is no script at all.
const sayThereIsNone = () => {
  const line = document.getElementById("hear-it");
  line.classList.add("now");
  line.focus({ preventScroll: false });
};

const tile = document.querySelector('[data-tile="hear-it"]');
if (tile) {
  tile.setAttribute("role", "button");
  tile.addEventListener("keydown", (event) => event.key === " " && (event.preventDefault(), tile.click()));
  tile.addEventListener("click", (event) => {
    event.preventDefault();
    if (speaking) return stop();
    const voice = voiceHere();
    voice ? start(tile, voice) : sayThereIsNone();
  });
  window.speechSynthesis?.getVoices();
  addEventListener("pagehide", () => window.speechSynthesis?.cancel());
}
