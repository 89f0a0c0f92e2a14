// Sorting and filtering without reloading: the server renders the table, this module puts it in.

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
  status.textContent = results.querySelector("[data-shown]").textContent;
}

function chosenAddress() {
  const url = new URL(location.href);
  for (const [name, value] of new FormData(filters)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  url.hash = "";
  return url;
}

filters.addEventListener("change", () => show(chosenAddress()));
filters.addEventListener("submit", (event) => {
  event.preventDefault();
  show(chosenAddress());
});
results.addEventListener("click", (event) => {
  const link = event.target.closest("[data-sort]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  show(link.href);
});
addEventListener("popstate", () => {
  const wanted = new URL(location.href).searchParams;
  for (const select of filters.querySelectorAll("select")) {
    select.value = wanted.get(select.name) ?? "";
  }
  show(location.href, { push: false });
});
