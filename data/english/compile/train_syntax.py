"""`python train_syntax.py TREEBANK PARSES TABLE [--without FILE]…`: learn the syntax.

TREEBANK: a folder of *.conllu.gz. PARSES: what `parse_texts.py` wrote. TABLE: lemminflect's
infl_lu.csv.gz, the forms of English words. FILE: JSON lines whose `id` begins with the name of a
sentence that is to be left out.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import lzma
from collections import Counter, defaultdict
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from learning import Choices, Tagging, learn_choices, learn_tags
from parses import read_parses
from treebank import clause_of, read_treebank, subject_of
from wordfreq import get_frequency_dict

from index.english.cardinals import CARDINALS
from index.english.syntax import choice, tagger
from index.english.syntax.outline import outline
from index.english.syntax.tags import CARDINAL, NOUNS, NUMBER_OF
from index.english.syntax.weights import Mixer, Weights, in_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from learning import Floats
    from numpy.typing import NDArray
    from treebank import Parsed

    from index.english.syntax.outline import Outline

    Known = dict[str, tuple[int, ...]]
    Item = tuple[list[choice.Row], int, float]

FOLDS = 5
# What one of a small integer stands for in each table; what is less than this is left out.
TAG_STEP, CHOICE_STEP = 2.0, 0.06
TAG_LEAST, CHOICE_LEAST = 1.75, 0.06
# What a parser says is sometimes wrong.
PARSED_WEIGHT = 0.3
# A noun's clause tells less of a number's than another number's does; no subject less than one.
NOUN_WEIGHT, NO_SUBJECT_WEIGHT = 0.25, 0.7
LONGEST = 80
# From so many times on, a word is known by the treebank alone; from fewer, by the table of forms.
OFTEN, KNOWN, WELL_KNOWN = 5, 100, 300


def main() -> None:
    """Learn all weights and write them beside this folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("parses", type=Path)
    parser.add_argument("table", type=Path)
    parser.add_argument("--without", type=Path, action="append", default=[])
    given = parser.parse_args()
    told = read_treebank(given.treebank, _named(given.without))
    known = known_tags(told, read_forms(given.table))
    sentences = [*told, *read_parses(given.parses)]
    weights_of = [1.0 if number < len(told) else PARSED_WEIGHT for number in range(len(sentences))]
    verbs, subjects = _learn_both(sentences, weights_of, _jackknifed(sentences, known))
    weights = learn_tagger(sentences, known)
    _write(
        weights._replace(
            verbs=_whole(verbs, CHOICE_STEP, CHOICE_LEAST),
            subjects=_whole(subjects, CHOICE_STEP, CHOICE_LEAST),
        )
    )


def read_forms(path: Path) -> dict[str, set[int]]:
    """Read which tags a word's form can have: lines of a lemma, a class and its inflections."""
    possible: dict[str, set[int]] = defaultdict(set)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            lemma, word_class, *inflected = line.rstrip("\n").split(",")
            if lemma.islower():
                for form, tags in _tags_of_forms(lemma, word_class, [*inflected, "", "", "", ""]):
                    possible[form].update(NUMBER_OF[tag] for tag in tags.split())
    frequent = get_frequency_dict("en", wordlist="small")
    return {form: tags for form, tags in possible.items() if form in frequent and form.isalpha()}


