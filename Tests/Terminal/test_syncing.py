"""The folder of cards kept in step, through the program itself: cut off at any moment, asked about, encrypted."""
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import time

import pexpect
import pytest

from stage import PROGRAM

KILLS = int(os.environ.get("ALLEATO_KILLS", "200"))
ENV = {**os.environ, "ALLEATO_NOW": "2026-05-08T09:30", "LANG": "C.UTF-8"}


def alleato(data, *arguments, check=True, **more):
    return subprocess.run(
        [PROGRAM, *arguments, "--data", str(data), "--lang", "it"],
        capture_output=True, env={**ENV, **more}, check=check, stdin=subprocess.DEVNULL, text=True,
    )


def card(uid, name, *lines):
    given, family = name.split(" ", 1)
    return "\r\n".join(
        ["BEGIN:VCARD", "VERSION:3.0", "UID:" + uid, f"N:{family};{given};;;", "FN:" + name,
         "X-ALTRO;A=B:resta com'è", *lines, "END:VCARD", ""])


def whole(folder):
    """All cards, none of them half a one."""
    cards = {}
    for path in folder.glob("*.vcf"):
        text = path.read_bytes().decode()
        assert text.startswith("BEGIN:VCARD") and text.endswith("END:VCARD\r\n"), path
        assert text.count("BEGIN:VCARD") == 1
        cards[path.name] = text
    return cards


def test_a_sync_killed_at_any_moment_loses_nothing(tmp_path):
    data, folder = tmp_path / "data", tmp_path / "cards"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number}.vcf").write_bytes(
            card(f"u{number}", f"Nome{number} Rossi{number}", f"EMAIL:n{number}@x.it").encode())
    start = time.time()
    alleato(data, "sync", str(folder))
    length = time.time() - start
    dice = random.Random(7)
    mails = set()
    for kill in range(KILLS):
        # Something new on either side before each attempt: a mail there, a note of a table here.
        number = dice.randrange(40)
        path = folder / f"{number}.vcf"
        mail = f"k{kill}@y.it"
        mails.add((f"u{number}", mail))
        path.write_bytes(
            path.read_bytes().replace(b"END:VCARD", f"EMAIL:{mail}\r\nEND:VCARD".encode()))
        if kill % 10 == 0:
            table = tmp_path / "people.csv"
            table.write_text(f"First Name,Last Name,E-mail 1 - Value\nTab{kill},Bruni,t{kill}@z.it\n")
            alleato(data, "import", str(table))
        process = subprocess.Popen(
            [PROGRAM, "sync", str(folder), "--data", str(data), "--lang", "it"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENV)
        time.sleep(dice.random() * length)
        process.send_signal(signal.SIGKILL)
        process.wait()
        whole(folder)
        rows = sqlite3.connect(f"file:{data}/alleato.db?mode=ro", uri=True)
        assert rows.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows.close()
    alleato(data, "sync", str(folder))
    before = whole(folder)
    again = json.loads(alleato(data, "sync", str(folder), "--json").stdout)
    assert not any(again[key] for key in ("came", "went", "changedHere", "changedThere", "open"))
    assert whole(folder) == before
    assert not list(folder.glob(".*"))
    texts = {text.split("UID:")[1].split("\r\n")[0]: text for text in before.values()}
    people = json.loads(alleato(data, "export").stdout)["tables"]
    known = {row["value"] for row in people["address"]}
    for uid, mail in mails:
        assert "EMAIL:" + mail in texts[uid]
        assert mail in known
    assert len(before) == len(people["contact"]) == 40 + (KILLS + 9) // 10
    assert sum("X-ALTRO;A=B:resta com'è" in text for text in before.values()) == 40


def entry(uid, title, start, *lines):
    return "\r\n".join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT", "UID:" + uid, "DTSTAMP:20260101T000000Z",
         "DTSTART;VALUE=DATE:" + start, "SUMMARY:" + title, *lines, "END:VEVENT", "END:VCALENDAR", ""])


