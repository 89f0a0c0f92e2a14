"""What a number's clause says of it, kind by kind: where a rule must fire, and where it must not.

A row is a text with the number between ‹ and ›, and what a slot holds.
"""

from __future__ import annotations

import pytest

from tests.index.figures_of import figures_of, slot_of

Row = tuple[str, str | None]


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("The striker, ‹27›, has scored again.", "age"),
        ("Her younger sister, ‹34›, runs the shop.", "age"),
        ("A retired teacher, ‹71›, found the coin.", "age"),
        ("Its founders, both ‹29›, own most of it.", "age"),
        ("The total, ‹27›, was the lowest in years.", "count"),
        ("Of the boats, ‹27›, or most of them, sank.", "count"),
        ("The average, ‹34›, has not moved.", "count"),
    ],
)
def test_an_age_stands_behind_who_has_it(marked: str, kind: str) -> None:
    assert slot_of(marked, "kind") == kind


@pytest.mark.parametrize(
    ("marked", "change"),
    [
        ("Thefts nearly ‹tripled› last year.", "increase"),
        ("The fee will ‹double› in June.", "increase"),
        ("Output more than ‹doubled› in Ghana.", "increase"),
        ("The startup raised ‹$5 million› from investors.", None),
        ("The port reported a loss of ‹$3 million›.", None),
        ("She lost the race by ‹seven› seconds.", None),
        ("It lost $5 million on revenue of ‹$41 million›.", None),
        ("Revenue rose 4 percent to ‹$41 million›.", "increase"),
        ("The council raised the toll to ‹$5›.", "increase"),
        ("The mill announced a loss of ‹300› jobs.", "decrease"),
        ("Unemployment rose by 21,000 in May to ‹2.76 million›.", "increase"),
    ],
)
def test_what_is_a_change(marked: str, change: str | None) -> None:
    assert slot_of(marked, "change") == change


def test_a_double_room_multiplies_nothing() -> None:
    assert figures_of("They booked a double room and a triple jump.") == ()


@pytest.mark.parametrize(
    ("marked", "role"),
    [
        ("The mason finished only ‹four› of the jobs.", "part"),
        ("Holt have lost ‹eight› of their last nine games.", "part"),
        ("Holt have lost eight of their last ‹nine› games.", "whole"),
        ("Of the ‹4,200› votes cast, the Greens took 12%.", "whole"),
        ("Of the 4,200 votes cast, the Greens took ‹12%›.", "part"),
        ("Of the ‹50› ships, the navy bought 12 new guns for each.", None),
        ("Claims rose by 400 in May to ‹9,300›.", "level"),
        ("The firm reported a loss of ‹$3 million›.", None),
        ("The club moved its age limit from ‹6› to 4 years.", "from"),
    ],
)
def test_parts_levels_and_wholes(marked: str, role: str | None) -> None:
    assert slot_of(marked, "role") == role


@pytest.mark.parametrize(
    ("marked", "counted"),
    [
        ("The board faces a deficit of ‹$130 million›.", "deficit"),
        ("Analysts had expected sales of ‹€42m›.", "sales"),
        ("Gales with gusts of ‹90 mph› hit the coast.", "gusts"),
        ("She was fined a total of ‹$500›.", None),
        ("They paid ‹$500› for it.", None),
        ("Shopkeepers (‹25›) and nurses (98) answered.", "Shopkeepers"),
        ("Shopkeepers (25) and nurses (‹98›) answered.", "nurses"),
        ("The race has ten stages instead of ‹eight›.", "stages"),
        ("Classes have 23 pupils, compared with ‹24› in May.", "pupils"),
        ("She made 41 trips and scored 247 goals, including ‹43› in May.", "goals"),
        ("Orm has 9 inns and 12 shops, among them ‹3› in Ulm.", "shops"),
        ("The stage drew 13,000 riders, ‹200› more than in May.", "riders"),
        ("Clinics saw 13 infections; nine patients left and ‹four› died.", "patients"),
        ("Prices ran from ‹0›-to-60 dollars.", None),
    ],
)
def test_what_is_counted(marked: str, counted: str | None) -> None:
    assert slot_of(marked, "counted") == counted


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("Gunmen killed 17 villagers on Monday and wounded ‹30›.", "Gunmen"),
        ("The line will spend the remaining ‹$7 million› on trains.", "The line"),
        ("Denmark raised its quota by 10 percent to ‹110,000› tonnes.", "its quota"),
        ("The club moved its age limit from ‹6› to 4 years.", "its age limit"),
        ("The bridge was moved from ‹6› to 4 metres.", "The bridge"),
        ("The backlog grew by a quarter to ‹760› cases.", "The backlog"),
        ("Turnout: Northwick, ‹61%›; Midlands, 58%.", "Northwick"),
        ("Net result: 2020 ‹1,310›; 2019 455.", "Net result"),
        ("Meanwhile, ‹12› ships sank.", None),
    ],
)
def test_what_it_is_said_of(marked: str, subject: str | None) -> None:
    assert slot_of(marked, "subject") == subject


@pytest.mark.parametrize(
    ("marked", "predicate"),
    [
        ("The ministry has set aside ‹$3 million›.", "has set aside"),
        ("Some ‹200› patients were turned away.", "were turned away"),
        ("A rival took over the hotel for ‹$2 million›.", "took over"),
        ("The jet flew over ‹12› villages.", "flew"),
    ],
)
def test_the_verb_takes_its_particle(marked: str, predicate: str) -> None:
    assert slot_of(marked, "predicate") == predicate


def test_a_number_whose_verb_is_left_out_leaves_out_its_unit() -> None:
    text = "Cole got five years and his driver ‹two›."
    assert (slot_of(text, "kind"), slot_of(text, "unit")) == ("duration", "year")


