/* A form as the bytes the browser would have sent, and whether anything was given on it. */
export const MULTIPART = "multipart/form-data";

/* {type, body}: exactly what a plain post would carry. */
export async function bytesOf(fields, enctype) {
  const body = enctype === MULTIPART ? fields : new URLSearchParams([...fields].filter(([, value]) => typeof value === "string"));
  const made = new Response(body);
  return { type: made.headers.get("Content-Type"), body: await made.arrayBuffer() };
}

const holds = (value) => (typeof value === "string" ? value.trim() !== "" : value.size > 0);
const fits = (name, need) => (need.endsWith("*") ? name.startsWith(need.slice(0, -1)) : name === need);

/* As the server would find it: at least one of what the page needs holds something. A sheet without a mark holds nothing. */
export function nothingGiven(fields, needs) {
  const wanted = needs.split(" ").filter(Boolean), bare = fields.get("marks") === "0";
  const held = [...fields].filter(([name, value]) => holds(value) && !(bare && name === "drawing"));
  return wanted.length > 0 && !held.some(([name]) => wanted.some((need) => fits(name, need)));
}

/* The kind words in their place, as the page itself would have shown them. */
export function tellKindly(form, words) {
  const made = form.querySelector("#fault") ?? document.getElementById("kindly").content.firstElementChild.cloneNode(true);
  made.querySelector("span").textContent = words;
  if (!made.isConnected) (form.querySelector("#hint") ?? form.querySelector(":scope > #question") ?? form.querySelector("legend"))?.after(made);
  if (!made.isConnected) form.prepend(made);
  made.scrollIntoView({ block: "nearest" });
}
