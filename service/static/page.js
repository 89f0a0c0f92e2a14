// What every page has: colours by choice, a way back, and Escape for what floats.
// A classic script in the head, so that a chosen dark page is never light first.
(() => {
  const root = document.documentElement;
  const systemDark = matchMedia("(prefers-color-scheme: dark)");

  function storedTheme() {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null; // no storage in a sandboxed frame
    }
  }

  function store(theme) {
    try {
      if (theme) localStorage.setItem("theme", theme);
      else localStorage.removeItem("theme");
    } catch {
      // the choice holds for this page only
    }
  }

  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches);

  // A choice that agrees with the system is no choice: the page follows the system again.
  function switchTheme() {
    const theme = isDark() ? "light" : "dark";
    const choice = (theme === "dark") === systemDark.matches ? null : theme;
    store(choice);
    if (choice) root.dataset.theme = choice;
    else delete root.dataset.theme;
    nameSwitch();
  }

  function nameSwitch() {
    const button = document.querySelector("[data-theme-switch]");
    button?.setAttribute("aria-label", `Switch to ${isDark() ? "light" : "dark"} colours`);
  }

  // The address names the passage; a quote deep in a long one is brought to a third of the way down.
  function showQuote() {
    const quote = document.querySelector(".reading mark.quote");
    const [arrival] = performance.getEntriesByType("navigation");
    if (!quote || arrival?.type !== "navigate") return;
    scrollTo({ top: scrollY + quote.getBoundingClientRect().top - innerHeight / 3 });
  }

  // From another page the way leads back to the conversation of this tab, and a question goes on in it.
  function leadBack() {
    const link = document.querySelector("[data-conversation]");
    const address = link && storedConversation();
    if (!address) return;
    link.href = address;
  }

  function storedConversation() {
    try {
      const address = sessionStorage.getItem("conversation");
      return address?.startsWith("/ask?") ? address : null;
    } catch {
      return null; // no storage
    }
  }

  function goOn(link) {
    const address = storedConversation();
    if (!address || !document.querySelector("[data-conversation]")) return;
    const url = new URL(address, location.href);
    url.searchParams.append("history", url.searchParams.get("q"));
    url.searchParams.set("q", link.dataset.ask);
    url.hash = "latest";
    link.href = url;
  }

  const arrivedAt = history.length;
  const chosen = storedTheme();
  if (!root.dataset.theme && (chosen === "light" || chosen === "dark")) root.dataset.theme = chosen;
  systemDark.addEventListener("change", nameSwitch);

  document.addEventListener("DOMContentLoaded", () => {
    nameSwitch();
    leadBack();
  });
  addEventListener("load", showQuote); // after the browser has gone to the passage
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-theme-switch]")) switchTheme();
    const asking = event.target.closest("a[data-ask]");
    if (asking) goOn(asking);
    for (const open of document.querySelectorAll("details[data-float][open]")) {
      if (!open.contains(event.target)) open.open = false;
    }
    // Where the reader has jumped between passages since, one step back is not the way back.
    if (event.target.closest("[data-back]") && history.length === arrivedAt) {
      event.preventDefault();
      history.back();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") root.classList.add("notes-closed");
  });
  for (const type of ["pointerover", "focusin"]) {
    document.addEventListener(type, () => root.classList.remove("notes-closed"));
  }
})();