@pytest.mark.parametrize(
    ("marked", "time"),
    [
        ("She has scored ‹19› goals this season.", "this season"),
        ("Rents reached ‹€900› in the third quarter.", "third quarter"),
        ("It was the deadliest since 2021, when ‹42› people died.", "2021"),
        ("In the flood of 2014, the last before this week's, ‹seven› cows died.", "2014"),
        ("In 1990, the worst year before the war of 2003, ‹nine› mills shut.", "1990"),
        (
            "It has sold ‹400› cars since Ida Orm took over in 2014.",
            "since Ida Orm took over in 2014",
        ),
        ("Since the mill shut in 1999 ‹40› people have left.", "Since the mill shut in 1999"),
        ("Before 1999 ‹40› people left.", "Before 1999"),
        ("It was the worst toll since 2021: ‹42› people died.", None),
        ("The worst year was 2015, when ‹42› people died.", "2015"),
        ("In 2020 and 2021 the mill shed ‹480› jobs.", "2020 and 2021"),
        ("Sales were 8.4% higher than a year before, at ‹€12m›.", "a year before"),
        ("It was 68%, compared with 61% in 2020, and reached ‹79%› in Orm.", None),
        ("It took 9 hours in May, against 12 in June, and ‹4› days of rest.", None),
        ("Output fell to ‹95› tonnes from 120 tonnes a year ago.", None),
        ("Output fell to 95 tonnes from ‹120› tonnes a year ago.", "a year ago"),
        ("From 2010 on ‹40› men worked here.", "2010"),
        ("In May ‹40› men came from 9 towns.", "May"),
        ("She scored ‹247› goals, including 43 in 1926.", None),
        ("She scored 247 goals, including ‹43› in 1926.", "1926"),
        ("It drew ‹900› guests, twice as many as last year.", None),
    ],
)
def test_when_it_holds(marked: str, time: str | None) -> None:
    assert slot_of(marked, "time") == time


@pytest.mark.parametrize(
    ("marked", "place"),
    [
        ("In France it is 7.3% and in Spain ‹11.6%›.", "Spain"),
        ("In France it is ‹7.3%› and in Spain 11.6%.", "France"),
        ("For Kenya the bank expects growth of ‹5%›.", "Kenya"),
    ],
)
def test_where_it_holds(marked: str, place: str | None) -> None:
    assert slot_of(marked, "place") == place


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("Thefts rose ‹4%›, health officials reported Tuesday.", "health officials"),
        ("It weighs ‹eight› grams, said lead author Mina Achter.", "lead author Mina Achter"),
        ("Some ‹300› came, said police.", "police"),
        ("Rents rose ‹9%›, the charity Home House calculated.", "the charity Home House"),
        ("Its managers expect to hire ‹40› cooks.", "Its managers"),
        ("She will be out for ‹eight› weeks, her team, Corvex, said.", "her team, Corvex"),
        ("Olga Hens, the airline's head, said fuel had cost ‹£88m›.", "Olga Hens"),
        ("Critics put the saving at ‹$700,000›.", "Critics"),
        ("Cooks put the pan on a shelf at ‹two› metres.", None),
        ("The firm said on Monday that it had sold ‹12› ships.", "The firm"),
        ("Our survey showed that ‹12› ships sank.", None),
    ],
)
def test_who_says_so(marked: str, source: str | None) -> None:
    assert slot_of(marked, "source") == source


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The board agreed by a vote of 7 to 4.", []),
        ("They are third, four points behind.", [3, 4]),
        ("First, they met.", []),
        ("The baby weighed 7lb 4oz.", [7.25]),
        ("He ran it in 2h 15m.", [2.25]),
        ("The shop opens 24h a day.", [24]),
        ("Exports, $ millions.", []),
        ("The house costs RM 340,000.", [340_000]),
        ("It fell 4% from a year before.", [4, "XXXX"]),
        ("It cut costs by a tenth this year.", [0.1, "XXXX"]),
        ("She won a third medal.", [3]),
    ],
)
def test_what_is_a_figure(text: str, values: list[object]) -> None:
    assert [one.value for one in figures_of(text)] == values


@pytest.mark.parametrize(
    ("marked", "subject", "predicate"),
    [
        ("The trust took deposits and seized ‹212› boxes.", "The trust", "seized"),
        ("The carrier flew six routes in 2023, and filled ‹87› planes.", "The carrier", "filled"),
        ("The wardens counted ‹2,460› geese.", "The wardens", "counted"),
        ("Two doses cost about ‹$70›.", "Two doses", "cost"),
        ("The teams visit ‹1,500› houses.", "The teams", "visit"),
        ("Two owners were given suspended terms of ‹18› months.", "Two owners", "were given"),
        ("Most do not breed before ‹five› years.", "Most", "do not breed"),
        ("Drivers given ‹two› points lost their jobs.", "Drivers", "given"),
        ("The road opened this year is ‹40› kilometres long.", "The road", "is"),
    ],
)
def test_pasts_participles_and_bare_forms(marked: str, subject: str, predicate: str) -> None:
    assert (slot_of(marked, "subject"), slot_of(marked, "predicate")) == (subject, predicate)


@pytest.mark.parametrize(
    ("marked", "role", "time"),
    [
        ("Revenue was ‹$6 million›, up 39% from $4 million last year.", "level", None),
        ("It ships ‹41 million› phones in three months, down 6%.", "level", None),
        ("It took ‹38%›; five years ago it won 29%.", None, None),
        ("It sold ‹12› ships, 3 tugs and a barge in 2019.", None, "2019"),
        ("Numbers have fallen for years, to ‹702,400›.", "level", None),
        ("Imports, which make up ‹a third› of the costs, fell.", "part", None),
        ("The plant, which shut down ‹two› lines, is for sale.", None, None),
    ],
)
def test_levels_and_the_time_of_another(marked: str, role: str | None, time: str | None) -> None:
    assert (slot_of(marked, "role"), slot_of(marked, "time")) == (role, time)


