/* Follows what pages, sheets and modules name, so that a packed sitting lacks nothing; only our own still files, never a page. */
const STILL = /^\/(static|symbols|voices)\//;
const NAMED = {
  html: /(?:href|src)="([^"#]+)"/g,
  css: /url\("?([^")]+)"?\)/g,
  js: /(?:\bfrom\s*|\bimport\s*\(?\s*|\bbeside\()"([^"]+)"|"(\/(?:static|symbols|voices)\/[^"$]+\.[a-z0-9]+)"/g,
};
const SCRIPTS = { uk: "cyrillic", ar: "naskh", ps: "naskh", ur: "nastaliq", pa: "gurmukhi", bn: "bengali" };
const AT_ONCE = 6;

export function namedIn(text, kind, base) {
  const found = [...text.matchAll(NAMED[kind])].map((hit) => (hit[1] ?? hit[2]).replaceAll("&amp;", "&"));
  const addresses = found.filter((one) => !one.startsWith("data:")).map((one) => new URL(one, base));
  return addresses.filter((url) => url.origin === location.origin && STILL.test(url.pathname)).map((url) => url.pathname + url.search);
}

/* A child needs the letters of their language, not of all. */
export function wanted(address, language) {
  if (!address.includes(".woff2")) return true;
  const script = SCRIPTS[language] ?? (language === "en" ? "latin-400 latin-700" : "latin");
  return script.split(" ").some((one) => address.includes(one)) || /-(?:english|latin)-[47]00/.test(address);
}

/* Puts every file that `first` names, and what those name in turn, into the cache. Throws when one of them cannot be had. */
export async function gather(cache, first, language = "en") {
  const seen = new Set(), waiting = first.filter((one) => wanted(one, language));
  while (waiting.length) {
    const some = waiting.splice(0, AT_ONCE).filter((one) => !seen.has(one) && seen.add(one));
    for (const named of await Promise.all(some.map((one) => fetched(cache, one))))
      waiting.push(...named.filter((one) => !seen.has(one) && wanted(one, language)));
  }
  return seen;
}

async function fetched(cache, address) {
  const answer = await fetch(address, { credentials: "omit", redirect: "error" });
  if (answer.status === 404 && !address.includes("?v=")) return []; // named in passing, never asked for by a page
  if (!answer.ok) throw new Error(`${address} ${answer.status}`);
  const kind = /javascript/.test(answer.headers.get("Content-Type")) ? "js" : /css/.test(answer.headers.get("Content-Type")) ? "css" : "";
  const text = kind ? await answer.clone().text() : "";
  await cache.put(address, answer);
  return kind ? namedIn(text, kind, new URL(address, location.origin)) : [];
}
