#!/usr/bin/env python3
"""What comes in, goes out, is kept in step and found, beside peers in the same run.

usage: measure.py ALLEATO FOLDER [ROUNDS]   the folder keeps the data; ALLEATO_PROMPTS names the texts
Each row is run in turn with its peer (A B A B), process start to exit, everything on disk; the median of the ratios
says something, single times only how fast the machine was. vobject must be importable; khard and fzf are left out by
name where they are not installed.
"""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent
READ = """
import sys, vobject
n = 0
with open(sys.argv[1], encoding="utf-8", newline="") as f:
    for card in vobject.readComponents(f): n += len(card.contents.get("email", []))
print(n)
"""
TABLE = """
import csv, datetime, sqlite3, sys
m = {k: i for i, k in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)}
def iso(s):
    d, mon, y = s.split(); return datetime.date(int(y), m[mon], int(d)).isoformat()
with open(sys.argv[1], encoding="utf-8", newline="") as f:
    rows = csv.reader(f); next(rows)
    db = sqlite3.connect(sys.argv[2])
    db.execute("CREATE TABLE person(id INTEGER PRIMARY KEY, first, last, url TEXT UNIQUE, email, company, position, day)")
    with db:
        db.executemany("INSERT INTO person(first,last,url,email,company,position,day) VALUES(?,?,?,?,?,?,?)",
                       ((*r[:6], iso(r[6])) for r in rows))
"""


class Bench:
    def __init__(self, program, folder, rounds):
        self.program, self.folder, self.rounds = program, folder, rounds
        self.env = {**os.environ, "LANG": "C.UTF-8", "HOME": str(folder)}

    def people(self, count):
        place = self.folder / str(count)
        if not (place / "names.txt").exists():
            subprocess.run([sys.executable, HERE / "people.py", str(count), place], check=True)
        return place

    def run(self, command, feed=None):
        """Seconds and megabytes."""
        source = open(feed) if feed else subprocess.DEVNULL
        start = time.perf_counter()
        child = subprocess.Popen(command, stdin=source, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=self.env)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = status
        return time.perf_counter() - start, used.ru_maxrss / 1024

    def ours(self, *arguments):
        return [self.program, *map(str, arguments), "--lang", "it"]

    def row(self, name, ours, peer=None, before=lambda: None, before_peer=lambda: None, feed=None):
        mine, theirs, memory = [], [], 0
        for _ in range(self.rounds):
            before()
            seconds, used = self.run(ours)
            mine.append(seconds)
            memory = max(memory, used)
            if peer:
                before_peer()
                theirs.append(self.run(peer, feed)[0])
        text = f"{name:44} {statistics.median(mine) * 1000:8.0f} ms {memory:6.0f} MB"
        if peer:
            ratio = statistics.median(b / a for a, b in zip(mine, theirs))
            text += f"   peer {statistics.median(theirs) * 1000:8.0f} ms   {ratio:5.2f} times as fast"
        print(text, flush=True)


def gone(path):
    return lambda: shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)


def main():
    program, folder = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).absolute()
    bench = Bench(program, folder, int(sys.argv[3]) if len(sys.argv) > 3 else 3)
    data = folder / "data"
    many, some, ten = bench.people(50_000), bench.people(30_000), bench.people(10_000)
    python = [sys.executable, "-c"]
    bench.row("import 50 000 cards / vobject reads them", bench.ours("import", many / "all.vcf", "--data", data),
              python + [READ, str(many / "all.vcf")], gone(data))
    bench.row("import 30 000 rows / csv and sqlite3", bench.ours("import", some / "Connections.csv", "--data", data),
              python + [TABLE, str(some / "Connections.csv"), str(folder / "peer.db")], gone(data), gone(folder / "peer.db"))
    cards, synced = folder / "cards", folder / "synced"
    gone(synced)()
    gone(cards)()
    subprocess.run(bench.ours("import", ten / "all.vcf", "--data", synced), env=bench.env, check=True, stdout=subprocess.DEVNULL)
    start, _ = bench.run(bench.ours("sync", cards, "--data", synced))
    print(f"{'first sync of 10 000 people':44} {start * 1000:8.0f} ms")
    listing = None
    if shutil.which("khard"):
        config = folder / "khard.conf"
        config.write_text(f"[addressbooks]\n[[cards]]\npath = {cards}\n[general]\ndefault_action = list\n")
        listing = ["khard", "-c", str(config), "list", "--parsable", "Chiara"]
    else:
        print("khard is missing")
    bench.row("second sync of 10 000 people / khard finds one", bench.ours("sync", cards, "--data", synced), listing)
    bench.row("find somebody of 10 000 / khard", bench.ours("contacts", "Chiara", "--data", synced), listing)
    finder = None
    if shutil.which("fzf"):
        finder = ["fzf", "--filter", "Chiara Riva"]
    else:
        print("fzf is missing")
    bench.row("find somebody of 10 000 / fzf in the names", bench.ours("contacts", "Chiara Riva", "--data", synced), finder,
              feed=ten / "names.txt")
    bench.row("export 10 000 as cards / vobject reads them", bench.ours("export", "--format", "vcf", "--data", synced),
              python + [READ, str(ten / "all.vcf")])
    bench.row("export 10 000 as JSON", bench.ours("export", "--data", synced))


main()
