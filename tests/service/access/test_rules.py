"""What no rule grants is read by nobody, and what cannot be meant stops the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.model.articles import Head
from service.access import AccessError, add_key, read_access
from service.access.keys import hash_key, read_keys

if TYPE_CHECKING:
    from pathlib import Path

PROXY = (
    '[proxy]\naddresses = ["127.0.0.1", "10.0.0.0/8"]\nuser = "ProxyUser"\ngroups = "ProxyGroups"\n'
)
RULES = """
[[rules]]
groups = ["staff", "press"]
articles = ["harb*"]

[[rules]]
groups = ["editors"]
articles = ["*"]

[[rules]]
groups = ["*"]
articles = ["river"]
"""
ARTICLES = tuple(
    Head(name, "", None, collection, 1, (), "")
    for name, collection in (("harbour", "Ports"), ("river", None), ("Harbour", "Ports of call"))
)


def write(folder: Path, text: str, name: str = "access.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("groups", "ids"),
    [
        ({"staff"}, {"harbour", "river"}),
        ({"press", "other"}, {"harbour", "river"}),
        ({"editors"}, {"harbour", "river", "Harbour"}),
        ({"Staff"}, {"river"}),
        (set(), {"river"}),
        ({"*"}, {"river"}),
    ],
)
def test_a_reader_reads_what_a_rule_grants_to_one_of_their_groups(
    tmp_path: Path, groups: set[str], ids: set[str]
) -> None:
    access = read_access(write(tmp_path, PROXY + RULES), None)
    assert access.readable(frozenset(groups), ARTICLES) == ids


def test_a_collection_is_granted_with_all_that_is_in_it(tmp_path: Path) -> None:
    text = PROXY + '[[rules]]\ngroups = ["*"]\ncollections = ["Ports"]\n'
    assert read_access(write(tmp_path, text), None).readable(frozenset(), ARTICLES) == {"harbour"}
    text = text.replace("Ports", "Port*")
    ids = read_access(write(tmp_path, text), None).readable(frozenset(), ARTICLES)
    assert ids == {"harbour", "Harbour"}


def test_an_article_that_no_rule_names_is_read_by_nobody(tmp_path: Path) -> None:
    text = PROXY + '[[rules]]\ngroups = ["*"]\narticles = ["river"]\n'
    access = read_access(write(tmp_path, text), None)
    assert access.readable(frozenset({"editors"}), ARTICLES) == {"river"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "has no [[rules]]"),
        (RULES, "has no [proxy]"),
        (PROXY, "has no [[rules]]"),
        (PROXY + "[rules]\n", "begin each with [[rules]]"),
        (PROXY + "[[rules]]\ngroups = ['a']\n", "rule 1 needs `groups`, and `articles` or"),
        (PROXY + "[[rules]]\narticles = ['a']\n", "rule 1 needs `groups`, and `articles` or"),
        (PROXY + "[[rules]]\ngroups = 'a'\narticles = ['a']\n", "list of texts as `groups`"),
        (PROXY + "[[rules]]\ngroup = ['a']\n", "unknown key `group`"),
        (PROXY + RULES + "[rule]\n", "unknown key `rule`"),
        (PROXY.replace("10.0.0.0/8", "0.0.0.0/0") + RULES, "believes everybody"),
        (PROXY.replace("10.0.0.0/8", "::/0") + RULES, "believes everybody"),
        (PROXY.replace("10.0.0.0/8", "10.0.0.1/8") + RULES, "an address that is none"),
        (PROXY.replace("10.0.0.0/8", "proxy.example") + RULES, "an address that is none"),
        (PROXY.replace("ProxyGroups", "proxyuser") + RULES, "two headers"),
        (PROXY.replace("ProxyUser", "X-Forwarded-User") + RULES, "no header of letters alone"),
        (PROXY.replace('user = "ProxyUser"\n', "") + RULES, "needs a text as `user`"),
        ("proxy = 3\n" + RULES, "begin it with [proxy]"),
        (PROXY + "[[rules]\n", "is no TOML"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_a_line(tmp_path: Path, text: str, reason: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(AccessError) as refused:
        read_access(path, None)
    assert str(refused.value).startswith(f"{path}: ")
    assert reason in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_file_that_is_missing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AccessError, match="cannot be read"):
        read_access(tmp_path / "none.toml", None)


def test_a_key_is_kept_as_a_hash_and_opens_for_its_groups(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    text, other = add_key(path, 'wi"ki\n', ["staff"]), add_key(path, "bot", [])
    assert text not in path.read_text(encoding="utf-8")
    assert text != other
    assert len(text) > 50
    assert path.stat().st_mode & 0o777 == 0o600
    keys = read_keys(path)
    assert {key.name: key.groups for key in keys.values()} == {'wi"ki\n': {"staff"}, "bot": set()}
    access = read_access(write(tmp_path, RULES), path)
    given = access.credentials({"HTTP_AUTHORIZATION": f"Bearer {text}"})
    assert access.identify(given) == frozenset({"staff"})
    assert access.identify(access.credentials({})) is None


def test_what_its_owner_wrote_into_the_file_of_keys_stays(tmp_path: Path) -> None:
    path = write(tmp_path, "# ours\nkeys = []\n", "keys.toml")
    path.write_text("# ours\n", encoding="utf-8")
    add_key(path, "wiki", ["staff"])
    assert path.read_text(encoding="utf-8").startswith("# ours\n")
    with pytest.raises(AccessError, match="has a key 'wiki'"):
        add_key(path, "wiki", [])


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('[[keys]]\nname = "a"\n', "needs a text as `sha256`"),
        ('[[keys]]\nname = "a"\nsha256 = "12"\n', "64 hexadecimal digits"),
        (f'[[keys]]\nsha256 = "{hash_key("a")}"\n', "needs a text as `name`"),
        (
            f'[[keys]]\nname = "a"\nsha256 = "{hash_key("a")}"\ngroup = ["b"]\n',
            "unknown key `group`",
        ),
        ("keys = 3\n", "begin each with [[keys]]"),
        ("[[key]]\n", "unknown key `key`"),
    ],
)
def test_what_is_no_key_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(AccessError) as refused:
        read_keys(write(tmp_path, text, "keys.toml"))
    assert reason in str(refused.value)
