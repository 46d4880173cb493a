/* How the pages look, as classes of the page: the ground, and what there is more. */
const GROUNDS = ["calm", "night", "contrast"], MORE = ["large", "spacing", "still"];

/* `fields` of a look form. `whole` says that everything there is was on the page; otherwise only the ground is spoken of. */
export function dress(root, fields) {
  const put = (names, chosen) => names.forEach((name) => root.classList.toggle(`look-${name}`, chosen.includes(name)));
  if (fields.get("ground")) put(GROUNDS, [fields.get("ground")]);
  if (fields.get("whole")) put(MORE, fields.getAll("more"));
}
