/* Marks of what was told, put into pages that were packed before anything was: a slip in a drawer, as the server would have drawn it. */
const PLACES = ".tag, .words, .been-here";

/* `told` holds addresses of steps; a place of several is marked when all of it is told. */
export function markTold(told, order) {
  const sign = document.getElementById("kept-sign");
  if (!sign || !told.size) return;
  const steps = new Set([...told, ...Object.keys(order)]);
  for (const link of document.querySelectorAll('main a[href^="/sit/"], .marks a[href^="/sit/"]')) {
    const address = link.getAttribute("href").split("?")[0];
    const inside = [...steps].filter((step) => step === address || step.startsWith(`${address}/`));
    if (!inside.length || !inside.every((step) => told.has(step)) || link.querySelector(".sign")) continue;
    put(link, sign.content.cloneNode(true));
  }
  leaveOutNext(told);
}

function put(link, mark) {
  const stone = link.querySelector(".stone");
  if (stone) stone.replaceWith(mark);
  else (link.querySelector(PLACES) ?? link).append(mark);
}

/* "Next: …" was written when nothing was told; it is left out once it may not be so. */
function leaveOutNext(told) {
  const line = document.querySelector(".onward p br");
  if (!told.size || !line) return;
  while (line.nextSibling) line.nextSibling.remove();
  line.remove();
}

/* Who may see it, question by question: those told on this tablet come out, whether or not they are handed in. */
export function showTold(told) {
  for (const one of document.querySelectorAll("[data-tells]")) {
    if (!told.has(one.dataset.tells)) continue;
    one.hidden = one.parentElement.hidden = false;
  }
}
