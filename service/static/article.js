// The article on its own page: a figure opens its note in place.

import { openNote } from "./notes.js";

// A fragment does not reach the service: where its passage stands in another part of a long
// article, that part is asked for.
const [, wanted] = /^#p(\d+)$/.exec(location.hash) ?? [];
const url = new URL(location.href);
if (wanted && !document.getElementById(`p${wanted}`) && !url.searchParams.has("passage")) {
  url.searchParams.set("passage", wanted);
  location.replace(url);
}

document.addEventListener("click", (event) => {
  const figure = event.target.closest("a.figure");
  if (!figure || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  document.documentElement.classList.add("notes-closed");
  openNote(figure);
});