def test_a_calendar_killed_at_any_moment_loses_nothing(tmp_path):
    data, folder = tmp_path / "data", tmp_path / "calendar"
    folder.mkdir()
    for number in range(20):
        (folder / f"{number}.ics").write_text(entry(f"u{number}", f"Fiera {number}", f"202606{number + 10}"))
    start = time.time()
    alleato(data, "sync", str(folder))
    length = time.time() - start
    dice = random.Random(5)
    places, here = {}, 0
    for kill in range(KILLS):
        number = dice.randrange(20)
        path = folder / f"{number}.ics"
        lines = [line for line in path.read_text().split("\n") if not line.startswith("LOCATION")]
        lines.insert(lines.index("END:VEVENT"), f"LOCATION:Sala {kill}")
        path.write_text("\n".join(lines))
        places[f"Fiera {number}"] = f"Sala {kill}"
        if kill % 10 == 0:
            # Somebody with a birthday is new here, and so an entry is new for the calendar.
            table = tmp_path / "people.csv"
            table.write_text(f"First Name,Last Name,Birthday\nTab{kill},Bruni,1980-05-{10 + kill % 9}\n")
            alleato(data, "import", str(table))
            here += 1
        process = subprocess.Popen(
            [PROGRAM, "sync", str(folder), "--data", str(data), "--lang", "it"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENV)
        time.sleep(dice.random() * length)
        process.send_signal(signal.SIGKILL)
        process.wait()
        for path in folder.glob("*.ics"):
            assert path.read_bytes().rstrip().endswith(b"END:VCALENDAR"), path
        rows = sqlite3.connect(f"file:{data}/alleato.db?mode=ro", uri=True)
        assert rows.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows.close()
    alleato(data, "sync", str(folder))
    again = json.loads(alleato(data, "sync", str(folder), "--json").stdout)
    assert not any(again[key] for key in ("came", "went", "changedHere", "changedThere", "open"))
    known = json.loads(alleato(data, "export").stdout)["tables"]
    rooms = {row["name"]: row.get("place") for row in known["event"]}
    assert len(rooms) == 20 and all(rooms[name] == place for name, place in places.items())
    assert len(list(folder.glob("*.ics"))) == 20 + here
    assert not list(folder.glob(".*"))


def test_an_export_killed_at_any_moment_leaves_no_half_file(tmp_path):
    data = tmp_path / "data"
    table = tmp_path / "people.csv"
    table.write_text("First Name,Last Name\n" + "".join(f"Nome{n},Rossi{n}\n" for n in range(400)))
    alleato(data, "import", str(table))
    place = tmp_path / "out.json"
    start = time.time()
    alleato(data, "export", str(place))
    length = time.time() - start
    good = place.read_bytes()
    dice = random.Random(11)
    for _ in range(KILLS):
        process = subprocess.Popen(
            [PROGRAM, "export", str(place), "--force", "--data", str(data)],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENV)
        time.sleep(dice.random() * length)
        process.kill()
        process.wait()
        assert place.read_bytes() == good


def test_what_goes_out_as_json_comes_in_whole_and_goes_out_the_same(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    cards = tmp_path / "cards"
    cards.mkdir()
    for number in range(5):
        (cards / f"{number}.vcf").write_text(
            card(f"u{number}", f"Nome{number} Rossi", "ORG:Reply;Ricerca", "BDAY:--05-09", "NOTE:è così"))
    alleato(one, "sync", str(cards))
    first = tmp_path / "first.json"
    alleato(one, "export", str(first))
    alleato(two, "import", str(first))
    second = tmp_path / "second.json"
    alleato(two, "export", str(second))
    assert first.read_bytes() == second.read_bytes()


def both_changed(tmp_path):
    data, folder = tmp_path / "data", tmp_path / "cards"
    folder.mkdir()
    path = folder / "laura.vcf"
    path.write_text(card("u1", "Laura Conti", "NOTE:prima"))
    alleato(data, "sync", str(folder))
    rows = sqlite3.connect(data / "alleato.db")
    rows.execute("UPDATE contact SET notes = 'nota di qui'")
    rows.commit()
    rows.close()
    path.write_text(card("u1", "Laura Conti", "NOTE:nota di là"))
    return data, folder, path


def test_what_differs_is_left_and_said_without_a_terminal(tmp_path):
    data, folder, path = both_changed(tmp_path)
    before = path.read_bytes()
    done = alleato(data, "sync", str(folder), check=False)
    assert done.returncode == 1
    assert "Laura Conti" in done.stdout and "--prefer" in done.stdout
    assert path.read_bytes() == before
    done = alleato(data, "sync", str(folder), "--prefer", "there", "--dry-run")
    assert path.read_bytes() == before
    alleato(data, "sync", str(folder), "--prefer", "there")
    assert "nota di là" in alleato(data, "export").stdout


def test_what_differs_is_asked_about_at_a_terminal(tmp_path):
    data, folder, path = both_changed(tmp_path)
    child = pexpect.spawn(
        str(PROGRAM), ["sync", str(folder), "--data", str(data), "--lang", "it"], env=ENV, timeout=20)
    child.expect("nota di qui")
    child.expect("nota di l")
    child.sendline("1")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert "NOTE:nota di qui" in path.read_text()


def test_a_folder_that_is_gone_changes_nothing(tmp_path):
    data, folder, _ = both_changed(tmp_path)
    shutil.rmtree(folder)
    done = alleato(data, "sync", str(folder), check=False)
    assert done.returncode == 66
    assert not folder.exists()


def test_a_copy_is_made_before_a_sync_and_brings_everything_back(tmp_path):
    data, folder, path = both_changed(tmp_path)
    alleato(data, "sync", str(folder), "--prefer", "there")
    copies = sorted((data / "backups").glob("*-sync.backup"))
    assert copies
    assert all(copy.stat().st_mode & 0o077 == 0 for copy in copies)
    alleato(data, "restore", "--force", str(copies[-1]))
    assert "nota di qui" in alleato(data, "export").stdout
    assert sorted((data / "backups").glob("*-restore.backup"))


def test_copies_are_kept_by_number(tmp_path):
    data = tmp_path / "data"
    for number in range(14):
        table = tmp_path / "people.csv"
        table.write_text(f"First Name,Last Name\nNome{number},Rossi\n")
        alleato(data, "import", str(table))
    assert len(list((data / "backups").glob("*.backup"))) == 10
    alleato(data, "backup", "--keep", "4")
    table.write_text("First Name,Last Name\nUltima,Rossi\n")
    alleato(data, "import", str(table))
    assert len(list((data / "backups").glob("*.backup"))) == 4


def test_an_encrypted_copy_opens_with_its_key_alone(tmp_path):
    data, folder, _ = both_changed(tmp_path)
    key = tmp_path / "key.txt"
    subprocess.run(["age-keygen", "-o", key], check=True, capture_output=True)
    public = [line for line in key.read_text().splitlines() if "public key" in line][0].split()[-1]
    copy = tmp_path / "copy.age"
    alleato(data, "backup", "--encrypt", "--recipient", public, str(copy))
    assert copy.read_bytes().startswith(b"age-encryption.org/v1")
    assert b"Laura" not in copy.read_bytes()
    other = tmp_path / "other"
    wrong = tmp_path / "wrong.txt"
    subprocess.run(["age-keygen", "-o", wrong], check=True, capture_output=True)
    done = alleato(other, "restore", "--force", "--identity", str(wrong), str(copy), check=False)
    assert done.returncode == 65
    alleato(other, "restore", "--force", "--identity", str(key), str(copy))
    assert "Laura" in alleato(other, "export").stdout
    assert not [path for path in [*data.glob(".*"), *other.glob(".*")]]


def test_an_encrypted_copy_asks_for_a_passphrase_at_a_terminal(tmp_path):
    data, folder, _ = both_changed(tmp_path)
    copy = tmp_path / "copy.age"
    child = pexpect.spawn(
        str(PROGRAM), ["backup", "--encrypt", str(copy), "--data", str(data), "--lang", "it"],
        env=ENV, timeout=30)
    child.expect("passphrase")
    child.sendline("una frase lunga")
    child.expect("passphrase")
    child.sendline("una frase lunga")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert copy.read_bytes().startswith(b"age-encryption.org/v1")


def test_that_age_is_missing_is_said(tmp_path):
    data, folder, _ = both_changed(tmp_path)
    done = alleato(data, "backup", "--encrypt", check=False, PATH="/nirgends")
    assert done.returncode == 69
    assert "age" in done.stderr
