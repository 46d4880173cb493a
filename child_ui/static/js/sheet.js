// The first page brought only what it draws with: the whole sheet takes its place. It is asked for here, so that nothing on the
// page waits for it.
const brought = document.querySelector("style[data-first]");

if (brought) {
  const whole = Object.assign(document.createElement("link"), { rel: "stylesheet", href: brought.dataset.first });
  whole.addEventListener("load", () => brought.remove());
  brought.after(whole);
}
