// Out of sight, out of reach: a plain sheet over the page as soon as it is not looked at, until somebody lifts it.
const cover = document.querySelector("dialog[data-cover]");
let lifted = true, choosing = false;

const draw = () => {
  if (!cover || !lifted) return;
  lifted = false;
  document.documentElement.classList.add("covered");
  cover.showModal();
};

cover?.querySelector("button").addEventListener("click", () => {
  lifted = true;
  document.documentElement.classList.remove("covered");
  cover.close();
});
cover?.addEventListener("cancel", (event) => event.preventDefault());
cover?.addEventListener("close", () => { if (!lifted) cover.showModal(); });

// Taking a photo or choosing one leaves the page for a moment, by the child's own wish.
document.addEventListener("click", (event) => { if (event.target.matches?.("input[type=file]")) choosing = true; });
for (const name of ["change", "cancel"]) document.addEventListener(name, (event) => { if (event.target.type === "file") choosing = false; }, true);
document.addEventListener("visibilitychange", () => { if (document.hidden && !choosing) draw(); });
