"""What is told for what, on pages of many subjects: where each sign must fire, and where not."""

from __future__ import annotations

import pytest

from index.reading import articles
from tests.articles import parse

BODY = "The mill on the Orre turns again.\n\nIts owner paid 900 crowns for the wheel."
OTHER = "Nine owls were ringed in the tower on Sunday.\n\nTwo of them came back at night."


def read(text: str) -> tuple[str, str]:
    """Give the title and the words of all passages."""
    article = parse(text)
    said = " / ".join(article.text[p.start : p.end] for p in article.passages)
    return article.title, " ".join(said.split())


def words(text: str) -> str:
    return " / ".join(text.split("\n\n"))


@pytest.mark.parametrize("body", [BODY, OTHER])
@pytest.mark.parametrize(
    "line",
    [
        "Home > Valleys > Orre",
        "News / Local",
        "Start » Leisure » Birds",
        "You are here: Home | Valleys",
        "Travel › Weekends",
        "This website uses cookies to remember you. Accept",
        "We and our partners store cookies on your device. Manage cookies",
        "Facebook Twitter WhatsApp",
        "Share on Facebook Tweet Email",
        "Skip to main content",
        "3 min read",
        "Sign up for our newsletter",
        "Advertisement",
        "Menu\nSearch\nMy account",
        "Sport\nMusic\nWeather\nFilm",
        "3 May 2019",
        "Published: Tuesday 3 May 2019, 07.15 CEST",
        "2019-05-03 | 07:15",
        "Last updated 2 hours ago",
        "Photo: Dana Vell",
        "Your privacy matters to us",
        "We and our 81 partners store and read data on your device.",
        "Manage preferences",
        "View this email in your browser",
        "FOR IMMEDIATE RELEASE",
        "Press release: embargoed until noon",
        "Phone: 555 0134",
    ],
)
def test_over_an_article_stands_furniture(line: str, body: str) -> None:
    assert read(f"{line}\n\nWheel turns again\n\n{body}\n") == ("Wheel turns again", words(body))
    assert read(f"Wheel turns again\n\n{line}\n\n{body}\n") == ("Wheel turns again", words(body))


@pytest.mark.parametrize("body", [BODY, OTHER])
@pytest.mark.parametrize(
    "lines",
    [
        "More on this topic\n\nBakers run out of 3 kinds of flour\n\nA bridge of 40 boats",
        "See also\n\nThe wheel of 1931",
        "Related stories\n\nBridge closed for 2 weeks\n\nOwls seen in Tamm",
        "You may also like\n\n10 walks along the Orre",
        "Most read\n\n1 Bridge closed\n\n2 Owls seen",
        "Latest news:\n\n12 boats for the regatta",
        "View comments 41",
        "Comments (7)",
        "12 comments\n\nAnn: What a lovely wheel it is.\n\nBo: It makes 3 kinds of noise at night.",
        "Show more\n\nLoad more comments",
        "About the author\n\nIda Brok has written about mills for 12 years.",
        "© 2024 Orre Valley Post. All rights reserved.",
        "Copyright 2018 Orre Valley Post",
        "Terms of use | Privacy | Imprint",
        "Contact us · Help · Jobs",
        "Tags: mills, rivers",
        "Topics: Rivers",
        "Reporting by Ida Brok; editing by Sten Falk",
        "(Reporting by Ida Brok; Editing by Sten Falk)",
        "Follow us on Instagram",
        "Subscribe to our newsletter to get 5 stories a week in your inbox.",
        "Read more: The wheel of 1931",
        "Reject all",
        "Related stories\n\n* Bridge closed for 2 weeks\n* Owls seen in Tamm",
        "See also\n- The wheel of 1931",
        "Read next:\n\n1. Boats of the Orre\n2. Twelve bakers",
        "Subscribe to our newsletter\n\nGet the 5 best stories every morning.",
        "Sign up for our daily briefing\n\nRead the news before your neighbours do.",
        "Subscribe\n\nJoin our 4,000 readers in the valley.",
        "You are receiving this email because you asked for it.\n\nUnsubscribe | Preferences",
        "ENDS\n\nNotes to editors\n\n1. The mill has 2 wheels.",
        "-30-",
        "###\n\nAbout Orre Mills\nOrre Mills is a firm of 9 people.",
        "Media contact: Ida Brok, 555 0134",
        "Image caption The wheel by night",
        "The wheel by night. Photograph: Dana Vell/NWS",
    ],
)
def test_under_an_article_stands_furniture(lines: str, body: str) -> None:
    assert read(f"Wheel turns again\n\n{body}\n\n{lines}\n") == ("Wheel turns again", words(body))


