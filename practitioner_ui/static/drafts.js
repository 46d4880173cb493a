// Keeps what an adult types on the server while they type. A page without it loses nothing but this net.
const QUIET = 2500; // after the last key
const AT_MOST = 15000; // while somebody types on and on
const CHILD = /^\/practitioner\/.*?\bchildren\/([A-Za-z0-9-]+)\//;
const words = document.querySelector("#draft-words")?.dataset;

function watch(form, reference) {
  const to = `/practitioner/children/${reference}/drafts`;
  const line = form.appendChild(Object.assign(document.createElement("p"), { className: "small muted draft-line" }));
  let timer = 0, since = 0, changed = false, sent = false;
  line.setAttribute("role", "status");

  async function keep(last) {
    clearTimeout(timer);
    if (!changed || sent) return;
    changed = false;
    since = 0;
    const answer = await fetch(to, { method: "POST", body: typed(form), redirect: "manual", keepalive: last }).catch(() => null);
    const kept = answer?.status === 204;
    changed ||= !kept;
    say(line, kept ? words.kept.replace("{time}", clock()) : words.lost);
  }

  form.addEventListener("input", () => {
    changed = true;
    since ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(keep, Math.min(QUIET, Math.max(0, since + AT_MOST - Date.now())));
  });
  form.addEventListener("submit", () => { sent = true; clearTimeout(timer); });
  document.addEventListener("visibilitychange", () => document.hidden && keep(true));
  addEventListener("pageshow", () => { sent = false; });
}

function typed(form) {
  const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
  body.set("draft-page", location.pathname);
  body.set("draft-form", sentTo(form));
  return body;
}

const sentTo = (form) => new URL(form.getAttribute("action") ?? "", location.href).pathname;
const clock = () => new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

function say(line, text) {
  if (line.textContent !== text) line.textContent = text;
}

for (const form of words ? document.querySelectorAll("main form[method=post]") : []) {
  const [, reference] = sentTo(form).match(CHILD) ?? [];
  if (reference && form.querySelector("textarea") && !form.hasAttribute("hx-post")) watch(form, reference);
}
