/* What is in the child's hand: a tool, a colour and a size, or a stamp. The page shows it, and this remembers it. */
const STAMP_SIZE = { thin: "small", medium: "medium", thick: "large" };

export function openTray(root, { undo, redo, fresh, photo, taken }) {
  const tray = root.querySelector(".tray"), one = (name) => tray.querySelector(`[name=tray-${name}]:checked`)?.value;
  const drawers = Object.fromEntries(["stamps", "fresh"].map((id) => [id, root.querySelector(`#${id}`)]));
  const openers = { stamps: act("stamps"), fresh: act("clear") };
  let stamp = "", tool = one("tool") || "crayon", from = null;

  function act(name) { return tray.querySelector(`[data-act=${name}]`); }
  function open(id) {
    const shown = !drawers[id].hidden;
    close();
    if (shown) return;
    drawers[id].hidden = false;
    openers[id].setAttribute("aria-expanded", "true");
    from = openers[id];
    drawers[id].querySelector("[aria-pressed=true], button").focus({ preventScroll: true });
  }
  function close(back = false) {
    for (const id in drawers) { drawers[id].hidden = true; openers[id].setAttribute("aria-expanded", "false"); }
    if (back) from?.focus({ preventScroll: true });
  }
  function hold(next) {
    stamp = next;
    for (const radio of tray.querySelectorAll("[name=tray-tool]")) radio.checked = !stamp && radio.value === tool;
    for (const button of tray.querySelectorAll("[data-stamp]")) button.setAttribute("aria-pressed", button.dataset.stamp === stamp);
    root.classList.toggle("with-stamp", Boolean(stamp));
    openers.stamps.classList.toggle("held", Boolean(stamp));
    const picked = tray.querySelector(`[data-stamp="${stamp}"]`);
    openers.stamps.querySelector(".holding").replaceChildren(...[...picked?.children ?? []].map((part) => part.cloneNode(true)));
  }
  const acts = {
    undo, redo,
    stamps: () => open("stamps"),
    clear: () => open("fresh"),
    fresh: () => { close(true); fresh(); },
    stay: () => close(true),
    photo: () => { close(); photo(); },
    hand: () => root.closest("form").classList.toggle("other-hand"),
  };

  tray.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.act) return acts[button.dataset.act]();
    if (button?.dataset.stamp) { hold(button.dataset.stamp); close(); taken(event.detail === 0); }
    return undefined;
  });
  tray.addEventListener("change", (event) => {
    if (event.target.name === "tray-tool") tool = event.target.value;
    if (event.target.name !== "tray-size") hold("");
    colour();
  });
  root.addEventListener("keydown", (event) => { if (event.key === "Escape") close(true); });
  function colour() {
    const dot = tray.querySelector("[name=tray-colour]:checked")?.closest("label").querySelector(".dot");
    if (dot) tray.style.setProperty("--colour", dot.getAttribute("fill"));
  }
  tray.disabled = false; // without scripts nothing in it is sent
  colour();
  hold("");

  return {
    close,
    get stamp() { return stamp; },
    get look() { return { tool, colour: one("colour") || "black", size: one("size") || "medium" }; },
    get stampSize() { return STAMP_SIZE[one("size")] || "medium"; },
    name: (id) => tray.querySelector(`[data-stamp="${id}"] span`).textContent.trim(),
    show(sheet) {
      act("undo").setAttribute("aria-disabled", !sheet.canUndo);
      act("redo").setAttribute("aria-disabled", !sheet.canRedo);
    },
  };
}
