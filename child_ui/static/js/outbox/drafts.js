/* What is not handed in yet: a sealed picture of the form, at most a second behind the child. Files wait for the child's own press. */
import { bytesOf, nothingGiven } from "./forms.js";

const AFTER = 500;

export function keepDrafts(form, { give }) {
  const page = form.elements.key?.value, needs = form.dataset.needs ?? "";
  let some = false, timer = 0, last = "", turn = Promise.resolve(), over = false;

  async function picture() {
    const fields = fieldsOf(form), now = print(fields);
    if (over || now === last || (!some && nothingGiven(fields, needs))) return;
    last = now;
    some = true; // from now on an emptied page is told too: then nothing is held of it
    await give({ path: form.getAttribute("action"), ...await bytesOf(fields, form.enctype), draft: true, page }).catch(() => { last = ""; });
  }
  const soon = () => { timer ||= setTimeout(now, AFTER); };
  const now = () => { clearTimeout(timer); timer = 0; turn = turn.then(picture); return turn; };

  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  document.addEventListener("visibilitychange", () => { if (document.hidden) now(); });
  soon(); // something may have been typed before this was here
  // An answer comes after every draft of its page, so that it stands for them.
  return { stop: () => { over = true; clearTimeout(timer); return turn; } };
}

function fieldsOf(form) {
  const fields = new FormData(form);
  for (const [name, value] of [...fields]) if (typeof value !== "string") fields.delete(name);
  return fields;
}

const print = (fields) => JSON.stringify([...fields]);
