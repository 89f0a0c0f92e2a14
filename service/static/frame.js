// The embedded page's side of the messages between frame and host. Version 1:
//   host to frame   {quotient: 1, type: "hello", theme?, accent?, font?}   answered with the size
//                   {quotient: 1, type: "theme", theme}    "light" or "dark"
//   frame to host   {quotient: 1, type: "size", height}    in CSS pixels, whenever it changes
// A message from another window or origin, or of another form, is ignored.
(() => {
  const VERSION = 1;
  // What the host may set: a colour in hexadecimal digits, and names of fonts.
  const COLOUR = /^#[0-9a-f]{6}$/i;
  const FONTS = /^[\w\s,"'-]{1,120}$/;
  const LEAST_CONTRAST = 4.5;
  const root = document.documentElement;
  const frame = document.querySelector("[data-frame]");
  const turns = document.querySelector("[data-turns]");
  // The origin of a sandboxed frame is opaque; its address still tells where it comes from.
  const own = new URL(location.href).origin;
  const embedders = document
    .querySelector('meta[name="quotient-embedders"]')
    .content.split(" ")
    .map((source) => (source === "'self'" ? own : source));
  let host = null;
  let sent = 0;

  function isEmbedder(origin) {
    return embedders.some((source) => {
      const [scheme, domain] = source.split("://*.");
      return domain
        ? origin.startsWith(`${scheme}://`) && origin.endsWith(`.${domain}`)
        : origin === source;
    });
  }

  function sendSize() {
    const height = Math.ceil(frame.getBoundingClientRect().height);
    if (host === null || height === sent) return;
    sent = height;
    parent.postMessage({ quotient: VERSION, type: "size", height }, host);
  }

  function luminance(colour) {
    const [red, green, blue] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  // WCAG 2.2, contrast ratio.
  function contrast(colour, other) {
    const [less, more] = [luminance(colour), luminance(other)].sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  }

  function isLegible(accent) {
    const colour = accent.match(/[0-9a-f]{2}/gi).map((part) => parseInt(part, 16));
    const paper = getComputedStyle(root).backgroundColor.match(/\d+/g).slice(0, 3).map(Number);
    return contrast(colour, paper) >= LEAST_CONTRAST;
  }

  function dress({ accent, font }) {
    root.style.removeProperty("--accent");
    if (COLOUR.test(accent ?? "")) {
      if (isLegible(accent)) root.style.setProperty("--accent", accent);
      else console.warn(`Quotient: ${accent} cannot be read on this ground; it is left out`);
    }
    if (FONTS.test(font ?? "")) {
      for (const name of ["--serif", "--sans"]) root.style.setProperty(name, font);
    }
  }

  function onMessage(event) {
    if (event.source !== parent || !isEmbedder(event.origin)) return;
    const message = event.data;
    if (message?.quotient !== VERSION) return;
    if (["light", "dark"].includes(message.theme)) root.dataset.theme = message.theme;
    if ("accent" in message || "font" in message) dress(message);
    if (message.type === "hello") {
      host = event.origin;
      sent = 0;
      sendSize();
    }
  }

  // In a frame of a fixed height the newest answer must be brought into view, but only within
  // the frame: scrollIntoView would scroll the host's page, too.
  function showLatest() {
    const last = turns.lastElementChild;
    if (last && root.scrollHeight > innerHeight) scrollTo({ top: last.offsetTop });
  }

  for (const warning of document.querySelectorAll('meta[name="quotient-warning"]')) {
    console.warn(`Quotient: ${warning.content}`);
  }
  if (parent === self) return;
  addEventListener("message", onMessage);
  new ResizeObserver(sendSize).observe(frame);
  new MutationObserver(showLatest).observe(turns, { childList: true });
  if (turns.childElementCount) showLatest();
})();