@pytest.mark.parametrize(
    ("marked", "role"),
    [
        ("Exports fell to ‹$3 billion› from $4 billion.", "to"),
        ("Exports fell to $3 billion from ‹$4 billion›.", "from"),
        ("Turnout sank to 48 percent, from ‹61 percent› in 2019.", "from"),
        ("They moved to ‹3› rooms from 2 villages.", None),
        ("She drove to ‹12› towns from Leeds.", None),
    ],
)
def test_where_a_movement_came_from_may_stand_last(marked: str, role: str | None) -> None:
    assert slot_of(marked, "role") == role


@pytest.mark.parametrize(
    ("marked", "counted"),
    [
        ("Mali mined 9 tonnes of tin last year, and Chad mined ‹8› tonnes.", "tin"),
        ("Rents rose 8 percent in Lyon and ‹3› percent in Nice.", "Rents"),
        ("She ran 9 miles and drank ‹2› litres.", "litres"),
    ],
)
def test_a_number_leaves_what_is_measured_to_the_one_before(marked: str, counted: str) -> None:
    assert slot_of(marked, "counted") == counted


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("Cooks in Lyon earn 2,100 euros, those in Nice ‹3,900› euros.", "those in Nice"),
        ("France takes 9 percent, Germany ‹4› percent.", "Germany"),
        ("The board met 12 owners, the mayor and ‹3› judges.", "The board"),
    ],
)
def test_a_comma_joins_clauses_without_a_verb(marked: str, subject: str) -> None:
    assert slot_of(marked, "subject") == subject


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("Kestrel Solar made ‹12› panels.", "Kestrel Solar"),
        ("Opening hours will be extended to ‹56› a week.", "Opening hours"),
        ("Citing costs, the firm shut ‹9› shops.", "the firm"),
        ("Shares of Norgas in May rose ‹4› percent.", "Shares of Norgas in May"),
    ],
)
def test_names_and_gerunds_are_whole(marked: str, subject: str) -> None:
    assert slot_of(marked, "subject") == subject


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("It lost because fuel, which makes up a third of the costs, rose to ‹$109›.", "fuel"),
        ("The share of chicks that lived to leave the nest fell to ‹44› percent.", "The share"),
        ("The board, which faces a debt of $9, also dropped plans for ‹three› ports.", "The board"),
        ("They robbed a bank, police said, and shot ‹two› guards.", "They"),
        ("The fund, of which members pay ‹55› percent, is old.", "members"),
        ("Exports, up 9%, beat a forecast of ‹4%›.", "Exports"),
        ("The man who knows the town won ‹$40›.", "The man"),
        ("People who think prices rose by ‹4› percent are wrong.", "prices"),
        ("The firm, which sold the port, said fuel rose ‹4› percent.", "fuel"),
    ],
)  # fmt: skip
def test_what_is_put_in_between_is_no_subject(marked: str, subject: str) -> None:
    assert subject in str(slot_of(marked, "subject"))


@pytest.mark.parametrize(
    ("marked", "predicate"),
    [
        ("The study cost ‹€4.2 million›, half of it paid by the state.", "cost"),
        ("Each removal cost between ‹€3,000› and €4,000, of which the EU paid half.", "cost"),
        ("The people killed were ‹40› percent of the town.", "were"),
        ("Unpaid fines total ‹$1.1 million›.", "total"),
        ("The study of the cost of ‹12› ships was long.", "was"),
        ("The house, built of stone in ‹two› years, fell.", "built"),
    ],
)
def test_the_only_verb_of_a_clause(marked: str, predicate: str) -> None:
    assert slot_of(marked, "predicate") == predicate


@pytest.mark.parametrize(
    ("marked", "kind", "unit"),
    [
        ("Turnout sank to 48 percent from ‹61›.", "percent", "percent"),
        ("Output may drop to 680,000 tonnes from ‹1.5 million›.", "quantity", "tonne"),
        ("The toll rose to 40 euros in May, up from ‹31›.", "money", "EUR"),
        ("They moved to 40 percent from ‹31› villages.", "count", None),
    ],
)
def test_where_a_measure_came_from_leaves_its_unit_out(
    marked: str, kind: str, unit: str | None
) -> None:
    assert (slot_of(marked, "kind"), slot_of(marked, "unit")) == (kind, unit)


@pytest.mark.parametrize(
    ("marked", "kind", "unit"),
    [
        ("It lost €4 million, more than the ‹3.7 million› that it had feared.", "money", "EUR"),
        (
            "The bill was $68m; the final one is ‹143 million›, of which half is paid.",
            "money",
            "USD",
        ),
        ("They set £64m aside, nearly double the ‹33 million› they booked in May.", "money", "GBP"),
        ("It sold phones for $3bn, and ‹40 million› people bought one.", "count", None),
        ("Orm paid £9 for ‹3 million› bricks.", "count", None),
        ("It cost $2 million, and the population of the town is ‹8 million›.", "count", None),
        ("The app, bought for $19 billion, now has ‹2 billion›.", "count", None),
        ("Its audience, won at a cost of $5 million, was ‹30 million›.", "count", None),
        ("It lost €4 million and ‹37› of its shops.", "count", None),
    ],
)
def test_so_many_millions_of_nothing_are_of_the_money_before_them(
    marked: str, kind: str, unit: str | None
) -> None:
    assert (slot_of(marked, "kind"), slot_of(marked, "unit")) == (kind, unit)


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("‹Two thirds› of sixteen-year-olds passed.", "fraction"),
        ("‹A quarter› of twelve-year-olds cannot swim.", "fraction"),
        ("‹Half› of forty villages have no well.", "fraction"),
        ("Of 61 goals, nearly ‹a third› came from corners.", "fraction"),
        ("They came to 228 grams, about ‹a fifth› below normal.", "fraction"),
        ("It was ‹a third› lighter than the old one.", "fraction"),
        ("‹Two thirds of a million› people left.", "count"),
        ("‹Half a dozen› boats left.", "count"),
        ("‹Three quarters of a billion› litres leaked.", "quantity"),
    ],
)
def test_a_share_of_some_is_no_number_of_them(marked: str, kind: str) -> None:
    assert slot_of(marked, "kind") == kind


