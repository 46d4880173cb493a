// A small ear at each thing that can be chosen: it reads that one and chooses nothing. They lie over the page in a layer of
// their own, so that nothing moves when they come, and each is a button apart from the choice it stands at.
const CHOICES = ".side, .else-name, .option, .rung, .step-stone, .sort-card, .sort-line > legend, .feeling-name, .much, .people-pick, .people-line > legend, .person, .choice";
const SIZE = 44;
const view = document.querySelector(".view"), tile = document.querySelector('[data-tile="hear-it"]');
const layer = Object.assign(document.createElement("div"), { className: "ears" });
const ears = new Map();

const shown = (one) => one.checkVisibility?.({ visibilityProperty: true }) ?? true;
const heard = (of) => { const beside = of.parentElement.querySelector(":scope > .hear-one"); return beside && shown(beside); };
const found = () =>
  [...document.querySelectorAll("#main [data-speak]")].map((words) => [words, words.closest(CHOICES)]).filter(([, of]) => of && shown(of) && !heard(of));

const made = (words, n) => {
  const ear = Object.assign(document.createElement("button"), { type: "button", className: "ear" });
  words.id ||= `ear-${n}`;
  ear.dataset.hears = words.id;
  ear.setAttribute("aria-pressed", "false");
  ear.setAttribute("aria-label", `${tile.textContent.trim()}: ${words.textContent.trim().replace(/\s+/g, " ")}`);
  ear.append(tile.querySelector("svg").cloneNode(true));
  return ear;
};

// On a wide line the ear stands at its end; on a card it stands on the upper corner, half over the edge.
const put = (ear, of) => {
  const box = of.getBoundingClientRect(), from = view.getBoundingClientRect(), start = document.dir === "rtl";
  const line = box.width > 3 * box.height, over = line ? SIZE + 4 : SIZE - 10;
  const x = (start ? box.left + over - SIZE : box.right - over) - from.left;
  const y = (line ? box.top + (box.height - SIZE) / 2 : box.top - 10) - from.top + view.scrollTop;
  ear.hidden = box.right > from.right + 10 || box.left < from.left - 10; // pushed along, out of sight
  ear.style.transform = `translate(${Math.round(Math.max(0, Math.min(x, view.clientWidth - SIZE)))}px, ${Math.round(Math.max(0, y))}px)`;
};

const settle = () => {
  const now = new Map(found().map(([words, of]) => [of, words]));
  for (const [of, ear] of ears) if (!now.has(of)) ear.remove(), ears.delete(of);
  for (const [of, words] of now) {
    if (!ears.has(of)) ears.set(of, layer.appendChild(made(words, ears.size)));
    put(ears.get(of), of);
  }
};

let asked = 0;
const soon = () => { asked ||= requestAnimationFrame(() => { asked = 0; settle(); }); };

view.append(layer);
settle();
new ResizeObserver(soon).observe(document.getElementById("main"));
for (const name of ["change", "click", "toggle", "pointerup", "keyup", "scroll"]) document.addEventListener(name, soon, true);
