// The lines of the form: who, called what, in which ring. They are sent whether or not they are seen.
const MOST = 30;

class Line {
  constructor(field) {
    this.field = field;
    this.own = field.querySelector("[name^=who-]").defaultValue;
  }

  get who() { return this.field.querySelector("[name^=who-]").value; }
  set who(id) { this.field.querySelector("[name^=who-]").value = id; }

  get name() { return this.field.querySelector("[name^=name-]").value; }
  set name(words) { this.field.querySelector("[name^=name-]").value = words; this.changed(); }

  get ring() { return this.field.querySelector("[name^=ring-]:checked")?.value ?? ""; }
  set ring(id) {
    for (const radio of this.field.querySelectorAll("[name^=ring-]")) radio.checked = radio.value === id;
    this.changed();
  }

  get taken() { return Boolean(this.ring || this.name.trim()); }

  clear() {
    this.who = this.own;
    this.name = "";
    this.ring = "";
  }

  changed() {
    this.field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

export class Lines {
  constructor(root) {
    this.list = root.querySelector(".people-list");
    this.more = root.querySelector("template[data-line]");
    this.list.hidden = true;
    this.list.querySelectorAll("[data-speak]").forEach((part) => part.removeAttribute("data-speak"));
    this.all = [...this.list.querySelectorAll(".people-line")].map((field) => new Line(field));
  }

  /** Their own line, or else one that is nobody's; null when there is room for no more. */
  free(who) {
    const open = this.all.filter((line) => !line.taken);
    return open.find((line) => line.own === who) ?? open.find((line) => !line.own) ?? this.add();
  }

  add() {
    const at = this.all.length;
    if (at >= MOST) return null;
    this.list.append(document.createRange().createContextualFragment(this.more.innerHTML.replaceAll("NUMBER", at)));
    this.all.push(new Line(this.list.lastElementChild));
    return this.all.at(-1);
  }
}
