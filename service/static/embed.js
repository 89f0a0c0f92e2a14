// Puts the chat into a host page:
//   <script src="https://quotient.example/embed.js" data-theme="auto" async></script>
// stands where the chat is to be; without any data- attribute it only defines
//   <quotient-chat data-theme="auto">shown where the chat cannot be</quotient-chat>
// Both take data-theme (auto, light, dark), data-title, data-placeholder, data-button, data-lang,
// data-question, data-article, data-collection and data-max-height (pixels, 640 by default, or none). The custom
// properties --quotient-accent and --quotient-font colour and set the chat. Of the host nothing
// is touched; no global is set.
(() => {
  const VERSION = 1;
  const NAME = "quotient-chat";
  const FIRST_HEIGHT = 220;
  const USUAL_HEIGHT = 640;
  const MAX_HEIGHT = 100_000;
  // How long a frame that has loaded, or that a reader waits for, may say nothing.
  const SILENCE = 3_000;
  const PATIENCE = 12_000;
  const PASSED = { title: "title", placeholder: "placeholder", button: "button", lang: "lang", q: "question", article: "article", collection: "collection" };
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
    #alive = false;

    connectedCallback() {
      this.style.display ||= "block";
      const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      this.#theme = this.#wantedTheme();
      this.#alive = false;
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
      frame.addEventListener("load", () => {
        this.#send("hello");
        setTimeout(() => this.#giveUp(frame), SILENCE);
      });
      return frame;
    }

    #address() {
      const url = new URL("/embed", this.dataset.service || service);
      url.searchParams.set("theme", this.#theme);
      for (const [name, attribute] of Object.entries(PASSED)) {
        const value = this.dataset[attribute];
        if (value) url.searchParams.set(name, value);
      }
      return url.href;
    }

    // What the host holds for the case: the element's own content, or a link.
    #giveUp(frame) {
      if (this.#alive || frame !== this.#frame) return;
      const instead = document.createElement("slot");
      const link = document.createElement("a");
      link.href = this.dataset.service || service;
      link.textContent = this.dataset.title || "Ask the article";
      instead.append(link);
      frame.style.display = "none";
      this.shadowRoot.replaceChildren(frame, instead);
    }

    // A theme that is none goes to the frame as it is: the frame falls back and warns.
    #wantedTheme() {
      const { theme = "auto" } = this.dataset;
      return theme === "auto" ? themeAround(this) : theme;
    }

    #send(type) {
      const style = getComputedStyle(this);
      const [accent, font] = ["accent", "font"].map((name) => style.getPropertyValue(`--quotient-${name}`).trim());
      const message = { quotient: VERSION, type, theme: this.#theme, accent, font };
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
      this.#revive();
      const { maxHeight = USUAL_HEIGHT } = this.dataset;
      const most = maxHeight === "none" ? Infinity : Number(maxHeight) || USUAL_HEIGHT;
      this.#frame.style.height = `${Math.min(height, most)}px`;
    }

    #revive() {
      if (this.#alive) return;
      this.#alive = true;
      this.#frame.style.display = "block";
      this.shadowRoot.querySelector("slot")?.remove();
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
      const frame = this.#frame;
      const seen = new IntersectionObserver(([entry]) => {
        if (!entry.isIntersecting) return;
        seen.disconnect();
        setTimeout(() => this.#giveUp(frame), PATIENCE);
      });
      seen.observe(frame);
      this.#stop = () => {
        abort.abort();
        watch.disconnect();
        seen.disconnect();
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
