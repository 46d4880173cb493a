// The other look without leaving the page, so that nothing half written is lost.
const form = document.querySelector("form[data-look]");

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const look = form.elements.ground;
  const body = new URLSearchParams(new FormData(form));
  const night = look.value === "night";
  try {
    const response = await fetch(form.action, { method: "POST", body, redirect: "manual" });
    if (response.type !== "opaqueredirect") throw new Error(response.status);
  } catch {
    return form.submit();
  }
  document.documentElement.classList.toggle("look-night", night);
  document.documentElement.classList.toggle("look-calm", !night);
  look.value = night ? "calm" : "night";
});