@pytest.mark.parametrize(
    ("marked", "role", "change"),
    [
        ("Shares of Boral closed down ‹3.4%› on Monday.", "change", "decrease"),
        ("The firm closed down ‹34› shops on Monday.", None, None),
        ("The index lost 102 points, or ‹0.3 percent›.", "change", "decrease"),
        ("The index lost 102 points, or 0.3 percent, to ‹33,852›.", "level", None),
        ("Beer makes up ‹4 percent› of sales.", "part", None),
    ],
)
def test_how_markets_end(marked: str, role: str | None, change: str | None) -> None:
    assert (slot_of(marked, "role"), slot_of(marked, "change")) == (role, change)


@pytest.mark.parametrize(
    ("marked", "subject", "predicate"),
    [
        ("The S&P 500 gained ‹1.2› percent.", "The S&P 500", "gained"),
        ("It has cut its forecast of sales to ‹1.1%›.", "its forecast of sales", "has cut"),
        ("The euro bought $1.08, compared with ‹$1.07› on Monday.", "The euro", "bought"),
        ("Steel cost $500, compared with ‹$430› in 2020.", "Steel", "cost"),
        ("Visits reached 52,000 in May, compared with ‹47,000› in June.", "Visits", "reached"),
        ("A seat costs 9 pounds compared with ‹4› pounds a year ago.", "A seat", "costs"),
        ("Compared with May, sales fell by ‹9› tonnes.", "sales", "fell"),
        ("The 9 tonnes were compared with ‹4› tonnes in May.", "The 9 tonnes", "were compared"),
        ("They compared with ‹40› others the songs of the choir.", "They", "compared"),
        ("The prices quoted were ‹4› percent lower.", "The prices quoted", "were"),
    ],
)
def test_names_and_nouns_that_look_like_verbs(
    marked: str, subject: str | None, predicate: str
) -> None:
    assert (slot_of(marked, "subject"), slot_of(marked, "predicate")) == (subject, predicate)


@pytest.mark.parametrize(
    ("marked", "predicate"),
    [
        (
            "On Sunday ‹90› pilgrims waited at the gate, longer than guides could.",
            "waited",
        ),
        ("The count of adders rose by ‹4› when the ditch and both ponds flooded.", "rose"),
        (
            "The herd shrank to ‹90› head, its fewest since wolves came.",
            "shrank",
        ),
        ("Sailors who were ill for ‹9› days went home.", "were"),
        ("The ‹three› men who fell ill at sea and left were sent home.", "were sent"),
        ("As the storm passed, ‹40› boats sank.", "sank"),
        ("The guild, which owns ‹9› mills, sold its barn.", "owns"),
    ],
)
def test_a_main_clause_has_a_verb_of_its_own(marked: str, predicate: str) -> None:
    assert slot_of(marked, "predicate") == predicate


@pytest.mark.parametrize(
    ("marked", "predicate", "subject"),
    [
        ("The hall seats 90 guests and cost ‹$4m›.", "cost", "The hall"),
        ("The tram cost PLN ‹90m› and carries 200 passengers.", "cost", "The tram"),
        ("The mill employs 40 men and cost ‹3 million› crowns.", "cost", "The mill"),
        ("They cut wages and cost estimates by ‹$4m›.", "cut", "They"),
        ("Rent and fuel cost ‹$90› a month.", "cost", "Rent and fuel"),
        ("It will cost ‹$90› and last for years.", "will cost", "It"),
    ],
)
def test_a_verb_may_be_joined_that_looks_like_a_noun(
    marked: str, predicate: str, subject: str
) -> None:
    assert (slot_of(marked, "predicate"), slot_of(marked, "subject")) == (predicate, subject)


@pytest.mark.parametrize(
    ("marked", "predicate"),
    [
        ("The choir has 40 singers, ‹12› of whom are altos.", "are"),
        ("Fuel, the board said, had cost ‹$7m›.", "had cost"),
        ("They had cost overruns of ‹$7m›.", "had"),
        ("On Sunday ‹34› guests had to leave.", "had to leave"),
        ("The port is to cut ‹900› jobs.", "is to cut"),
        ("It was close to ‹90› feet.", "was"),
        ("The firm planned 9 masts, ‹two› of which were built.", "were built"),
        ("It lent 50 carts, ‹half› of which were returned.", "were returned"),
        ("Orm owns 70 trams, ‹26› of which run on gas, and the mayor wants more.", "run"),
        ("She kept 9 hens, ‹four› of which lay in winter.", "lay"),
        ("He drew 30 maps, ‹12› of which show the old wall.", "show"),
        ("The choir has ‹40› singers, 12 of whom are altos.", "has"),
        ("The choir has 40 singers, ‹12› of them altos.", "has"),
        ("Of the 40 singers ‹12› were ill.", "were"),
        ("Police say 40 tents were burnt and that ‹9› of them were empty.", "were"),
        ("He built 12 boats, and ‹two› of these sank.", "sank"),
        ("It sold nine clocks and ‹four› of its bells fell silent.", "fell"),
        ("She met men who had lost ‹two› of their sons and wept.", "had lost"),
    ],
)
def test_a_part_may_have_a_verb_of_its_own(marked: str, predicate: str) -> None:
    assert slot_of(marked, "predicate") == predicate


