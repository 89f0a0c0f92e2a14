// Puts the chat into a host page:
//   <script src="https://quotient.example/embed.js" data-theme="auto" async></script>
// stands where the chat is to be; without any data- attribute it only defines
//   <quotient-chat data-theme="auto"></quotient-chat>
// Both take data-theme (auto, light, dark), data-title, data-question, data-article and
// data-max-height (pixels). Of the host nothing is touched; no global is set.
(() => {
  const VERSION = 1;
  const NAME = "quotient-chat";
  const FIRST_HEIGHT = 320;
  const MAX_HEIGHT = 100_000;
  const script = document.currentScript;
  const service = new URL(script.src).origin;
  const dark = matchMedia("(prefers-color-scheme: dark)");

  // The host is as dark as the first ground behind the element, or as its colour scheme says.
  function themeAround(element) {
    for (let node = element; node; node = node.parentElement ?? node.getRootNode().host) {
      const colour = getComputedStyle(node).backgroundColor;
      const [red, green, blue, alpha = 1] = colour.startsWith("rgb")
        ? colour.match(/[\d.]+/g).map(Number)
        : [0, 0, 0, 0];
      if (alpha > 0.5) return 0.3 * red + 0.59 * green + 0.11 * blue < 128 ? "dark" : "light";
    }
    const scheme = getComputedStyle(element).colorScheme;
    return scheme.includes("dark") && (!scheme.includes("light") || dark.matches) ? "dark" : "light";
  }

  class QuotientChat extends HTMLElement {
    #frame = null;
    #theme = null;
    #stop = null;

    connectedCallback() {
      this.style.display ||= "block";
      const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      this.#theme = this.#wantedTheme();
      this.#frame = this.#makeFrame();
      shadow.replaceChildren(this.#frame);
      this.#listen();
    }

    disconnectedCallback() {
      this.#stop?.();
    }

    get #origin() {
      return new URL(this.#frame.src).origin;
    }

    #makeFrame() {
      const frame = document.createElement("iframe");
      frame.title = this.dataset.title || "Questions to the article";
      frame.loading = "lazy";
      frame.allow = "clipboard-write";
      frame.sandbox = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox";
      Object.assign(frame.style, { width: "100%", height: `${FIRST_HEIGHT}px`, border: 0, display: "block" });
      frame.src = this.#address();
      frame.addEventListener("load", () => this.#send("hello"));
      return frame;
    }

    #address() {
      const url = new URL("/embed", this.dataset.service || service);
      const { title, question, article } = this.dataset;
      const wanted = { theme: this.#theme, title, q: question, article };
      for (const [name, value] of Object.entries(wanted)) {
        if (value) url.searchParams.set(name, value);
      }
      return url.href;
    }

    // A theme that is none goes to the frame as it is: the frame falls back and warns.
    #wantedTheme() {
      const { theme = "auto" } = this.dataset;
      return theme === "auto" ? themeAround(this) : theme;
    }

    #send(type) {
      const message = { quotient: VERSION, type, theme: this.#theme };
      this.#frame.contentWindow?.postMessage(message, this.#origin);
    }

    #follow() {
      const theme = this.#wantedTheme();
      if (theme === this.#theme) return;
      this.#theme = theme;
      this.#send("theme");
    }

    #receive(event) {
      if (event.source !== this.#frame.contentWindow || event.origin !== this.#origin) return;
      const { quotient, type, height } = event.data ?? {};
      if (quotient !== VERSION || type !== "size" || !Number.isFinite(height)) return;
      if (height <= 0 || height > MAX_HEIGHT) return;
      const most = Number(this.dataset.maxHeight) || Infinity;
      this.#frame.style.height = `${Math.min(height, most)}px`;
    }

    #listen() {
      const abort = new AbortController();
      const { signal } = abort;
      const follow = () => this.#follow();
      addEventListener("message", (event) => this.#receive(event), { signal });
      dark.addEventListener("change", follow, { signal });
      document.addEventListener("transitionend", follow, { signal, passive: true });
      const watch = new MutationObserver(follow);
      for (const node of [document.documentElement, document.body]) watch.observe(node, { attributes: true });
      this.#stop = () => {
        abort.abort();
        watch.disconnect();
      };
    }
  }

  if (!customElements.get(NAME)) customElements.define(NAME, QuotientChat);
  if (!Object.keys(script.dataset).length) return;
  if (script.closest("head")) {
    console.warn("Quotient: the script must stand in the body, where the chat is to be");
    return;
  }
  const chat = document.createElement(NAME);
  Object.assign(chat.dataset, script.dataset, { service });
  script.after(chat);
})();
