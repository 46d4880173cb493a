// What is drawn with, fetched once: colours, tools, stamps, and the tooth of the paper.

const beside = (name) => new URL(name, import.meta.url);

export async function load() {
  const [materials, grain] = await Promise.all([fetchJson(), heights()]);
  return { ...materials, grain };
}

async function fetchJson() {
  const answer = await fetch(beside("materials.json"));
  if (!answer.ok) throw new Error("materials did not come");
  return answer.json();
}

// The grain as 256 x 256 heights from 0 to 1.
async function heights() {
  const picture = new Image();
  picture.src = beside("grain.png");
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = picture.width;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { side: canvas.width, at: Float32Array.from({ length: data.length / 4 }, (_, i) => data[i * 4] / 255) };
}
