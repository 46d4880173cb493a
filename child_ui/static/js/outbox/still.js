/* Brings still files: from what lies on this tablet already, else many in one answer, else one by one. Whatever answers in our
   place, nothing is put away that is not what its address is marked with. */
import { digestOf } from "./seal.js";

const STILL = /^\/(static|symbols|voices)\//, MARK = /\?v=([0-9a-f]+)$/, AT_ONCE = 6;
const typeOf = (answer) => answer.headers.get("Content-Type") ?? "";

/* All of them into the cache; answers address -> what was put there. Throws when one of them cannot be had. */
export async function bring(cache, addresses) {
  const found = new Map(), held = await lyingHere(addresses);
  const put = async (address, answer) => { await cache.put(address, answer.clone()); found.set(address, answer); };
  await Promise.all([...held].filter(([one]) => MARK.test(one)).map(([one, { answer }]) => put(one, answer)));
  const lacking = () => addresses.filter((one) => !found.has(one));
  const asked = lacking().filter((one) => STILL.test(one)); // by two: while the one is made, the other is on the line
  await Promise.all([0, 1].map((half) => together(asked.filter((_, n) => n % 2 === half), held, put).catch(() => {})));
  for (const rest = lacking(); rest.length;)
    await Promise.all(rest.splice(0, AT_ONCE).map(async (one) => { const answer = await alone(one); if (answer) await put(one, answer); }));
  return found;
}

/* What any cache of ours holds under these addresses. Only where the address is marked is it known to be the newest. */
async function lyingHere(addresses) {
  const held = new Map();
  await Promise.all(addresses.map(async (address) => {
    const answer = await caches.match(address), digest = answer && await trueDigest(address, answer);
    if (digest) held.set(address, { answer, digest });
  }));
  return held;
}

/* "" for what cannot be what was asked for: a page in its place, or other bytes than its mark was made of. */
async function trueDigest(address, answer) {
  const digest = await digestOf(await answer.clone().arrayBuffer());
  return typeOf(answer).startsWith("text/html") || !digest.startsWith(MARK.exec(address)?.[1] ?? "") ? "" : digest;
}

/* Asks until the server has looked at all of them. What it leaves out, and everything if it throws, is asked for one by one. */
async function together(addresses, held, put) {
  for (let lacking = addresses; lacking.length > 1;) {
    const { read, same, files } = await parts(lacking, held);
    await Promise.all(same.filter((one) => held.has(one)).map((one) => put(one, held.get(one).answer)));
    await Promise.all(files.map(async ([address, digest, bytes, headers]) => {
      const answer = new Response(bytes, { headers });
      if (lacking.includes(address) && digest === await trueDigest(address, answer)) await put(address, answer);
    }));
    lacking = lacking.slice(read);
  }
}

/* Throws for an answer that is not the server's own, or not all of it. */
async function parts(lacking, held) {
  const body = JSON.stringify({ lacking: Object.fromEntries(lacking.map((one) => [one, held.get(one)?.digest ?? ""])) });
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch("/still", { method: "POST", body, headers, credentials: "omit", redirect: "error", cache: "no-store" });
  if (answer.status !== 200 || !typeOf(answer).startsWith("application/octet-stream")) throw new Error(String(answer.status));
  const whole = new Uint8Array(await answer.arrayBuffer()), head = whole.indexOf(10);
  const { read, same, files } = JSON.parse(new TextDecoder().decode(whole.subarray(0, head)));
  let at = head + 1;
  const cut = files.map(([address, digest, size, own]) => [address, digest, whole.slice(at, at += size), own]);
  if (!(read > 0) || at !== whole.length) throw new Error("cut short");
  return { read, same, files: cut };
}

/* Null for a file that is named in passing and never asked for by a page. */
async function alone(address) {
  const answer = await fetch(address, { credentials: "omit", redirect: "error" });
  if (answer.status === 404 && !MARK.test(address)) return null;
  if (!answer.ok || !await trueDigest(address, answer)) throw new Error(`${address} ${answer.status}`);
  return answer;
}
