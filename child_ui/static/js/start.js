// On a worker's tablet what is given is sealed and kept here before it is sent. Everywhere else forms are sent as they are.
const root = document.documentElement;
const able = root.dataset.manner === "handed-over" && window.isSecureContext && crypto.subtle && window.indexedDB && window.caches;
const A_WHILE = 1500;
const outbox = () => import("/static/child/js/outbox/begin.js");

// A page that was packed is opened more than once: each time it gives under a name of its own.
if (able) root.dataset.seals = "";
const renew = (name, id) => document.querySelectorAll(`input[name="${name}"]`).forEach((field) => { field.value = id; });
if (able) for (const name of ["key", "drawing"]) renew(name, crypto.randomUUID().replaceAll("-", ""));

function plainly(form, button) {
  if (button?.name) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value }));
  // A packed page has no other way, and without a line there is none: it stays with what is on it, and says what is needed.
  if (form.elements.csrf_token?.value && navigator.onLine) form.submit();
}

const going = new WeakSet();
async function through(form, path, fields, button) {
  const { take } = await outbox();
  const next = await take(path, fields, form);
  if (!next) return plainly(form, button);
  if (next === "told") return going.delete(form);
  if (form.matches("[data-over]")) return going.delete(form), document.dispatchEvent(new CustomEvent("over", { detail: { address: next, opener: button } }));
  if (form.matches("[data-away]")) return location.replace(next);
  return location.assign(next);
}

const caught = (event) => {
  const form = event.target, path = new URL(form.getAttribute("action") ?? "", location).pathname;
  if (event.defaultPrevented || !path.startsWith("/sit") || form.getAttribute("method") !== "post") return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (going.has(form)) return;
  going.add(form);
  const fields = new FormData(form, event.submitter);
  through(form, path, fields, event.submitter).catch(() => { going.delete(form); plainly(form, event.submitter); });
};
if (able) document.addEventListener("submit", caught);
if (able) document.addEventListener("submit", (event) => { if (event.target.matches("[data-look]")) caught(event); }, { capture: true });

// The first page comes first; what is for later is fetched once it can be used.
const later = () => import("/static/child/js/outbox/later.js");
if (able && root.dataset.envelope && sessionStorage.length) outbox(); // already on its way through
if (able) addEventListener("input", outbox, { once: true });
const soon = () => setTimeout(() => outbox().then(later), A_WHILE);
// What waits for the first paint may run after the page is all here: then nobody tells it any more.
if (able && document.readyState === "complete") soon();
else if (able) addEventListener("load", soon);