@pytest.mark.parametrize("body", [BODY, OTHER])
@pytest.mark.parametrize(
    "line",
    [
        "Read more: 12 wheels that turn again",
        "Related: The owls of 1931",
        "See also: How 3 mills were saved",
        "Follow @OrreValleyPost for updates.",
        "Got a tip? Write to tips@orre.example.",
        "Do you have a story about the mill? Tell us at 555 0101.",
        "Was this page helpful? Yes No",
        "Did you find this guide useful?",
        "[Laughter]",
        "(Applause)",
    ],
)
def test_what_a_page_says_to_its_reader_is_not_said_by_the_article(line: str, body: str) -> None:
    for text in (f"{body}\n\n{line}\n\nIt is so.", f"It is so.\n\n{body}\n\n{line}"):
        assert line not in read(f"Wheel turns again\n\n{text}\n")[1]


@pytest.mark.parametrize(
    "line",
    [
        "Read more, he told them: a miller who reads sleeps less.",
        "Related companies: they owe the bank 900 crowns, and pay nothing.",
        "Follow the river for 3 miles and you will see the wheel.",
        "“Got a tip?” the waiter asked, and 40 guests looked away.",
        "Was this mill helpful to the town? Nobody knows, and 9 people ask.",
        "[He] paid 900 crowns for the wheel, says the letter.",
        "(The applause lasted for 9 minutes, and the miller wept.)",
    ],
)
def test_a_sentence_that_begins_so_is_said(line: str) -> None:
    assert line in read(f"Wheel turns again\n\n{BODY}\n\n{line}\n\n{OTHER}\n")[1]
    assert line in read(f"Wheel turns again\n\n{BODY}\n\n{line}\n")[1]


@pytest.mark.parametrize(
    ("items", "byline"),
    [
        ("* The wheel cost 900 crowns\n* The county paid 400 of them", "By Ida Brok"),
        ("- Nine owls were ringed\n- Two of them came back\n- None was ill", "By Sten Falk"),
        ("• Prices rose by 3%\n• Bread costs 4 crowns", "By Ida Brok and Sten Falk"),
    ],
)
def test_highlights_over_a_byline_are_of_the_body(items: str, byline: str) -> None:
    article = parse(f"Wheel turns again\n\n{items}\n\n{byline}\n\n{BODY}\n")
    said = [article.text[s.start : s.end] for p in article.passages for s in p.sentences]
    assert said[: items.count("\n") + 1] == [line[2:] for line in items.splitlines()]
    assert (article.byline, article.standfirst) == (byline, None)


@pytest.mark.parametrize(
    "over",
    ["A mill turns after 60 years.", "- Mills", "Mills and rivers"],
)
def test_what_is_no_list_over_a_byline_is_of_the_head(over: str) -> None:
    article = parse(f"Wheel turns again\n\n{over}\n\nBy Ida Brok\n\n{BODY}\n")
    body = [article.text[p.start : p.end] for p in article.passages if p.role == "body"]
    assert (body, article.byline) == (BODY.split("\n\n"), "By Ida Brok")


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Read more: The wheel",
        "Share",
        "View comments",
        "Get our morning briefing\nEnter your email\nSign up\n\nBy signing up you agree to it.",
        "Image source, Dana Vell",
        "The wheel by night. Photo: Dana Vell",
    ],
)
def test_a_line_of_furniture_inside_does_not_end_the_article(line: str) -> None:
    text = f"Wheel turns again\n\n{BODY}\n\n{line}\n\n{OTHER}\n"
    assert read(text) == ("Wheel turns again", words(f"{BODY}\n\n{OTHER}"))


