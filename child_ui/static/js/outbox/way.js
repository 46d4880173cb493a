/* Where an answer leads to, and which steps have something kept: addresses only, never what was said. */
const NOTE = "told";
const AFTER = {
  "/sit/with-me": "/sit", "/sit/finish": "/sit/thanks", "/sit/stop": "/sit/stopped", "/sit/talk": "/sit/talk", "/sit/exit": "/e/closed",
};
const STEP = /^(\/sit\/[^/]+\/[^/]+)(\/about\/[^/]+)?$/;

export const OVER = { "/sit/finish": "finished", "/sit/stop": "stopped", "/sit/exit": "closed" };

/* The address after `path` was answered. `order`: step -> the others of its place in turn; `told`: steps with something kept. */
export function nextOf(path, given, order, told) {
  if (path === "/sit/hello") return given("understood") === "question" ? "/sit/ask" : "/sit/with-me";
  if (path === "/sit/look") return /^\/sit(\/[a-z0-9/-]*)?$/.test(given("back")) ? given("back") : "/sit";
  if (AFTER[path]) return AFTER[path];
  const [, base, about] = STEP.exec(path) ?? [];
  if (!base) return "/sit";
  if (given("way") && !about) return `${base}/about/${given("way")}`;
  return (order[base] ?? []).find((one) => !told.has(one)) ?? "/sit";
}

export const baseOf = (path) => STEP.exec(path)?.[1] ?? path;

export function toldIn(envelope) {
  const held = note();
  return new Set(held.envelope === envelope ? held.ids : []);
}

export function remember(envelope, path) {
  const ids = toldIn(envelope).add(baseOf(path));
  sessionStorage.setItem(NOTE, JSON.stringify({ envelope, ids: [...ids] }));
}

export const forget = () => sessionStorage.removeItem(NOTE);

function note() {
  try {
    return JSON.parse(sessionStorage.getItem(NOTE)) ?? {};
  } catch {
    return {};
  }
}
