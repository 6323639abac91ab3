"""The real programs beside ours: khard, khal, and vdirsyncer with a CardDAV server."""
import re
import socket
import subprocess
import time

from stage import PROGRAM
from test_syncing import ENV, alleato, card


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
    """A CardDAV server on this machine alone, with a book of its own."""

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

    def __init__(self, folder, port):
        self.cards = folder / "cards"
        self.cards.mkdir(parents=True)
        self.config = folder / "vdirsyncer.conf"
        self.config.write_text(
            f'[general]\nstatus_path = "{folder}/status/"\n[pair people]\na = "local"\nb = "remote"\n'
            'collections = [["people", "people", "people"]]\nconflict_resolution = "b wins"\n'
            f'[storage local]\ntype = "filesystem"\npath = "{folder}/"\nfileext = ".vcf"\n'
            f'[storage remote]\ntype = "carddav"\nurl = "http://127.0.0.1:{port}/coach/"\n'
            'username = "coach"\npassword = "x"\n')
        self.cards = folder / "people"
        self.cards.mkdir()
        self.run("discover", answer="y\n" * 4)

    def run(self, *arguments, answer=""):
        done = subprocess.run(
            ["vdirsyncer", "-c", str(self.config), *arguments], input=answer, capture_output=True, text=True,
            env=ENV)
        assert done.returncode == 0, done.stdout + done.stderr

    def sync(self):
        self.run("sync")

    def card(self, name):
        for path in self.cards.glob("*.vcf"):
            if "FN:" + name in path.read_text():
                return path
        raise AssertionError(f"no {name} in {[p.read_text() for p in self.cards.glob('*')]}")


def test_a_phone_and_this_program_keep_in_step_through_a_server(tmp_path):
    data = tmp_path / "data"
    with Server(tmp_path) as server:
        mine = Phone(tmp_path / "mine", server.port)
        phone = Phone(tmp_path / "phone", server.port)
        folder = str(mine.cards)

        def step(check=True):
            mine.sync()
            done = alleato(data, "sync", folder, check=check)
            mine.sync()
            phone.sync()
            return done

        # Somebody added on the phone appears here.
        (phone.cards / "a.vcf").write_text(card("u-laura", "Laura Conti", "TEL:+39 333 1234567"))
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
        there = phone.card("Laura Conti").read_text()
        assert re.search(r"BDAY[^:]*:1985-?05-?09", there)
        assert "X-ALTRO" in there

        # An edit on both sides is asked about: without a terminal neither side is touched.
        path = phone.card("Laura Conti")
        path.write_text(re.sub(r"BDAY[^:]*:1985-?05-?09", "BDAY:1986-05-09", there))
        phone.sync()
        birthday.write_text(birthday.read_text().replace("19850509", "19870509").replace("b1", "b2"))
        import sqlite3

        rows = sqlite3.connect(data / "alleato.db")
        rows.execute("UPDATE occasion SET year = 1987")
        rows.commit()
        rows.close()
        done = step(check=False)
        assert done.returncode == 1 and "Laura Conti" in done.stdout
        assert "1986" in phone.card("Laura Conti").read_text()
        alleato(data, "sync", folder, "--prefer", "here")
        step()
        assert "1987" in phone.card("Laura Conti").read_text()

        # A second time changes nothing.
        assert "uguali" in step().stdout