@pytest.mark.parametrize(
    "line",
    [
        "The baker sells cookies in 12 shapes, and the site of the old mill is her shop.",
        "“We use cookies to teach children to count,” said the head of the school.",
        "Her comments on the budget were read by 300 members of the union.",
        "The share of women on the board rose to 40 percent in a single year.",
        "Read more books, the library told its 2,000 members in a letter.",
        "The copyright of the song ran out 70 years after the singer had died.",
        "About the author of the letter nothing is known, but he wrote it in 1804.",
        "Home prices in the valley fell by 3 percent, the agents say.",
        "She signed up 40 members for the choir in a week, and lost 2 of them.",
        "The menu of the inn has 9 dishes, and the search for a cook goes on.",
        "Print runs of 500 copies are what the small presses of the town live by.",
        "In May 1908 a boat sank here, and 9 people were saved by the ferryman.",
        "By 2019 the river had lost its last 40 beavers, and nobody knew why.",
        "The trail runs from Orre > Tamm, as the old maps of 1904 have it, and on.",
        "We and our neighbours are partners in the ferry, which makes 9 trips a day.",
        "The immediate release of 3 sailors was asked for by the consul on Monday.",
        "By signing up 300 members the union has doubled its income in a year.",
        "The photograph of the wheel was sold for 900 crowns, and the frame for 40.",
        "The contact of the lamp was loose, so 12 boats ran aground in one night.",
        "It ends where it began, in a shed with 2 doors and no window at all.",
    ],
)
def test_a_sentence_about_such_things_is_none(line: str) -> None:
    assert line in read(f"Wheel turns again\n\n{BODY}\n\n{line}\n\n{OTHER}\n")[1]
    assert line in read(f"Wheel turns again\n\n{line}\n\n{BODY}\n")[1]
    assert line in read(f"Wheel turns again\n\n{BODY}\n\n{line}\n")[1]


@pytest.mark.parametrize(
    "title",
    [
        "Home prices rise again",
        "Search for the lost bell goes on",
        "Comments by a minister anger farmers",
        "Menu of the moon",
        "A Wheel for the Old Mill at Orre",
        "Is the wheel safe?",
        "“No wheel is safe”",
        "Wheel, 1931",
        "July",
        "Copyright law to change",
        "Cookies and cream",
        "Share prices fall",
        "Bridges: 12 years of waiting",
        "Privacy for sale",
        "The end of the mill",
        "Partners in the ferry fall out",
    ],
)
def test_a_headline_may_be_about_such_things(title: str) -> None:
    assert read(f"{title}\n\n{BODY}\n")[0] == title
    assert read(f"Valley Post\n\n{title}\n\n{BODY}\n")[0] in (title, "Valley Post")


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        ("A mill turns after 60 years.\n\nThe wheel of Orre\n\nBy Ida Brok\n\n", "By Ida Brok"),
        ("The wheel of Orre\n\nA mill turns after 60 years.\n\nBy Ida Brok\n\n", "By Ida Brok"),
        ("By Ida Brok and Sten Falk\n\nThe wheel of Orre\n\n", "By Ida Brok and Sten Falk"),
        ("3 May 2019\n\nThe wheel of Orre\n\n", None),
        ("Title: The wheel of Orre\nAuthor: Ida Brok\nLanguage: English\n\n", "Author: Ida Brok"),
    ],
)
def test_the_head_in_any_order(text: str, byline: str | None) -> None:
    article = parse(f"{text}{BODY}\n")
    assert (article.title, article.byline) == ("The wheel of Orre", byline)
    body = [article.text[p.start : p.end] for p in article.passages if p.role == "body"]
    assert body == BODY.split("\n\n")


