// A code that came with the address is taken out of it at once and put into the form; opening it stays a press of a button.
const form = document.querySelector("form[data-open]");
const code = decodeURIComponent(location.hash.slice(1));
history.replaceState(null, "", location.pathname);

if (form && /^[A-Za-z0-9-]{8,24}$/.test(code)) {
  form.querySelector("#code").value = code;
  form.querySelector("button").focus();
}
