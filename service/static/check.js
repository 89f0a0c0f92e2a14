// What to paste, copied by a button.

const SHOWN_FOR = 2000;
const status = document.querySelector("[data-status]");

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy-snippet]");
  if (!button) return;
  const shown = button.closest("section").querySelector("pre");
  try {
    await navigator.clipboard.writeText(shown.textContent.trim());
    status.textContent = "Copied.";
    button.dataset.copied = "";
    setTimeout(() => delete button.dataset.copied, SHOWN_FOR);
  } catch {
    getSelection().selectAllChildren(shown);
    status.textContent = "This page may not copy. The text is selected: copy it by hand.";
  }
});