@pytest.mark.parametrize(
    "end",
    ["-- I. Brok", "– Ida Brok", "— Ida Brok, Tamm", "--Ida Brok"],
)
def test_who_signs_a_paragraph_is_no_part_of_it(end: str) -> None:
    article = parse(f"Wheel turns again\n\nIt turns at night. It makes no noise. {end}\n")
    assert article.text[article.passages[-1].end - 9 : article.passages[-1].end] == "no noise."
    assert article.byline == end.lstrip("-–— ")


@pytest.mark.parametrize(
    "line",
    [
        "It turns at night. It makes no noise -- Ida Brok said so.",
        "It turns at night – and by day.",
        "He counted 30. -- 40 more came later.",
    ],
)
def test_a_dash_inside_a_sentence_signs_nothing(line: str) -> None:
    assert read(f"Wheel turns again\n\n{line}\n")[1] == line


def test_items_are_sentences_and_stand_together() -> None:
    article = parse("Rules of the mill\n\nMind these:\n\n- No more than 4 guests\n- No dogs\n")
    (passage,) = article.passages
    said = [article.text[s.start : s.end] for s in passage.sentences]
    assert said == ["Mind these:", "No more than 4 guests", "No dogs"]


@pytest.mark.parametrize("mark", ["*", "-", "•", "–", "1.", "2)"])
def test_any_mark_of_an_item(mark: str) -> None:
    article = parse(f"Rules of the mill\n\n{mark} No more than 4 guests\n{mark} Dogs stay out\n")
    assert article.title == "Rules of the mill"
    assert [len(passage.sentences) for passage in article.passages] == [2]


