// Starts GOV.UK Frontend's own behaviour, also in what htmx brings in. Every page works without it.
import { initAll } from "./vendor/govuk-frontend-6.6.0.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
document.addEventListener("htmx:after:swap", (event) => initAll(event.target));
