/* How the pages look, as classes of the page: the ground, and what there is more. */
const GROUNDS = ["calm", "night", "contrast"], MORE = ["large", "spacing", "still"];
const all = [...GROUNDS, ...MORE];

const wordsOf = (classes) => all.filter((word) => classes.split(" ").includes(`look-${word}`));
const classesOf = (words) => all.filter((word) => words.includes(word)).map((word) => `look-${word}`).join(" ");

/* The classes after a look form was sent. `whole` says that everything there is was on the page; else only the ground is spoken of. */
export function after(now, fields) {
  const words = wordsOf(now), ground = fields.get("ground"), more = fields.get("whole") ? fields.getAll("more") : words;
  return classesOf([ground || words.find((word) => GROUNDS.includes(word)) || "calm", ...MORE.filter((word) => more.includes(word))]);
}

export function dress(root, classes) {
  for (const word of all) root.classList.toggle(`look-${word}`, wordsOf(classes).includes(word));
}

/* What the forms about it say is how it is now, though their page was made before. */
export function show(classes) {
  const words = wordsOf(classes), toggle = document.querySelector("[data-look]");
  if (toggle) toggle.elements.ground.value = words.includes("night") ? "calm" : "night";
  for (const pick of document.querySelectorAll("form[action='/sit/look'] :is([name=ground],[name=more]):is([type=radio],[type=checkbox])"))
    pick.checked = words.includes(pick.value);
}
