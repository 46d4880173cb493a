// The grid as one tab stop, the children's names and the cells under them: arrow keys, Home, End and Control with them move among its links. Without this they are plain links.
const MOVES = {
  ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0],
};

function start(table) {
  const cells = [...table.rows].map((row) => [...row.cells].map((cell) => cell.querySelector(":scope > a"))).filter((row) => row.some(Boolean));
  const links = cells.flat().filter(Boolean);
  links.forEach((link) => { link.tabIndex = -1; });
  if (links.length) links[0].tabIndex = 0;
  table.addEventListener("focusin", (event) => remember(links, event.target.closest("td > a, th > a")));
  table.addEventListener("keydown", (event) => {
    const next = target(cells, event);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}

function remember(links, link) {
  if (!link) return;
  links.forEach((each) => { each.tabIndex = each === link ? 0 : -1; });
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

document.querySelectorAll("[data-grid]").forEach(start);
