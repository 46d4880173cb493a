/* The outbox on a child's page, put together: what is given is sealed and kept here first, then handed in. */
import { keepDrafts } from "./drafts.js";
import { ours } from "./envelope.js";
import { bytesOf, nothingGiven, tellKindly } from "./forms.js";
import { give } from "./give.js";
import { post } from "./hand-in.js";
import { markTold, showTold } from "./marks.js";
import { after, dress, show } from "./looks.js";
import { leave } from "./pack.js";
import { drain, keepTrying } from "./sender.js";
import { showStates } from "./states.js";
import * as store from "./store.js";
import { OVER, forget, nextOf, remember, toldIn } from "./way.js";

const root = document.documentElement, form = document.querySelector("form.answer");
const GIVEN = "given", here = () => root.dataset.envelope ?? "";
const given = () => here() !== "" && sessionStorage.getItem(GIVEN) === here(); // in this sitting, and nothing of what
let states = null, drafts = null;

const now = keepTrying();
const line = document.querySelector("[data-kept-line]");
if (line) states = showStates(line, { envelope: here, given, press: now });
begin();

async function begin() {
  const envelope = await ours();
  if (!envelope) return;
  if (form?.dataset.needs !== undefined) drafts = keepDrafts(form, { give: (what) => put(envelope, what) });
  const told = toldIn(envelope.envelope);
  markTold(told, envelope.order);
  showTold(told);
  if (envelope.look) show(envelope.look);
}

/* Stored on this tablet, or it throws: the page then shows that a grown-up is needed. */
async function put(envelope, what) {
  try {
    const item = await give(envelope, what);
    sessionStorage.setItem(GIVEN, envelope.envelope);
    drain();
    navigator.serviceWorker?.ready.then((site) => site.sync?.register("hand-in")).catch(() => {});
    return item;
  } catch (fault) {
    states?.broke();
    throw fault;
  }
}

/* Strokes and other pieces sent while the child is busy. Answers null where this page has no envelope. */
export async function keep(what) {
  const envelope = await ours();
  return envelope && put(envelope, what);
}

/* A form as it stood when it was pressed. Answers "" when the plain way must be taken, "told" when it was refused kindly,
   else the address to go on to. */
export async function take(path, fields, target, opened) {
  const envelope = await ours();
  if (!envelope && !fields.get("csrf_token")) states?.broke(); // a packed page whose envelope is gone
  if (!envelope) return "";
  const one = (name) => fields.get(name) ?? "", way = one("way");
  const bare = target.dataset.needs !== undefined && nothingGiven(fields, target.dataset.needs);
  if (bare && !way) { tellKindly(target, target.dataset.empty); return "told"; }
  if (!bare) await sealed(envelope, path, fields, target, opened);
  if (target.dataset.needs !== undefined && !bare) remember(envelope.envelope, path);
  if (path === "/sit/look") return looked(envelope.envelope, fields, target);
  const told = toldIn(envelope.envelope), { order } = await store.envelopeOf(envelope.envelope) ?? envelope;
  return nextOf(path, one, order, told);
}

async function sealed(envelope, path, fields, target, opened) {
  await drafts?.stop();
  const item = await put(envelope, { path, ...await bytesOf(fields, target.enctype), page: fields.get("key") ?? "" });
  if (!OVER[path]) return;
  await store.changeEnvelope(envelope.envelope, { over: OVER[path] });
  forget();
  if (path !== "/sit/exit") return;
  // The page is going: this one is sent in a way that outlives it, and sent again from the next one if need be.
  post(item, envelope, { keepalive: true, signal: undefined }).catch(() => {});
  sessionStorage.clear();
  await leave();
}

/* How it looks is put on this page at once and on the packed ones; the small switch stays where it is. */
async function looked(envelope, fields, target) {
  const look = after(root.className, fields);
  await store.changeEnvelope(envelope, { look, ...(fields.has("skin") && { stale: true }) });
  dress(root, look);
  if (!target.matches("[data-look]")) return nextOf("/sit/look", (name) => fields.get(name) ?? "", {}, new Set());
  show(look);
  return "told";
}

