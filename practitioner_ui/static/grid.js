// The grid as one tab stop, the children's names and the cells under them: arrow keys, Home, End and Control with them move among
// its links. On a small screen each list is one stop in the same way. Without this they are plain links.
const MOVES = {
  ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0],
};

function startTable(table) {
  const cells = [...table.rows].map((row) => [...row.cells].map((cell) => cell.querySelector(":scope > a"))).filter((row) => row.some(Boolean));
  const links = cells.flat().filter(Boolean);
  start(table, links, links[0], (event) => target(cells, event));
}

function startList(list) {
  const links = [...list.querySelectorAll("a")];
  start(list, links, links.find((link) => link.ariaCurrent) ?? links[0], (event) => along(links, event));
}

function start(whole, links, first, next) {
  remember(links, first);
  whole.addEventListener("focusin", (event) => remember(links, links.find((link) => link.contains(event.target))));
  whole.addEventListener("keydown", (event) => {
    const link = next(event);
    if (!link) return;
    event.preventDefault();
    link.focus();
    link.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}

function remember(links, link) {
  if (!link) return;
  links.forEach((each) => { each.tabIndex = each === link ? 0 : -1; });
}

function along(links, event) {
  if (event.key === "Home") return links[0];
  if (event.key === "End") return links.at(-1);
  const move = MOVES[event.key];
  if (!move) return null;
  const [down, across] = mirrored(move, event.target);
  return links[links.indexOf(event.target.closest("a")) + down + across] ?? null;
}

function target(cells, event) {
  const row = cells.findIndex((line) => line.includes(event.target.closest("a")));
  if (row < 0) return null;
  const column = cells[row].indexOf(event.target.closest("a"));
  if (event.key === "Home") return edge(event.ctrlKey ? cells[0] : cells[row], false);
  if (event.key === "End") return edge(event.ctrlKey ? cells.at(-1) : cells[row], true);
  const move = MOVES[event.key];
  return move ? walk(cells, row, column, mirrored(move, event.target)) : null;
}

function walk(cells, row, column, [down, across]) {
  for (let r = row + down, c = column + across; cells[r] && c >= 0 && c < cells[r].length; r += down, c += across) {
    if (cells[r][c]) return cells[r][c];
  }
  return null;
}

const edge = (line, last) => (last ? line.findLast(Boolean) : line.find(Boolean));
const mirrored = ([down, across], where) => [down, getComputedStyle(where).direction === "rtl" ? -across : across];

document.querySelectorAll("[data-grid]").forEach(startTable);
document.querySelectorAll("[data-list]").forEach(startList);
