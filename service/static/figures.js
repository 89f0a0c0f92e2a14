// Sorting and filtering without reloading: the server renders the table, this module puts it in.

import "./lighting.js";

const TYPING_PAUSE = 250;
const SHARPNESS = 2; // pixels of a PNG for each of CSS

const results = document.querySelector("[data-results]");
const filters = document.querySelector("[data-filters]");
const status = document.querySelector("[data-status]");

async function show(url, { push = true } = {}) {
  let page;
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`answered with ${response.status}`);
    page = new DOMParser().parseFromString(await response.text(), "text/html");
  } catch {
    location.assign(url); // the browser tells what is wrong better than a script
    return;
  }
  const column = document.activeElement?.closest("th")?.className;
  results.replaceChildren(...page.querySelector("[data-results]").childNodes);
  if (column) results.querySelector(`th.${column} a`)?.focus();
  if (push) history.pushState(null, "", url);
  else if (url instanceof URL) history.replaceState(null, "", url);
  takeChoices(page);
  status.textContent = results.querySelector("[data-shown]").textContent;
}

// What can be chosen, and how many figures that leaves, changes with what is chosen.
function takeChoices(page) {
  for (const select of filters.querySelectorAll("select")) {
    select.innerHTML = page.getElementById(select.id).innerHTML;
  }
}

function chosenAddress() {
  const url = new URL(location.href);
  for (const [name, value] of new FormData(filters)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  url.searchParams.delete("from");
  url.hash = "";
  return url;
}

// Draws the plot that the server gives as SVG, and saves it.
async function savePng(link) {
  const image = new Image();
  image.src = link.href;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SHARPNESS;
  canvas.height = image.naturalHeight * SHARPNESS;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve));
  const saving = document.createElement("a");
  saving.href = URL.createObjectURL(blob);
  saving.download = link.dataset.png;
  saving.click();
  setTimeout(() => URL.revokeObjectURL(saving.href), 1000);
}

let typing = 0;

filters.addEventListener("change", (event) => {
  if (event.target.matches("select")) show(chosenAddress());
});
filters.addEventListener("input", (event) => {
  if (!event.target.matches("[type=search]")) return;
  clearTimeout(typing);
  typing = setTimeout(() => show(chosenAddress(), { push: false }), TYPING_PAUSE);
});
filters.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(typing);
  show(chosenAddress());
});
results.addEventListener("click", (event) => {
  const png = event.target.closest("[data-png]");
  if (png) {
    event.preventDefault();
    savePng(png).catch(() => location.assign(png.href));
    return;
  }
  const link = event.target.closest("[data-sort]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  show(link.href).then(() => {
    if (link.rel) results.querySelector(".table").scrollIntoView();
  });
});
addEventListener("popstate", () => {
  const wanted = new URL(location.href).searchParams;
  filters.elements.q.value = wanted.get("q") ?? "";
  show(location.href, { push: false });
});
