// The other look without leaving the page, so that nothing half written is lost.
const form = document.querySelector("form[data-look]");

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const look = form.elements.look;
  const body = new URLSearchParams(new FormData(form));
  const dark = look.value === "dark";
  try {
    const response = await fetch(form.action, { method: "POST", body, redirect: "manual" });
    if (response.type !== "opaqueredirect") throw new Error(response.status);
  } catch {
    return form.submit();
  }
  document.documentElement.classList.toggle("look-dark", dark);
  document.documentElement.classList.toggle("look-calm", !dark);
  look.value = dark ? "calm" : "dark";
});
