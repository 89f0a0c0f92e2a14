from __future__ import annotations

import pytest

from service.views.shapes import QuoteView
from service.web.framing import (
    Size,
    allows,
    oembed_content,
    read_embeddable,
    read_options,
    read_origin,
    snippets,
)

ROOT = "https://quotient.example"
QUOTE = QuoteView(
    quote="Around 400 <b>Kazakhs</b> & others.",
    article="report",
    passage=3,
    start=10,
    end=45,
    url="/articles/report?mark=10-45#p3",
    figure=None,
    context=None,
    alternatives=(),
    table=None,
    source_url=None,
    cite_url="/api/v1/cite?article=report&start=10&end=45",
    verdict=None,
)


def test_options_are_taken_as_they_are_given() -> None:
    options = read_options({"theme": "dark", "title": " Ask us ", "q": "Why?"})
    assert (options.theme, options.title, options.warnings) == ("dark", "Ask us", ())


def test_a_bad_option_falls_back_and_is_warned_of() -> None:
    options = read_options({"theme": "pink", "title": "x" * 201, "colour": "red"})
    assert (options.theme, options.title) == ("auto", "x" * 200)
    assert options.warnings == (
        "colour is not a parameter",
        "theme=pink is not one of auto, light, dark; auto is used",
        "title has more than 200 characters; the rest is left out",
    )


@pytest.mark.parametrize(
    ("origin", "allowed"),
    [
        (ROOT, True),
        ("https://intranet.example.com", True),
        ("https://intranet.example.com:8443", False),
        ("http://intranet.example.com", False),
        ("https://a.wiki.example.org", True),
        ("https://wiki.example.org", False),
        ("https://evilwiki.example.org", False),
        ("https://wiki.example.org.evil.example", False),
        ("null", False),
    ],
)
def test_an_origin_is_allowed_as_frame_ancestors_allows_it(origin: str, *, allowed: bool) -> None:
    sources = ["'self'", "https://intranet.example.com", "https://*.wiki.example.org"]
    assert allows(sources, origin, ROOT) is allowed


@pytest.mark.parametrize(
    ("typed", "origin"),
    [
        ("https://Intranet.Example.com/sites/news?x=1", "https://intranet.example.com"),
        (" http://localhost:8080 ", "http://localhost:8080"),
        ("intranet.example.com", None),
        ("javascript:alert(1)", None),
        ("https://user@a.example", None),
        ("http://[", None),
        ("", None),
    ],
)
def test_an_origin_is_read_from_what_a_person_pastes(typed: str, origin: str | None) -> None:
    assert read_origin(typed) == origin


def test_snippets_point_to_the_service() -> None:
    assert set(snippets(ROOT)) == {"Script", "Element", "Frame"}
    assert all(f'src="{ROOT}/embed' in snippet for snippet in snippets(ROOT).values())


@pytest.mark.parametrize(
    ("url", "query"),
    [
        (f"{ROOT}/", {}),
        (f"{ROOT}/ask?q=Why%3F&history=a&history=b", {"q": ["Why?"], "history": ["a", "b"]}),
        (f"{ROOT}/figures", None),
        ("https://other.example/ask?q=a", None),
        ("https://[broken", None),
        ("", None),
    ],
)
def test_only_links_to_the_chat_can_be_embedded(url: str, query: object) -> None:
    assert read_embeddable(url, ROOT) == query


def test_oembed_is_a_quotation_with_its_link_and_a_frame() -> None:
    content = oembed_content(ROOT, {"q": ["How many?"]}, "A “report”", QUOTE, Size(600, 480))
    assert (content["version"], content["type"]) == ("1.0", "rich")
    assert (content["width"], content["height"]) == (600, 480)
    assert "<p>Around 400 &lt;b&gt;Kazakhs&lt;/b&gt; &amp; others.</p>" in content["html"]
    assert f'href="{ROOT}/articles/report?mark=10-45#p3"' in content["html"]
    assert f'<iframe src="{ROOT}/embed?q=How+many%3F"' in content["html"]


def test_oembed_without_an_answer_still_links_to_the_question() -> None:
    html = oembed_content(ROOT, {"q": ["Why?"]}, "Report", None, Size(600, 480))["html"]
    assert f'<blockquote><p><a href="{ROOT}/ask?q=Why%3F">Ask “Report”</a></p></blockquote>' in html


@pytest.mark.parametrize(
    ("room", "size"),
    [
        ((None, None), Size(600, 480)),
        ((300, 200), Size(300, 200)),
        ((5000, 5000), Size(600, 480)),
        ((1, 1), Size(280, 160)),
    ],
)
def test_the_frame_keeps_to_the_room_there_is(
    room: tuple[int | None, int | None], size: Size
) -> None:
    assert Size.within(*room) == size


def test_words_and_language_are_the_host_s() -> None:
    options = read_options({"lang": "pt-BR", "placeholder": "Pergunte", "button": "Enviar"})
    assert (options.lang, options.placeholder, options.button) == ("pt-BR", "Pergunte", "Enviar")
    assert options.warnings == ()


@pytest.mark.parametrize("lang", ["", "english!", "e", '"><b>', "x" * 40])
def test_a_language_that_is_none_falls_back_and_is_warned_of(lang: str) -> None:
    options = read_options({"lang": lang})
    assert options.lang == "en"
    assert len(options.warnings) == 1
