/* Follows what pages, sheets and modules name, so that a packed sitting lacks nothing; only our own still files, never a page. */
import { bring } from "./still.js";

const STILL = /^\/(static|symbols|voices)\//;
const NAMED = {
  html: /(?:href|src)="([^"#]+)"/g,
  css: /url\("?([^")]+)"?\)/g,
  js: /(?:\bfrom\s*|\bimport\s*\(?\s*|\bbeside\()"([^"]+)"|"(\/(?:static|symbols|voices)\/[^"$]+\.[a-z0-9]+)"/g,
};
const SCRIPTS = { uk: "cyrillic", ar: "naskh", ps: "naskh", ur: "nastaliq", pa: "gurmukhi", bn: "bengali" };

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
  const seen = new Set();
  for (let next = first; next.length;) {
    const some = [...new Set(next)].filter((one) => !seen.has(one) && wanted(one, language));
    some.forEach((one) => seen.add(one));
    next = [];
    for (const [address, answer] of await bring(cache, some)) next.push(...await namedBy(address, answer));
  }
}

async function namedBy(address, answer) {
  const [kind] = /javascript|css/.exec(answer.headers.get("Content-Type")) ?? [];
  return kind ? namedIn(await answer.text(), kind === "css" ? "css" : "js", new URL(address, location.origin)) : [];
}
