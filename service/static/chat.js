// The conversation without reloading. The server renders every answer, here as without a script;
// this module asks for it, puts it below the others and points to its place in the article.

import { copyFrom } from "./copying.js";
import { openNote } from "./notes.js";
import { clearMarks, pointTo, pointToAnswer } from "./pane.js";
import { remember } from "./recents.js";
import { closeSuggestions, isSuggesting, onSuggestKey, SCOPE, scope } from "./suggesting.js";
import "./lighting.js";

const WAIT_BEFORE_SHOWING = 300;
const LONGEST_WAIT = 20_000;

const form = document.querySelector("form.ask");
const input = form.elements.q;
const hint = form.querySelector(".hint");
const turns = document.querySelector("[data-turns]");
const status = document.querySelector("[data-status]");
const waiting = form.querySelector(".waiting");
const failure = document.querySelector("[data-failure]");

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

function address(page, question, { literally = false, ...extra } = {}) {
  const url = new URL(page, location.href);
  const before = visibleTurns().slice(-form.dataset.maxHistory);
  for (const name of ["q", "history", "literal", ...SCOPE]) url.searchParams.delete(name);
  url.searchParams.set("q", question);
  for (const turn of before) url.searchParams.append("history", turn.dataset.question);
  for (const [number, turn] of before.entries()) {
    if ("literal" in turn.dataset) url.searchParams.append("literal", number + 1);
  }
  if (literally) url.searchParams.append("literal", before.length + 1);
  for (const [name, value] of scope()) url.searchParams.append(name, value);
  for (const [name, value] of Object.entries(extra)) url.searchParams.set(name, value);
  return url;
}

