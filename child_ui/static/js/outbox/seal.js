/* Seals what a child gives to the server's key: nothing on this tablet can open it again. WebCrypto only. */
const CURVE = { name: "ECDH", namedCurve: "P-256" };
const utf8 = (words) => new TextEncoder().encode(words);

export const fromBase64 = (words) => Uint8Array.from(atob(words), (one) => one.charCodeAt(0));
export const hexOf = (bytes) => Array.from(new Uint8Array(bytes), (one) => one.toString(16).padStart(2, "0")).join("");
export const digestOf = async (bytes) => hexOf(await crypto.subtle.digest("SHA-256", bytes));

/* 0x01 | ephemeral public key (65) | nonce (12) | AES-256-GCM. `header` says what the body is; both are sealed. */
export async function seal({ envelope, seq, form, sealingKey }, header, body) {
  const ours = await crypto.subtle.generateKey(CURVE, false, ["deriveBits"]);
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const key = await agreed(ours.privateKey, sealingKey, `heard item v1|${envelope}|${seq}`);
  const bound = utf8(`${envelope}|${seq}|${form}`);
  const plain = joined([utf8(`${JSON.stringify(header)}\n`), new Uint8Array(body)]);
  const closed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData: bound }, key, plain);
  const half = await crypto.subtle.exportKey("raw", ours.publicKey);
  return joined([Uint8Array.of(1), new Uint8Array(half), nonce, new Uint8Array(closed)]).buffer;
}

async function agreed(ours, theirs, info) {
  const key = await crypto.subtle.importKey("raw", fromBase64(theirs), CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: key }, ours, 256);
  const base = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info: utf8(info) };
  return crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
}

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}
