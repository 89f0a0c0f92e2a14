// Suggestions while a question is typed: an editable field with a list of options (ARIA Authoring
// Practices, "combobox with list autocomplete"). The focus stays in the field and
// aria-activedescendant moves. The field keeps the role of a text box, since HTML gives a
// textarea no other (ARIA in HTML), and a question may run over three lines.

const PAUSE = 25;
const LEAST = 2;
const MOST_KEPT = 200;

const form = document.querySelector("form.ask");
const input = form.elements.q;
const list = document.getElementById("suggested");
const status = document.querySelector("[data-status]");
const known = new Map();
const silent = self.origin === "null"; // a sandboxed frame cannot fetch
let timer = 0;
let active = -1;
let closed = 0;

const options = () => [...list.children];

export const isSuggesting = () => !list.hidden;

export function closeSuggestions() {
  clearTimeout(timer);
  closed += 1;
  list.hidden = true;
  active = -1;
  input.removeAttribute("aria-activedescendant");
}

// Gives whether the key was one for the list.
export function onSuggestKey(event, ask) {
  if (list.hidden) return false;
  const last = list.children.length - 1;
  if (event.key === "ArrowDown") activate(active < last ? active + 1 : -1);
  else if (event.key === "ArrowUp") activate(active < 0 ? last : active - 1);
  else if (event.key === "Escape") closeSuggestions();
  else if (event.key === "Enter" && active >= 0) accept(options()[active], ask);
  else if (event.key === "Tab") return closeSuggestions(), false;
  else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

function activate(index) {
  active = index;
  for (const [number, option] of options().entries()) {
    option.setAttribute("aria-selected", number === index);
  }
  const option = options()[index];
  if (option) input.setAttribute("aria-activedescendant", option.id);
  else input.removeAttribute("aria-activedescendant");
  option?.scrollIntoView({ block: "nearest" });
}

// A question is asked; a name or a word ends the word begun, and the typing goes on.
function accept(option, ask) {
  input.value = option.textContent;
  closeSuggestions();
  if (option.dataset.kind === "question") ask(option.textContent);
  else input.value += " ";
}

async function suggest() {
  const line = input.value;
  if (line.trim().length < LEAST || line.includes("\n")) {
    closeSuggestions();
    return;
  }
  const closedBefore = closed;
  try {
    const found = known.get(keyOf(line)) ?? (await fetchSuggestions(line));
    const isWanted = closed === closedBefore && document.activeElement === input;
    if (isWanted && line === input.value) show(found);
  } catch {
    closeSuggestions(); // a question can be asked without any
  }
}

// The articles that are asked, as the form and every address name them.
export const SCOPE = ["article", "collection"];
export const scope = () => [...new FormData(form)].filter(([name, value]) => SCOPE.includes(name) && value);

const keyOf = (line) => `${scope().join()}\n${line}`;

async function fetchSuggestions(line) {
  const url = new URL(form.dataset.suggestions, location.href);
  url.searchParams.set("q", line);
  for (const [name, value] of scope()) url.searchParams.append(name, value);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`answered with ${response.status}`);
  const { suggestions } = await response.json();
  if (known.size >= MOST_KEPT) known.clear();
  known.set(keyOf(line), suggestions);
  return suggestions;
}

function show(suggestions) {
  list.replaceChildren(...suggestions.map(toOption));
  list.hidden = suggestions.length === 0;
  activate(-1);
  if (list.hidden) return;
  const count = suggestions.length;
  status.textContent = `${count} suggestion${count === 1 ? "" : "s"}; arrow down to choose.`;
}

function toOption({ text, kind }, number) {
  const option = document.createElement("li");
  option.id = `suggested-${number}`;
  option.setAttribute("role", "option");
  option.dir = "auto";
  option.dataset.kind = kind;
  option.textContent = text;
  return option;
}

input.setAttribute("aria-autocomplete", "list");
input.setAttribute("aria-haspopup", "listbox");
input.setAttribute("aria-controls", "suggested");
if (!silent) {
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, PAUSE);
  });
  input.addEventListener("blur", closeSuggestions);
}
// Before the field loses the focus, which would close the list under the pointer.
list.addEventListener("pointerdown", (event) => event.preventDefault());
list.addEventListener("click", (event) => {
  const option = event.target.closest("[role=option]");
  if (option) accept(option, () => form.querySelector("[type=submit]").click());
});
