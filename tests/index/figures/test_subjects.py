"""What a number is said of, where that is not the subject of the sentence."""

from __future__ import annotations

import pytest

from tests.index.figures_of import slot_of


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("The hall was paid for by a grant of £‹480,000›.", "a grant"),
        ("Fanned by gusts of up to ‹95› km/h, it leapt the road.", "gusts"),
        ("The ratio was 17%, compared with a legal minimum of ‹15›%.", "a legal minimum"),
        ("The ministry expects growth of ‹2.1›% this year.", "growth"),
        ("Analysts had forecast a profit of €‹9› million.", "a profit"),
        ("It took on repairs worth £‹3› million.", "repairs"),
        ("Its workforce, at ‹830›, is a quarter smaller.", "Its workforce"),
        ("The income, at £‹3›m (2022: £2m), rose.", "The income"),
        ("She was found by a man of ‹71›.", "a man"),
        ("They met at Orm, at ‹40› knots, a ship.", "They"),
        ("The turbines have blades ‹88› m long.", "blades"),
        ("A row over a hedge ‹three› feet high came to court.", "a hedge"),
        ("They found worms ‹40› cm across.", "worms"),
        ("The wall now stands ‹9› m high.", "The wall"),
        ("The rods are ‹40› cm across.", "The rods"),
        ("The snow was in places ‹9› m deep.", "The snow"),
        ("Lorries carry ‹9› tonnes across the border.", "Lorries"),
        # What somebody has, rises to or pays for is said of them.
        ("The airline swung to a loss of $‹12› million.", "The airline"),
        ("The hospital was built at a cost of £‹387› million.", "The hospital"),
        ("The firm keeps a stake of ‹11›%.", "The firm"),
        ("Ann Beck won with a leap of ‹15› metres.", "Ann Beck"),
        ("The judge met a crowd of ‹40› mourners.", "The judge"),
    ],
)
def test_what_is_so_much_may_be_no_part_of_what_is_said_of_the_subject(
    marked: str, subject: str
) -> None:
    assert slot_of(marked, "subject") == subject


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("Bids came from Arden Rail (£‹210›m) and Covasa (£198m).", "Arden Rail"),
        ("Bids came from Arden Rail (£210m) and Covasa (£‹198›m).", "Covasa"),
        ("Ahead are Norway (‹14›) and Chad (9).", "Norway"),
        # Those are counted, a conversion is of what stands before it, and a date says when.
        ("The flood drowned sheep (‹40›) and cows (12).", None),
        ("The road is 75 km (‹47› miles) long.", "The road"),
        ("Net spending came to £61m (2020: £‹57›m).", "Net spending"),
    ],
)
def test_a_number_in_brackets_is_of_the_name_before_it(marked: str, subject: str | None) -> None:
    found = slot_of(marked, "subject")
    assert found == subject or (subject is None and found == "The flood")


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("Net profit/(loss) after tax: 2019 ‹9›; 2018 6", "Net profit/(loss) after tax"),
        ("Costs and plans (1): 2020 (in millions) ‹207›; 2018 22", "Costs and plans"),
        ("(in thousands of euros) Hire expense: 2019 ‹19›; 2018 7", "Hire expense"),
        ("Other assets: As reported ‹22›; Year ended May 2019 19", "Other assets"),
        ("Foreign exchange, net: Change % ‹12›; 2018 -", "Foreign exchange, net"),
        # A list of what has a number each, and sentences.
        ("Turnout: Northwick, ‹61›%; Midlands, 58%.", "Northwick"),
        ("Prizes: Orle has won ‹31›.", "Orle"),
        ("We made two guesses: interest stays at ‹2›%.", "interest"),
    ],
)  # fmt: skip
def test_a_row_of_values_is_said_of_its_head(marked: str, subject: str) -> None:
    assert slot_of(marked, "subject") == subject


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("The co-operative sent ‹90› ewes to market.", "The co-operative"),
        ("The 26-year-old admitted ‹three› thefts.", "The 26-year-old"),
        ("The far-right party fell to ‹7.9› percent.", "The far-right party"),
        ("The number 17 bus stops every ‹12› minutes.", "The number 17 bus"),
        ("Orm Air Flight 17 was lost with ‹298› passengers.", "Orm Air Flight 17"),
        ("The owner of Block 7 must pay £‹2,150›.", "the owner of Block 7"),
        ("St Olaf's, a school in Orm, won ‹9› medals.", "St Olaf's"),
        ("While Orm Timber cut ‹600› posts, others hired.", "Orm Timber"),
        ("An average meal with one drink costs £‹19›.", "An average meal with one drink"),
        ("Where polling stations stayed open for ‹90› minutes, it rose.", "polling stations"),
        ("The oldest known list has ‹118› words.", "The oldest known list"),
        ("Orm’s 9 cooks, grooms, and maids serve ‹70› men.", "Orm’s 9 cooks, grooms, and maids"),
        ("It shut the mine, and prices rose ‹4›%.", "prices"),
    ],
)  # fmt: skip
def test_a_subject_is_whole(marked: str, subject: str) -> None:
    found = slot_of(marked, "subject")
    assert isinstance(found, str)
    assert found.lower() == subject.lower()


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("Built for $‹9› million, the hall replaced two barns.", "the hall"),
        ("He took a boat to Orm, met ‹9› friends and left.", "He"),
        ("The number of meals served fell to ‹900›.", "The number of meals served"),
        ("When the truce was signed in 1996 the camp held ‹300› people.", "the camp"),
        ("It sold 9% of the mill to Orm Bank, which has ‹40› branches.", "Orm Bank"),
        ("The toll has fallen back to £‹2›.", "The toll"),
        ("Gold gained $14 an ounce to trade at $‹2,031›.", "Gold"),
        ("Hargreave held the seat for years before losing it by ‹9,000› votes.", "Hargreave"),
        ("They dug out bones of an otter that weighed ‹130› kg.", "an otter"),
        ("The list of names that grew to ‹900› was lost.", "The list of names"),
        ("Ines Farrow, 57, who joined at ‹nine› ports, left.", "Ines Farrow"),
        ("Under it, signalmen's pay will rise ‹5›%.", "signalmen's pay"),
        ("Sales for the year ended 31 May 2021 fell ‹9›%.", "Sales for the year ended 31 May 2021"),
        ("The war ended ‹9› years of peace.", "The war"),
        ("The digging of berths 4 and 5 took ‹nine› weeks.", "The digging of berths 4 and 5"),
        ("Since taking over in 2019 the Beck family has closed ‹41› shops.", "the Beck family"),
        ("Admissions doubled in July to ‹318›.", "Admissions"),
        ("A 140-mile-wide storm hit ‹nine› towns.", "A 140-mile-wide storm"),
    ],
)
def test_whose_verb_it_is(marked: str, subject: str) -> None:
    assert slot_of(marked, "subject") == subject


