/* What waits on this tablet, in IndexedDB: sealed bytes, counts and random names. Nothing in it can be read by anyone here. */
const NAME = "my-place", STRICT = { durability: "strict" };
let opening = null;

function open() {
  opening ??= new Promise((done, failed) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("envelopes", { keyPath: "envelope" });
      const items = asked.result.createObjectStore("items", { keyPath: "id", autoIncrement: true });
      for (const name of ["slot", "envelope"]) items.createIndex(name, name);
      asked.result.createObjectStore("tries", { keyPath: "id" });
      asked.result.createObjectStore("place");
    };
    asked.onsuccess = () => {
      asked.result.onversionchange = () => { asked.result.close(); opening = null; };
      asked.result.onclose = () => { opening = null; };
      done(asked.result);
    };
    asked.onerror = () => { opening = null; failed(asked.error); };
  });
  return opening;
}

/* One transaction. `work` is given the stores and a holder whose `value` is answered once everything is on the disk. */
async function within(stores, mode, work) {
  const db = await open();
  return new Promise((done, failed) => {
    const turn = db.transaction(stores, mode, STRICT), held = { value: undefined };
    turn.oncomplete = () => done(held.value);
    turn.onabort = turn.onerror = () => failed(turn.error ?? new Error("not stored"));
    work(...stores.map((name) => turn.objectStore(name)), held);
  });
}
const asked = (request, then) => { request.onsuccess = () => then(request.result); };
const reading = (name, ask) => within([name], "readonly", (store, held) => asked(ask(store), (found) => { held.value = found; }));
const writing = (name, work) => within([name], "readwrite", work);

export const envelopes = () => reading("envelopes", (store) => store.getAll());
export const envelopeOf = (id) => reading("envelopes", (store) => store.get(id));
export const keepEnvelope = (row) => writing("envelopes", (store) => store.put(row));
export const dropEnvelope = (id) => writing("envelopes", (store) => store.delete(id));

export const changeEnvelope = (id, more) => writing("envelopes", (store) =>
  asked(store.get(id), (row) => row && store.put({ ...row, ...more })));

/* The next number of this envelope, taken once and never again, whichever tab asks. */
export const takeSeq = (id) => writing("envelopes", (store, held) => asked(store.get(id), (row) => {
  held.value = row.next;
  store.put({ ...row, next: row.next + 1 });
}));

/* A later draft stands for the earlier ones of its page, and the answer for them all. Only drafts have a slot; only they are replaced. */
export const putItem = (item, page) => writing("items", (store) => {
  if (page) asked(store.index("slot").getAllKeys(page), (keys) => keys.forEach((key) => store.delete(key)));
  store.add(item);
});

export const itemKeys = () => reading("items", (store) => store.getAllKeys());
export const itemKeysOf = (envelope) => reading("items", (store) => store.index("envelope").getAllKeys(envelope));
export const itemAt = (id) => reading("items", (store) => store.get(id));
export const triesOf = () => reading("tries", (store) => store.getAll());

export const dropItem = (id) => within(["items", "tries"], "readwrite", (items, tries) => { items.delete(id); tries.delete(id); });

export const countTry = (id, refused) => within(["items", "tries"], "readwrite", (items, tries) =>
  asked(items.getKey(id), (there) => there !== undefined && asked(tries.get(id), (row) =>
    tries.put({ id, tries: (row?.tries ?? 0) + 1, refused: (row?.refused ?? 0) + (refused ? 1 : 0) }))));

/* Which packed sitting the child is in now: its pages come from this tablet. */
export const current = () => reading("place", (store) => store.get("current"));
export const setCurrent = (id) => writing("place", (store) => (id ? store.put(id, "current") : store.delete("current")));
