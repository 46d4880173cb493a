// What a child waits for is on the screen before anything here runs: the first page can be read and answered without it.
// A page that is all here runs, painted or not.
const painted = (done) => new PerformanceObserver(done).observe({ type: "paint", buffered: true });

if (document.querySelector("style[data-first]"))
  await new Promise((done) => [painted(done), addEventListener("load", done)]);
