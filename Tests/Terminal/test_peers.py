"""The real programs beside ours: khard, khal, and vdirsyncer with a CardDAV and CalDAV server."""
import json
import re
import socket
import sqlite3
import subprocess
import time
from datetime import date

from stage import PROGRAM
from test_syncing import ENV, alleato, card, entry


def khard(folder, home, *arguments):
    home.mkdir(exist_ok=True)
    config = home / "khard.conf"
    config.write_text(f"[addressbooks]\n[[cards]]\npath = {folder}\n[general]\ndefault_action = list\n")
    return subprocess.run(
        ["khard", "-c", str(config), *arguments], capture_output=True, text=True, check=True,
        env={**ENV, "HOME": str(home)}).stdout


def test_khard_lists_the_people_that_are_known_here(tmp_path):
    data, folder = tmp_path / "data", tmp_path / "cards"
    table = tmp_path / "people.csv"
    names = [f"Nome{n} D'Alò{n}" for n in range(30)]
    table.write_text(
        "First Name,Last Name,E-mail 1 - Value\n"
        + "".join(f"{name.replace(' ', ',')},n{n}@x.it\n" for n, name in enumerate(names)))
    alleato(data, "import", str(table))
    alleato(data, "sync", str(folder))
    listed = khard(folder, tmp_path / "home", "list", "--parsable")
    assert sorted(line.split("\t")[1] for line in listed.splitlines()) == sorted(names)
    assert "n7@x.it" in khard(folder, tmp_path / "home", "email", "--parsable", "Nome7 ")


