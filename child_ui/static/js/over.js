// Shows a page over this one, so that asking for someone or thinking about stopping loses nothing half written.
const fetched = async (address, options) => {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(response.status);
  return [response.url, new DOMParser().parseFromString(await response.text(), "text/html")];
};

const show = (page, opener) => {
  const dialog = document.createElement("dialog");
  dialog.className = "over body";
  dialog.append(...page.getElementById("main").childNodes);
  dialog.setAttribute("aria-label", dialog.querySelector("h1")?.textContent ?? "");
  document.body.append(dialog);
  dialog.addEventListener("close", () => (dialog.remove(), opener?.focus()));
  dialog.addEventListener("click", (event) => {
    if (!event.target.closest("[data-close]")) return;
    event.preventDefault();
    dialog.close();
  });
  dialog.showModal();
};

// Where it cannot be shown over this page, it is opened plainly; what was posted is not posted again.
const open = async (address, options, opener, plainly) => {
  try {
    const [arrived, page] = await fetched(address, options);
    if (!page.querySelector("#main [data-close]")) return location.assign(arrived);
    show(page, opener);
  } catch {
    plainly();
  }
};

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-over]");
  if (!form) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  open(form.action, { method: "POST", body }, event.submitter, () => form.submit());
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-over]");
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  open(link.href, {}, link, () => location.assign(link.href));
});

// What was given on this tablet was kept here first; only what follows is shown.
document.addEventListener("over", ({ detail }) => open(detail.address, {}, detail.opener, () => location.assign(detail.address)));
