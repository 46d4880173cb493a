/* Believes a receipt only when it is signed by our server and is about exactly this item. */
import { fromBase64 } from "./seal.js";

const STATES = ["kept", "shelf"];

/* `receipt` is anything at all that came back; what is not a whole receipt is no receipt. */
export async function proves(receipt, { envelope, seq, digest }, receiptKey) {
  if (!receipt || receipt.envelope !== envelope || receipt.seq !== seq || receipt.digest !== digest) return false;
  if (!STATES.includes(receipt.state)) return false;
  try {
    const how = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
    const key = await crypto.subtle.importKey("raw", fromBase64(receiptKey), how, false, ["verify"]);
    const said = new TextEncoder().encode([envelope, seq, digest, receipt.at, receipt.state].join("|"));
    return await crypto.subtle.verify(how, key, fromBase64(receipt.signature), said);
  } catch {
    return false;
  }
}