@pytest.mark.parametrize(
    ("marked", "kind", "unit"),
    [
        ("The judge cut the term from 9 years to ‹6›.", "duration", "year"),
        ("The tank holds 90 litres, ‹12› fewer than before.", "quantity", "litre"),
        ("The panel measures ‹40› by 55 centimetres.", "quantity", "centimetre"),
        ("Ann Lee (‹54›) will run the port.", "age", "year"),
        ("The pilot, who is ‹46›, was unhurt.", "age", "year"),
        ("He was only ‹19› when it sank.", "age", "year"),
        ("It went from 9 tonnes to ‹6› lorries.", "count", None),
        ("She ran 12 km, ‹9› more boats sailed.", "count", None),
        ("He divided ‹40› by 5.", "count", None),
        ("She was ‹12› points ahead.", "count", None),
        ("The crowd was ‹900› at dawn.", "count", None),
        ("The thief got 12 years, his brother ‹seven›.", "duration", "year"),
        ("He was jailed for 12 years, his brother for ‹seven›.", "duration", "year"),
        ("A bag that cost 400 shillings now sells for ‹900›.", "money", "shilling"),
        ("Its ratio was 17%, compared with a minimum of ‹15›.", "percent", "percent"),
        ("He was jailed for 12 years, his farm for ‹seven› hens.", "count", None),
        ("It took 12 years, a crew of ‹seven› worked.", "count", None),
        ("Parking costs 3 euros for an hour and ‹2.50› for each one after.", "money", "EUR"),
        ("The panel made 9 euros, and the other, put at ‹15›, none.", "money", "EUR"),
        ("It moved $63m through ‹28› firms.", "count", None),
        ("After six months, compared with ‹22› of 191 there, it was well.", "count", None),
    ],
)
def test_a_lone_number_has_the_unit_that_stands_beside_it(
    marked: str, kind: str, unit: str | None
) -> None:
    assert (slot_of(marked, "kind"), slot_of(marked, "unit")) == (kind, unit)


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("The dam will cost ‹$4m›, the minister conceded after weeks.", "the minister"),
        ("Ice is losing ‹2› metres a year, researchers in Lund have found.", "researchers in Lund"),
        ("The mill, auditors found, had cost ‹$7m›.", "auditors"),
        ("In May the board promised ‹40› flats.", None),
        ("Two miners, the last of whom hoped in vain, lost ‹12› days.", None),
        ("The boys found ‹12› coins.", None),
    ],
)
def test_who_says_so_may_stand_last(marked: str, source: str | None) -> None:
    assert slot_of(marked, "source") == source


@pytest.mark.parametrize(
    ("marked", "time"),
    [
        ("Support slid from ‹58%› in spring to 39% in autumn.", "spring"),
        ("It sold 90 boats last summer and ‹40› the summer before.", "the summer before"),
        ("‹Seven› voters met on Monday night.", "Monday night"),
        ("The spring gave ‹90› litres.", None),
        ("The bed has ‹12› spring coils.", None),
        ("He slept for ‹nine› hours in the autumn sun.", None),
    ],
)
def test_a_season_or_a_part_of_a_day_says_when(marked: str, time: str | None) -> None:
    assert slot_of(marked, "time") == time


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("A plea against the dam, which began in May, drew ‹90› names.", "A plea against the dam"),
        ("The last fare to Lund, a bargain, was ‹$9›.", "The last fare to Lund"),
        ("The rebuilding of the baths, auditors found, cost ‹$7m›.", "The rebuilding of the baths"),
        ("In 1801 Lund had ‹2,900› inhabitants.", "Lund"),
        ("By 2019 sales of rope had reached ‹$9m›.", "sales of rope"),
        ("The mayor, in May, bought ‹12› boats.", "The mayor"),
        ("The 1801 census counted ‹900› mills.", "The 1801 census"),
        ("The guild, with 40 members, owns ‹9› mills.", "The guild"),
    ],
)
def test_a_subject_has_what_belongs_to_it_and_no_time_before_it(marked: str, subject: str) -> None:
    assert slot_of(marked, "subject") == subject


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("The union wants to limit the number of shifts to ‹40›.", "the number of shifts"),
        ("Rents rose, taking the cost of a flat to ‹€900› a month.", "the cost of a flat"),
        ("Opponents put the bill at ‹£3m›.", "the bill"),
        ("The port will raise its landing fees to ‹$9›.", "its landing fees"),
        ("The bus took 40 pupils to ‹three› museums.", "The bus"),
        ("The new law takes it up to ‹8 weeks›.", "The new law"),
        ("The bank lent the money to ‹600› farmers.", "The bank"),
    ],
)
def test_a_number_is_said_of_what_is_brought_to_it(marked: str, subject: str) -> None:
    assert slot_of(marked, "subject") == subject


@pytest.mark.parametrize(
    ("marked", "kind", "subject"),
    [
        ("A ‹62-year-old› diver found the wreck.", "age", "diver"),
        ("The zoo showed its ‹six-month-old› cubs.", "age", "cubs"),
        ("His partner, Jana Holt, ‹44›, sold the farm.", "age", "Jana Holt"),
        ("Police spoke of a boy of ‹15› or so.", "age", "a boy"),
        ("“I am ‹58›, and I want rest,” said Rolf Imm.", "age", "I"),
        ("Pupils over ‹16› may leave at noon.", "age", "Pupils"),
        ("Most swallows breed at the age of ‹two›.", "age", "Most swallows"),
        ("The mayor closed the road after a storm of ‹15› hours.", "duration", "a storm"),
        ("A crowd of ‹40› stood by.", "count", None),
        ("The captain lost crews of ‹12› men.", "count", "The captain"),
    ],
)
def test_an_age_is_said_of_who_has_it(marked: str, kind: str, subject: str | None) -> None:
    assert slot_of(marked, "kind") == kind
    assert slot_of(marked, "subject") == subject


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("A grant of ‹$3m› saved the choir.", "A grant"),
        ("A fine of ‹900 euros› was imposed on the shop.", "A fine"),
        ("A fall of ‹4%› surprised brokers.", "A fall"),
        ("Some ‹40› geese were seen on the lake.", None),
        ("A flock of ‹40› geese was seen on the lake.", None),
        ("About ‹4%› of the clerks fell ill.", None),
    ],
)
def test_a_sum_in_a_subject_is_said_of_what_has_its_size(marked: str, subject: str | None) -> None:
    assert slot_of(marked, "subject") == subject


