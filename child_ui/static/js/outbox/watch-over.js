/* The worker of this site, which serves a packed sitting and hands in what waits. Without one, pages do what they can alone. */
export async function watchOver() {
  if (!navigator.serviceWorker) return null;
  try {
    await navigator.serviceWorker.register("/sw.js", { scope: "/", type: "module", updateViaCache: "none" });
    return await Promise.race([navigator.serviceWorker.ready, new Promise((done) => setTimeout(done, 8000, null))]);
  } catch {
    return null;
  }
}
