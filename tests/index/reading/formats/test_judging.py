"""Blocks of a page judged by their signs: teasers, headings, captions, and what a passage holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from index import parse_article

PARAGRAPHS = {
    "a bridge": (
        "The bridge over the Lisk, which was closed in May, opens again on Friday, they say.",
        "Its two arches were cracked, and 40 tons of stone, cut in the old quarry, hold them now.",
        "Drivers had gone round by Hexley, which took them 25 minutes, and some twice as long.",
        "The county paid for the stone, the village for the lamps, and a school for the paint.",
        "A bus will cross it every hour, but no lorries, since the old road behind it is narrow.",
    ),
    "an orchestra": (
        "The orchestra of Tamm plays no encores this year, its conductor, Ines Holm, has decided.",
        "Players had asked for it, she said, as 19 of them travel home by the last train north.",
        "Listeners are of two minds: some clap longer than ever, and others put on their coats.",
        "The hall, built in 1888, seats 900 people, and it was full on 31 evenings in the spring.",
        "In autumn the orchestra goes to sea, and plays, for a week, on the ferry to Marsh Island.",
    ),
    "a beetle": (
        "A beetle that nobody had seen for 60 years lives in the oaks of Orre, students found.",
        "They had looked for owls, and at night, in the rain, saw 12 of the beetles on one trunk.",
        "It is as long as a thumb, black, and harmless, but woodmen feared it and burned its oaks.",
        "The oaks of Orre were spared, as their owner, a judge, was fond of shade in the summer.",
        "The students will count the beetles every June, and keep secret, they say, which oaks.",
    ),
}
TEASERS = "".join(
    f"<div class=teaser><a href=/{n}><h3>{title}</h3></a><p><a href=/{n}>Read on</a></p></div>"
    for n, title in enumerate(("Owls ringed", "Ferry late", "Hall sold", "Well dry", "Fair opens"))
)


def page(subject: str, inside: str = "") -> str:
    """Give a page with the paragraphs of a subject, and something before the last of them."""
    *first, last = (f"<p>{words}</p>" for words in PARAGRAPHS[subject])
    return (
        f"<!DOCTYPE html><html><head><title>News of Orre</title></head><body><h1>News</h1>"
        f"<div class=story>{''.join(first)}{inside}{last}</div></body></html>"
    )


def passages(source: str) -> list[str]:
    article = parse_article(Path("page.html"), source)
    return [article.text[one.start : one.end] for one in article.passages]


@pytest.mark.parametrize("subject", PARAGRAPHS)
def test_every_paragraph_is_kept_and_no_teaser_among_them(subject: str) -> None:
    assert passages(page(subject)) == list(PARAGRAPHS[subject])
    assert passages(page(subject, TEASERS)) == list(PARAGRAPHS[subject])


@pytest.mark.parametrize("subject", PARAGRAPHS)
def test_a_heading_goes_with_what_it_heads(subject: str) -> None:
    *_, last = passages(page(subject, "<h2>In short</h2>"))
    assert last == f"In short\n\n{PARAGRAPHS[subject][-1]}"


@pytest.mark.parametrize("subject", PARAGRAPHS)
def test_a_caption_that_is_a_sentence_is_kept(subject: str) -> None:
    caption = "This is how it looked, on a morning in March, to a painter from the next valley."
    inside = f"<figure><img src=a.png><figcaption>{caption}</figcaption></figure>"
    assert caption in passages(page(subject, inside))


@pytest.mark.parametrize("subject", PARAGRAPHS)
def test_no_passage_runs_over_furniture(subject: str) -> None:
    items = "<ul><li>It is new, and it is slow, and dear.</li></ul>"
    shared = "<div class=share>Facebook Twitter Email</div>"
    found = passages(page(subject, items + shared + items.replace("new", "old")))
    assert not any("Facebook" in one for one in found)


def test_a_page_of_few_words_is_an_article() -> None:
    assert passages("<html><body><h1>Notice</h1><p>Closed today</p></body></html>")


def teasers(count: int) -> str:
    """Give headings that are links, each with a sentence that leads to another article."""
    told = (
        f"<li><h3><a href=/{n}>Number {n} of the news</a></h3><p>A sentence, of {n} boats and of "
        f"their owners, which leads its readers on to another article of the day.</p></li>"
        for n in range(20, 20 + count)
    )
    return f"<ul>{''.join(told)}</ul>"


@pytest.mark.parametrize("subject", PARAGRAPHS)
def test_many_linked_headings_with_a_sentence_each_are_teasers(subject: str) -> None:
    assert passages(page(subject, teasers(4))) == list(PARAGRAPHS[subject])
    assert any("leads its readers" in one for one in passages(page(subject, teasers(3))))


@pytest.mark.parametrize("subject", PARAGRAPHS)
def test_paragraphs_of_an_article_under_linked_headings_are_kept(subject: str) -> None:
    parts = (
        f"<section><h3><a href=/{n}>Part {n}</a></h3><p>{words}</p></section>"
        for n, words in enumerate(PARAGRAPHS[subject])
    )
    found = passages(f"<html><body><div class=story>{''.join(parts)}</div></body></html>")
    assert [one.rpartition("\n")[2] for one in found] == list(PARAGRAPHS[subject])


def test_a_page_of_nothing_but_teasers_is_read() -> None:
    found = passages(f"<html><body><h1>News</h1>{teasers(6)}</body></html>")
    assert len(found) == 6
