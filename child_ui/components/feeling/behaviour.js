// Feelings: what follows a choice goes with it, and how much can be taken back. The boxes themselves stay the answer.
class Feelings {
  constructor(root) {
    this.root = root;
    this.says = root.querySelector("[data-says]");
    this.was = null;
    root.addEventListener("change", (event) => event.target.matches(".feeling-pick") && this.picked(event.target));
    root.addEventListener("pointerdown", (event) => { this.was = this.held(event); });
    root.addEventListener("click", (event) => this.again(event.target));
    root.addEventListener("keydown", (event) => this.pressed(event));
  }

  picked(pick) {
    const row = pick.closest(".feeling");
    if (!pick.checked) row.querySelectorAll("[type=radio]").forEach((radio) => { radio.checked = false; });
    const asks = pick.checked && row.querySelector(".feeling-much");
    this.says.textContent = asks ? this.root.dataset.asks.replace("{feeling}", row.querySelector(".feeling-name").textContent.trim()) : "";
    if (asks) asks.scrollIntoView({ block: "nearest", behavior: still.matches ? "auto" : "smooth" });
  }

  held({ target }) {
    const radio = target.closest("label.much")?.querySelector("input");
    return radio?.checked ? radio : null;
  }

  /** The same amount picked again is no amount. */
  again(radio) {
    if (radio !== this.was) return;
    radio.checked = false;
    this.was = null;
    radio.dispatchEvent(new Event("change", { bubbles: true }));
  }

  pressed(event) {
    const radio = ["Delete", "Backspace", " "].includes(event.key) && this.held(event);
    if (!radio) return;
    event.preventDefault();
    radio.checked = false;
    radio.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

const still = matchMedia("(prefers-reduced-motion: reduce)");

for (const root of document.querySelectorAll("[data-feelings]")) new Feelings(root);
