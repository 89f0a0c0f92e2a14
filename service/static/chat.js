// The conversation without reloading. The server renders every answer, here as without a script;
// this module asks for it, puts it below the others and points to its place in the article.

const WAIT_BEFORE_SHOWING = 300;
const LONGEST_WAIT = 20_000;

const form = document.querySelector("form.ask");
const input = form.elements.q;
const turns = document.querySelector("[data-turns]");
const status = document.querySelector("[data-status]");
const waiting = form.querySelector(".waiting");
const failure = document.querySelector("[data-failure]");
const pane = document.querySelector(".pane");

const embedded = "embedded" in form.dataset;
const isolated = self.origin === "null"; // a sandboxed frame can neither fetch nor submit
let pending = false;
let recalled = 0;

class RefusedError extends Error {
  constructor(httpStatus) {
    super(`answered with ${httpStatus}`);
    this.httpStatus = httpStatus;
  }
}

// ---- asking

const visibleTurns = () => [...turns.querySelectorAll(".turn[data-question]:not([hidden])")];
const askedQuestions = () => visibleTurns().map((turn) => turn.dataset.question);

function address(page, question, extra = {}) {
  const url = new URL(page, location.href);
  for (const name of ["q", "history"]) url.searchParams.delete(name);
  url.searchParams.set("q", question);
  for (const earlier of askedQuestions().slice(-form.dataset.maxHistory)) {
    url.searchParams.append("history", earlier);
  }
  for (const [name, value] of Object.entries(extra)) url.searchParams.set(name, value);
  return url;
}

async function ask(text) {
  const question = text.trim();
  if (!question || pending) return;
  if (isolated) {
    location.assign(address(location.href, question));
    return;
  }
  pending = true;
  const timer = setTimeout(showWaiting, WAIT_BEFORE_SHOWING);
  try {
    addTurn(await fetchTurn(question));
    if (input.value.trim() === question) input.value = "";
  } catch (error) {
    addFailure(question, error);
  } finally {
    pending = false;
    clearTimeout(timer);
    waiting.hidden = true;
    turns.removeAttribute("aria-busy");
  }
}

async function fetchTurn(question) {
  const wanted = embedded ? { fragment: 1, embedded: 1 } : { fragment: 1 };
  const response = await fetch(address(form.dataset.fragment, question, wanted), {
    signal: AbortSignal.timeout(LONGEST_WAIT),
  });
  if (!response.ok) throw new RefusedError(response.status);
  return toTurn(await response.text(), response.status);
}

// What answers may not be the service: a network that asks for a login answers with its own page.
function toTurn(html, httpStatus) {
  const received = document.createElement("template");
  received.innerHTML = html;
  const turn = received.content.firstElementChild;
  if (!turn?.matches(".turn[data-question]")) throw new RefusedError(httpStatus);
  return turn;
}

function showWaiting() {
  waiting.hidden = false;
  turns.setAttribute("aria-busy", "true");
}

// ---- showing

function addTurn(turn) {
  for (const old of turns.querySelectorAll(".failure, .turn[hidden]")) old.remove();
  turns.append(turn);
  document.body.classList.add("conversing");
  if (!embedded) history.pushState({ turns: visibleTurns().length }, "", turn.dataset.link);
  nameDocument();
  recalled = 0;
  present(turn);
  status.textContent = turn.dataset.summary;
}

function addFailure(question, error) {
  for (const old of turns.querySelectorAll(".failure")) old.remove();
  const section = failure.content.firstElementChild.cloneNode(true);
  const reason = !navigator.onLine ? "offline" : error.httpStatus === 429 ? "busy" : "failed";
  section.querySelector(".question").textContent = question;
  for (const message of section.querySelectorAll("[data-when]")) {
    if (message.dataset.when !== reason) message.remove();
  }
  section.querySelector("[data-retry]").addEventListener("click", () => ask(question));
  turns.append(section);
  document.body.classList.add("conversing");
  present(section);
  status.textContent = section.querySelector("[data-when]").textContent;
}

function present(turn) {
  if (!embedded) turn.scrollIntoView({ block: "start" });
  pointToAnswer(turn);
}

// The browser's history lists conversations by their last question, as the server names them.
function nameDocument() {
  if (embedded) return;
  document.title = [...askedQuestions().slice(-1), turns.dataset.title].join(" · ");
}

// Back and forward show the conversation as it was; what this page does not hold, the server does.
function restore(event) {
  const count = event.state?.turns ?? initialTurns;
  const all = [...turns.querySelectorAll(".turn[data-question]")];
  if (count > all.length) {
    location.reload();
    return;
  }
  for (const old of turns.querySelectorAll(".failure")) old.remove();
  for (const [number, turn] of all.entries()) turn.hidden = number >= count;
  document.body.classList.toggle("conversing", count > 0);
  nameDocument();
  clearMarks();
  pointToAnswer(visibleTurns().at(-1));
}

// ---- the article beside the conversation

const isBeside = (link) =>
  pane !== null &&
  getComputedStyle(pane).display !== "none" &&
  link.dataset.article === pane.dataset.article;

