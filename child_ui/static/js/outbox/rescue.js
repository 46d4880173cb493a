/* A file of what is still on this tablet, sealed as it is, for a tablet that will not come online. Saving it deletes nothing. */
import * as store from "./store.js";

const PIECE = 0x8000;

export function toBase64(buffer) {
  const bytes = new Uint8Array(buffer);
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}

/* One line for each item: {"envelope", "seq", "form", "digest", "sealed"}. */
export async function rescueLines() {
  const lines = [];
  for (const id of await store.itemKeys()) {
    const item = await store.itemAt(id);
    if (!item) continue;
    const { envelope, seq, form, digest, sealed } = item;
    lines.push(`${JSON.stringify({ envelope, seq, form, digest, sealed: toBase64(sealed) })}\n`);
  }
  return lines;
}

export async function saveRescue() {
  const file = new Blob(await rescueLines(), { type: "application/x-ndjson" });
  const link = Object.assign(document.createElement("a"), {
    href: URL.createObjectURL(file), download: `heard-rescue-${new Date().toISOString().slice(0, 10)}.json`,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