def _tags_of_forms(
    lemma: str, word_class: str, inflected: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Give each form with its tags; any verb may stand for a noun, any participle modify one."""
    tags = {
        "noun": ("NN", "NNS"),
        "verb": ("VB VBP NN", "VBD", "VBN JJ", "VBG NN JJ", "VBZ NNS"),
        "adj": ("JJ", "JJR", "JJS"),
        "adv": ("RB",),
    }[word_class]
    past, participle, *others = inflected
    columns = (past, participle or past, *others) if word_class == "verb" else inflected
    yield lemma, tags[0]
    for column, of_column in zip(columns, tags[1:], strict=False):
        yield from ((form, of_column) for form in column.split("/") if form)


def learn_tagger(sentences: Sequence[Parsed], known: Known) -> Weights:
    """Learn the tags; orders, of which there are more in mail than in news, are left out."""
    told = [one for one in sentences if one.tags[0] != NUMBER_OF["VB"]]
    nothing = np.zeros(0, dtype=np.int8)
    tags = _whole(learn_tags(_tagging(told, known)), TAG_STEP, TAG_LEAST)
    return Weights(tags, nothing, nothing, in_bytes(tags), known)


def known_tags(sentences: Sequence[Parsed], forms: Mapping[str, set[int]]) -> Known:
    """Give the tags that words are known with: by the table of forms and what a person tagged."""
    seen: dict[str, Counter[int]] = defaultdict(Counter)
    for sentence in sentences:
        for token, tag in zip(sentence.tokens, sentence.tags, strict=True):
            word = token.text.lower().replace("\u2019", "'")
            if word[0].isalpha() or (word[0] == "'" and len(word) > 1):
                seen[word][tag] += 1
    known = {word: set(tags) for word, tags in forms.items()}
    for word, counts in seen.items():
        tags = _tags_seen(counts, forms.get(word, set()))
        if counts.total() >= OFTEN or word in forms:
            known[word] = tags
    known |= {word: {CARDINAL} for word in CARDINALS if word != "one"}
    return {word: tuple(sorted(tags)) for word, tags in known.items()}


def _tags_seen(counts: Counter[int], of_form: set[int]) -> set[int]:
    total = counts.total()
    if total >= KNOWN:
        often = {tag for tag, count in counts.items() if count > total / 1000}
        return often | of_form if total < WELL_KNOWN else often
    few = total < 2 * OFTEN
    return of_form | {tag for tag, count in counts.items() if few or count > 1}


def _tagging(sentences: Sequence[Parsed], known: Known) -> Tagging:
    around, beside, possible, gold = [], [], [], []
    for sentence in sentences:
        tags = tagger.possible_of(sentence.tokens, known)
        attributes = tagger.attributes_of([sentence.tokens], [tags])
        around.append(tagger.AROUND.places(attributes))
        beside.append(tagger.BESIDE.places(attributes))
        possible += tags
        gold += sentence.tags
    table = np.zeros((len(possible), max(map(len, possible))), dtype=np.int64)
    for row, tags in enumerate(possible):
        table[row, : len(tags)] = tags
    counts = np.array([len(tags) for tags in possible])
    first = np.cumsum([0, *(len(sentence.tokens) for sentence in sentences)])
    return Tagging(
        np.concatenate(around), np.concatenate(beside), table, counts, np.array(gold), first
    )


def _jackknifed(sentences: Sequence[Parsed], known: Known) -> Iterator[tuple[int, Outline]]:
    """Outline each sentence with tags that were learnt on other documents."""
    random = np.random.default_rng(5)
    fold_of = {
        name: int(random.integers(FOLDS)) for name in sorted({s.document for s in sentences})
    }
    for fold in range(FOLDS):
        weights = learn_tagger([s for s in sentences if fold_of[s.document] != fold], known)
        for number, sentence in enumerate(sentences):
            if fold_of[sentence.document] == fold and len(sentence.tokens) <= LONGEST:
                yield number, outline(*tagger.tag([sentence.tokens], weights))


def _learn_both(
    sentences: Sequence[Parsed], weights: Sequence[float], outlined: Iterable[tuple[int, Outline]]
) -> tuple[Floats, Floats]:
    items = sorted(
        (
            (
                number,
                list(_verb_items(sentences[number], one)),
                list(_subject_items(sentences[number], one)),
            )
            for number, one in outlined
        ),
        key=itemgetter(0),
    )
    verbs = [_weighted(item, weights[number]) for number, own, _ in items for item in own]
    subjects = [_weighted(item, weights[number]) for number, _, own in items for item in own]
    return (
        learn_choices(_choices(verbs, choice.VERB_MIXER), choice.PLACES),
        learn_choices(_choices(subjects, choice.SUBJECT_MIXER), choice.PLACES),
    )


def _weighted(item: Item, by: float) -> Item:
    rows, gold, weight = item
    return rows, gold, weight * by


def _verb_items(sentence: Parsed, outlined: Outline) -> Iterator[Item]:
    """Give the choice of the verb of every number and noun."""
    token_of = {owner: token for token, owner in enumerate(sentence.owner)}
    for number, place in sorted(token_of.items()):
        is_number = sentence.words[number].upos == "NUM"
        is_noun = outlined.letters[place] == "N" and outlined.tagged.tags[place] in NOUNS
        clause = clause_of(sentence, number) if is_number or is_noun else None
        rows, verbs = choice.verb_rows(outlined, place) if clause else ([], [])
        verb = token_of.get(clause[1].number) if clause else None
        if verb in verbs and len(verbs) > 1:
            yield rows, verbs.index(verb), 1.0 if is_number else NOUN_WEIGHT


def _subject_items(sentence: Parsed, outlined: Outline) -> Iterator[Item]:
    """Give the choice of the subject of every verb."""
    token_of = {owner: token for token, owner in enumerate(sentence.owner)}
    for word in sentence.words:
        clause = clause_of(sentence, word.number)
        verb = token_of.get(clause[1].number) if clause and clause[0] is word else None
        if verb is None or verb not in outlined.verbs:
            continue
        rows, nouns = choice.subject_rows(outlined, verb)
        subject = subject_of(sentence, word)
        if subject is None:
            yield rows, nouns.index(choice.NO_SUBJECT), NO_SUBJECT_WEIGHT
        elif subject.number in token_of:
            noun = _head(outlined, token_of[subject.number])
            if noun in nouns:
                yield rows, nouns.index(noun), 1.0


def _head(outlined: Outline, place: int) -> int:
    """Give the last of a run of nouns, of which the treebank takes a name's first for its head."""
    following = outlined.after(place) if not outlined.letters[place] else place
    return following if outlined.letter(following) == "N" else place


def _choices(items: Sequence[Item], mixer: Mixer) -> Choices:
    rows = np.array([row for of_item, _, _ in items for row in of_item], dtype=np.uint64)
    first = np.cumsum([0, *(len(of_item) for of_item, _, _ in items)])
    gold = np.array([gold for _, gold, _ in items])
    return Choices(mixer.places(rows), first, gold, np.array([weight for _, _, weight in items]))


def _whole(weights: Floats, step: float, least: float) -> NDArray[np.int8]:
    kept = np.where(np.abs(weights) < least, 0.0, weights)
    return np.clip(np.rint(kept / step), -127, 127).astype(np.int8)


def _named(paths: Sequence[Path]) -> frozenset[str]:
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return frozenset(json.loads(line)["id"].partition("#")[0] for line in lines)


def _write(weights: Weights) -> None:
    words, sets = sorted(weights.known), sorted(set(weights.known.values()))
    number_of = {tags: number for number, tags in enumerate(sets)}
    kept = io.BytesIO()
    np.savez(
        kept,
        tags=weights.tags,
        verbs=weights.verbs,
        subjects=weights.subjects,
        words=_bytes("\n".join(words)),
        sets=_bytes("\n".join(" ".join(map(str, tags)) for tags in sets)),
        set_of_word=np.array([number_of[weights.known[word]] for word in words], dtype=np.uint16),
    )
    path = Path(__file__).parent.parent / "syntax.npz.xz"
    path.write_bytes(lzma.compress(kept.getvalue(), preset=9 | lzma.PRESET_EXTREME))


def _bytes(text: str) -> NDArray[np.uint8]:
    return np.frombuffer(text.encode(), dtype=np.uint8)


if __name__ == "__main__":
    main()
