// The note of a figure, opened in its place in the article: what is known of it, and "Ask about it".

const GAP = 6;
const MARGIN = 8;

let note = null;

export async function openNote(figure) {
  try {
    const response = await fetch(figure.dataset.note);
    if (!response.ok) throw new Error(`answered with ${response.status}`);
    show(figure, await response.text());
  } catch {
    location.assign(figure.href); // the table of figures says the same
  }
}

function show(figure, html) {
  note?.remove();
  note = document.createElement("div");
  note.className = "sheet figure-note";
  note.setAttribute("role", "dialog");
  note.setAttribute("aria-label", figure.textContent);
  note.tabIndex = -1;
  note.popover = "auto";
  note.innerHTML = html;
  figure.closest("main, .pane").append(note);
  note.showPopover();
  place(figure);
  note.focus({ preventScroll: true });
  note.addEventListener("toggle", (event) => {
    if (event.newState === "closed" && note?.contains(document.activeElement)) figure.focus();
  });
  const { signal } = abortWhenClosed(note);
  addEventListener("scroll", () => place(figure), { signal, capture: true, passive: true });
  addEventListener("resize", () => place(figure), { signal });
}

function abortWhenClosed(opened) {
  const abort = new AbortController();
  opened.addEventListener("toggle", (event) => {
    if (event.newState === "closed") abort.abort();
  });
  return abort;
}

// Below the figure's first line, or above it where there is no room.
function place(figure) {
  const [line] = figure.getClientRects();
  const { width, height } = note.getBoundingClientRect();
  const below = line.bottom + GAP;
  const top = below + height > innerHeight - MARGIN ? line.top - GAP - height : below;
  note.style.left = `${Math.max(MARGIN, Math.min(line.left, innerWidth - width - MARGIN))}px`;
  note.style.top = `${Math.max(MARGIN, top)}px`;
}
