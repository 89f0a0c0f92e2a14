// "Try it": the request of a form, its answer shown below it instead of on a page of its own.

async function send(form) {
  if ("json" in form.dataset) {
    const body = form.querySelector("textarea").value;
    return fetch(form.action, { method: "POST", headers: { "Content-Type": "application/json" }, body });
  }
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form)) {
    if (value) url.searchParams.set(name, value);
  }
  return fetch(url);
}

async function show(form) {
  const output = form.querySelector("output");
  const shown = document.createElement("pre");
  shown.tabIndex = 0;
  shown.setAttribute("aria-label", "Response");
  try {
    const response = await send(form);
    const text = await response.text();
    const isJson = response.headers.get("Content-Type").includes("json");
    shown.textContent = `${response.status}\n${isJson ? JSON.stringify(JSON.parse(text), null, 2) : text}`;
  } catch {
    shown.textContent = "No answer arrived.";
  }
  output.replaceChildren(shown);
}

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-try]")) return;
  event.preventDefault();
  show(event.target);
});

for (const more of document.querySelectorAll("[data-try] template")) {
  more.replaceWith(more.content);
}
