// Away at once: the page is empty before anything else happens, by the button, by Escape or Shift three times, and whoever goes back.
const root = document.documentElement;
const gone = () => root.classList.add("gone");
// The neutral page, light whatever look was chosen, painted by this one: the other takes its place when it comes.
const away = () => { root.className = "gone away look-calm"; document.body.className = "middle plain"; };
const form = document.querySelector("form[data-away]");
const NEUTRAL = "/e/closed", TIMES = 3, WITHIN = 2000;

document.addEventListener("submit", (event) => {
  if (event.target === form) away();
});

// Without an outbox on this page: shut out on the server, and nothing of this page left to go back to.
addEventListener("submit", (event) => {
  if (event.target !== form || event.defaultPrevented) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form));
  fetch(form.action, { method: "POST", body, redirect: "manual", keepalive: true }).catch(() => {});
  location.replace(NEUTRAL);
});

let pressed = [];
addEventListener("keydown", (event) => {
  if (event.repeat) return;
  const same = event.key === "Escape" || event.key === "Shift" ? event.key : "";
  pressed = same ? [...pressed.filter((one) => one.key === same && event.timeStamp - one.at < WITHIN), { key: same, at: event.timeStamp }] : [];
  if (pressed.length < TIMES || !form) return;
  pressed = [];
  away();
  form.requestSubmit();
}, { capture: true });

addEventListener("pagehide", gone);
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  gone();
  location.reload();
});
