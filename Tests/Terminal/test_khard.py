"""khard's own written folder of cards, read and given back: the same to khard as before."""
import json
import subprocess
import sys
from pathlib import Path

import vobject

from stage import PROGRAM

PEOPLE = [
    """First name : Niccolò
Last name : D'Angelo
Prefix : Dott.
Nickname : Nico
Organisation : Caffè Aurora
Title : CTO
Phone :
    cell : +39 333 1234567
    work : 0461 123456
Email :
    home : nico@example.org
    work : n.dangelo@aurora.example
Address :
    home :
        Street : Via Roma 1
        City : Trento
        Code : 38122
        Country : Italia
Birthday : 1985-05-09
Anniversary : 2010-06-12
Categories : [ amici, Trento ]
Note : |
    prima riga, con virgola
    seconda; riga
Webpage : https://example.org
""",
    "First name : Zoë\nLast name : O'Brien-Núñez\nEmail :\n    home : z@example.org\n    work, pref : zoe@example.org\n",
    "First name : Siân\nBirthday : 2000-02-29\nPhone :\n    home : 020 7946 0018\n",
    "First name : Ada\nLast name : Riva\nOrganisation : Università di Forlì\nNote : 'a \\ b: c'\n",
    "First name : Anna Maria\nLast name : De Santis\nCategories : [ 'con, virgola' ]\nTitle : VP, Engineering\n",
]

# What a program writes for itself; prefix and nickname are kept by the name, an address as one line, and what is
# preferred stands first.
OURS = {"UID", "REV", "VERSION", "PRODID", "N", "FN", "ADR", "NICKNAME"}


def khard(tmp, book, *arguments):
    config = tmp / "khard.conf"
    config.write_text(
        f"[addressbooks]\n[[prova]]\npath = {book}\n[general]\ndefault_action = list\neditor = true\n"
        "merge_editor = true\n")
    program = Path(sys.executable).parent / "khard"
    return subprocess.run(
        [program, "-c", config, *arguments], capture_output=True, text=True, check=True,
        env={"HOME": str(tmp), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}).stdout


def alleato(tmp, *arguments):
    return subprocess.run(
        [PROGRAM, *arguments, "--data", tmp / "data"], capture_output=True, text=True, check=True,
        env={"HOME": str(tmp), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}).stdout


def cards(book):
    found = {}
    for file in sorted(book.glob("*.vcf")):
        card = vobject.readOne(file.read_bytes().decode())
        lines = set()
        for line in card.getChildren():
            if line.name in OURS:
                continue
            value = line.value
            values = tuple(map(str, value)) if isinstance(value, list) else (str(value).strip(),)
            types = frozenset(word.lower() for word in line.params.get("TYPE", [])
                              if word.lower() != "pref")
            lines.add((line.name, types, tuple(v.replace("--02-29", "--0229") for v in values)))
        name = card.n.value
        words = sorted(
            word for adr in card.contents.get("adr", [])
            for word in str(adr.value).replace(",", " ").split())
        found[card.uid.value] = (name.given, name.family, words, lines)
    return found


def test_khards_folder_comes_back_as_it_was(tmp_path):
    book, out = tmp_path / "book", tmp_path / "out"
    book.mkdir()
    for number, text in enumerate(PEOPLE):
        source = tmp_path / f"{number}.yaml"
        source.write_text(text, encoding="utf-8")
        khard(tmp_path, book, "new", "-i", source)
    report = json.loads(alleato(tmp_path, "import", str(book), "--json"))
    assert (report["added"], report["left"]) == (len(PEOPLE), [])
    again = json.loads(alleato(tmp_path, "import", str(book), "--json"))
    assert (again["added"], again["merged"], again["unchanged"]) == (0, 0, len(PEOPLE))
    alleato(tmp_path, "export", str(out), "--format", "vdir")
    assert cards(out) == cards(book)
    everything = alleato(tmp_path, "export", "-", "--format", "json")
    assert "Nico" in everything and '"dott"' in everything
    # And khard finds in it what it finds in its own.
    assert "zoe@example.org\tZoë O'Brien-Núñez" in khard(tmp_path, out, "email", "-p", "zoe")
    listed = khard(tmp_path, out, "list")
    for name in ("Niccolò", "Zoë", "Siân", "Ada", "Anna Maria"):
        assert name in listed
