/* The worker of this site: a packed sitting from this tablet, the neutral pages without a line, everything else from the network.
   Only what is on a list is ever kept: nothing under /practitioner is. `SHELL` is put before this by the server. */
import { gather, namedIn } from "/static/child/js/outbox/crawl.js";
import { cacheOf, dressed, leave, tidy } from "/static/child/js/outbox/pack.js";
import { drain } from "/static/child/js/outbox/sender.js";
import * as store from "/static/child/js/outbox/store.js";

/* global SHELL */
const CACHE = `shell-${SHELL.version}`;
const STILL = /^\/(static|symbols|voices)\//, SIT = /^\/sit(\/|$)/;
const AFTER_THE_END = ["/sit/thanks", "/sit/stopped", "/sit/talk"];
const A_MOMENT = 2000, QUICKLY = 3000;

self.addEventListener("install", (event) => {
  event.waitUntil(shell().then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => event.waitUntil(settle()));
self.addEventListener("sync", (event) => event.waitUntil(drain({ all: true })));
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== location.origin) return;
  if (event.request.mode === "navigate") {
    const answer = opened(event.request, url);
    event.respondWith(answer);
    event.waitUntil(answer.then(() => (SIT.test(url.pathname) ? null : tidy()), () => {}).then(() => drain()).catch(() => {}));
  } else if (event.request.method === "GET") {
    if (STILL.test(url.pathname)) event.respondWith(still(event.request, url));
    if (SIT.test(url.pathname) && url.pathname !== "/sit/envelope") event.respondWith(sitting(event.request, url));
  }
});

async function shell() {
  const cache = await caches.open(CACHE), files = [];
  for (const path of SHELL.pages) {
    const answer = await fetch(path, { credentials: "omit", cache: "no-store" });
    if (!answer.ok) throw new Error(path);
    files.push(...namedIn(await answer.clone().text(), "html", new URL(path, location.origin)));
    await cache.put(path, answer);
  }
  await gather(cache, [...SHELL.files, ...files]);
}

/* What waits is not touched by a new version: it is sealed, and says itself what form it has. */
async function settle() {
  for (const name of await caches.keys()) if (name.startsWith("shell-") && name !== CACHE) await caches.delete(name);
  await self.clients.claim();
  await drain({ all: true });
}

/* A page somebody goes to. Wherever the tablet leaves a sitting, that sitting is no longer served. */
async function opened(request, url) {
  if (SIT.test(url.pathname)) return sitting(request, url);
  await left();
  if (SHELL.pages.includes(url.pathname)) return (await caches.match(url.pathname, { cacheName: CACHE })) ?? fetch(request);
  if (url.pathname.startsWith("/practitioner")) await Promise.race([drain({ all: true }), moment(A_MOMENT)]);
  return fetch(request).catch(() => caches.match("/p", { cacheName: CACHE }));
}

async function left() {
  try {
    await leave();
  } catch { /* nothing can be packed where nothing can be stored */ }
}

async function sitting(request, url) {
  const page = request.method === "GET" ? (await arrived(request, url)) ?? (await packed(url)) : null;
  if (page) return page;
  return fetch(request).catch((fault) => {
    if (request.mode !== "navigate") throw fault;
    return caches.match("/p/wait", { cacheName: CACHE });
  });
}

/* A tablet that was just handed over with a line says itself whose sitting it is: then no earlier one is served any more. */
async function arrived(request, url) {
  if (url.pathname !== "/sit/hello" || request.mode !== "navigate" || (await here())?.taken) return null;
  const answer = await Promise.race([fetch(request).catch(() => null), moment(QUICKLY)]);
  if (!answer?.ok) return null;
  await left();
  return answer;
}

async function packed(url) {
  const row = await here();
  if (!row || (row.over && !AFTER_THE_END.includes(url.pathname))) return null;
  return dressed(await caches.match(url.pathname, { cacheName: cacheOf(row.envelope) }), row.look);
}

async function here() {
  try {
    const id = await store.current();
    return id ? await store.envelopeOf(id) : null;
  } catch {
    return null;
  }
}

/* A still file: as it was packed while a packed sitting is open; a marked address never changes; any other is asked for first. */
async function still(request, url) {
  const row = await here();
  const found = row && await caches.match(request.url, { cacheName: cacheOf(row.envelope) });
  if (found) return found;
  if (url.search.startsWith("?v=")) return (await caches.match(request.url)) ?? fetch(request);
  const asked = fetch(request), kept = () => caches.match(request.url);
  const first = await Promise.race([asked.catch(() => null), moment(QUICKLY)]);
  return first ?? (await kept()) ?? asked;
}

const moment = (length) => new Promise((done) => setTimeout(done, length, null));
