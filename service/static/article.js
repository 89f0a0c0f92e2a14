// The article on its own page: a figure opens its note in place.

import { openNote } from "./notes.js";

document.addEventListener("click", (event) => {
  const figure = event.target.closest("a.figure");
  if (!figure || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  document.documentElement.classList.add("notes-closed");
  openNote(figure);
});
