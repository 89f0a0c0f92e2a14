"""`python parse_texts.py TEXTS JARS PARSES`: parse open texts, for `train_syntax.py` to learn from.

TEXTS: a folder of texts (see README). JARS: a folder with nlp4j-english and what it depends on.
PARSES: the file to write: a line a token, its form, tag, head and relation; behind each sentence a
blank line.
"""

from __future__ import annotations

import argparse
import gzip
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

import jpype
from texts import read_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

_CONFIGURATION = """
<configuration>
  <tsv><column index="1" field="form"/></tsv>
  <lexica>
    <ambiguity_classes field="word_form_simplified_lowercase">
      {lexica}/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
    <word_clusters field="word_form_simplified_lowercase">
      {lexica}/en-brown-clusters-simplified-lowercase.xz</word_clusters>
    <word_embeddings field="word_form_undigitalized">
      {lexica}/en-word-embeddings-undigitalized.xz</word_embeddings>
  </lexica>
  <models><pos>{models}/en-pos.xz</pos><dep>{models}/en-dep.xz</dep></models>
</configuration>
""".format(lexica="edu/emory/mathcs/nlp/lexica", models="edu/emory/mathcs/nlp/models")


def main() -> None:
    """Parse every sentence."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("jars", type=Path)
    parser.add_argument("parses", type=Path)
    given = parser.parse_args()
    jpype.startJVM("-Xmx12g", classpath=[str(path) for path in given.jars.glob("*.jar")])
    decoder = _decoder()
    with gzip.open(given.parses, "wt", encoding="utf-8") as out:
        for tokens in read_sentences(given.texts):
            out.writelines("\t".join(row) + "\n" for row in _parse(decoder, tokens))
            out.write("\n")


def _decoder() -> Any:
    with NamedTemporaryFile("w", suffix=".xml") as configuration:
        configuration.write(_CONFIGURATION)
        configuration.flush()
        stream = jpype.JClass("java.io.FileInputStream")(configuration.name)
        return jpype.JClass("edu.emory.mathcs.nlp.decode.NLPDecoder")(stream)


def _parse(decoder: Any, tokens: Sequence[str]) -> list[list[str]]:
    node = jpype.JClass("edu.emory.mathcs.nlp.component.template.node.NLPNode")
    root = node()
    root.toRoot()
    nodes = [root, *(node(number, form) for number, form in enumerate(tokens, start=1))]
    decoder.decode(jpype.JArray(node)(nodes))
    return [
        [form, str(one.getPartOfSpeechTag()), str(one.getDependencyHead().getID()),
         str(one.getDependencyLabel())]
        for form, one in zip(tokens, nodes[1:], strict=True)
    ]  # fmt: skip


if __name__ == "__main__":
    main()
