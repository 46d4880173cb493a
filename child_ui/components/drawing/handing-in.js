/* Going on waits until every mark is kept, and then sends the form as it would have been sent. */
export function handIn(form, sheet, sender) {
  let through = false, waiting = false;

  form.addEventListener("submit", async (event) => {
    sheet.end();
    if (through || !sender.unsent) return;
    event.preventDefault();
    if (waiting) return sender.now();
    waiting = true;
    await sender.allKept();
    waiting = false;
    through = true;
    form.requestSubmit(event.submitter);
  });
  // What is chosen in the tray is how it was drawn, not an answer. How many batches went before says when the sheet is whole.
  form.addEventListener("formdata", ({ formData }) => {
    formData.set("marks", sender.batches);
    for (const name of [...formData.keys()]) if (name.startsWith("tray-")) formData.delete(name);
  });
  addEventListener("pageshow", () => { through = waiting = false; });
}
