// What is the same lights up together: a figure in the quote, the article, a table, a plot; a
// quote and its paragraph. Whatever names a figure or a place in data- attributes takes part.

const LIT = "lit";

function light(target) {
  for (const old of document.querySelectorAll(`.${LIT}`)) old.classList.remove(LIT);
  for (const kind of ["figure", "place"]) {
    const name = target?.closest?.(`[data-${kind}]`)?.dataset[kind];
    if (!name) continue;
    const same = document.querySelectorAll(`[data-${kind}="${CSS.escape(name)}"]`);
    if (same.length < 2) continue;
    for (const one of same) one.classList.add(LIT);
  }
}

document.addEventListener("pointerover", (event) => light(event.target));
document.addEventListener("focusin", (event) => light(event.target));
document.documentElement.addEventListener("pointerleave", () => light(null));
document.addEventListener("focusout", () => light(null));
