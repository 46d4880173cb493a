// Recording by hand: started, stopped, listened to and kept by the child. It never keeps anything by itself.
const TYPES = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];
const ENDINGS = { "audio/webm": "webm", "audio/mp4": "m4a", "audio/ogg": "ogg" };

class Recorder {
  constructor(root, type) {
    this.root = root;
    this.type = type;
    this.input = root.querySelector("input[type=file]");
    root.querySelector("template").before(root.querySelector("template").content.cloneNode(true));
    this.deck = root.querySelector(".deck");
    this.says = this.deck.querySelector(".deck-says");
    this.ring = this.deck.querySelector(".gone-by");
    this.most = Number(this.deck.dataset.most);
    this.player = new Audio();
    this.input.required = false;
    root.classList.add("by-hand");
    this.state("ready");
    this.listen();
  }

  listen() {
    const deeds = { start: () => this.startOrStop(), listen: () => this.hear(), keep: () => this.keep(), again: () => this.again(), throw: () => this.throwAway() };
    this.deck.addEventListener("click", (event) => deeds[event.target.closest("[data-do]")?.dataset.do]?.());
    this.player.addEventListener("ended", () => this.hush());
    addEventListener("pagehide", () => this.leave());
    document.addEventListener("visibilitychange", () => document.hidden && (this.stop(), this.hush()));
    document.addEventListener("hear:starts", () => this.hush());
  }

  /** What is on the page now; `told` names the words for those who cannot see it. */
  state(name, told = name) {
    this.deck.dataset.state = name;
    this.deck.querySelectorAll("[data-when]").forEach((part) => { part.hidden = !part.dataset.when.split(" ").includes(name); });
    this.says.textContent = this.says.dataset[told] ?? "";
  }

  async startOrStop() {
    if (this.deck.dataset.state === "listening") return this.stop();
    if (this.asking) return;
    document.dispatchEvent(new Event("hear:stop"));
    this.asking = true;
    try {
      this.microphone = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } });
      this.begin();
    } catch {
      this.letGo();
      this.refused();
    } finally {
      this.asking = false;
    }
  }

  begin() {
    const pieces = [];
    this.machine = new MediaRecorder(this.microphone, { mimeType: this.type, audioBitsPerSecond: 48000 });
    this.machine.addEventListener("dataavailable", (event) => event.data.size && pieces.push(event.data));
    this.machine.addEventListener("stop", () => this.made(pieces));
    this.machine.start(1000);
    this.began = performance.now();
    this.full = false;
    this.clock = setInterval(() => this.tick(), 1000);
    this.root.querySelector(".no-microphone").hidden = true;
    this.turn(0);
    this.state("listening");
  }

  tick() {
    const gone = (performance.now() - this.began) / 1000;
    this.turn(gone);
    if (gone < this.most) return;
    this.full = true;
    this.stop();
  }

  turn(seconds) {
    this.ring.setAttribute("stroke-dasharray", `${Math.min(seconds, this.most)} ${this.most}`);
  }

  stop() {
    if (this.machine?.state === "recording") this.machine.stop();
  }

  made(pieces) {
    this.letGo();
    const sound = new Blob(pieces, { type: this.type.split(";")[0] });
    if (!sound.size) return this.state("ready");
    this.sound = sound;
    this.player.src = URL.createObjectURL(sound);
    this.state("made", this.full ? "full" : "made");
    this.deck.querySelector("[data-do=listen]").focus();
  }

  hear() {
    if (!this.player.paused) return this.hush();
    document.dispatchEvent(new Event("hear:stop"));
    this.player.currentTime = 0;
    this.player.play().then(() => this.pressed(true), () => this.pressed(false));
  }

  hush() {
    this.player.pause();
    this.pressed(false);
  }

  pressed(playing) {
    const button = this.deck.querySelector("[data-do=listen]");
    button.setAttribute("aria-pressed", String(playing));
    button.querySelector("span").textContent = playing ? button.dataset.pressed : button.dataset.words;
  }

  /** Only now does the form hold it; it is sent as any form is, so that whoever sends forms here sends this one too. */
  keep() {
    if (!this.sound) return;
    this.hush();
    const held = new DataTransfer();
    held.items.add(new File([this.sound], `recording.${ENDINGS[this.sound.type] ?? "webm"}`, { type: this.sound.type }));
    this.input.files = held.files;
    this.input.form.requestSubmit();
  }

  again() {
    this.forget();
    this.state("ready");
    this.startOrStop();
    this.deck.querySelector("[data-do=start]").focus();
  }

  throwAway() {
    this.forget();
    this.state("ready", "thrown");
    this.deck.querySelector("[data-do=start]").focus();
  }

  forget() {
    this.hush();
    URL.revokeObjectURL(this.player.src);
    this.player.removeAttribute("src");
    this.sound = null;
    this.input.value = "";
    this.turn(0);
  }

  refused() {
    const words = this.root.querySelector(".no-microphone");
    this.root.classList.remove("by-hand"); // the device's own recorder may still work
    words.hidden = false;
  }

  letGo() {
    clearInterval(this.clock);
    this.microphone?.getTracks().forEach((track) => track.stop());
    this.microphone = null;
  }

  leave() {
    this.stop();
    this.letGo();
    this.forget();
    this.state("ready");
  }
}

const type = window.MediaRecorder && navigator.mediaDevices?.getUserMedia && TYPES.find((one) => MediaRecorder.isTypeSupported(one));
if (type) document.querySelectorAll("[data-recorder]").forEach((root) => new Recorder(root, type));
