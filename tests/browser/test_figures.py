"""The table of figures: sorted and filtered without reloading, and with no script at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from index.library import Library
from tests.articles import HARBOUR, parse
from tests.browser.conftest import PHONE, serving

if TYPE_CHECKING:
    from tests.browser.conftest import Opens


MEASURES = """\
A wet summer in Lowick

The company earned 310 million pounds and paid 14.2 pence a share. In the town 340 mm of rain fell.

The rain began in early June and went on until the sea broke in.
"""


def test_choosing_a_kind_filters_without_reloading_and_the_links_follow(opened: Opens) -> None:
    page = opened("/figures")
    page.evaluate("globalThis.sameDocument = true")
    page.get_by_role("combobox", name="Kind").select_option("percent")
    expect(page.locator("[data-shown]")).to_have_text("3 of 35 figures")
    expect(page.locator("tbody tr")).to_have_count(3)
    expect(page.locator("[role=status]")).to_have_text("3 of 35 figures")
    expect(page.locator(".table").get_by_role("link", name="CSV")).to_have_attribute(
        "href", "/api/v1/figures?format=csv&kind=percent"
    )
    expect(page).to_have_url(re.compile(r"/figures\?kind=percent$"))
    assert page.evaluate("globalThis.sameDocument")


def test_back_undoes_a_choice(opened: Opens) -> None:
    page = opened("/figures")
    page.get_by_role("combobox", name="Place").select_option("Iraq")
    expect(page.locator("[data-shown]")).not_to_have_text("27 of 35 figures; 8 dates below")
    page.go_back()
    expect(page.locator("[data-shown]")).to_have_text("27 of 35 figures; 8 dates below")
    expect(page.get_by_role("combobox", name="Place")).to_have_value("")


def test_a_column_sorts_up_then_down_and_keeps_the_focus(opened: Opens) -> None:
    page = opened("/figures?kind=count")
    values = page.locator("td.value b")
    page.get_by_role("link", name="Sort by Figure").click()
    expect(page.locator("th[aria-sort=ascending]")).to_contain_text("Figure")
    rising = [int(text.replace(",", "")) for text in values.all_inner_texts()]
    assert rising == sorted(rising)
    expect(page.get_by_role("link", name="Sort by Figure")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("th[aria-sort=descending]")).to_contain_text("Figure")
    assert [int(text.replace(",", "")) for text in values.all_inner_texts()] == rising[::-1]


def test_without_a_script_the_filters_are_a_form(opened: Opens) -> None:
    page = opened("/figures", java_script_enabled=False)
    page.get_by_role("combobox", name="Kind").select_option("percent")
    page.get_by_role("combobox", name="Place").select_option("Iraq")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("[data-shown]")).to_have_text("1 of 35 figures")


def test_the_csv_link_gives_what_is_shown(opened: Opens) -> None:
    page = opened("/figures?kind=percent&place=Iraq")
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").last.click()
    lines = download.value.path().read_text(encoding="utf-8").splitlines()
    assert len(lines) == 2
    assert "47 percent of its territory" in lines[1]


def test_a_plot_has_a_name_a_description_and_bars_that_lead_to_sentences(
    opened: Opens,
) -> None:
    page = opened("/figures")
    plot = page.get_by_role("group", name="People fighting, by place")
    expect(plot).to_be_visible()
    expect(plot).to_have_accessible_description(re.compile("Uzbekistan: more than 1,500;"))
    lengths = plot.locator("rect.bar").evaluate_all(
        "bars => bars.map(bar => bar.getBoundingClientRect().width)"
    )
    assert lengths == sorted(lengths, reverse=True)
    assert abs(lengths[-1] / lengths[0] - 400 / 1500) < 0.01
    plot.get_by_role("link", name="Kazakhstan: around 400, ¶ 3").click()
    expect(page.locator("mark.quote").last).to_be_visible()
    assert "".join(page.locator("mark.quote").all_inner_texts()) == "around 400 Kazakhs"


def test_a_bar_and_its_row_light_up_together(opened: Opens) -> None:
    page = opened("/figures")
    page.locator("tbody tr", has_text="around 400").hover()
    expect(page.locator(".plot a.lit")).to_have_attribute("aria-label", re.compile("Kazakhstan"))
    page.mouse.move(0, 0)
    page.locator(".plot a").first.focus()
    expect(page.locator("tr.lit .value")).to_have_text("more than 1,500")


def test_a_plot_can_be_saved_drawn_and_as_numbers(opened: Opens) -> None:
    page = opened("/figures")
    tools = page.locator(".plot .tools").first
    for name, begins in (("SVG", b"<svg"), ("PNG", b"\x89PNG"), ("CSV", b"text,")):
        with page.expect_download() as download:
            tools.get_by_role("link", name=name).click()
        assert download.value.suggested_filename.endswith(f".{name.lower()}")
        assert download.value.path().read_bytes().lstrip().startswith(begins), name


def test_a_search_filters_while_it_is_typed(opened: Opens) -> None:
    page = opened("/figures")
    page.get_by_role("searchbox", name="Search").type("amnesty")
    expect(page.locator("[data-shown]")).to_have_text("2 of 35 figures")
    expect(page).to_have_url(re.compile(r"/figures\?q=amnesty$"))
    expect(page.get_by_role("combobox", name="Kind").locator("option")).to_have_text(
        ["all", "count (2)"]
    )


def test_dates_stand_apart(opened: Opens) -> None:
    page = opened("/figures")
    dates = page.locator(".dates tbody tr")
    expect(dates).to_have_count(8)
    expect(dates.first.locator(".date")).to_have_text("June 17")
    expect(page.locator(".table:not(.dates) tbody tr")).to_have_count(27)


def test_the_heads_stay_in_sight(opened: Opens) -> None:
    page = opened("/figures")
    page.locator("tr", has_text="extremist groups").scroll_into_view_if_needed()
    expect(page.locator(".table:not(.dates) th.value")).to_be_in_viewport()


def test_several_articles_are_a_filter(opened: Opens) -> None:
    articles = [parse(MEASURES, "wet.txt"), parse(HARBOUR, "harbour.txt")]
    with serving(Library.build(articles)) as address:
        page = opened(f"{address}/figures")
        page.get_by_role("combobox", name="Article").select_option("wet")
        expect(page.locator(".table:not(.dates) tbody tr")).to_have_count(3)
        expect(page).to_have_url(re.compile("article=wet"))


def test_five_thousand_figures_stay_usable(opened: Opens) -> None:
    parts = [
        f"In Lowick, {number:,} dockers of the old town have returned."
        for number in range(1000, 6000)
    ]
    text = "Wards\n\nWards of the town\n\n" + "\n\n".join(
        " ".join(parts[first : first + 10]) for first in range(0, len(parts), 10)
    )
    with serving(Library.build([parse(text, "wards.txt")])) as address:
        page = opened("about:blank")
        page.goto(f"{address}/figures?sort=counted")
        assert page.locator("tbody tr").count() == 30
        for width in (1440, 390):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollHeight") < 10_000
        page.get_by_role("link", name="The figures that follow").click()
        expect(page.locator("[data-shown]")).to_contain_text("31–60 of")
        page.get_by_role("link", name="The figures before").click()
        expect(page.locator("[data-shown]")).to_contain_text("1–30 of")


def test_a_page_of_long_sentences_plots_and_dates_is_no_longer_than_10_000_pixels(
    opened: Opens,
) -> None:
    places = ("Fiji", "Chile", "Ghana", "Spain")
    text = "\n\n".join(
        f"On {day} May 2019, according to the office of the harbour master, {day * 40 + 100}"
        f" dockers of {places[day % 4]} have returned to the long quays of the old northern town."
        for day in range(1, 32)
    )
    with serving(Library.build([parse(f"Quays\n\nQuays of the north\n\n{text}", "q.txt")])) as url:
        page = opened(f"{url}/figures", viewport=PHONE)
        expect(page.locator(".plot")).to_have_count(1)
        expect(page.locator(".dates tbody tr")).to_have_count(10)
        assert page.evaluate("document.documentElement.scrollHeight") < 10_000


def test_values_stand_on_their_point_with_their_unit_apart(opened: Opens) -> None:
    article = parse(MEASURES, "a-wet-summer.txt")
    with serving(Library.build([article, parse(HARBOUR, "harbour.txt")])) as address:
        page = opened(f"{address}/figures")
        values = page.locator("td.value")
        told = ["310,000,000 GBP", "14.2 pence", "340 millimetres"]
        assert [" ".join(text.split()) for text in values.all_inner_texts()[:3]] == told
        rests = values.locator(".rest").evaluate_all(
            "rests => rests.map(rest => [rest.getBoundingClientRect().left,"
            " rest.scrollWidth - rest.clientWidth])"
        )
        assert len({round(left) for left, _ in rests}) == 1
        assert {beyond for _, beyond in rests} == {0}
        expect(page.locator("td.words").first).to_contain_text("A wet summer in Lowick")


def test_a_plot_s_values_stay_inside_the_narrowest_page(opened: Opens) -> None:
    page = opened("/figures", viewport={"width": 320, "height": 800})
    ends = page.locator(".plot text.value").evaluate_all(
        "values => values.map(value => value.getBoundingClientRect().right)"
    )
    assert ends
    assert max(ends) <= 304


def test_nothing_comparable_is_not_plotted(opened: Opens) -> None:
    page = opened("/figures?kind=date")
    expect(page.locator(".plot")).to_have_count(0)
