from __future__ import annotations

import pytest

from tests.index.figures_of import Told, assert_told


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("A $‹19 million› bridge opened in Perth.", [Told("money", 19000000, "USD")]),
        ("A A$‹4.2 billion› rail line opened.", [Told("money", 4200000000, "AUD")]),
        (
            "The fund paid $US‹310 million› and $A‹12 million›.",
            [Told("money", 310000000, "USD"), Told("money", 12000000, "AUD")],
        ),
        ("The flat in Mong Kok went for HK$‹8.3 million›.", [Told("money", 8300000, "HKD")]),
        (
            "Ferries cost S$‹12.50› or NZ$‹14›.",
            [Told("money", 12.5, "SGD"), Told("money", 14, "NZD")],
        ),
        ("A litre costs RM‹2.05› in Penang.", [Told("money", 2.05, "MYR")]),
        (
            "Onions sold at Rs ‹40› and Rs. ‹45›, then Rs‹1,200›.",
            [Told("money", 40, "INR"), Told("money", 45, "INR"), Told("money", 1200, "INR")],
        ),
        (
            "The dam cost ₹‹3.5 crore›, or Rs ‹2 lakh crore› in all.",
            [Told("money", 35000000, "INR"), Told("money", 2000000000000, "INR")],
        ),
        (
            "Norges paid kr ‹450› and ‹300› kr a head.",
            [Told("money", 450, "krona"), Told("money", 300, "krona")],
        ),
        ("Rent is ‹2,400› zł in Gdansk.", [Told("money", 2400, "PLN")]),
        (
            "The watch costs CHF ‹7,500›, ‹8,100› CHF with tax.",
            [Told("money", 7500, "CHF"), Told("money", 8100, "CHF")],
        ),
        ("Petrobras lost R$‹44.7 billion›.", [Told("money", 44700000000, "BRL")]),
        (
            "The grant is EUR ‹2.5m› and SEK‹30m›.",
            [Told("money", 2500000, "EUR"), Told("money", 30000000, "SEK")],
        ),
        (
            "Shares closed at ‹88›p, down ‹4›p.",
            [Told("money", 88, "penny"), Told("money", 4, "penny")],
        ),
        (
            "A stamp costs ‹45› cents, or ‹45›c in Darwin.",
            [Told("money", 45, "cent"), Told("money", 45, "cent")],
        ),
        ("Palm oil cost ‹30› sen more.", [Told("money", 30, "sen")]),
        (
            "Sugar fell ‹0.4› US cents to ‹18.2› cents.",
            [
                Told("money", 0.4, "cent"),
                Told("money", 18.2, "cent"),
            ],
        ),
        ("The sale raised ‹250 million› Brazilian reais.", [Told("money", 250000000, "BRL")]),
        (
            "They asked ‹5,000› Hong Kong dollars and ‹900› US dollars.",
            [Told("money", 5000, "HKD"), Told("money", 900, "USD")],
        ),
        ("Traders paid ‹40› Kenyan shillings.", [Told("money", 40, "KES")]),
        ("A visa costs ‹600› South African rand.", [Told("money", 600, "ZAR")]),
        (
            "Loans of ‹1.2 trillion› naira and ‹90› cedis.",
            [Told("money", 1200000000000, "NGN"), Told("money", 90, "GHS")],
        ),
        ("The tax is US$‹2›-a-barrel.", [Told("money", 2, "USD")]),
        ("Gold reached $‹2,400› an ounce.", [Told("money", 2400, "USD")]),
        (
            "They paid €‹3›–‹4 million›.",
            [
                Told("money", 3000000, "EUR", limits=(3000000, 4000000)),
                Told("money", 4000000, "EUR", limits=(3000000, 4000000)),
            ],
        ),
        ("A €‹12m› stadium.", [Told("money", 12000000, "EUR")]),
        ("Revenue ‹2023› £m ‹41.5›", [Told("date", "2023"), Told("money", 41500000, "GBP")]),
        ("The ‹20›-dollar note.", [Told("money", 20, "USD")]),
        ("It raised GBP‹1.1bn›.", [Told("money", 1100000000, "GBP")]),
        ("Fans paid up to £‹75.50›.", [Told("money", 75.5, "GBP", "at most")]),
        ("Turnover was US$ ‹3.4 mln›.", [Told("money", 3400000, "USD")]),
        ("Copper rose to $‹9,120.50›/t.", [Told("money", 9120.5, "USD")]),
        ("Ticket sales were ¥‹7.8 billion›.", [Told("money", 7800000000, "JPY")]),
        (
            "It fined the bank €‹1 million› ($‹1.1 million›).",
            [Told("money", 1000000, "EUR"), Told("money", 1100000, "USD")],
        ),
    ],
)
def test_a_sum_has_the_code_of_its_currency(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("He lost his pen ‹7› times.", [Told("count", 7)]),
        ("ALL ‹70› of us came.", [Told("count", 70)]),
        ("The ‹5› won medals.", [Told("count", 5)]),
        ("It has ‹12› real friends.", [Told("count", 12)]),
        ("We sold ‹40› pounds of honey.", [Told("quantity", 40, "pound")]),
        ("They paid for ‹40› pounds of honey.", [Told("quantity", 40, "pound")]),
        ("Damages of ‹40› pounds were awarded.", [Told("money", 40, "GBP")]),
        ("A fan paid ‹20› pounds.", [Told("money", 20, "GBP")]),
        ("It has a 1080p screen.", []),
        ("Play Schalke-3 here.", []),
    ],
)
def test_words_that_look_like_money_are_none(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Sales: ‹2019› €m ‹5,443›; ‹2018› US$’000 ‹25,633›",
            [
                Told("date", "2019"),
                Told("money", 5_443_000_000, "EUR"),
                Told("date", "2018"),
                Told("money", 25_633_000, "USD"),
            ],
        ),
        (
            "Loss: ‹2019› RMB’Million (‹35›); ‹2018› RMB’Million ‹74›",
            [
                Told("date", "2019"),
                Told("money", -35_000_000, "CNY"),
                Told("date", "2018"),
                Told("money", 74_000_000, "CNY"),
            ],
        ),
        (
            "Rate: ‹2019› £m ‹2.1›%; ‹2018› £m ‹3.4›",
            [
                Told("date", "2019"),
                Told("percent", 2.1, "percent"),
                Told("date", "2018"),
                Told("money", 3_400_000, "GBP"),
            ],
        ),
    ],
)
def test_the_head_of_a_column_scales_its_sums(marked: str, expected: list[Told]) -> None:
    assert_told(marked, *expected)
