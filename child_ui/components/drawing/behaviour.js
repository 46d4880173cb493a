/* The drawing page, put together: sheet in memory, pen and keys in, view on the screen, sender to the server. */
import { load } from "/static/drawings/materials.js";
import { handIn } from "./handing-in.js";
import { listenKeys, placeAt } from "./keys.js";
import { NO_SENSOR, listen } from "./pen.js";
import { makeSender } from "./sender.js";
import { makeSheet } from "./sheet.js";
import { openTray } from "./tray.js";
import { show } from "./view.js";

async function start(root) {
  const materials = await load();
  const form = root.closest("form"), words = root.dataset, box = root.querySelector(".surface");
  const opened = performance.now(), clock = (stamp = performance.now()) => Math.max(0, Math.round(stamp - opened));
  const says = root.querySelector("[data-says]"), status = root.querySelector("[role=status]");
  const say = (text) => { says.textContent = ""; requestAnimationFrame(() => { says.textContent = text; }); };
  const places = words.places.split("|");

  root.hidden = false;
  const photo = form.querySelector(".on-paper");
  photo.open = false;

  const sender = makeSender({
    address: words.strokes, drawing: form.elements.drawing.value, token: form.elements.csrf_token.value,
    state: (name) => tell(status, name, words), gather: () => sheet.tell(),
  });
  const sheet = makeSheet({
    put: (op) => sender.add(op),
    full: () => tell(status, "full", words),
    changed: (what) => { view.ask(); if (what !== "live") { tray.show(sheet); sender.pump(); } },
  });
  const undo = () => { if (sheet.canUndo) say(words.undone); sheet.undo(clock()); };
  const redo = () => { if (sheet.canRedo) say(words.redone); sheet.redo(clock()); };
  const tray = openTray(root, {
    undo, redo,
    fresh: () => { sheet.clear(clock()); say(words.gone); },
    photo: () => { photo.open = !photo.open; if (photo.open) photo.querySelector("input").focus(); },
    taken: (byKey) => { if (byKey) { box.focus(); keys.draw(); } },
  });
  const view = show(materials, root.querySelectorAll("canvas"), sheet, words.ground);

  function put(x, y, t = clock()) {
    if (tray.stamp) {
      sheet.stamp({ what: tray.stamp, x, y, size: tray.stampSize, t });
      return say(words.put.replace("{stamp}", tray.name(tray.stamp)).replace("{place}", placeAt(x, y, places)));
    }
    if (sheet.live) { sheet.end(); return say(words.lifted); }
    sheet.start(tray.look, { x, y, p: NO_SENSOR, t });
    return say(words.line);
  }
  function moved(x, y) {
    if (sheet.live) sheet.extend([{ x, y, p: NO_SENSOR, t: clock() }]);
    say(placeAt(x, y, places));
  }
  listen(box, {
    clock,
    begin: (point) => {
      tray.close();
      if (!photo.querySelector("input").value) photo.open = false;
      if (!tray.stamp) return sheet.start(tray.look, point);
      put(point.x, point.y, point.t);
      return false;
    },
    more: (points) => sheet.extend(points),
    end: () => sheet.end(),
    drop: () => sheet.drop(clock()),
  });
  const keys = listenKeys(box, root.querySelector(".spot"), { put, undo, redo, moved, left: () => sheet.end() });
  handIn(form, sheet, sender);
  tray.show(sheet);
}

function tell(status, name, words) {
  status.dataset.state = name; // "sending" leaves the words alone, so that a screen reader is not told after every line
  const text = { kept: words.kept, tablet: words.tablet, trying: words.trying, full: words.full, "grown-up": words.grownUp }[name];
  if (text && status.textContent !== text) status.textContent = text;
}

for (const root of document.querySelectorAll("[data-drawing]")) start(root);
