"""The verb, the subject and the counted noun of numbers in sentences of many subjects."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.english.syntax import Numbered, read_sentences
from tests.reliability.growth import growth


def read(marked: str) -> tuple[str | None, str | None, str | None]:
    """Give predicate, subject and counted noun of the number marked ‹so›."""
    text = marked.replace("‹", "").replace("›", "")
    start = marked.index("‹")
    end = marked.index("›") - 1
    numbers = {match.span() for match in re.finditer(r"\d+(?:[.,]\d+)*", text)}
    (sentence,) = read_sentences(text, [Numbered(0, len(text), sorted(numbers | {(start, end)}))])
    (clause,) = sentence.clauses([(start, end)])
    spans = clause.predicate, clause.subject, sentence.counted_after(end)
    predicate, subject, counted = (span and text[span[0] : span[1]] for span in spans)
    return predicate, subject, counted


@pytest.mark.parametrize(
    ("marked", "predicate", "subject"),
    [
        ("Phone revenue was $‹69.7› billion last year.", "was", "Phone revenue"),
        ("The bakery has sold ‹900› loaves since Monday.", "has sold", "The bakery"),
        ("Two trains were cancelled and ‹31› were late.", "were", None),
        ("The council plans to plant ‹5,000› trees.", "plans to plant", "The council"),
        ("The number of beds in the ward fell by ‹12›.", "fell", "The number of beds in the ward"),
        ("The mayor said rents in the port had risen by ‹9›%.", "had risen", "rents in the port"),
        ("The committee threw out ‹6› proposals.", "threw out", "The committee"),
        ("A landslide blocked the road, injuring ‹4› drivers.", "injuring", "A landslide"),
        ("The nurses, who were on strike, demanded ‹8› percent.", "demanded", "The nurses"),
    ],
)  # fmt: skip
def test_a_number_has_the_verb_of_its_own_clause_and_that_verb_s_subject(
    marked: str, predicate: str, subject: str | None
) -> None:
    found = read(marked)
    assert found[0] == predicate
    if subject:
        assert found[1] == subject


@pytest.mark.parametrize(
    ("marked", "predicate", "subject"),
    [
        ("The brewery, which opened in 1890, employs ‹40› people.", "employs", "The brewery"),
        ("Kilner, a maker of jars, lost £‹3›m.", "lost", "Kilner"),
        ("Anna Beck, 31, a potter from Lund, won ‹two› prizes.", "won", "Anna Beck"),
        ("The library, whose roof leaks, shelters ‹900› bats.", "shelters", "The library"),
        ("Rents, meanwhile, rose ‹4›%.", "rose", "Rents"),
        ("The town sold the mill, which had stood empty, to a bank for £‹2›m.", "sold", "The town"),
        ("Rents rose to £‹900›, the council reported, as flats ran short.", "rose", "Rents"),
        ("Owls, some of which nest in barns, ate ‹300› voles.", "ate", "Owls"),
        ("A truce, the third since the war began, held for ‹9› days.", "held", "A truce"),
        ("Diesel, which had been cheap, now costs $‹2› a litre.", "costs", "Diesel"),
        ("The verdict, a clerk told the court, runs to ‹890› pages.", "runs", "The verdict"),
    ],
)  # fmt: skip
def test_what_is_put_in_between_commas_is_passed_over(
    marked: str, predicate: str, subject: str
) -> None:
    assert read(marked)[:2] == (predicate, subject)


@pytest.mark.parametrize(
    ("marked", "predicate", "subject"),
    [
        ("The brewery, which employs ‹40› people, will close.", "employs", "The brewery"),
        ("In May, the club sold ‹two› players.", "sold", "the club"),
        ("When the bank, the union and the state met, ‹12› clerks left.", "left", None),
        ("It sold bread, milk and ‹40› cakes.", "sold", "It"),
        ("It lost the case, as costs, mostly fees, rose to $‹9›m.", "rose", "costs"),
        ("The mayor said the bridge, a wreck, had cost £‹2›m.", "had cost", "the bridge"),
    ],
)  # fmt: skip
def test_what_commas_only_part_is_not_passed_over(
    marked: str, predicate: str, subject: str | None
) -> None:
    found = read(marked)
    assert found[0] == predicate
    if subject:
        assert found[1] == subject


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("Lending to bakers grew ‹4›%.", "Lending to bakers"),
        ("Bidding lasted ‹12› minutes.", "Bidding"),
        ("Closing them saves the city ‹40› jobs.", "Closing them"),
        ("Opening hours rose to ‹56› a week.", "Opening hours"),
        ("Downtown parking will cost $‹3› an hour.", "Downtown parking"),
        ("The choir itself raised £‹900›.", "The choir itself"),
        ("Last winter it sold ‹310› coats.", "it"),
        ("Sales of folding chairs, meanwhile, fell by ‹9›%.", "Sales of folding chairs"),
        ("Speaking in Ulm, the minister promised ‹900› flats.", "the minister"),
        ("Farms, whose debts rose, hope to sell ‹300› cows.", "Farms"),
        ("Lawyers want Mathers to repay £‹3› million.", "Mathers"),
        ("Exports of copper came to $‹9›m.", "Exports of copper"),
        ("Parking now costs $‹4› an hour.", "Parking"),
        ("It said on Friday that operating profit had doubled to €‹41›m.", "operating profit"),
        ("A lorry carrying 23 cows overturned on the ‹A4›.", "A lorry carrying 23 cows"),
        ("A pump of that size draws 2 kilowatts and saves $‹60›.", "A pump of that size"),
        ("A clerk waits 26 months on average, and pays $‹250›.", "A clerk"),
        ("People living abroad have bought ‹900› flats.", "People living abroad"),
        ("Sales to schools increased by ‹20›% last year.", "Sales to schools"),
        (
            "The list of names at the town hall stands at ‹900›.",
            "The list of names at the town hall",
        ),
        (
            "The club fell from the top as fans of the old coach sang in ‹1990›.",
            "fans of the old coach",
        ),
        ("According to the Red Cross, shells hit the market and killed ‹26› men.", "shells"),
        ("Its editor will pay $‹900›.", "Its editor"),
        ("Profit fell as the firm opened ‹15› shops.", "the firm"),
        ("Fines for parking doubled to $‹60›.", "Fines for parking"),
        ("Harlow Tools Inc. reported $‹48› million in sales.", "Harlow Tools Inc."),
        ("OSLO, Oct 24, 2024 - Orm Bank reported $‹48› million.", "Orm Bank"),
        ("TURKU, Finland – Ines Cardal won by ‹9› metres.", "Ines Cardal"),
        ("GENEVA (Newswire) -- Prices rose ‹9›%.", "Prices"),
        ("NEW YORK - Prices rose ‹9›%.", "Prices"),
        ("NASA Chief Bill Nelson – 81 – resigned after ‹40› flights.", "NASA Chief Bill Nelson"),
        ("Orm Bank, a lender, on Thursday reported $‹48› million.", "Orm Bank"),
        ("The town on Monday bought ‹9› buses.", "The town"),
    ],
)
def test_a_subject_is_its_whole_noun_phrase(marked: str, subject: str) -> None:
    assert read(marked)[1] == subject


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        (
            "The share of seals that live on the ice fell to ‹20›%.",
            "The share of seals that live on the ice",
        ),
        ("Pupils who walk to school missed ‹3› lessons.", "Pupils who walk to school"),
        (
            "A clock that had stood for 60 years in a shed fetched £‹900›.",
            "A clock that had stood for 60 years in a shed",
        ),
        ("Pupils, who walk to school, missed ‹3› lessons.", "Pupils"),
        ("The flats that stand empty are ‹90› in all.", "The flats that stand empty"),
        ("The union whose strike ended, said it had ‹900› members.", "it"),
        ("The firm that owns the port, and a bank, lost £‹9›m.", "The firm"),
    ],
)
def test_a_clause_without_commas_belongs_to_the_subject_that_it_tells(
    marked: str, subject: str
) -> None:
    assert read(marked)[1] == subject


@pytest.mark.parametrize(
    ("marked", "predicate", "subject"),
    [
        ("The chapel, built by ‹30› masons, burned down.", "built", "The chapel"),
        ("The ring, valued at $‹900›, was found in a drain.", "valued", "The ring"),
        ("Her novel, translated into ‹12› languages, sells well.", "translated", "Her novel"),
        ("A clerk waits a year, although it is too long, and pays £‹90›.", "pays", "A clerk"),
        ("The mill, as its owner admitted, employs ‹12› people.", "employs", "The mill"),
        ("“It ends here,” says Ida Holm, who has ‹40› goats.", "has", "Ida Holm"),
        ("The tour was cancelled, because costs rose, and ‹12› clerks left.", "left", "12 clerks"),
        ("It closed the pit, although ‹9› miners wanted to.", "wanted", "9 miners"),
    ],
)  # fmt: skip
def test_what_is_put_in_may_be_a_clause_of_its_own(
    marked: str, predicate: str, subject: str | None
) -> None:
    assert read(marked)[:2] == (predicate, subject)


@pytest.mark.parametrize(
    ("marked", "predicate", "subject"),
    [
        ("According to the mayor, shells fell there and killed ‹26› men.", "killed", "shells"),
        ("A slick already stretches for ‹five› miles.", "stretches", "A slick"),
        ("Few named pay; one in ‹five› blamed noise.", "blamed", "one in five"),
        ("It weighs 4 tonnes and cost $‹90›m.", "cost", "It"),
        ("Tin gained 3% and zinc ‹4›%.", "gained", "zinc"),
        ("The upper farm cut 30 tonnes of hay, the lower one ‹45›.", "cut", "the lower one"),
        ("They repaired ‹nine› damaged houses.", "repaired", "They"),
        ("She walks barefoot for ‹two› miles.", "walks", "She"),
        ("People marry or leave ‹two› children.", "leave", "People"),
    ],
)  # fmt: skip
def test_verbs_and_nouns_that_look_like_each_other(
    marked: str, predicate: str, subject: str | None
) -> None:
    assert read(marked)[:2] == (predicate, subject)


@pytest.mark.parametrize(
    ("marked", "predicate", "subject"),
    [
        ("Shares lost 12 pence to close at ‹341›p.", "close", "Shares"),
        ("The index gained 30 points to end at ‹5,100›.", "end", "The index"),
        ("It takes on repairs that a surveyor has put at £‹8›m.", "has put", "repairs"),
        ("The fire caused damage, which insurers estimate at €‹3›m.", "estimate", "damage"),
        ("In the village of Orle one nurse sees ‹90› patients.", "sees", "one nurse"),
        ("Last month ‹212› residents signed.", "signed", "212 residents"),
        ("Dues at the 9 schools rose by ‹4›%.", "rose", "Dues at the 9 schools"),
        ("At the age of ‹14› she beat a master.", "beat", "she"),
        ("It hired a lawyer to defend ‹9› clerks.", "defend", "a lawyer"),
        ("A lorry with 9 cows overturned on the ‹A4›.", "overturned", "A lorry with 9 cows"),
        ("A survey that the union has paid ‹nine› students for began.", "has paid", "the union"),
        ("The Apollo 11 crew spent ‹21› days alone.", "spent", "The Apollo 11 crew"),
    ],
)  # fmt: skip
def test_a_subject_is_told_from_what_stands_nearer(
    marked: str, predicate: str, subject: str | None
) -> None:
    assert read(marked)[:2] == (predicate, subject)


@pytest.mark.parametrize(
    ("marked", "predicate"),
    [
        ("The fair brought in €‹3›m.", "brought in"),
        ("Fares will go up by ‹5›%.", "will go up"),
        ("Output went down to ‹40› tons.", "went down"),
        ("About ‹40› guns were handed in at the desk.", "were handed in"),
        ("The hikers walked down the road with ‹12› ropes.", "walked"),
        ("The price was up ‹3›%.", "was"),
        ("The hall was built in ‹1890› style.", "was built"),
    ],
)
def test_a_particle_belongs_to_its_verb(marked: str, predicate: str) -> None:
    assert read(marked)[0] == predicate


@pytest.mark.parametrize(
    ("marked", "counted"),
    [
        ("The ferry carried ‹40› school children to the island.", "school children"),
        ("Volunteers planted ‹300› young oak trees.", "young oak trees"),
        ("They repaired ‹12› of the old stone bridges.", "old stone bridges"),
        ("The library lent ‹80› (or so) rare maps.", "rare maps"),
        ("The show drew ‹50› “first-time visitors”.", "first-time visitors"),
        ("The reform cut ‹three› working days a year.", "working days"),
        ("Some ‹20› world health experts met.", "world health experts"),
    ],
)
def test_what_is_counted_ends_where_its_noun_phrase_ends(marked: str, counted: str) -> None:
    assert read(marked)[2] == counted


@pytest.mark.parametrize(
    "marked",
    [
        "Of the ships, ‹12› sank in the storm.",
        "The fare rose from ‹3› to 4 euros.",
        "It opened in ‹1987› and closed soon after.",
    ],
)
def test_where_no_noun_follows_none_is_counted(marked: str) -> None:
    assert read(marked)[2] is None


@pytest.mark.parametrize("text", ["", "12", "?!", "’s", "-", "A" * 5_000, "12 " * 500])
def test_any_text_can_be_read(text: str) -> None:
    (sentence,) = read_sentences(text, [Numbered(0, len(text))])
    assert len(sentence.clauses([(0, len(text))])) == 1


WORDS = st.sampled_from(
    "Profit profit fell 9% to $4m , , , the minister told said who which , a maker of and as its "
    "25 others .".split()
)


@given(st.lists(WORDS, min_size=1, max_size=25))
def test_any_words_between_commas_can_be_read(words: list[str]) -> None:
    text = " ".join(words)
    (sentence,) = read_sentences(text, [Numbered(0, len(text))])
    numbers = [match.span() for match in re.finditer(r"\d+", text)]
    assert len(sentence.clauses(numbers)) == len(numbers)


def test_spans_are_those_of_the_text_around_the_sentence() -> None:
    before = "Nothing happened. "
    text = before + "The clinic treated 14 burns."
    (sentence,) = read_sentences(text, [Numbered(len(before), len(text))])
    at = text.index("14")
    (clause,) = sentence.clauses([(at, at + 2)])
    assert clause.predicate
    assert clause.subject
    assert text[slice(*clause.predicate)] == "treated"
    assert text[slice(*clause.subject)] == "The clinic"


def test_sentences_read_together_are_those_read_one_by_one() -> None:
    parts = ["The clinic treated 14 burns.", "Sales, up 9%, led; 3 fell.", "It has 2 aged doctors."]
    text = " ".join(parts)
    starts = [text.index(part) for part in parts]
    asked = [Numbered(at, at + len(part)) for at, part in zip(starts, parts, strict=True)]
    alone = [read_sentences(text, [one])[0] for one in asked]
    numbers = [[match.span()] for match in re.finditer(r"\d+", text)]
    for together, by_itself in zip(read_sentences(text, asked), alone, strict=True):
        assert [together.clauses(one) for one in numbers] == [
            by_itself.clauses(one) for one in numbers
        ]


def test_numbers_of_one_clause_share_its_verb() -> None:
    text = "Output rose by 4 percent to 900 tonnes, while 30 workers left."
    (sentence,) = read_sentences(text, [Numbered(0, len(text))])
    spans = [match.span() for match in re.finditer(r"\d+", text)]
    first, second, third = sentence.clauses(spans)
    assert first.verb == second.verb != third.verb


def test_the_time_it_takes_grows_with_the_text() -> None:
    clause = "the town of 900 people sold 12 boats and the port bought 30 cranes, "

    def read_clauses(text: str) -> None:
        numbers = [match.span() for match in re.finditer(r"\d+", text)]
        (sentence,) = read_sentences(text, [Numbered(0, len(text))])
        sentence.clauses(numbers)

    # Not in proportion, for each number looks at the verbs around it; but far from the square.
    assert growth(read_clauses, lambda size: clause * (size // len(clause)), 1_500) < 3.2


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("Nurses in Orle, who are paid ‹40› euros a shift, are on strike.", "Nurses in Orle"),
        ("The camp at Dol Rahan, built for ‹800›, was full.", "The camp at Dol Rahan"),
        ("Shares in the brewer, which have lost ‹9›%, were suspended.", "Shares in the brewer"),
        ("The roofs of the hall, which were ‹90› years old, leak.", "The roofs of the hall"),
        # The nearer noun may have done it, and so nothing says that it did not.
        ("Profit at Orm Bank, which runs ‹90› branches, fell.", "Orm Bank"),
        ("Shares in Orm Bank, founded by ‹9› brothers, rose.", "Orm Bank"),
        ("Workers at the mill, which employs ‹300›, walked out.", "the mill"),
        ("He sold two paintings to a hotel, which paid ‹90› pounds.", "a hotel"),
    ],
)
def test_a_clause_between_commas_tells_of_the_noun_that_agrees_with_it(
    marked: str, subject: str
) -> None:
    assert read(marked)[1] == subject


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("Analysts expect rents in the port to fall by ‹5›%.", "rents in the port"),
        ("Bird flu forced producers to cull ‹17› million hens.", "producers"),
        ("The court ordered the club to pay ‹900› euros.", "the club"),
        ("A jury cleared a retired pilot of smuggling ‹140› kilos.", "a retired pilot"),
        # What somebody means to do himself is not done by an object.
        ("The club plans with the town to plant ‹90› trees.", "The club"),
        ("He was convicted of stealing ‹9› cows.", "He"),
        ("The company cleared its debts by selling ‹90› shops.", "The company"),
        ("The museum kept the picture after paying $‹9›m.", "The museum"),
        ("The company made a deal with the city to build ‹90› homes.", "The company"),
        ("She asked the council for money to build ‹90› homes.", "She"),
        ("The firm spent a year on building ‹90› homes.", "The firm"),
    ],
)
def test_what_an_object_is_made_to_do_is_said_of_the_object(marked: str, subject: str) -> None:
    assert read(marked)[1] == subject


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("Two men were held in Averley after officers found ‹14› kg of tea.", "officers"),
        ("He waited until the guards left ‹9› boxes.", "the guards"),
        ("The river has been closed since divers saw ‹3› mines.", "divers"),
        ("The week after the attack saw ‹9› deaths.", "The week after the attack"),
        ("Prices since the war have risen to ‹9› euros.", "Prices since the war"),
        ("Sales before tax came to ‹9› million euros.", "Sales before tax"),
        ("The firm cut 900 jobs after sales fell ‹9›%.", "sales"),
        ("The council raised prices as costs rose ‹9›%.", "costs"),
        ("Bonds issued before the crisis pay ‹9›%.", "Bonds issued before the crisis"),
        ("Firms founded since the vote employ ‹900› people.", "Firms founded since the vote"),
    ],
)
def test_a_preposition_opens_a_clause_where_another_one_has_its_verb(
    marked: str, subject: str
) -> None:
    assert read(marked)[1] == subject


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("Revenue at the Dutch-listed baker fell ‹8›%.", "Revenue at the Dutch-listed baker"),
        ("Places at the isle's two schools dropped by ‹214›.", "Places at the isle's two schools"),
        ("Pupils aged 11 to 14 at Orm have ‹25› lessons.", "Pupils aged 11 to 14 at Orm"),
        ("Winds of up to 165 km an hour cost ‹9› lives.", "Winds of up to 165 km an hour"),
        ("The town said that shop sales had grown ‹2›%.", "shop sales"),
        ("Samples taken there in spring showed ‹19› spores.", "Samples taken there in spring"),
        ("The Pune-based firm lost ‹9› men.", "The Pune-based firm"),
        ("The lake will be drained by 2030 with a pump moving ‹45› litres.", "a pump"),
    ],
)
def test_no_noun_hangs_on_a_half_of_a_compound_or_on_a_year(marked: str, subject: str) -> None:
    assert read(marked)[1] == subject


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("Lena Beck, 44, who took ‹51›% of the vote, will govern.", "Lena Beck"),
        ("Lena Beck, 44, who took 51% of the vote, has ‹9› cats.", "Lena Beck"),
        ("They met Olu Adeyemi, 31, whose shop sold ‹90› lamps.", "shop"),
        ("Orders from abroad fell by ‹8›%.", "Orders from abroad"),
        ("Students from outside the union pay ‹900› euros.", "Students from outside the union"),
        ("Sales in 2019 also rose by ‹4›%.", "Sales in 2019"),
    ],
)  # fmt: skip
def test_neither_an_age_nor_an_adverb_parts_a_subject(marked: str, subject: str) -> None:
    assert read(marked)[1] == subject


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("Men who ran 30 minutes a day were ‹22›% healthier.", "Men who ran 30 minutes a day"),
        ("Shops that sell 9 lamps a week lost ‹22›%.", "Shops that sell 9 lamps a week"),
        ("A day lasts ‹24› hours there.", "A day"),
    ],
)  # fmt: skip
def test_nothing_is_said_of_what_a_rate_is_by(marked: str, subject: str) -> None:
    assert read(marked)[1] == subject
