// The recent conversations, kept in this browser and nowhere else: their addresses, for a fresh
// tab; and in this tab the one that goes on, for the way back from the other pages.

const KEY = "conversations";
const CURRENT = "conversation";
const NEVER = "never";
const MOST = 12;
const SHOWN = 5;

const section = document.querySelector("[data-recents]");

function read() {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === NEVER ? NEVER : (JSON.parse(kept) ?? []).filter((one) => one.url && one.title);
  } catch {
    return []; // no storage, or one that somebody else has written to
  }
}

function write(value) {
  try {
    if (value.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, value === NEVER ? NEVER : JSON.stringify(value));
  } catch {
    // nothing is kept
  }
}

// A conversation is known by its first question; what goes on takes the place of what it was.
export function remember(questions) {
  const url = location.pathname + location.search;
  try {
    if (questions.length) sessionStorage.setItem(CURRENT, url);
    else sessionStorage.removeItem(CURRENT);
  } catch {
    // the way back is what the server knows
  }
  const kept = read();
  if (!questions.length || kept === NEVER) return;
  const [title] = questions;
  const others = kept.filter((one) => one.title !== title);
  write([{ url, title, count: questions.length }, ...others].slice(0, MOST));
}

function show() {
  const kept = read();
  const list = section.querySelector("ul");
  list.replaceChildren(...(kept === NEVER ? [] : kept.slice(0, SHOWN).map(toItem)));
  section.querySelector("[data-keep]").checked = kept !== NEVER;
  section.querySelector("[data-clear]").hidden = list.children.length === 0;
  section.querySelector("[data-kept]").textContent =
    kept === NEVER ? "None are kept." : "Kept in this browser only.";
  section.hidden = kept.length === 0;
}

function toItem({ url, title, count }) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  // What stands in the storage is data: an address of another page is none.
  link.href = new URL(url, location.href).origin === location.origin ? url : "/";
  link.dir = "auto";
  link.textContent = title;
  item.append(link);
  if (count > 1) item.append(` and ${count - 1} more`);
  return item;
}

if (section) {
  show();
  section.querySelector("[data-clear]").addEventListener("click", () => {
    write([]);
    show();
  });
  section.querySelector("[data-keep]").addEventListener("change", (event) => {
    write(event.target.checked ? [] : NEVER);
    show();
    section.hidden = false; // under the hand that has just changed it
  });
}
