// A few keys that take a person somewhere at once. None of them while somebody types, and none when they are turned off.
const box = document.querySelector("#keys"); // the server leaves it out for whoever turned the keys off
const GO = { t: "today", f: "families", c: "conferences" };
const SOON = 1500;
let began = 0;

function typing(target) {
  return target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog[open]");
}

function go(name) {
  const link = document.querySelector(`.top a[data-go="${name}"]`);
  if (link) location.assign(link.href);
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
  const after = Date.now() - began < SOON;
  began = 0;
  if (after && GO[event.key]) go(GO[event.key]);
  else if (event.key === "g") began = Date.now();
  else if (event.key === "/") document.querySelector("#find")?.focus();
  else if (event.key === "?") box.showModal();
  else return;
  event.preventDefault();
}

if (box) document.addEventListener("keydown", press);
