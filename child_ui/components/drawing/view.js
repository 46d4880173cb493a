/* The sheet on the screen: finished marks behind, the one under the pen in front, painted again whenever the browser forgets. */
import { Line, seedOf } from "/static/drawings/line.js";
import { Screen } from "/static/drawings/screen.js";

export function show(materials, [back, front], sheet, ground) {
  const screen = new Screen(materials, back, front, ground);
  let asked = false, hand = null, later = 0;

  function frame() {
    asked = false;
    if (sheet.live) return draw(sheet.live);
    screen.show(sheet.marks);
    screen.wipe();
    hand = null;
    return undefined;
  }
  function draw(mark) {
    if (hand?.mark !== mark) hand = begin(mark);
    const fresh = mark.points.slice(hand.seen), pieces = fresh.map((point) => hand.line.push(point)).filter(Boolean);
    hand.seen = mark.points.length;
    if (hand.wash) paintWet(pieces);
    else if (pieces.length) screen.painter.dry(screen.front, mark, hand.tool, pieces);
    else if (mark.points.length === 1) screen.painter.paint(screen.front, mark); // a dot shows at once
  }
  function begin(mark) {
    const tool = materials.tools[mark.tool];
    screen.show(sheet.marks);
    screen.wipe();
    return { mark, tool, seen: 0, line: new Line(tool, mark.size, seedOf(mark.points[0], mark.t)), wash: tool.blur && screen.painter.wash(mark) };
  }
  function paintWet(pieces) {
    if (!pieces.length) return;
    hand.wash.add(pieces);
    hand.wash.renew(screen.front);
  }
  const ask = () => { if (!asked) { asked = true; requestAnimationFrame(frame); } };
  const renew = () => { hand = null; if (!screen.fit()) screen.again(); ask(); };

  // While the window is still moving the old picture is stretched; it is painted anew once it rests.
  new ResizeObserver(() => { clearTimeout(later); later = setTimeout(() => { if (screen.fit()) { hand = null; ask(); } }, 120); }).observe(back);
  document.addEventListener("visibilitychange", () => { if (!document.hidden && (empty(back) || screen.fit())) renew(); });
  addEventListener("pageshow", (event) => { if (event.persisted) renew(); });
  for (const canvas of [back, front]) canvas.addEventListener("contextrestored", renew);
  screen.fit();
  return { ask };
}

/* A tablet short of memory lets go of pictures it does not show: they come back black all over, which no paper is. */
function empty(canvas) {
  const small = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  small.drawImage(canvas, 0, 0, 4, 4);
  return small.getImageData(0, 0, 4, 4).data.every((value, place) => place % 4 === 3 || value === 0);
}