@pytest.mark.parametrize("line", ["* The wheel number {} is of oak", "Wheel {}   12   14"])
def test_a_list_or_a_table_may_be_longer_than_a_paragraph(
    line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(articles, "MAX_PARAGRAPH", 1000)
    lines = "\n".join(line.format(number) for number in range(100))
    article = parse(f"Wheel turns again\n\n{lines}\n")
    assert sum(len(passage.sentences) for passage in article.passages) == 100


def test_a_menu_is_told_however_its_lines_begin() -> None:
    article = parse(f"Sport\nMusic\nFilm\nWeather\n\nWheel turns again\n\n{BODY}\n")
    assert [part.what for part in article.parts] == ["menu"] * 4 + ["title", "body", "body"]


def test_highlights_over_the_prose_are_of_the_body() -> None:
    text = f"Wheel turns again\n\n* The wheel is of 1931\n* It cost 900 crowns\n\n{BODY}\n"
    assert read(text)[1].startswith("The wheel is of 1931")


@pytest.mark.parametrize(
    "text",
    ["Wheel turns\n\nIt turns.", "Wheel turns\n\nHe swam 3 miles.", "The wheel has turned."],
)
def test_one_sentence_is_an_article(text: str) -> None:
    assert read(text)[1].endswith(text.rpartition("\n")[2])


def test_every_block_is_told_for_something() -> None:
    from index.reading.layout import find_blocks, lay_out

    text = (
        f"Home > Orre\n\nWheel turns again\n\nBy Ida Brok\n\n{BODY}\n\nSee also\n\nOwls of 1931\n"
    )
    layout = lay_out(text, find_blocks(text)[0])
    assert [(part.what, text[part.start : part.start + 4]) for part in layout.parts] == [
        ("breadcrumb", "Home"),
        ("title", "Whee"),
        ("byline", "By I"),
        ("body", "The "),
        ("body", "Its "),
        ("page words", "See "),
        ("related links", "Owls"),
    ]


@pytest.mark.parametrize(
    "items",
    ["- Bring 3 pairs of boots.", "* No dog is let in.", "1. Ring the bell twice."],
)
def test_items_that_are_sentences_end_the_links(items: str) -> None:
    text = f"Wheel turns again\n\n{BODY}\n\nRelated stories\n\nOwls seen\n\n{items}\n"
    assert read(text)[1].endswith(items.partition(" ")[2])


@pytest.mark.parametrize("line", ["The owls came back.", "Nine of the owls came.", "It is over."])
def test_under_an_invitation_goes_on_what_is_no_request(line: str) -> None:
    text = f"Wheel turns again\n\n{BODY}\n\nSubscribe to our newsletter\n\n{line}\n"
    assert read(text)[1].endswith(line)


@pytest.mark.parametrize("sign", ["ENDS", "###", "(ends)"])
def test_a_sign_that_comes_twice_ends_nothing(sign: str) -> None:
    text = f"Wheel turns again\n\n{BODY}\n\n{sign}\n\n{OTHER}\n\n{sign}\n\n{BODY}\n"
    assert "Two of them came back at night." in read(text)[1]


def test_a_rule_high_up_ends_nothing() -> None:
    text = f"Wheel turns again\n\nIt makes no noise.\n\n###\n\n{BODY}\n\n{OTHER}\n"
    assert read(text)[1].endswith("Two of them came back at night.")


@pytest.mark.parametrize(
    "talk",
    [
        "Q: How old is it?\n\nA: About 90 years.\n\nQ: Does it turn?\n\nA: At night.",
        "CHAIR: Who paid?\n\nMS. POHL: I did.\n\nCHAIR: How much?\n\nMS. POHL: I forget.",
        "Ida: It turns.\nSten: It does not.\nIda: Look at it.\nSten: I am looking.",
    ],
)
def test_a_talk_begins_with_its_first_turn(talk: str) -> None:
    title, said = read(f"Wheel turns again\n\n{talk}\n")
    assert title == "Wheel turns again"
    assert said.replace(" / ", " ") == " ".join(talk.split())


@pytest.mark.parametrize(
    "head",
    [
        "Weather: Rain all day",
        "Author: Ida Brok\nLanguage: English",
        "Note: the wheel\nNote: the mill",
    ],
)
def test_what_stands_before_a_colon_once_speaks_not(head: str) -> None:
    said = read(f"Wheel turns again\n\n{head}\n\n{BODY}\n")[1]
    assert said.endswith(words(BODY))
    assert not any(line in said for line in ("Author:", "Note:"))


@pytest.mark.parametrize(
    "lines",
    ["500 g peas\n2 onions\n1.5 l water", "Orre, 12\nTamm, 9\nLisk, 40", "9 owls\n2 crows\n1 jay"],
)
def test_lines_of_a_figure_each_are_items(lines: str) -> None:
    article = parse(f"Wheel turns again\n\n{lines}\n\n{BODY}\n")
    first = article.passages[0]
    assert [article.text[s.start : s.end] for s in first.sentences] == lines.split("\n")


@pytest.mark.parametrize(
    "lines",
    [
        "1 Bridge closed\n2 Owls seen\n3 Boats sink",
        "3 May 2019\n4 min read",
        "12 comments\n9 shares",
    ],
)
def test_ranks_dates_and_counts_of_a_page_are_no_such_items(lines: str) -> None:
    assert read(f"Wheel turns again\n\n{lines}\n\n{BODY}\n")[1] == words(BODY)


def test_an_item_that_is_a_name_stands_with_what_is_said_of_it() -> None:
    article = parse(
        "Mills\n\n1. The mill at Orre\nIt turns again.\n\n2. Tamm Mill\nIt is a flat.\n"
    )
    assert [len(passage.sentences) for passage in article.passages] == [2, 2]


def test_a_section_that_comes_again_is_no_headline() -> None:
    head = "The Lantern\nPolitics\nOpinion\nCulture\n\nOpinion\n\nWhy the mill should turn"
    assert read(f"{head}\n\n{BODY}\n")[0] == "Why the mill should turn"
