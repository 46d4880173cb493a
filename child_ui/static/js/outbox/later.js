/* After the first page can be used: the sitting is put on this tablet, so that the rest of it needs no signal. */
import { ours } from "./envelope.js";
import { enter, packSitting } from "./pack.js";
import { drain } from "./sender.js";
import { watchOver } from "./watch-over.js";

export async function getReady() {
  const envelope = await ours();
  await watchOver();
  if (!envelope || envelope.over) return;
  if (envelope.stale) await drain(); // how people look in pictures is known there first
  if (!envelope.ready || envelope.stale) await packSitting(envelope);
  await enter(envelope.envelope);
  document.documentElement.dataset.packed = "ready";
}

getReady().catch(() => {}); // without a line pages come as they come, and what is given is kept all the same
