// The embedded page's side of the messages between frame and host. Version 1:
//   host to frame   {quotient: 1, type: "hello", theme?}   answered with the size
//                   {quotient: 1, type: "theme", theme}    "light" or "dark"
//   frame to host   {quotient: 1, type: "size", height}    in CSS pixels, whenever it changes
// A message from another window or origin, or of another form, is ignored.
(() => {
  const VERSION = 1;
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

  function onMessage(event) {
    if (event.source !== parent || !isEmbedder(event.origin)) return;
    const message = event.data;
    if (message?.quotient !== VERSION) return;
    if (["light", "dark"].includes(message.theme)) root.dataset.theme = message.theme;
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
