// What a page brings with it in a live part (that an answer is kept, what is still needed) is put there once more when the
// page stands: screen readers speak what changes in such a part, and pass over what was there from the beginning.
const SETTLED = 300;
const live = document.querySelectorAll("main :is([role=status], [role=alert]) > span");
const again = () => live.forEach((words) => { if (words.textContent.trim()) words.textContent = words.textContent; });
const settled = () => setTimeout(again, SETTLED);
if (live.length && document.readyState === "complete") settled();
else if (live.length) addEventListener("load", settled);
