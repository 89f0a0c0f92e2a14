// Copies a quote, a link or a citation; where the page may not, it selects what to copy by hand.

const TOLD = {
  quote: "Quote copied.",
  link: "Link copied.",
  conversation: "Link to the conversation copied.",
  citation: "Citation copied.",
};
const SHOWN_FOR = 2000;

export async function copyFrom(button, turn, status) {
  const what = button.dataset.copy;
  try {
    await navigator.clipboard.writeText(textOf(what, button, turn));
    confirm(button);
    status.textContent = TOLD[what];
  } catch {
    getSelection().selectAllChildren(shownOf(what, button, turn));
    status.textContent = "This page may not copy. The text is selected: copy it by hand.";
  }
}

function shownOf(what, button, turn) {
  if (what === "citation") return button.closest("div").querySelector("pre");
  return turn.querySelector("[data-quoted]") ?? turn;
}

function textOf(what, button, turn) {
  const link = new URL(turn.dataset.link, location.href);
  if (what === "citation") return button.closest("div").querySelector("pre").textContent;
  if (what === "conversation") link.hash = "";
  if (what !== "quote") return link.href;
  return `${turn.querySelector("[data-citation]").dataset.citation}\n${link.href}`;
}

function confirm(button) {
  if ("copied" in button.dataset) return;
  const names = [...button.childNodes];
  button.dataset.copied = "";
  button.replaceChildren("Copied");
  setTimeout(() => {
    button.replaceChildren(...names);
    delete button.dataset.copied;
  }, SHOWN_FOR);
}
