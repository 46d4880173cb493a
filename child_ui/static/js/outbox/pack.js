/* Puts one sitting on this tablet: its pages and what they show in one cache of its own, its order beside its envelope. */
import { gather, namedIn } from "./crawl.js";
import * as store from "./store.js";

export const cacheOf = (envelope) => `packed-${envelope}`;
const OURS = /^\/sit(\/[A-Za-z0-9/_-]+)?$/;
const CARRIED = /^(content-security-policy|x-content-type-options|referrer-policy|cross-origin-|x-frame-options|permissions-policy)/;

/* Throws when anything is missing: a sitting is ready whole or not at all. */
export async function packSitting({ envelope, capability }) {
  const answer = await fetch(`/sealed/${envelope}/pages`, {
    headers: { "X-Heard-Capability": capability }, credentials: "omit", redirect: "error", cache: "no-store",
  });
  if (!answer.ok) throw new Error(String(answer.status));
  const bundle = await answer.json(), cache = await caches.open(cacheOf(envelope));
  const pages = Object.entries(bundle.pages).filter(([path]) => OURS.test(path));
  const files = pages.flatMap(([path, html]) => namedIn(html, "html", new URL(path, location.origin)));
  await gather(cache, [...new Set([...bundle.assets, ...files])], bundle.language);
  const headers = headersOf(answer);
  for (const [path, html] of pages) await cache.put(path, new Response(html, { headers: { ...Object.fromEntries(headers), ...bundle.headers?.[path] } }));
  await store.changeEnvelope(envelope, { order: bundle.order, form: bundle.form_version, ready: true, stale: false });
  return bundle;
}

/* A page from this tablet is guarded as one from the server is. */
function headersOf(answer) {
  const headers = new Headers({ "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  for (const [name, value] of answer.headers) if (CARRIED.test(name)) headers.set(name, value);
  return headers;
}

/* A packed page in the look the child chose since. The pictures of people follow when the sitting is packed again. */
export async function dressed(page, look) {
  if (!page || !look) return page;
  const html = await page.text();
  return new Response(html.replace(/(<html[^>]* class=")[^"]*/, `$1${look}`), { headers: page.headers });
}

/* The child is in this sitting now; its pages come from here. */
export const enter = (envelope) => store.setCurrent(envelope);

/* Nobody is in a sitting any more. */
export const leave = () => store.setCurrent(null);

/* A sitting that is over, or was handed over and left, leaves nothing behind but what is not handed in yet. What was taken
   along stays until it is used. */
export async function tidy() {
  const rows = await store.envelopes(), here = await store.current();
  const stays = (row) => row.envelope === here || (row.taken && !row.over);
  const kept = rows.filter(stays).map((row) => cacheOf(row.envelope));
  for (const name of await caches.keys()) if (name.startsWith("packed-") && !kept.includes(name)) await caches.delete(name);
  for (const row of rows.filter((one) => !stays(one))) {
    if ((await store.itemKeysOf(row.envelope)).length) await store.changeEnvelope(row.envelope, { ready: false });
    else await store.dropEnvelope(row.envelope);
  }
}
