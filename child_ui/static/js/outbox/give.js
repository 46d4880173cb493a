/* Gives one thing: sealed, then on the disk of this tablet, before anybody is told that it is here. */
import { digestOf, seal } from "./seal.js";
import { say } from "./sender.js";
import * as store from "./store.js";

/* `page` is the page's own key, so that a draft gives way to what comes after it. Answers the item once it is stored, or throws. */
export async function give(envelope, { path, type, body, draft = false, page = "" }) {
  const seq = await store.takeSeq(envelope.envelope), { form } = envelope;
  const header = { v: 1, path, type, at: new Date().toISOString(), draft };
  const sealed = await seal({ ...envelope, seq }, header, body);
  const item = { envelope: envelope.envelope, seq, form, digest: await digestOf(sealed), sealed, ...(draft && { slot: page }) };
  await store.putItem(item, page);
  say();
  return item;
}