@pytest.mark.parametrize(
    ("marked", "counted", "role", "predicate"),
    [
        ("‹Nine› of the club's 40 players are ill.", "players", "part", "are"),
        ("Nine of the club's ‹40› players are ill.", "players", "whole", "are"),
        ("‹12› of the guilds' 30 looms were sold.", "looms", "part", "were sold"),
        ("‹Six› of the 20 tents that leaked were sold.", "tents", "part", "were sold"),
        ("Six of the ‹20› tents that leaked were sold.", "tents", "whole", "leaked"),
        ("He met ‹20› monks who had fled.", "monks", None, "met"),
        ("‹Six› of the club's members left.", "club's members", "part", "left"),
        ("The guild says ‹90› of its members, mostly bakers, will strike.", "members", "part",
         "will strike"),
        ("The guild says ‹90› bakers.", "bakers", None, "says"),
    ],
)  # fmt: skip
def test_a_part_has_the_clause_of_the_sentence_and_its_whole_the_relative(
    marked: str, counted: str, role: str | None, predicate: str
) -> None:
    said = [slot_of(marked, slot) for slot in ("counted", "role", "predicate")]
    assert said == [counted, role, predicate]


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("Wages have risen by 4%, prices by ‹6%›.", "prices"),
        ("Rents fell to $900 and fares to ‹$4›.", "fares"),
        ("Milk rose by 4%, cheese by ‹5%› and butter by 6%.", "cheese"),
        ("Sales rose by 4% in May and by ‹6%› in June.", "Sales"),
        ("The firm moved from Ulm and Bonn to ‹3› towns.", "The firm"),
        ("Fares rose in May and June by ‹6%›.", "Fares"),
    ],
)
def test_a_clause_that_leaves_out_its_verb_has_a_subject_of_its_own(
    marked: str, subject: str
) -> None:
    assert slot_of(marked, "subject") == subject


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("The survey, carried out in May, shows that ‹62›% of tenants smoke.", "The survey"),
        ("The coach, who left in June, says ‹40› fans were hurt.", "The coach"),
        ("Rents fell ‹4›%, Kestrel, its owner, confirmed.", "Kestrel"),
        ("The shop must pay ‹£900›, the court in Ulm ruled on Friday.", "the court in Ulm"),
        ("The dam lost ‹40›% of its water, the buoy's data suggest.", "the buoy's data"),
        ("A study by the zoo found that ‹12› owls had died.", "A study by the zoo"),
        ("Data from the zoos show that ‹12› owls died.", "the zoos"),
        ("A ship is on fire with ‹22› men, the coastguard said early on Sunday.", "the coastguard"),
        ("Rents rose ‹4›%, the city clerk, Dale Ruiz, told the council.", "Dale Ruiz"),
        ("Rents will rise ‹4›%, analysts at Borg predict.", "analysts at Borg"),
        ("Aid groups believe that ‹40› wells are dry.", "Aid groups"),
        ("The mayor cheered, but noted that ‹41› trains had stopped.", None),
        ("The film, shown in May, drew ‹900› people.", None),
        ("The jury, who sat for weeks, ruled out ‹two› songs.", None),
        ("The plan, made in Ulm, suggested nothing to ‹40› clerks.", None),
    ],
)
def test_a_source_is_who_says_so_without_what_is_put_in(marked: str, source: str | None) -> None:
    assert slot_of(marked, "source") == source


@pytest.mark.parametrize(
    ("marked", "kind", "unit", "counted"),
    [
        ("Hail spoiled 90 acres of wheat and ‹12› of rye.", "quantity", "acre", "rye"),
        ("It pays 9 dollars a day in May and ‹7› in June.", "money", "USD", None),
        ("Jail terms were cut by 3 months; in Orm they grew by ‹two›.", "duration", "month", None),
        ("A euro bought 31 lira instead of ‹36›.", "money", "lira", None),
        ("The farm burns 90 tonnes of straw and employs ‹12›.", "count", None, None),
        ("It weighs 9 tonnes and ‹12› of them fell.", "count", None, None),
        ("She rode 40 miles and ‹9› boys followed.", "count", None, "boys"),
    ],
)
def test_a_number_joined_to_a_measure_leaves_its_unit_to_it(
    marked: str, kind: str, unit: str | None, counted: str | None
) -> None:
    said = [slot_of(marked, slot) for slot in ("kind", "unit", "counted")]
    assert said[:2] == [kind, unit]
    assert counted is None or said[2] == counted


@pytest.mark.parametrize(
    ("marked", "counted"),
    [
        ("At ‹6,410›, the number of beds is lower than ever.", "beds"),
        ("The number of geese on the lake passed ‹9,000› in May.", "geese"),
        ("The number of free flats, ‹310› in June, has fallen.", "free flats"),
        ("The share of flats, ‹310› in June, has fallen.", None),
        ("She drove a cart full of hens, ‹nine› of which have died.", "hens"),
        ("The port levies a tax on yachts, of which it has ‹6,800›.", "yachts"),
        ("It rents out boats, and sold ‹9›.", None),
        ("The mill, owner of one ship in Ulm, will cut 900 jobs, ‹300› of them there.", "jobs"),
        ("Forty people, ‹six› of them infants, were rescued.", "infants"),
        ("Forty people, ‹six› of them badly hurt, were rescued.", "people"),
        ("Forty people, ‹six› of them overseas, were asked.", "people"),
    ],
)
def test_what_a_lone_number_counts_is_named_elsewhere(marked: str, counted: str | None) -> None:
    assert slot_of(marked, "counted") == counted


