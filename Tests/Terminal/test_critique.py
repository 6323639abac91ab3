"""The commands that read a message before it goes, and that show which messages there are."""

import json
import os
import subprocess

from stage import PROGRAM

BAD = """Oggetto: Richiesta

Gentile {nome}, spero che Lei stia bene. Avete posizioni aperte per me?
Attendo una Sua risposta al più presto.
"""
GOOD = """Subject: The article on drones

Hi Laura,

Thank you for your time at the fair on Thursday. Here is the article on drones we talked about.

All the best,
Sara Neri
"""


def run(text, *arguments, data=None):
    return subprocess.run(
        [PROGRAM, *arguments, *(["--data", str(data)] if data else [])],
        input=text.encode(),
        capture_output=True,
        env={**os.environ, "ALLEATO_NOW": "2026-05-08T09:30", "LANG": "C.UTF-8"},
        timeout=30,
    )


def test_a_bad_message_is_to_be_mended_and_says_where():
    done = run(BAD, "critique", "--lang", "it", "--json")
    assert done.returncode == 1, done.stderr
    report = json.loads(done.stdout)
    assert report["verdict"] == "mend"
    checks = {finding["check"] for finding in report["findings"]}
    assert {"vague-subject", "generic-opener", "unfilled", "any-search-open", "pressure"} <= checks
    for finding in report["findings"]:
        place = finding.get("range")
        if place and not place["subject"]:
            assert BAD[place["start"] : place["end"]] == finding["words"], finding
        assert finding["reason"] and finding["principles"]


def test_a_good_message_can_go():
    done = run(GOOD, "critique", "--lang", "en")
    assert done.returncode == 0, done.stdout.decode()
    assert done.stdout.decode().startswith("It can go.")


def test_what_is_known_of_somebody_counts(tmp_path):
    run("Sara Neri\n/basta\nho conosciuto Laura Conti ieri alla fiera di Milano\n/quit\n", "chat", "--lang", "it", data=tmp_path)
    text = "Ciao Laura, mi daresti un parere sul curriculum? Quando ti è comodo. Sara"
    alone = run(text, "critique", "--lang", "it", "--json")
    assert json.loads(alone.stdout)["verdict"] == "send"
    known = run(text, "critique", "--lang", "it", "--json", "--contact", "Laura Conti", data=tmp_path)
    report = json.loads(known.stdout)
    assert report["verdict"] == "wait", report
    assert known.returncode == 1


def test_mistakes_of_the_person_are_told_kindly(tmp_path):
    for text, arguments, code in [
        ("", ["--lang", "it"], 65),
        ("Ciao", ["--lang", "it", "--channel", "piccione"], 64),
        ("x" * 30_000, ["--lang", "it"], 65),
    ]:
        done = run(text, "critique", *arguments)
        assert done.returncode == code, (arguments, done)
        assert done.stdout == b"" and done.stderr.strip()
    done = run("Ciao", "critique", "--lang", "it", "--contact", "Nessuno", data=tmp_path)
    assert done.returncode == 1 and b"Nessuno" in done.stderr


def test_hostile_text_reaches_no_terminal():
    done = run("Ciao \x1b]0;x\x07Laura\x1b[2J, al più presto {nome}", "critique", "--lang", "it")
    assert b"\x1b" not in done.stdout and b"\x07" not in done.stdout


def test_the_matrix_has_a_reason_for_every_empty_cell():
    done = run("", "templates", "--json")
    assert done.returncode == 0
    cells = json.loads(done.stdout)
    folder = os.path.join(os.path.dirname(__file__), "..", "..", "Prompts", "templates")
    assert {cell["situation"] for cell in cells} == set(os.listdir(folder))
    for cell in cells:
        if cell.get("register"):
            assert cell["versions"] >= cell["needed"] >= 2, cell
        else:
            assert cell["reason"], cell
    assert run("", "templates", "nessuna").returncode == 64
