// Where a line cannot grow by itself, it is made as high as what is written on it.
if (!CSS.supports("field-sizing", "content")) {
  for (const line of document.querySelectorAll(".starter textarea")) {
    const grow = () => {
      line.style.blockSize = "auto";
      line.style.blockSize = `${line.scrollHeight}px`;
    };
    line.addEventListener("input", grow);
    grow();
  }
}
