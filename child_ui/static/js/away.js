// Away at once: the page is empty before the answer comes, and empty again if somebody goes back to it.
document.addEventListener("submit", (event) => {
  if (event.target.closest("form[data-away]")) document.documentElement.classList.add("gone");
});

addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  document.documentElement.classList.add("gone");
  location.reload();
});