// Marks the cited words in the pane by ranges: the article's markup stays as it is.
function pointTo(link) {
  if (!isBeside(link)) return false;
  const quote = toRange(link.dataset.mark);
  if (!quote) return false;
  for (const old of pane.querySelectorAll(".pointed")) old.classList.remove("pointed");
  quote.startContainer.parentElement.closest(".paragraph").classList.add("pointed");
  highlight("quote", quote);
  highlight("told", link.dataset.told ? toRange(link.dataset.told) : null);
  const offset = quote.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTo({ top: pane.scrollTop + offset - pane.clientHeight / 3 });
  return true;
}

function pointToAnswer(turn) {
  const cited = turn?.querySelector(".cited .cite");
  if (cited) pointTo(cited);
}

function highlight(name, range) {
  if (!globalThis.Highlight) return; // the paragraph's rule in the margin still shows the place
  if (range) CSS.highlights.set(name, new Highlight(range));
  else CSS.highlights.delete(name);
}

function clearMarks() {
  for (const old of pane?.querySelectorAll(".pointed") ?? []) old.classList.remove("pointed");
  highlight("quote", null);
  highlight("told", null);
}

// The server counts code points of the article, the document UTF-16 units of its nodes.
function toRange(span) {
  const [start, end] = span.split("-").map(Number);
  const paragraph = [...pane.querySelectorAll("[data-start]")].findLast(
    (candidate) => Number(candidate.dataset.start) <= start,
  );
  if (!paragraph) return null;
  const characters = [...paragraph.textContent];
  const units = (offset) => characters.slice(0, offset - paragraph.dataset.start).join("").length;
  const range = document.createRange();
  range.setStart(...nodeAt(paragraph, units(start)));
  range.setEnd(...nodeAt(paragraph, units(end)));
  return range;
}

function nodeAt(paragraph, offset) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let left = offset;
  let node = walker.nextNode();
  while (node.length < left) {
    left -= node.length;
    node = walker.nextNode();
  }
  return [node, left];
}

// ---- copying

async function copy(button) {
  const turn = button.closest(".turn");
  const link = new URL(turn.dataset.link, location.href).href;
  const quote = turn.querySelector("[data-citation]")?.dataset.citation;
  const text = button.dataset.copy === "quote" ? `${quote}\n${link}` : link;
  try {
    await navigator.clipboard.writeText(text);
    confirmCopy(button);
  } catch {
    getSelection().selectAllChildren(turn.querySelector("[data-quoted]") ?? turn);
    status.textContent = "This page may not copy. The quote is selected: copy it by hand.";
  }
}

function confirmCopy(button) {
  const name = button.textContent;
  if (name === "Copied") return;
  button.textContent = "Copied";
  status.textContent = button.dataset.copy === "quote" ? "Quote copied." : "Link copied.";
  setTimeout(() => (button.textContent = name), 2000);
}

// ---- keys

function recall(step) {
  const asked = askedQuestions();
  const next = recalled + step;
  if (next < 0 || next > asked.length) return;
  recalled = next;
  input.value = next ? asked.at(-next) : "";
}

const isRecalled = () => recalled > 0 && input.value === askedQuestions().at(-recalled);

function onInputKey(event) {
  if (event.isComposing) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    ask(input.value);
  } else if (event.key === "ArrowUp" && (!input.value || isRecalled())) {
    event.preventDefault();
    recall(1);
  } else if (event.key === "ArrowDown" && isRecalled()) {
    event.preventDefault();
    recall(-1);
  }
}

function onKey(event) {
  const typing = event.target.closest?.("input, textarea, select");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    input.focus();
  }
  if (event.key === "Escape") close(event.target);
}

function close(target) {
  const open = target.closest?.("details[open]");
  if (!open) {
    clearMarks();
    return;
  }
  open.open = false;
  open.querySelector("summary").focus();
}

// ---- what is bound to what

const isPlain = (event) => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

document.addEventListener("click", (event) => {
  const target = event.target.closest("[data-copy], a.cite, a[data-ask]");
  if (!target || !isPlain(event)) return;
  if (target.matches("[data-copy]")) {
    copy(target);
  } else if (target.matches(".cite")) {
    if (pointTo(target)) event.preventDefault();
  } else {
    event.preventDefault();
    ask(target.textContent);
  }
});
form.addEventListener("submit", (event) => event.preventDefault());
form.querySelector("[type=submit]").addEventListener("click", (event) => {
  event.preventDefault();
  ask(input.value);
});
input.addEventListener("keydown", onInputKey);
document.addEventListener("keydown", onKey);

const initialTurns = history.state?.turns ?? visibleTurns().length;
if (!embedded) {
  addEventListener("popstate", restore);
  if (!history.state) history.replaceState({ turns: initialTurns }, "");
}
pointToAnswer(visibleTurns().at(-1));
if (pane?.dataset.passage) {
  const wanted = pane.querySelector(`#p${pane.dataset.passage}`);
  wanted?.closest(".paragraph").classList.add("pointed");
  if (wanted) pane.scrollTo({ top: wanted.offsetTop - pane.clientHeight / 3 });
}
