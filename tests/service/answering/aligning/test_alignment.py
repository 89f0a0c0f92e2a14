from __future__ import annotations

import pytest

from tests.service.answering.aligning.readings import aligned


def how(question: str, *sentences: str, at: int = 0) -> dict[str, str]:
    return {one.word.text: one.how for one in aligned(question, *sentences, at=at).words}


@pytest.mark.parametrize(
    ("word", "sentence", "kind"),
    [
        ("pilots", "The pilot guides ships.", "same"),
        ("Chilean", "A ship left Chile.", "same"),
        ("Chileans", "A ship left Chile.", "library"),
        ("northern", "The southern pier sank.", "opposite"),
        ("foreign", "The Ministry of Internal Affairs sent a ship.", "unknown"),
        ("foreign", "The domestic pier sank.", "opposite"),
        # Words of different classes exclude nothing: a foreigner is no citizen.
        ("foreign", "Citizens of Orm sank it.", "unknown"),
        ("foreigners", "Citizens of Orm sank it.", "opposite"),
        ("rise", "The old pier sank.", "unknown"),
        ("works", "The last pier sank.", "unknown"),
        ("upper", "The Lower House sent a ship.", "unknown"),
        ("unloaded", "Men loaded the ship.", "opposite"),
        ("drowned", "Nine sailors died.", "alike"),
        ("mathematician", "They teach mathematics.", "alike"),
        ("lend", "The guild lent a ship.", "same"),
        ("WFP", "The World Food Programme sent a ship.", "same"),
        ("WFP", "The world food programme sent a ship.", "unknown"),
        ("oak", "A ship of pine left.", "library"),
        ("brass", "A ship of pine left.", "unknown"),
        ("12", "120 ships left.", "unknown"),
    ],
)
def test_a_word_stands_in_a_sentence_in_one_way(word: str, sentence: str, kind: str) -> None:
    found = how(f"Is it {word}?", sentence)
    if kind == "library":
        assert found[word] in {"library", "unknown"}
    else:
        assert found[word] == kind


@pytest.mark.parametrize(
    ("question", "word", "sentence", "kind"),
    [
        ("How many pilots returned to Orm?", "returned", "Nine pilots came back to Orm.", "alike"),
        ("How many guards refused the offer?", "refused", "Nine turned down the offer.", "alike"),
        ("When was the lamp turned off?", "turned", "It was switched off in 1950.", "alike"),
        ("When was the lamp turned off?", "turned", "It was turned off in 1950.", "same"),
        ("When did the bank take over the mill?", "take", "It took the mill over.", "same"),
        (
            "How many pilots returned to Orm?",
            "returned",
            "Nine pilots came by the back.",
            "unknown",
        ),
        ("How many guards refused the offer?", "refused", "Nine turned to the offer.", "unknown"),
        ("When was the lamp turned off?", "turned", "It was switched on in 1950.", "unknown"),
        ("When was the lamp turned off?", "turned", "It was turned on in 1950.", "passage"),
        ("How many guards gave up?", "gave", "Nine guards gave in.", "passage"),
    ],
)
def test_a_phrasal_verb_is_one_word(question: str, word: str, sentence: str, kind: str) -> None:
    assert how(question, sentence)[word] == kind


@pytest.mark.parametrize(
    ("word", "sentence", "kind"),
    [
        ("American", "In the United States 40 mills closed.", "same"),
        ("Korean", "In South Korea 40 mills closed.", "unknown"),
        ("Turkish", "In Turkey 40 mills closed.", "same"),
        ("Turks", "In Turkey 40 mills closed.", "unknown"),
        ("American", "In the United Kingdom 40 mills closed.", "unknown"),
        ("American", "In the united states of the league 40 mills closed.", "unknown"),
    ],
)
def test_a_nation_has_names_of_several_words(word: str, sentence: str, kind: str) -> None:
    assert how(f"How many {word} mills closed?", sentence)[word] == kind


def test_every_word_of_the_name_of_a_nation_is_of_it() -> None:
    said = how("How many mills in the United States closed?", "Some 40 American mills closed.")
    assert (said["United"], said["States"]) == ("same", "same")


@pytest.mark.parametrize(
    ("noun", "kind"), [("ships", "same"), ("there", "unknown"), ("drowned", "unknown")]
)
def test_a_people_is_counted_where_no_noun_follows(noun: str, kind: str) -> None:
    said = how(f"How many British {noun} in Orm?", "Some 40 ships came from Britain.")
    assert said["British"] == kind


def test_a_name_is_opposed_where_it_goes_on_alike() -> None:
    assert how("Is it the upper house?", "The old Lower House met.")["upper"] == "opposite"
    assert (
        how("Is it a foreign land?", "A Ministry of Internal Affairs met.")["foreign"] == "unknown"
    )


def test_a_preposition_is_opposed_where_both_lead_to_the_same() -> None:
    question = "How long did it wait before the storm?"
    assert how(question, "It waited after the storm.")["before"] == "opposite"
    assert how(question, "It waited after a pilot came.")["before"] == "unknown"


def test_what_the_sentence_lacks_may_stand_near() -> None:
    text = ("The pier is old.", "It is of pine.", "The rail is of iron.")
    found = how("Is the old pier of iron or oak?", *text, at=1)
    assert found == {"old": "before", "pier": "before", "iron": "passage", "oak": "library"}


def test_words_that_only_ask_are_not_aligned() -> None:
    assert how("What kind of ship did not sail?", "No ship sailed.") == {
        "ship": "same",
        "sail": "same",
    }


def test_a_name_of_several_words_is_one() -> None:
    text = "The Port Salvage Service (PSS) owns 3 tugs."
    found = aligned("How many tugs has the Port Salvage Service?", text)
    assert [(one.word.term, one.how) for one in found.words][-1][1] == "same"
    assert found.held.terms.keys() >= {"port", "salvag", "servic", "tug"}


def test_every_word_stands_where_the_article_has_it() -> None:
    sentence = "In Osh 12 old boats sank."
    found = aligned("How many boats sank in Osh?", sentence)
    for one in found.words:
        held = found.held.words[one.at]
        assert sentence[held.start : held.end] == held.text == found.said(one)


@pytest.mark.parametrize(
    ("sentence", "how"),
    [
        ("Dunn, 63, winds the clocks.", "same"),
        ("The clocks are wound by Dunn.", "same"),
        ("Captain Dunn winds the clocks.", "same"),
        ("When Dunn came, the clocks stood.", "same"),
        ("Ole Dunn winds the clocks.", "before"),
        ("The clocks are wound by Ole Dunn.", "before"),
    ],
)
def test_a_surname_stands_for_the_whole_name(sentence: str, how: str) -> None:
    found = aligned(
        "How old is Erika Dunn?",
        "Erika Dunn lives in Orm.",
        sentence,
        "Dunn is glad.",
        "Dunn has a dog.",
        at=1,
    )
    assert [one.how for one in found.words if one.word.text == "Erika"] == [how]
