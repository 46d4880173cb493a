/* The envelope of the sitting on this page: found on this tablet, or asked for once while there is a line. */
import * as store from "./store.js";

const root = document.documentElement;
let asking = null;

/* The envelope's row, or null where there is none and none can be had. Every page seals to the envelope it names itself. */
export function ours() {
  asking ??= find().then((row) => row ?? mint()).catch(() => null).then((row) => { if (!row) asking = null; return row; });
  return asking;
}

async function find() {
  const id = root.dataset.envelope;
  return id ? store.envelopeOf(id) : null;
}

async function mint() {
  const answer = await fetch("/sit/envelope", { cache: "no-store", redirect: "manual" });
  const row = answer.ok ? rowOf(await answer.json()) : null;
  if (!row) return null;
  await store.keepEnvelope(row);
  root.dataset.envelope = row.envelope;
  return row;
}

/* What the server says of an envelope, as it is kept here; null when it is not all there. */
export function rowOf(said, more = {}) {
  const { envelope, capability, sealing_key: sealingKey, sealing_key_id: sealingKeyId, receipt_key: receiptKey, form_version: form } = said;
  if (![envelope, capability, sealingKey, receiptKey, form].every((one) => typeof one === "string" && one)) return null;
  return { envelope, capability, sealingKey, sealingKeyId, receiptKey, form, next: 0, order: {}, ready: false, over: "", ...more };
}
