/* Hands one sealed item in, and says what became of it: kept, refused, later, or nothing heard at all. */
import { proves } from "./receipt.js";

const PATIENCE = 20000, SLOWEST = 20; // milliseconds; bytes a millisecond
const LATER = [408, 425, 429];

export async function handIn(item, envelope) {
  let answer;
  try {
    answer = await post(item, envelope);
  } catch {
    return "nothing";
  }
  if (answer.status === 200 || answer.status === 409) {
    const receipt = await answer.json().catch(() => null); // a hotel's log-in page answers 200 as well
    return (await proves(receipt, item, envelope.receiptKey)) ? "kept" : "later";
  }
  return answer.status >= 400 && answer.status < 500 && !LATER.includes(answer.status) ? "refused" : "later";
}

export const post = (item, envelope, more) => fetch(`/sealed/${item.envelope}`, {
  method: "POST", body: item.sealed, credentials: "omit", redirect: "manual", cache: "no-store",
  headers: {
    "Content-Type": "application/octet-stream", "X-Heard-Capability": envelope.capability,
    "X-Heard-Seq": String(item.seq), "X-Heard-Form": item.form, "X-Heard-Digest": item.digest,
  },
  signal: AbortSignal.timeout?.(PATIENCE + item.sealed.byteLength / SLOWEST), ...more,
});

/* Only how many wait, so that somebody can ask after a tablet that has gone quiet. */
export const tellWaiting = (envelope, count) => fetch(`/sealed/${envelope.envelope}/waiting`, {
  method: "POST", body: JSON.stringify({ count }), credentials: "omit", redirect: "manual", cache: "no-store",
  headers: { "Content-Type": "application/json", "X-Heard-Capability": envelope.capability },
}).catch(() => {});