@pytest.mark.parametrize(
    ("marked", "predicate"),
    [
        ("Another nine are to be sold for £‹3› million.", "are to be sold"),
        ("Some ‹80› metres of wall had to be moved.", "had to be moved"),
        ("Milk was down by ‹2› million litres.", "was"),
        ("Its rival took on ‹250› workers.", "took on"),
        ("The shop turns over £‹31›m a year.", "turns over"),
        ("No fewer than ‹73› hauliers went under in May.", "went under"),
        ("Another ‹23› hikers are still missing.", "are"),
        ("A third have been unoccupied for ‹ten› years.", "have been"),
        ("Those who did so face ‹40› days in jail.", "face"),
        ("Fines fell to £9, whereas dues remain at £‹3›.", "remain"),
        ("Tractors outsold vans by ‹300›.", "outsold"),
        ("Streaming brings in ‹84› cents a song.", "brings in"),
        ("A house gets through ‹342› litres a day.", "gets through"),
        ("Some ‹17› bidders came forward.", "came forward"),
        ("The fair brings together ‹85› makers.", "brings together"),
        ("She faces up to ‹20› years in prison.", "faces"),
        ("The toll went up to £‹9›.", "went up"),
        ("They bring in May ‹40› cows.", "bring"),
        # What is done stays a deed.
        ("Another ‹23› hikers were found.", "were found"),
        ("The hikers went under ‹40› bridges.", "went"),
        ("They took on Monday ‹40› buses.", "took"),
    ],
)
def test_a_verb_has_its_words_and_no_more(marked: str, predicate: str) -> None:
    assert slot_of(marked, "predicate") == predicate


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("After winning ‹12› games, the team lost.", "the team"),
        ("Before selling ‹40› cows the farm bought a barn.", "the farm"),
        ("The population in ‹2011› was 4,022.", "The population"),
        ("The bill passed by a majority of ‹9›.", "The bill"),
        ("The lake sprawls over an area of ‹90› hectares.", "The lake"),
        ("Shares rose after the company reported sales of $‹9› billion.", "the company"),
        ("Goldman Sachs started the stock at ‹45› dollars.", "Goldman Sachs"),
        ("In one day he lost ‹40› percent of his wealth.", "he"),
    ],
)
def test_who_it_is_said_of_outlasts_what_stands_between(marked: str, subject: str | None) -> None:
    assert slot_of(marked, "subject") == subject


@pytest.mark.parametrize(
    ("marked", "predicate"),
    [
        ("The season ended with ‹12› defeats.", "ended"),
        ("In the year ended 31 March it sold ‹40› boats.", "sold"),
        ("The plaque was unveiled in ‹1990›.", "was unveiled"),
        ("The cabin has been unoccupied for ‹nine› years.", "has been"),
        ("The team is missing ‹3› players.", "is missing"),
        ("It takes on average ‹12› weeks to sell a house.", "takes"),
        ("The barn was bought in ‹2010›.", "was bought"),
        ("The fair took in $‹900›.", "took in"),
    ],
)
def test_a_verb_is_told_from_what_looks_like_one(marked: str, predicate: str | None) -> None:
    assert slot_of(marked, "predicate") == predicate
