// The article beside the conversation: what an answer cites is marked there, by ranges, so that
// the article's markup stays as it is. Where an answer cites another article, or another part of a
// long one, that is fetched.

let pointed = 0;

const pane = () => document.querySelector(".pane");

const isBeside = () => pane() !== null && getComputedStyle(pane()).display !== "none";

export function pointTo(link) {
  if (!isBeside()) return false;
  pointed += 1;
  if (isShown(link)) return mark(link);
  follow(link, pointed);
  return true;
}

// Of a long article the pane holds a part.
function isShown({ dataset: { article, mark } }) {
  const { article: shown, from, to } = pane().dataset;
  const start = parseInt(mark, 10);
  return article === shown && start >= Number(from) && start < Number(to);
}

export function pointToAnswer(turn) {
  const cited = turn?.querySelector(".cited .cite");
  if (cited) pointTo(cited);
}

export function clearMarks() {
  for (const old of pane()?.querySelectorAll(".pointed") ?? []) old.classList.remove("pointed");
  highlight("quote", null);
  highlight("told", null);
}

async function follow(link, turn) {
  const url = new URL(link.href);
  url.searchParams.set("pane", "1");
  url.hash = "";
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`answered with ${response.status}`);
    const received = document.createElement("template");
    received.innerHTML = await response.text();
    if (turn !== pointed) return; // something else was pointed to meanwhile
    clearMarks();
    pane().replaceWith(received.content.querySelector(".pane"));
    mark(link);
  } catch {
    location.assign(link.href); // the article's own page tells what is wrong
  }
}

function mark(link) {
  const quote = toRange(link.dataset.mark);
  if (!quote) return false;
  for (const old of pane().querySelectorAll(".pointed")) old.classList.remove("pointed");
  quote.startContainer.parentElement.closest(".paragraph").classList.add("pointed");
  highlight("quote", quote);
  highlight("told", link.dataset.told ? toRange(link.dataset.told) : null);
  const offset = quote.getBoundingClientRect().top - pane().getBoundingClientRect().top;
  pane().scrollTo({ top: pane().scrollTop + offset - pane().clientHeight / 3 });
  return true;
}

function highlight(name, range) {
  if (!globalThis.Highlight) return; // the paragraph's rule in the margin still shows the place
  if (range) CSS.highlights.set(name, new Highlight(range));
  else CSS.highlights.delete(name);
}

// The server counts code points of the article, the document UTF-16 units of its nodes.
function toRange(span) {
  const [start, end] = span.split("-").map(Number);
  const paragraph = [...pane().querySelectorAll("[data-start]")].findLast(
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
