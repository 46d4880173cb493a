// Recording a text: started and stopped by hand, heard before it is kept. Without this, a file is chosen.
const TYPES = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];
const form = document.querySelector("[data-reading]");
const type = window.MediaRecorder && navigator.mediaDevices?.getUserMedia && TYPES.find((one) => MediaRecorder.isTypeSupported(one));

const recorder = () => {
  const input = form.elements.recording;
  const deck = form.querySelector(".voice-deck");
  const [button, player, says] = ["button", "audio", "p"].map((name) => deck.querySelector(name));
  const words = form.dataset;
  let machine = null;

  const made = (pieces) => {
    const sound = new Blob(pieces, { type: type.split(";")[0] });
    const held = new DataTransfer();
    held.items.add(new File([sound], `reading.${sound.type === "audio/mp4" ? "m4a" : "webm"}`, { type: sound.type }));
    input.files = held.files;
    player.src = URL.createObjectURL(sound);
    player.hidden = false;
    button.textContent = words.again;
    says.textContent = words.made;
  };

  const begin = async () => {
    player.pause();
    const microphone = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } });
    const pieces = [];
    machine = new MediaRecorder(microphone, { mimeType: type, audioBitsPerSecond: 64000 });
    machine.addEventListener("dataavailable", (event) => event.data.size && pieces.push(event.data));
    machine.addEventListener("stop", () => (microphone.getTracks().forEach((track) => track.stop()), made(pieces)));
    machine.start();
    setTimeout(() => machine?.state === "recording" && machine.stop(), 180_000);
    button.textContent = words.stop;
    says.textContent = words.listening;
  };

  const refused = () => {
    says.textContent = words.refused;
    input.hidden = false;
  };

  button.addEventListener("click", () => (machine?.state === "recording" ? machine.stop() : begin().catch(refused)));
  button.textContent = words.start;
  deck.hidden = false;
};

if (form && type) recorder();