@pytest.mark.parametrize(
    ("marked", "role"),
    [
        ("The crossing takes ‹nine hours›.", "level"),
        ("The wall runs for ‹five miles›.", "level"),
        ("On Friday wool was ‹three dollars› dearer than in May.", "change"),
        ("The ice has thinned by ‹40 centimetres›.", "change"),
        ("Among ‹640› patients 9 fell ill.", "whole"),
        ("Among 640 patients ‹9› fell ill.", "part"),
        ("Of the $‹9›m that 41 states pledged in May, $4m had come.", "whole"),
        ("Of the $9m that 41 states pledged in May, $‹4›m had come.", "part"),
        ("It heard that, of 318 homes written to, ‹204› had replied.", "part"),
        ("Of the ‹four› firms in Orle, two of them new, Orm lost 4%.", "whole"),
        ("Of the ‹four› firms, Orm lost 4%.", None),
        ("Tin gained 3 percent and zinc ‹4 percent›.", "change"),
        ("Among other things ‹9› boats sank.", None),
        ("The tour took ‹nine› singers to Rome.", None),
        ("He bought ‹three› cheaper boats.", None),
    ],
)
def test_roles_of_measures_comparisons_and_parts(marked: str, role: str | None) -> None:
    assert slot_of(marked, "role") == role


@pytest.mark.parametrize(
    ("marked", "slot", "said"),
    [
        ("Between 1984 and 2024 the lake shrank from ‹310› acres to 96.", "time", "1984"),
        ("Between 1984 and 2024 the lake shrank from 310 acres to ‹96›.", "time", "2024"),
        ("From May to June rents rose from $900 to ‹$950›.", "time", "June"),
        ("Between 1984 and 2024 the lake lost ‹310› acres.", "time", "Between 1984 and 2024"),
        ("Cholera has killed ‹118› people since Easter.", "time", "since Easter"),
        ("The Easter market drew ‹118› people.", "time", None),
        ("The lift takes ‹95› guests every four minutes.", "per", "four minutes"),
        ("In spring ‹90 litres› a square metre fell.", "per", "square metre"),
        ("The lift takes ‹95› guests in four minutes.", "per", None),
        ("The bank raised its rate from ‹3› to 4 percent.", "subject", "its rate"),
        ("The port lifted its toll from $3 to ‹$4›.", "subject", "its toll"),
        ("Profit fell short of plans by ‹$3m›.", "subject", "Profit"),
        ("A ‹40-tonne› crane toppled.", "subject", "crane"),
        ("The navy stopped a ‹16-metre› boat.", "subject", "The navy"),
        ("A truce of ‹72 hours› began at noon.", "subject", "A truce"),
        ("The judge fined the port for a strike of ‹9 hours›.", "subject", "The judge"),
    ],
)
def test_slots_that_the_words_around_a_number_tell(
    marked: str, slot: str, said: str | None
) -> None:
    assert slot_of(marked, slot) == said


@pytest.mark.parametrize(
    ("marked", "place"),
    [
        ("In Leith ‹240› children have no desk.", "Leith"),
        ("In Leith 240 children have no desk, in Portobello ‹95›.", "Portobello"),
        ("In Orle alone, ‹90› shops have shut.", "Orle"),
        ("In the village of Orle one nurse sees ‹90› patients.", "Orle"),
        ("Two hikers died with ‹9› dogs near Imlil.", "Imlil"),
        ("Hail spoiled ‹90› acres of vines around Mirelle.", "Mirelle"),
        ("Hikers found ‹90› tents.", None),
        ("In Figure 3 shows of ‹90› singers are drawn.", None),
        ("It came out in May, in Apollo ‹95›.", None),
    ],
)
def test_a_town_opens_a_clause_or_stands_near(marked: str, place: str | None) -> None:
    text = marked.replace("‹", "").replace("›", "")
    found = [one for one in figures_of(text) if one.kind != "date"]
    number = marked.index("‹")
    assert [one.place for one in found if one.number.start == number] in ([place], [])


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Medals: Norden 9, Sudland 4, Westmark 0.", [9, 4, 0]),
        ("Norden won 31 seats, Sudland 27 and Westmark 12.", [31, 27, 12]),
        ("The mill at Orm burns 400 tonnes a day, that at Fenwick 250.", [400, 250]),
        ("The Greens took 31 seats in all, the Red Union 27.", [31, 27]),
        ("Orm has 31 trams and an Airbus 320.", [31]),
        ("Orm fixed 40 bugs in Android 14.", [40]),
        ("Fans paid 90 dollars for tickets to Rocky 3.", [90]),
        ("She bought 12 apples, a pear and Pixel 6.", [12]),
        ("Seats: Reform 31, Unity 12 and Green 3.", [31, 12, 3]),
        ("In Leith 240 children have no desk, in Portobello 95.", [240, 95]),
        ("Holm netted 3 and Beck 5.", [3, 5]),
        ("It flew on Ariane 5 and Delta 4.", []),
        ("Police stopped Flight 9, in Terminal 3.", []),
        ("They tested nine phones, Galaxy 9 and Pixel 6.", [9]),
    ],
)
def test_names_in_a_row_have_numbers_of_their_own(text: str, values: list[int]) -> None:
    assert [one.value for one in figures_of(text)] == values


