"""The command line: what it prints, and one line with exit status 2 for bad input."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from service.__main__ import main
from service.access.keys import read_keys
from service.journal import Entry, Journal
from tests.articles import HARBOUR, SERVED
from tests.files import FILES

QUESTION = "How many Kazakhs are involved in armed conflicts in the Middle East?"


def fail(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command that must fail, and give its one line."""
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    printed = capsys.readouterr()
    assert stopped.value.code == 2
    assert printed.err.count("\n") == 1
    return printed.err


class TestAsk:
    def test_the_figure_the_quote_and_its_paragraph(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        main(["ask", QUESTION])
        lines = capsys.readouterr().out.splitlines()
        assert lines[0] == "around 400 Kazakhs"
        assert lines[1].startswith("according to the security services of Kazakhstan")
        assert lines[3].startswith("“According to information from the security services")
        assert any(line.startswith("¶ 3") for line in lines)
        assert "Also in" in lines

    def test_a_pipe_gets_no_colour(self) -> None:
        command = [sys.executable, "-m", "service", "ask", QUESTION]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        assert "\x1b" not in done.stdout

    def test_not_in_the_article(self, capsys: pytest.CaptureFixture[str]) -> None:
        main(["ask", "What is the price of bitcoin?"])
        printed = capsys.readouterr().out
        assert printed.startswith("The article does not say.")
        assert "bitcoin" in printed.splitlines()[1]
        assert "Nearest passages" in printed

    def test_an_answer_says_which_words_the_article_lacks(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        main(["ask", "How many women and children are fighting alongside ISIS?"])
        lacking = "The quote does not mention “children” or “women”; it comes nearest."
        assert capsys.readouterr().out.splitlines()[0] == lacking

    def test_a_source_of_an_earlier_sentence_is_told_as_one(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        main(["ask", "How many criminal cases were instituted?"])
        assert "named in an earlier sentence" in capsys.readouterr().out.replace("\n", " ")

    def test_a_follow_up_says_what_was_understood(self, capsys: pytest.CaptureFixture[str]) -> None:
        main(["ask", "And how many have returned?", "--history", "How many Kazakhs fight abroad?"])
        assert capsys.readouterr().out.startswith("understood as: how many Kazakhs have returned")

    def test_a_source_loses_the_capital_of_its_sentence(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        main(["ask", "How many have returned to Kazakhstan?"])
        assert "according to authorities" in capsys.readouterr().out

    def test_json_is_what_the_endpoint_returns(self, capsys: pytest.CaptureFixture[str]) -> None:
        main(["ask", QUESTION, "--json", "--top", "2"])
        told = json.loads(capsys.readouterr().out)
        assert told["status"] == "answered"
        assert told["answer"]["figure"]["value"] == 400
        assert [passage["rank"] for passage in told["passages"]] == [1, 2]

    @pytest.mark.parametrize(
        ("arguments", "named"),
        [
            (("ask",), "QUESTION"),
            (("ask", ""), "1"),
            (("ask", "x" * 501), "500"),
            (("ask", "how many caf\udcff"), "UTF-8"),
            (("ask", "x", "--top", "0"), "--top"),
            (("ask", "x", "--top", "many"), "--top"),
            (("ask", "x", "--colour"), "--colour"),
            (("sing",), "sing"),
        ],
    )
    def test_bad_input_is_one_line(
        self, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], named: str
    ) -> None:
        assert named in fail(capsys, *arguments)

    def test_too_long_a_history(self, capsys: pytest.CaptureFixture[str]) -> None:
        history = [word for _ in range(21) for word in ("--history", "Who?")]
        assert "20" in fail(capsys, "ask", "Who?", *history)


class TestFigures:
    def test_an_aligned_table(self, capsys: pytest.CaptureFixture[str]) -> None:
        main(["figures"])
        lines = capsys.readouterr().out.splitlines()
        assert lines[0].split()[:3] == ["¶", "figure", "of"]
        row = next(line for line in lines if "around 400 Kazakhs" in line)
        assert row.index("around 400 Kazakhs") == lines[0].index("figure")
        assert "Kazakhstan" in row

    def test_json_and_csv_hold_the_same_figures(self, capsys: pytest.CaptureFixture[str]) -> None:
        main(["figures", "--json"])
        as_json = json.loads(capsys.readouterr().out)
        main(["figures", "--csv"])
        as_csv = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
        starts = [str(figure["start"]) for figure in as_json]
        assert [row["start"] for row in as_csv] == starts

    def test_a_closed_pipe_is_no_error(self) -> None:
        command = f"{sys.executable} -m service figures --json | head -c 10"
        done = subprocess.run(["bash", "-c", command], check=True, capture_output=True, text=True)
        assert done.stderr == ""


class TestCheck:
    def test_what_was_found(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        path = tmp_path / "harbour.txt"
        path.write_text(HARBOUR, encoding="utf-8")
        main(["check", str(path), str(SERVED)])
        printed = capsys.readouterr().out
        harbour, served = printed.splitlines()
        assert harbour.startswith("Harbour reopens after the flood  57 words, 3 passages, ")
        assert served.startswith("Is Central Asia Ready to Face ISIS?  1,")
        assert "17 passages, " in served

    def test_one_is_counted_as_one(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        path = tmp_path / "owls.txt"
        path.write_text("Owls\n\nNine owls sat in the tower.\n", encoding="utf-8")
        main(["check", str(path)])
        assert capsys.readouterr().out.startswith("Owls  6 words, 1 passage, 1 figure  ")

    def test_every_block_is_shown_with_what_it_was_taken_for(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        path = tmp_path / "report.html"
        path.write_bytes(FILES["html"]())
        main(["check", "--show", str(path)])
        shown = [line.split() for line in capsys.readouterr().out.splitlines()[1:]]
        assert ["menu", "News"] in shown
        assert ["aside", "941", "eels", "in", "a", "cellar"] in shown
        assert [line[0] for line in shown if line[0] in ("title", "heading")] == [
            "title", *["heading"] * 3
        ]  # fmt: skip

    def test_a_person_overrules_what_was_taken_for_what(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        path = tmp_path / "report.html"
        path.write_bytes(FILES["html"]())
        path.with_suffix(".toml").write_text('keep = ["941 eels"]\ndrop = ["In August"]')
        main(["check", "--show", "--json", str(path)])
        (record,) = json.loads(capsys.readouterr().out)
        told = {part["text"][:9]: part["what"] for part in record["parts"]}
        assert told["941 eels "] == "body"
        assert told["In August"] == "dropped by the .toml"

    def test_a_folder_as_json(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        (tmp_path / "below").mkdir()
        (tmp_path / "page_files").mkdir()
        (tmp_path / "page_files" / "part.html").write_bytes(FILES["html"]())
        (tmp_path / "report.md").write_bytes(FILES["md"]())
        (tmp_path / "report.txt").write_bytes(FILES["txt"]())
        (tmp_path / "picture.png").write_bytes(b"png")
        (tmp_path / "below" / "bad.pdf").write_bytes(b"%PDF-1.4")
        with pytest.raises(SystemExit) as stopped:
            main(["check", "--json", str(tmp_path)])
        bad, *others = json.loads(capsys.readouterr().out)
        assert stopped.value.code == 2
        assert bad["error"] == "is a broken PDF; save it again"
        assert [(one["id"], one["words"], one["passages"]) for one in others] == [
            ("report-md", 167, 6), ("report-txt", 167, 6)
        ]  # fmt: skip

    def test_a_page_of_which_little_is_kept_is_in_doubt(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        path = tmp_path / "page.txt"
        path.write_text("Wheel turns again\n\nThe wheel turns again at night.\n")
        main(["check", str(path)])
        assert "look: has 6 words only" in capsys.readouterr().out

    def test_one_that_cannot_be_read_fails_after_the_others(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        with pytest.raises(SystemExit) as stopped:
            main(["check", str(tmp_path / "none.txt"), str(SERVED)])
        printed = capsys.readouterr()
        assert stopped.value.code == 2
        assert "none.txt" in printed.err
        assert "Is Central Asia Ready" in printed.out


class TestTheTerminal:
    HOSTILE = "A \x9b31m red, \u202eback\u202c and \x7f stand beside 400 men who fled in fear.\n"

    @pytest.fixture
    def hostile(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        path = tmp_path / "hostile.txt"
        path.write_text(self.HOSTILE * 2, encoding="utf-8")
        toml = r'title = "\u001b[31mred\u001b[2J"'
        path.with_suffix(".toml").write_text(toml, encoding="utf-8")
        monkeypatch.setenv("QUOTIENT_ARTICLES", str(path))
        return path

    @pytest.mark.parametrize(
        "arguments",
        [
            ("ask", "How many men fled in fear?"),
            ("ask", "How many men fled in fear?", "--json"),
            ("ask", "Who is \x1b[31mred\u202e?", "--history", "How many \x1b[2J fled?"),
            ("figures",),
            ("figures", "--csv"),
            ("figures", "--json"),
        ],
    )
    def test_control_characters_are_shown_as_escapes(
        self, capsys: pytest.CaptureFixture[str], hostile: Path, arguments: tuple[str, ...]
    ) -> None:
        main(arguments)
        printed = capsys.readouterr().out
        assert not {"\x1b", "\x9b", "\x7f", "\u202e"} & {*printed}

    def test_an_escape_is_still_the_character_in_json(
        self, capsys: pytest.CaptureFixture[str], hostile: Path
    ) -> None:
        main(["ask", "How many men fled in fear?", "--json"])
        assert json.loads(capsys.readouterr().out)["answer"]["quote"] == self.HOSTILE.strip()

    def test_a_title_is_shown_as_it_is_written(
        self, capsys: pytest.CaptureFixture[str], hostile: Path
    ) -> None:
        main(["check", str(hostile)])
        assert r"\u001b[31mred\u001b[2J" in capsys.readouterr().out

    def test_an_error_is_one_line_whatever_the_name(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert r"no such \u001b[31m.txt" in fail(capsys, "check", "no\nsuch \x1b[31m.txt")


@pytest.mark.parametrize(
    "command",
    ["ask Who? > /dev/full", "figures --json > /dev/full", "--help > /dev/full", "config >&-"],
)
def test_output_that_cannot_be_written_is_one_line(command: str) -> None:
    shell = f"{sys.executable} -m service {command}"
    done = subprocess.run(["bash", "-c", shell], check=False, capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.startswith("quotient: cannot write the output (")
    assert done.stderr.count("\n") == 1


def test_an_encoding_without_our_signs_is_one_line() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "service", "ask", QUESTION],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
    )
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "UTF-8" in done.stderr


def test_without_a_command_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    main([])
    assert "serve" in capsys.readouterr().out


class TestQuestions:
    @pytest.fixture
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        journal = Journal(tmp_path / "asked", days=30)
        missing = Entry("", "Who pays for 🚢?", "not_in_article", None, (), ("pays",))
        doubts = (("other verb", "sank", "sailed"),)
        near = Entry("", "How many ships sank?", "nearest", "harbour", doubts, ())
        for entry in (missing, near, near, near._replace(is_wrong=True)):
            journal.note(entry)
        journal.write_out()
        monkeypatch.setenv("QUOTIENT_JOURNAL", str(tmp_path / "asked"))
        return tmp_path / "asked"

    def test_what_was_asked_most_and_in_vain(
        self, capsys: pytest.CaptureFixture[str], folder: Path
    ) -> None:
        main(["questions"])
        most, refused, nearest, wrong = capsys.readouterr().out.split("\n\n")
        assert most.splitlines()[0] == "Asked most  2 questions"
        assert most.splitlines()[2].split() == [
            *["2,", "1", "wrong", "How", "many", "ships", "sank?"],
            *["nearest", "other", "verb:", "sank,", "said", "sailed"],
        ]
        assert refused.splitlines()[2].split()[-4:] == ["not", "in", "article", "pays"]
        assert nearest.splitlines()[0] == "Only the nearest  1 questions"
        assert "How many ships sank?" in wrong

    def test_as_json_and_as_csv(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        main(["questions", "--json"])
        first, second = json.loads(capsys.readouterr().out)
        assert (first["question"], first["times"], first["wrong"]) == ("How many ships sank?", 2, 1)
        assert second["missing"] == ["pays"]
        main(["questions", "--csv"])
        rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
        assert [row["question"] for row in rows] == ["How many ships sank?", "Who pays for 🚢?"]
        assert rows[0]["doubts"] == "other verb: sank, said sailed"

    def test_a_line_that_holds_no_question_is_told(
        self, capsys: pytest.CaptureFixture[str], folder: Path
    ) -> None:
        [path] = folder.iterdir()
        path.write_bytes(path.read_bytes() + b'{"hour"\n')
        main(["questions", "--json"])
        printed = capsys.readouterr()
        assert len(json.loads(printed.out)) == 2
        assert printed.err == f"quotient: {path}, line 5: holds no question; the others are read\n"

    def test_where_nothing_is_kept_it_says_what_to_set(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert "QUOTIENT_JOURNAL: is not set" in fail(capsys, "questions")
        monkeypatch.setenv("QUOTIENT_JOURNAL", str(tmp_path / "none"))
        assert "is no folder" in fail(capsys, "questions")


class TestTest:
    @pytest.fixture
    def article(self, tmp_path: Path) -> str:
        (tmp_path / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
        return str(tmp_path / "harbour.txt")

    @pytest.fixture
    def questions(self, tmp_path: Path) -> str:
        text = '[[questions]]\nquestion = "How many ships are waiting?"\nvalue = 40\n'
        (tmp_path / "questions.toml").write_text(text, encoding="utf-8")
        return str(tmp_path / "questions.toml")

    def test_what_has_changed_is_printed_and_the_status_is_one(
        self, capsys: pytest.CaptureFixture[str], questions: str, article: str
    ) -> None:
        with pytest.raises(SystemExit) as stopped:
            main(["test", questions, article])
        assert stopped.value.code == 1
        assert capsys.readouterr().out.splitlines() == [
            "   1  How many ships are waiting?",
            "      value   - 40",
            "      value   + 42",
            "",
            "1 of 1 questions answered otherwise than expected",
        ]

    def test_what_is_accepted_holds_from_then_on(
        self, capsys: pytest.CaptureFixture[str], questions: str, article: str
    ) -> None:
        main(["test", questions, article, "--update"])
        capsys.readouterr()
        main(["test", questions, article])
        assert capsys.readouterr().out == "1 questions answered as expected\n"

    def test_as_json(
        self, capsys: pytest.CaptureFixture[str], questions: str, article: str
    ) -> None:
        with pytest.raises(SystemExit):
            main(["test", questions, article, "--json"])
        [trial] = json.loads(capsys.readouterr().out)
        assert trial["differences"] == [{"part": "value", "expected": 40, "found": 42}]
        assert trial["found"]["status"] == "answered"

    def test_an_article_that_is_not_here_is_bad_input(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path, article: str
    ) -> None:
        path = tmp_path / "other.toml"
        path.write_text('[[questions]]\nquestion = "a"\narticles = ["b"]\n', encoding="utf-8")
        assert "'b'" in fail(capsys, "test", str(path), article)

    def test_the_set_in_the_documentation_holds(self, capsys: pytest.CaptureFixture[str]) -> None:
        path = Path(__file__).parents[2] / "docs" / "questions.toml"
        main(["test", str(path), str(SERVED)])
        assert capsys.readouterr().out == "3 questions answered as expected\n"


class TestKey:
    def test_a_key_is_printed_once_and_kept_as_a_hash(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "keys.toml"
        main(["key", "new", "wiki", "--group", "staff", "--group", "press", "--file", str(path)])
        printed = capsys.readouterr().out.strip()
        assert printed.startswith("quotient_")
        assert printed not in path.read_text(encoding="utf-8")
        [key] = read_keys(path).values()
        assert (key.name, set(key.groups)) == ("wiki", {"staff", "press"})
        monkeypatch.setenv("QUOTIENT_ACCESS_KEYS", str(path))
        monkeypatch.setenv("QUOTIENT_ACCESS", str(tmp_path / "access.toml"))
        assert "has a key 'wiki'" in fail(capsys, "key", "new", "wiki")

    def test_without_a_file_it_says_what_to_set(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert "QUOTIENT_ACCESS_KEYS: is not set" in fail(capsys, "key", "new", "wiki")


class TestMcp:
    def test_a_message_a_line_is_answered_on_a_line(self) -> None:
        command = [sys.executable, "-m", "service", "mcp", str(SERVED)]
        sent = '{"jsonrpc": "2.0", "id": 1, "method": "ping"}\nnope\n'
        done = subprocess.run(command, input=sent, capture_output=True, text=True, check=True)
        first, second = map(json.loads, done.stdout.splitlines())
        assert first == {"jsonrpc": "2.0", "id": 1, "result": {}}
        assert second["error"]["code"] == -32700
        assert done.stderr == ""

    def test_an_article_that_cannot_be_read_stops_it(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        assert "none.txt" in fail(capsys, "mcp", str(tmp_path / "none.txt"))


class TestIndex:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        folder = tmp_path / "articles"
        folder.mkdir()
        (folder / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
        (folder / "halm.txt").write_bytes(FILES["txt"]())
        return folder

    def test_is_made_brought_up_to_date_and_asked(
        self,
        capsys: pytest.CaptureFixture[str],
        folder: Path,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        index = tmp_path / "index"
        main(["index", str(folder), "--to", str(index), "--jobs", "1"])
        assert capsys.readouterr() == (f"2 articles in {index}: 2 read, 0 gone\n", "")
        (folder / "halm.txt").unlink()
        main(["index", str(folder), "--to", str(index)])
        assert capsys.readouterr().out == f"1 article in {index}: 0 read, 1 gone\n"
        monkeypatch.setenv("QUOTIENT_ARTICLES", str(index))
        main(["ask", "How many ships are waiting outside?"])
        assert capsys.readouterr().out.startswith("42 ships\n")
        main(["figures"])
        assert "$2.5 million" in capsys.readouterr().out
        main(["check", str(index)])
        told = f"{index}: 1 article, and every byte is as it was written\n"
        assert capsys.readouterr().out == told

    def test_what_cannot_be_read_is_told(
        self, capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
    ) -> None:
        (folder / "empty.txt").write_bytes(b"")
        index = tmp_path / "index"
        main(["index", str(folder), "--to", str(index)])
        printed = capsys.readouterr()
        assert printed.out.startswith("2 articles in")
        assert printed.err.startswith(f"quotient: {folder / 'empty.txt'}: ")
        assert "empty.txt" in fail(
            capsys, "index", str(folder), "--to", str(tmp_path / "other"), "--strict"
        )

    def test_a_damaged_one_and_one_among_others_are_one_line(
        self,
        capsys: pytest.CaptureFixture[str],
        folder: Path,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        index = tmp_path / "index"
        main(["index", str(folder), "--to", str(index)])
        monkeypatch.setenv("QUOTIENT_ARTICLES", os.pathsep.join([str(index), str(folder)]))
        capsys.readouterr()
        assert "stands alone" in fail(capsys, "ask", "How many ships?")
        (index / "segment-000001" / "laid-starts.npy").write_bytes(b"")
        monkeypatch.setenv("QUOTIENT_ARTICLES", str(index))
        assert "is damaged (segment-000001/laid-starts.npy)" in fail(capsys, "figures")
        assert "is damaged" in fail(capsys, "check", str(index))
