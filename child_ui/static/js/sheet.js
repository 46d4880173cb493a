// The first page brought only what it draws with: the whole sheet takes its place, as soon as it is here and nobody waits.
const brought = document.querySelector("style[data-first]");
const whole = brought?.nextElementSibling;

const change = () => {
  if (!whole.sheet) return whole.addEventListener("load", change, { once: true });
  whole.media = "all";
  brought.remove();
};
if (whole) document.readyState === "complete" ? change() : addEventListener("load", change, { once: true });