def test_khal_shows_the_calendar(tmp_path):
    data = tmp_path / "data"
    calendar = tmp_path / "calendar"
    calendar.mkdir()
    events = tmp_path / "events.ics"
    events.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:e1\r\nDTSTAMP:20260101T000000Z\r\n"
        "DTSTART;VALUE=DATE:20260514\r\nSUMMARY:Career Day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
    alleato(data, "import", str(events))
    alleato(data, "sync", "--calendar", str(calendar))
    home = tmp_path / "home"
    home.mkdir()
    config = home / "khal.conf"
    config.write_text(
        f"[calendars]\n[[all]]\npath = {calendar}\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
        "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        f"[sqlite]\npath = {home}/khal.db\n")
    shown = subprocess.run(
        ["khal", "-c", str(config), "list", "2026-05-10", "2026-05-20"], capture_output=True, text=True,
        env={**ENV, "HOME": str(home), "LC_ALL": "C.UTF-8"}, check=True).stdout
    assert "Career Day" in shown
    # What is added in khal is known here.
    subprocess.run(
        ["khal", "-c", str(config), "new", "-a", "all", "2026-05-15", "Pranzo con Ugo"], capture_output=True,
        text=True, env={**ENV, "HOME": str(home), "LC_ALL": "C.UTF-8"}, check=True)
    assert "Pranzo con Ugo" in alleato(data, "sync", str(calendar)).stdout
    assert "uguali" in alleato(data, "sync", str(calendar)).stdout


class Server:
    """A server of people and days on this machine alone, with a book of its own."""

    def __init__(self, folder):
        with socket.socket() as place:
            place.bind(("127.0.0.1", 0))
            self.port = place.getsockname()[1]
        config = folder / "radicale.conf"
        config.write_text(
            f"[server]\nhosts = 127.0.0.1:{self.port}\n[auth]\ntype = none\n"
            f"[storage]\nfilesystem_folder = {folder / 'store'}\n[web]\ntype = none\n")
        self.process = subprocess.Popen(
            ["radicale", "--config", str(config)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                break
            except OSError:
                time.sleep(0.1)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


class Phone:
    """The other end: a folder that vdirsyncer keeps in step with the server, as a phone would."""

    def __init__(self, folder, port, kind="people"):
        ending, dav = {"people": (".vcf", "carddav"), "days": (".ics", "caldav")}[kind]
        folder.mkdir(parents=True, exist_ok=True)
        self.ending = ending
        self.config = folder / f"{kind}.conf"
        self.config.write_text(
            f'[general]\nstatus_path = "{folder}/{kind}-status/"\n[pair {kind}]\na = "local"\nb = "remote"\n'
            f'collections = [["{kind}", "{kind}", "{kind}"]]\nconflict_resolution = "b wins"\n'
            f'[storage local]\ntype = "filesystem"\npath = "{folder}/"\nfileext = "{ending}"\n'
            f'[storage remote]\ntype = "{dav}"\nurl = "http://127.0.0.1:{port}/coach/"\n'
            'username = "coach"\npassword = "x"\n')
        self.files = folder / kind
        self.files.mkdir()
        self.run("discover", answer="y\n" * 4)

    def run(self, *arguments, answer=""):
        done = subprocess.run(
            ["vdirsyncer", "-c", str(self.config), *arguments], input=answer, capture_output=True, text=True,
            env=ENV)
        assert done.returncode == 0, done.stdout + done.stderr

    def sync(self):
        self.run("sync")

    def found(self, line):
        """The files that hold a line."""
        return [path for path in self.files.glob("*" + self.ending) if line in path.read_text()]

    def file(self, line):
        found = self.found(line)
        assert len(found) == 1, (line, [path.read_text() for path in self.files.glob("*")])
        return found[0]

    def edit(self, line, old, new):
        """Changes one file, as the phone does, and hands it on."""
        path = self.file(line)
        text = path.read_text()
        changed = re.sub(old, new, text)
        assert changed != text, (old, text)
        path.write_text(changed)
        self.sync()


def change(data, statement):
    """Something that is changed here, as a conversation changes it."""
    rows = sqlite3.connect(data / "alleato.db")
    rows.execute(statement)
    rows.commit()
    rows.close()


def test_a_phone_and_this_program_keep_in_step_through_a_server(tmp_path):
    data = tmp_path / "data"
    with Server(tmp_path) as server:
        mine = Phone(tmp_path / "mine", server.port)
        phone = Phone(tmp_path / "phone", server.port)
        folder = str(mine.files)

        def step(check=True):
            mine.sync()
            done = alleato(data, "sync", folder, check=check)
            mine.sync()
            phone.sync()
            return done

        # Somebody added on the phone appears here.
        (phone.files / "a.vcf").write_text(card("u-laura", "Laura Conti", "TEL:+39 333 1234567"))
        phone.sync()
        step()
        assert "Laura" in alleato(data, "contacts").stdout

        # A birthday here appears there, and what the phone keeps stays.
        birthday = tmp_path / "b.ics"
        birthday.write_text(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:b1\r\nDTSTART;VALUE=DATE:19850509\r\n"
            "RRULE:FREQ=YEARLY\r\nSUMMARY:Compleanno di Laura Conti\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
        alleato(data, "import", str(birthday))
        step()
        there = phone.file("FN:Laura Conti").read_text()
        assert re.search(r"BDAY[^:]*:1985-?05-?09", there)
        assert "X-ALTRO" in there

        # An edit on both sides is asked about: without a terminal neither side is touched.
        phone.edit("FN:Laura Conti", r"BDAY[^:]*:1985-?05-?09", "BDAY:1986-05-09")
        change(data, "UPDATE occasion SET year = 1987")
        done = step(check=False)
        assert done.returncode == 1 and "Laura Conti" in done.stdout
        assert "1986" in phone.file("FN:Laura Conti").read_text()
        alleato(data, "sync", folder, "--prefer", "here")
        step()
        assert "1987" in phone.file("FN:Laura Conti").read_text()

        # A second time changes nothing.
        assert "uguali" in step().stdout


def test_a_calendar_on_a_server_keeps_in_step_both_ways(tmp_path):
    data = tmp_path / "data"
    with Server(tmp_path) as server:
        mine = Phone(tmp_path / "mine", server.port, "days")
        phone = Phone(tmp_path / "phone", server.port, "days")
        folder = str(mine.files)

        def step(*arguments, check=True):
            mine.sync()
            done = alleato(data, "sync", folder, "--calendar", *arguments, check=check)
            mine.sync()
            phone.sync()
            return done

        def known(table):
            return json.loads(alleato(data, "export").stdout)["tables"].get(table, [])

        # What is noted on the phone is known here; what is told here is on the phone, with an alarm.
        (phone.files / "lunch.ics").write_text(
            entry("phone-1", "Pranzo con Ugo", "20260520", "LOCATION:Torino", "X-COLORE:rosso", "BEGIN:VALARM",
                  "ACTION:DISPLAY", "DESCRIPTION:suona", "TRIGGER:-PT10M", "END:VALARM"))
        phone.sync()
        talk = subprocess.run(
            [PROGRAM, "--data", str(data), "--lang", "it"], capture_output=True, env=ENV, check=True, text=True,
            input="Sara\n/basta\nricordami di chiamare Paolo martedì alle 15\nil compleanno di Paolo Galli è il 3 ottobre\n/quit\n")
        assert step().returncode == 0, talk.stdout
        assert [row["name"] for row in known("event")] == ["Pranzo con Ugo"]
        reminder = phone.file("hiamare Paolo").read_text()
        assert "BEGIN:VALARM" in reminder and "20260512T" in reminder
        birthday = phone.file("Compleanno di Paolo").read_text()
        assert "RRULE" in birthday and "1003" in birthday

        # Moved on the phone it is moved here; changed here, its line changes there and the others stay.
        phone.edit("hiamare Paolo", r"20260512T", "20260513T")
        change(data, "UPDATE event SET place = 'Asti'")
        step()
        lunch = phone.file("Pranzo con Ugo").read_text()
        assert "LOCATION:Asti" in lunch and "X-COLORE:rosso" in lunch and "TRIGGER:-PT10M" in lunch
        moved = (date(2026, 5, 13) - date(1970, 1, 1)).days
        assert [row["day"] for row in known("reminder")] == [moved]

        # An edit on both sides is asked about, and what was chosen is on both.
        phone.edit("Pranzo con Ugo", "LOCATION:Asti", "LOCATION:Milano")
        change(data, "UPDATE event SET place = 'Biella'")
        done = step(check=False)
        assert done.returncode == 1 and "Pranzo con Ugo" in done.stdout
        assert phone.found("LOCATION:Milano")
        step("--prefer", "there")
        assert [row["place"] for row in known("event")] == ["Milano"]

        # Gone from the phone it waits here for a word.
        phone.file("Pranzo con Ugo").unlink()
        phone.sync()
        assert step(check=False).returncode == 1
        assert [row["name"] for row in known("event")] == ["Pranzo con Ugo"]
        step("--prefer", "here")
        assert phone.found("Pranzo con Ugo")
        assert "uguali" in step().stdout
