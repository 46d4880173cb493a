// Asks "what exactly did you see?" beside a box when a word that can mean many things is typed. It never stops anybody.
const LETTERS = "[\\p{L}\\p{N}_]";

function patternOf(list) {
  const words = list.split("|").filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return words.length ? new RegExp(`(?<!${LETTERS})(?:${words.join("|")})(?!${LETTERS})`, "giu") : null;
}

function ask(box, says, pattern) {
  const found = new Map();
  for (const [word] of box.value.matchAll(pattern)) if (!found.has(word.toLowerCase())) found.set(word.toLowerCase(), word);
  const words = [...found.values()].join("”, “");
  const line = words ? says.dataset.ask.replace("{words}", words) : "";
  if (says.textContent !== line) says.textContent = line;
}

for (const form of document.querySelectorAll("form[data-weak-words]")) {
  const pattern = patternOf(form.dataset.weakWords);
  for (const says of pattern ? form.querySelectorAll("[data-weak-for]") : []) {
    const box = form.elements[says.dataset.weakFor];
    let wait = 0;
    if (!box) continue;
    ask(box, says, pattern);
    box.addEventListener("input", () => {
      clearTimeout(wait);
      wait = setTimeout(() => ask(box, says, pattern), 500);
    });
  }
}