// `from` is what was clicked: where it goes with the answer, the focus goes to the question.
async function ask(text, { literally = false, from = null } = {}) {
  const question = text.trim();
  hint.hidden = question !== "";
  if (pending) return;
  if (!question) {
    input.focus();
    return;
  }
  closeSuggestions();
  if (isolated) {
    location.assign(address(location.href, question, { literally }));
    return;
  }
  pending = true;
  const timer = setTimeout(showWaiting, WAIT_BEFORE_SHOWING);
  try {
    const url = address(form.dataset.fragment, question, { literally, ...wanted });
    addTurn(await fetchTurn(url), from !== null);
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

const wanted = embedded ? { fragment: 1, embedded: 1 } : { fragment: 1 };

async function fetchTurn(url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(LONGEST_WAIT) });
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

function addTurn(turn, takesFocus) {
  for (const old of turns.querySelectorAll(".failure, .turn[hidden]")) old.remove();
  turns.append(turn);
  document.body.classList.add("conversing");
  if (!embedded) history.pushState({ turns: visibleTurns().length }, "", turn.dataset.link);
  settle();
  present(turn);
  if (takesFocus && document.hasFocus()) turn.querySelector(".question").focus({ preventScroll: true });
  status.textContent = turn.dataset.summary;
}

// Of a long conversation the answers to the first questions come when they are asked for.
async function showEarlier(link) {
  try {
    const url = new URL(form.dataset.fragment, location.href);
    url.search = new URL(link.href).search;
    for (const [name, value] of Object.entries(wanted)) url.searchParams.set(name, value);
    const turn = await fetchTurn(url);
    link.closest(".turn").replaceWith(turn);
    settle();
    turn.querySelector(".full").open = true;
    turn.querySelector(".question").focus();
  } catch {
    location.assign(link.href);
  }
}

// The newest turn is open and leads on; older ones fold to question and answer.
function settle() {
  const shown = visibleTurns();
  for (const turn of shown) {
    const isLatest = turn === shown.at(-1);
    const next = turn.querySelector(".next");
    turn.classList.toggle("older", !isLatest);
    turn.querySelector(".full")?.toggleAttribute("open", isLatest);
    if (isLatest) turn.id = "latest";
    else turn.removeAttribute("id");
    if (next) next.hidden = !isLatest;
  }
  recalled = 0;
  if (embedded) return;
  nameDocument();
  nameConversation(shown.at(-1));
  remember(askedQuestions());
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
  document.title = [...askedQuestions().slice(-1), turns.dataset.title].join(" · ");
}

// Where the whole conversation can be had: copied as a link, or as a file.
function nameConversation(latest) {
  for (const link of document.querySelectorAll("[data-export]")) {
    const url = new URL(latest?.dataset.link ?? form.dataset.fragment, location.href);
    url.searchParams.set("format", link.dataset.export);
    url.hash = "";
    link.href = url;
  }
}

// Back and forward show the conversation as it was; what this page does not hold, the server does.
function restore(event) {
  const count = event.state?.turns ?? initialTurns;
  const all = [...turns.querySelectorAll(".turn[data-question]")];
  if (count > all.length || (count > 0 && !all[count - 1].querySelector(".full"))) {
    location.reload();
    return;
  }
  for (const old of turns.querySelectorAll(".failure")) old.remove();
  for (const [number, turn] of all.entries()) turn.hidden = number >= count;
  document.body.classList.toggle("conversing", count > 0);
  settle();
  clearMarks();
  pointToAnswer(visibleTurns().at(-1));
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
  if (event.isComposing || onSuggestKey(event, ask)) return;
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
  if (event.key === "Escape" && !isSuggesting()) close(event.target);
}

function close(target) {
  const open = target.closest?.("details[open]:not(.full)");
  if (!open) {
    clearMarks();
    return;
  }
  open.open = false;
  open.querySelector("summary").focus();
}

// ---- what is bound to what

const isPlain = (event) => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

function onClick(event) {
  const target = event.target.closest("[data-copy], a.cite, a.figure, a[data-ask], a[data-show]");
  if (!target || !isPlain(event)) return;
  if (target.matches("[data-copy]")) {
    const turn = target.closest(".turn") ?? visibleTurns().at(-1);
    copyFrom(target, turn, status);
  } else if (target.matches(".cite")) {
    if (pointTo(target)) event.preventDefault();
  } else if (target.matches(".figure")) {
    event.preventDefault();
    openNote(target);
  } else if (target.matches("[data-show]")) {
    event.preventDefault();
    showEarlier(target);
  } else if (target.matches("a")) {
    event.preventDefault();
    target.closest("[popover]")?.hidePopover();
    ask(target.dataset.ask || target.textContent, {
      literally: "literally" in target.dataset,
      from: target,
    });
  }
}

// A reader's word that this is not the answer goes without leaving the page.
async function onMark(event) {
  if (!event.target.matches("form.marking")) return;
  event.preventDefault();
  const { action } = event.target;
  const body = new URLSearchParams(new FormData(event.target));
  const response = await fetch(`${action}?fragment=1`, { method: "POST", body }).catch(() => null);
  const note = document.createElement("p");
  note.className = "noted";
  note.tabIndex = -1;
  note.textContent = response?.ok ? "Noted, thank you." : "This could not be noted.";
  event.target.replaceWith(note);
  note.focus();
  status.textContent = note.textContent;
}

document.addEventListener("click", onClick);
turns.addEventListener("submit", onMark);
form.addEventListener("submit", (event) => event.preventDefault());
form.querySelector("[type=submit]").addEventListener("click", (event) => {
  event.preventDefault();
  ask(input.value);
});
// Another scope is another conversation: the same questions, asked elsewhere.
// In another collection the article that was asked does not stand.
form.querySelector(".scope")?.addEventListener("change", ({ target }) => {
  const url = new URL(location.href);
  if (target.name === "collection") form.elements.article.value = "";
  for (const name of SCOPE) url.searchParams.delete(name);
  for (const [name, value] of scope()) url.searchParams.append(name, value);
  location.assign(url);
});
input.addEventListener("keydown", onInputKey);
input.addEventListener("input", () => (hint.hidden = true));
document.addEventListener("keydown", onKey);

const initialTurns = history.state?.turns ?? visibleTurns().length;
if (!embedded) {
  addEventListener("popstate", restore);
  if (!history.state) history.replaceState({ turns: initialTurns }, "");
  remember(askedQuestions());
}
const pane = document.querySelector(".pane");
pointToAnswer(visibleTurns().at(-1));
if (pane?.dataset.passage) {
  const wanted = pane.querySelector(`#p${pane.dataset.passage}`);
  wanted?.closest(".paragraph").classList.add("pointed");
  if (wanted) pane.scrollTo({ top: wanted.offsetTop - pane.clientHeight / 3 });
}