@pytest.mark.parametrize(
    ("marked", "counted"),
    [
        ("Medals: Norden ‹9›, Sudland 4.", "Medals"),
        ("Medals: Norden 9, Sudland ‹4›.", "Medals"),
        ("Open desks: Orle ‹31›, Lund 12.", "Open desks"),
        ("The result: Orle won ‹31›.", None),
        ("Output: Orle ‹31›, Lund 12.", None),
        ("Prizes: Orle has won ‹31›.", None),
    ],
)
def test_a_title_says_what_a_row_counts(marked: str, counted: str | None) -> None:
    assert slot_of(marked, "counted") == counted


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("A courier of ‹31›, he knows every lane.", "age"),
        ("Zara, a Chadian of ‹17›, walked there.", "age"),
        ("Cyclists under ‹14› must wear helmets.", "age"),
        ("She swam early; at ‹16› she was a champion.", "age"),
        ("At ‹14› she beat a master.", "age"),
        ("At ‹11› she rose.", "count"),
        ("A folder of ‹31› was found.", "count"),
        ("Prices under ‹14› are rare.", "count"),
    ],
)
def test_whose_age_a_number_is(marked: str, kind: str) -> None:
    assert slot_of(marked, "kind") == kind


@pytest.mark.parametrize(
    ("marked", "predicate", "subject"),
    [
        ("The bridge was built in ‹1346›.", "was built", "The bridge"),
        ("In ‹May 1911› the dockers left their posts.", "left", "the dockers"),
        ("The mill, which burnt down in ‹1903›, employed 90 people.", "burnt down", "The mill"),
        ("She joined the choir in 1998 and led it until ‹2004›.", "led", "She"),
        ("The council met in June, and in ‹July› it voted.", "voted", "it"),
        # What is put behind a name says when that was, and not when it did something.
        ("Ada Holm (‹1881›–1954) wrote 12 operas.", None, None),
        ("The Harbour Act (‹1847›) covers 40 ports.", None, None),
        ("The fair (‹June 2019›) drew 900 people.", None, None),
    ],
)
def test_a_date_is_of_its_clause(marked: str, predicate: str | None, subject: str | None) -> None:
    assert (slot_of(marked, "predicate"), slot_of(marked, "subject")) == (predicate, subject)


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("In 1927 a theatre was opened in the park, and in ‹1952› a boathouse.", None),
        ("In 1903 the guild bought a mill, and in ‹1911› the brewery.", None),
        ("A school was founded in 1850 and in ‹1901› a library, too.", None),
        ("The ferry was built in 1903 and in ‹1911› the owner sold it.", "the owner"),
        ("The tower was raised in 1903 and again in ‹1911›.", "The tower"),
        ("A school was founded in ‹1850› and in 1901 a library, too.", "A school"),
    ],
)
def test_a_date_of_a_clause_without_a_verb_is_said_of_nobody_before(
    marked: str, subject: str | None
) -> None:
    assert slot_of(marked, "subject") == subject


def test_a_date_has_no_role_of_the_number_before() -> None:
    text = "Wages rose to 4% by 2010, prices by 2020."
    assert [one.role for one in figures_of(text)] == ["level", None, None]


@pytest.mark.parametrize(
    ("marked", "subject", "predicate"),
    [
        ("The board reported that ‹three› men who had come and eaten fell ill.", None, "fell"),
        ("Police said that ‹40› cars were stolen.", None, "were stolen"),
        ("The mayor claims that ‹nine› schools have closed.", None, "have closed"),
        ("The mayor saw that it closed ‹nine› schools.", "it", "closed"),
        ("He bought the boat that ‹nine› men built.", None, "built"),
        ("They said they had hired ‹nine› men.", "they", "had hired"),
        ("In 2015 ‹900› people were in prison.", None, "were"),
        ("18 men, three women and ‹five› children drowned.", None, "drowned"),
        ("18 men, ‹three› women and five children drowned.", None, "drowned"),
        ("The firm employs ‹five› people.", "The firm", "employs"),
    ],
)
def test_a_clause_behind_that_a_list_and_a_year_are_read_apart(
    marked: str, subject: str | None, predicate: str
) -> None:
    assert (slot_of(marked, "subject"), slot_of(marked, "predicate")) == (subject, predicate)


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("In the autumn of 2023 the university enrolled ‹900› students.", "the university"),
        ("Last year farmers in Orm lost ‹87› sheep.", "farmers in Orm"),
        ("For the current year Orm expects ‹4 million› sales.", "Orm"),
        ("Today ships and trains carry ‹87› tonnes.", "ships and trains"),
        ("Last week's storm killed ‹40› men.", "Last week's storm"),
        ("At lift-off the satellite weighed ‹900› kilograms.", "the satellite"),
        ("In the control room the operators saw ‹40› lamps.", "the operators"),
        ("Profit at the bank rose by ‹4› percent.", "Profit at the bank"),
        ("This season ticket costs ‹£40›.", "This season ticket"),
        ("The winter storm killed ‹40› men.", "The winter storm"),
    ],
)
def test_when_it_was_is_no_part_of_a_subject(marked: str, subject: str) -> None:
    assert slot_of(marked, "subject") == subject


@pytest.mark.parametrize(
    ("marked", "kind", "unit"),
    [
        ("It was to have taken four years but took almost ‹six›.", "duration", "year"),
        ("A trip that ate up 200 minutes in 2011 now takes ‹115›.", "duration", "minute"),
        ("The old strike lasted nine days, the new one lasted ‹12›.", "duration", "day"),
        ("After two weeks the band took ‹six› men along.", "count", None),
        ("It took four years and cost ‹12› men their lives.", "count", None),
        ("He ran for 9 hours and took ‹third› place.", "ordinal", None),
    ],
)
def test_what_takes_so_many_takes_as_long(marked: str, kind: str, unit: str | None) -> None:
    assert (slot_of(marked, "kind"), slot_of(marked, "unit")) == (kind, unit)
