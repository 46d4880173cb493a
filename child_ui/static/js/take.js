/* On the worker's page of sittings to take along: each is put on this tablet, and said to be ready only when all of it is here. */
import { rowOf } from "./outbox/envelope.js";
import { packSitting } from "./outbox/pack.js";
import * as store from "./outbox/store.js";
import { watchOver } from "./outbox/watch-over.js";

const list = document.querySelector("[data-take]");

async function take(row) {
  const { envelope, capability, label } = row.dataset, says = row.querySelector("[data-state]");
  const tell = (state) => { row.dataset.is = state; says.textContent = list.dataset[state]; };
  tell("fetching");
  try {
    await store.keepEnvelope({ ...(await store.envelopeOf(envelope)) ?? { next: 0, over: "" }, envelope, capability, label, order: {}, ready: false, taken: true });
    const bundle = await packSitting({ envelope, capability });
    const { next, over } = await store.envelopeOf(envelope);
    await store.keepEnvelope(rowOf({ ...bundle, envelope, capability }, { label, next, over, order: bundle.order, ready: true, lang: bundle.language, taken: true }));
    tell("ready");
  } catch {
    tell("failed");
  }
}

async function takeAll() {
  const watching = await watchOver();
  const lasting = await navigator.storage?.persist?.().catch(() => false);
  for (const row of list.querySelectorAll("[data-envelope]")) {
    if (watching) await take(row);
    else row.querySelector("[data-state]").textContent = list.dataset.failed;
  }
  list.dataset.lasting = lasting ? "yes" : "no"; // where it is "no" the browser may clear it when it is short of room
}

if (list) takeAll();
