/* Takes marks to the server in order, the same batch again and again until it is kept. Nothing is forgotten before that. */
const EVERY = 1500, PATIENCE = 15000, MOST = 40000, LONGEST = 15000;

export function makeSender({ address, drawing, token, state, gather }) {
  const waiting = [], batches = [], asking = [];
  let seq = 0, tries = 0, busy = false, stuck = false, timer = 0;

  /* A batch is closed once and never changed, since the server knows it by its number. */
  function close() {
    while (waiting.length) {
      const ops = [waiting.shift()];
      let size = JSON.stringify(ops[0]).length;
      while (waiting.length && size < MOST) { ops.push(waiting.shift()); size += JSON.stringify(ops.at(-1)).length; }
      batches.push(JSON.stringify({ drawing, seq: seq++, ops }));
    }
  }
  const post = (body, more) => fetch(address, {
    method: "POST", body, headers: { "Content-Type": "application/json", "X-CSRF-Token": token },
    credentials: "same-origin", redirect: "manual", cache: "no-store", ...more,
  });

  /* On a worker's tablet a batch is kept once it is sealed on the disk; the outbox takes it on from there. */
  const seal = "seals" in document.documentElement.dataset
    ? import("/static/child/js/outbox/begin.js").catch(() => null) : Promise.resolve(null);
  async function attempt(body) {
    const outbox = await seal;
    try {
      if (await outbox?.keep({ path: address, type: "application/json", body: new TextEncoder().encode(body) })) return "tablet";
    } catch {
      if (!token) return "later"; // no room on the tablet and no other way: the page says that a grown-up is needed
    }
    return sent(body, post);
  }

  async function pump() {
    clearTimeout(timer);
    if (busy || stuck) return;
    if (!batches.length) close();
    if (!batches.length) return;
    busy = true;
    const outcome = await attempt(batches[0]);
    busy = false;
    after(outcome);
  }
  function after(outcome) {
    if (outcome === "kept" || outcome === "tablet") { batches.shift(); tries = 0; rest(outcome); }
    else if (outcome === "refused") { stuck = true; state("grown-up"); }
    else { state("trying"); timer = setTimeout(pump, Math.min(LONGEST, 1000 * 2 ** Math.min(tries++, 5))); }
  }
  function rest(where) {
    if (batches.length || waiting.length) return pump();
    state(where);
    asking.splice(0).forEach((done) => done());
  }
  const now = () => { tries = 0; stuck = false; pump(); };

  setInterval(() => { gather(); if (!tries) pump(); }, EVERY);
  addEventListener("online", now);
  addEventListener("pagehide", () => {
    gather();
    close();
    for (const body of batches) post(body, { keepalive: true }).catch(() => {}); // the server keeps each number once
  });

  return {
    add(op) { waiting.push(op); if (!tries && !stuck) state("sending"); },
    pump: () => { if (!tries) pump(); },
    now,
    get unsent() { return waiting.length + batches.length > 0; },
    get batches() { return seq; },
    get empty() { return seq === 0 && waiting.length === 0; },
    allKept() { return this.unsent ? new Promise((done) => { asking.push(done); now(); }) : Promise.resolve(); },
  };
}

async function sent(body, post) {
  try {
    const answer = await post(body, { signal: AbortSignal.timeout?.(PATIENCE) });
    if (answer.ok) return (await answer.json()).kept === JSON.parse(body).seq ? "kept" : "refused";
    return answer.status >= 500 || [408, 425, 429].includes(answer.status) ? "later" : "refused";
  } catch {
    return "later";
  }
}
