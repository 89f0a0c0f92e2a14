"""A page of the web: its tree, its article, what it states of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from index import parse_article
from index.reading.formats.html.content import find_content
from index.reading.formats.html.tree import MAX_DEPTH, parse_html, text_of, walk

ARTICLE = (
    "<p>The mill on the Orre turns again, after 60 years, to the joy of those who live beside it, "
    "and to the grief of some who must sleep there.</p><p>Its owner, Ida Brok, paid 900 crowns for "
    "the wheel; the county gave 400 of them, the bank the rest, and the bakers the flour.</p>"
)
SAID = ["The mill on the Orre turns again,", "Its owner, Ida Brok, paid 900 crowns"]


def said(source: str) -> list[str]:
    article = parse_article(Path("page.html"), source)
    return [article.text[p.start : p.end] for p in article.passages]


def page(before: str = "", after: str = "", inside: str = "") -> str:
    body = f"{before}<div class=story><h1>Wheel turns again</h1>{ARTICLE}{inside}</div>{after}"
    return f"<!DOCTYPE html><html><head><title>Orre</title></head><body>{body}</body></html>"


LINKS = "".join(
    f"<li><a href=/{n}>{n} owls were seen in the tower of Tamm</a></li>" for n in range(9)
)


@pytest.mark.parametrize(
    "furniture",
    [
        f"<nav><ul>{LINKS}</ul></nav>",
        f"<div role=navigation>{LINKS}</div>",
        f"<aside><p>Nine owls, they say, were ringed in the tower, 12 not.</p>{LINKS}</aside>",
        "<footer><p>Orre Valley Post, 12 Mill Street, is printed on 30 presses.</p></footer>",
        "<div class='comments'><p>Ann: 12 owls, I say, were there, and no mouse.</p></div>",
        "<div style='display: none'><p>Nine owls, they say, sat there unseen.</p></div>",
        "<div hidden><p>Nine owls, they say, sat there unseen, and waited.</p></div>",
        "<script>var owls = '9 owls, 12 mice, and a cat.';</script>",
        "<form><p>Name 9 owls, please.</p><input><input><input></form>",
        f"<div class=related><h3>Read on</h3><ul>{LINKS}</ul></div>",
        "<div class=cookie-banner><p>We store 9 cookies, they say, for 12 partners.</p></div>",
        "<div class=share-buttons><a href=#>Share 12</a></div>",
    ],
)
def test_furniture_is_in_no_passage_wherever_it_stands(furniture: str) -> None:
    for source in (page(before=furniture), page(after=furniture), page(inside=furniture)):
        found = said(source)
        assert [any(words in one for one in found) for words in SAID] == [True, True]
        assert not any("12" in one or "Nine owls" in one or "9 owls" in one for one in found)


@pytest.mark.parametrize(
    "part",
    [
        "<ul><li>The wheel has 24 blades, of oak and ash.</li><li>It weighs 3 tonnes.</li></ul>",
        "<blockquote><p>We heard it for 2 miles, and slept badly, said a baker.</p></blockquote>",
        "<p>It turned for 9 hours.<br><br>Then it stood still, and 40 people went home.</p>",
        "<h2>What it cost</h2><p>The wheel cost 900 crowns, and the flour 3 crowns a sack.</p>",
        "<table><tr><th>Year</th><th>Sacks</th></tr><tr><td>2018</td><td>240</td></tr></table>",
        "<section><p>A section of the article, with 12 words in it, and a comma.</p></section>",
        "<figure><figcaption>The wheel of 1931 turns, seen from the weir.</figcaption></figure>",
    ],
)
def test_what_the_article_holds_is_kept(part: str) -> None:
    words = " ".join(text_of(parse_html(part.replace("><", "> <"))).split())
    found = " ".join(" ".join(said(page(inside=part))).replace(" | ", " ").split())
    assert words in found


LINKED = '<script type="application/ld+json">'


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Wheel turns again - Orre Post</title>", "Wheel turns again"),
        ("<title>x</title><meta property=og:title content='Wheels &amp; men'>", "Wheels & men"),
        (f'{LINKED}{{"@type": "NewsArticle", "headline": "Of wheels"}}</script>', "Of wheels"),
        (f"{LINKED}{{broken</script><title>Wheel turns again</title>", "Wheel turns again"),
        ("", "Wheel turns again"),
    ],
)  # fmt: skip
def test_the_title_is_what_the_page_states(head: str, title: str) -> None:
    source = (
        f"<html><head>{head}</head><body><article><h1>Wheel turns again</h1>{ARTICLE}</article>"
    )
    assert parse_article(Path("page.html"), source).title == title


@pytest.mark.parametrize(
    "words",
    [
        "Its wheel, says the owner, cost her 900 crowns in all.",
        "Nine owls were ringed in the tower on the last Sunday.",
        "The county paid 400 crowns, and the bank paid the rest.",
    ],
)
def test_prose_that_is_set_as_a_heading_is_said(words: str) -> None:
    assert said(page(inside=f"<h3>{words}</h3>"))[-1] == words


@pytest.mark.parametrize("words", ["What it cost", "Is the wheel safe?", "The crew of the mill"])
def test_a_heading_that_heads_nothing_is_not_said(words: str) -> None:
    assert words not in said(page(inside=f"<h3>{words}</h3>"))[-1]


def test_author_date_and_address_are_stated() -> None:
    linked = (
        '{"@graph": [{"@type": "Organization"}, {"@type": "NewsArticle", "headline": "Wheels",'
        ' "datePublished": "2019-05-03T07:00:00Z", "author": [{"name": "Ida Brok"}, "Sten Falk"]}]}'
    )
    source = (
        f"<html><head><link rel=canonical href='https://orre.example/wheel'>"
        f"<script type='application/ld+json'>{linked}</script></head><body>{ARTICLE}</body></html>"
    )
    article = parse_article(Path("page.html"), source)
    assert (article.author, article.published) == ("Ida Brok, Sten Falk", "2019-05-03")
    assert article.url == "https://orre.example/wheel"


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("utf-8", "<meta charset=utf-8>"),
        ("cp1251", "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>"),
        ("utf-16", ""),
    ],
)
def test_the_encoding_is_what_the_page_states(encoding: str, head: str) -> None:
    source = f"<html><head>{head}</head><body><h1>Мельница</h1>{ARTICLE}</body></html>"
    article = parse_article(Path("page.html"), source.encode(encoding))
    assert article.title == "Мельница"


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<p>One<p>Two", ["One", "Two"]),
        ("<p>One</div><p>Two</p>", ["One", "Two"]),
        ("<p title='a > b'>One</p>", ["One"]),
        ("<p>1 < 2 and 3 > 2</p>", ["1 < 2 and 3 > 2"]),
        ("<p>A &lt;b&gt; &amp;amp; &#8217;</p>", ["A <b> &amp; ’"]),
        ("<!-- <p>no</p> --><p>Two</p>", ["Two"]),
        ("<script>'<p>no</p>'</script><p>Two</p>", ["Two"]),
        ('<p a="x>One</p><p>Two</p>', ["One", "Two"]),
        ('<img height="63""><p>One</p><p title="two">Two</p>', ["One", "Two"]),
        ('<div id="a" "style="b"><p>One</p></div><p id="two">Two</p>', ["One", "Two"]),
        ("<p a=b'c>One</p><p title='it''s'>Two</p>", ["One", "Two"]),
        ("<p a = 'x > y' b>One</p>", ["One"]),
        ("<svg><title/></svg><p>One</p>", ["One"]),
        ("<svg><style>p > q</style><title>A <p>One</p></title></svg>", ["One"]),
        ("<title>A <p>no</p></title><p>Two</p>", ["Two"]),
    ],
)
def test_what_authors_leave_open_is_closed(source: str, texts: list[str]) -> None:
    found = [text_of(one) for one in walk(parse_html(source)) if one.tag == "p"]
    assert found == texts


@pytest.mark.parametrize(
    ("source", "places"),
    [
        ("<head><title>A</title><div><p>One</p></div>", ["/head[1]", "/div[1]"]),
        ("<html><head><meta a><p>One</p></html>", ["/html[1]/head[1]", "/html[1]/p[1]"]),
        ("<head><script>1</script><noscript><img></noscript></head>", ["/head[1]"]),
    ],
)
def test_what_no_head_can_hold_ends_it(source: str, places: list[str]) -> None:
    root = parse_html(source)
    outer = root.elements[0].elements if root.elements[0].tag == "html" else root.elements
    assert [element.path() for element in outer] == places


@pytest.mark.parametrize(
    "words",
    [
        "The wheel of the mill turns again, and it makes no noise at all.",
        "Nobody had paid for the wheel when it was brought up the valley in 1931.",
        "A line set large that goes on and on with no sign at its end may be a paragraph all the "
        "same, as many pages have them over pictures",
    ],
)
def test_a_paragraph_that_is_set_as_a_heading_is_one(words: str) -> None:
    source = page(inside=f"<h2>{words}</h2><nav><a href='/'>Owls</a></nav>")
    assert any(words in passage for passage in said(source))


@pytest.mark.parametrize("heading", ["The wheel", "Is it safe?", "Nine months later."])
def test_a_short_heading_is_none(heading: str) -> None:
    source = page(inside=f"<h2>{heading}</h2><nav><a href='/'>Owls</a></nav>")
    assert not any(heading == passage for passage in said(source))


def test_what_stands_too_deep_is_not_lost() -> None:
    source = "<div>" * 5_000 + "the wheel" + "</div>" * 5_000 + "<p>turns</p>"
    root = parse_html(source)
    assert text_of(root) == "the wheelturns"
    assert len(walk(root)) > MAX_DEPTH


def test_an_element_says_where_it_stands() -> None:
    root = parse_html("<html><body><p>a</p><div><p>b</p></div><p>c</p></body></html>")
    paths = [one.path() for one in walk(root) if one.tag == "p"]
    assert paths[1:] == ["/html[1]/body[1]/div[1]/p[1]", "/html[1]/body[1]/p[2]"]


def test_of_two_parts_the_one_with_text_is_the_article() -> None:
    root = parse_html(page(before=f"<div><ul>{LINKS}</ul></div>"))
    content = find_content(root)
    assert [one.attributes.get("class") for one in content.chosen] == ["story"]
