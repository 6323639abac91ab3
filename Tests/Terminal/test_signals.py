"""Ctrl-C, Ctrl-D, Ctrl-Z and signals; kills at any moment; the same on a pipe."""
import os
import random
import re
import select
import signal
import sqlite3
import subprocess
import time

import pytest

from stage import PROGRAM, Stage

FIRST = "Come ti chiami?"


def test_ctrl_c_cancels_the_line_and_twice_leaves():
    with Stage() as stage:
        stage.until(FIRST)
        stage.send("mezza risposta\x03")
        stage.until("ancora Ctrl-C per uscire")
        stage.type("Sara")
        stage.until("Da dove cominciamo, Sara?")
        stage.send("\x03")
        stage.pump()
        stage.send("\x03")
        assert stage.wait() == 0
        assert "salvato" in stage.text()


def test_ctrl_d_on_an_empty_line_leaves():
    with Stage() as stage:
        stage.until(FIRST)
        stage.send("\x04")
        assert stage.wait() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_the_terminal_sane_and_nothing_is_lost(number):
    with Stage() as stage:
        stage.until(FIRST)
        stage.type("Sara")
        stage.until("Da dove")
        stage.send("mezza")
        stage.pump()
        assert not stage.is_sane()
        stage.child.kill(number)
        time.sleep(0.3)
        stage.pump()
        assert stage.is_sane()
        assert stage.wait() == 143
        with Stage(data=stage.data) as again:
            again.until("Da dove cominciamo, Sara?")


def test_ctrl_z_stops_and_fg_goes_on():
    """Under a shell with job control, as a person would do it."""
    import pexpect

    with Stage() as outer:
        outer.until(FIRST)
        shell = pexpect.spawn(
            "bash", ["--norc", "-i"], env={**os.environ, "PS1": "$ ", "TERM": "xterm"}, timeout=10
        )
        shell.setwinsize(30, 100)
        shell.expect_exact("$ ")
        shell.sendline(f"{PROGRAM} --data {outer.data}/second --lang it")
        shell.expect_exact(FIRST)
        shell.send("Sar\x1a")
        shell.expect("Stopped|Fermato")
        shell.sendline("fg")
        shell.expect_exact("Sar")
        shell.send("a\r")
        shell.expect_exact("Da dove cominciamo, Sara?")
        shell.send("/esci\r")
        shell.expect_exact("salvato")
        shell.close(force=True)


ANSWERS = [
    ("chiami?", "Sara"),
    ("Da dove", "met"),
    ("Di chi si tratta", "Laura Conti (Reply)"),
    ("A quale evento", "AI Week"),
    ("Quando", "2026-05-07"),
    ("Di che cosa", "la logistica"),
    ("che cosa ti piacerebbe", "stay"),
    ("puoi fare tu", "promised"),
    ("Di che si tratta?\n 1", "send"),
    ("Che cosa, o chi", "l'articolo"),
    ("Come vuoi scrivere", "email"),
    ("del Lei?", "tu"),
    ("1  va bene", "1"),
    ("Come la vuoi mandare", "5"),
    ("L'hai mandata", "sent"),
]


def plain(data, lines, language="it"):
    return subprocess.Popen(
        [PROGRAM, "--data", data, "--lang", language],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, "ALLEATO_NOW": "2026-05-08T09:30", "LANG": "C.UTF-8"},
    )


def test_a_hundred_kills_lose_nothing_that_was_acknowledged(tmp_path):
    """Each kill comes at a random moment; the next start asks the very question that was open."""
    seed = random.Random(20)
    data = str(tmp_path / "data")
    kills = 0
    place = 0
    while kills < 100:
        process = plain(data, [])
        heard = b""

        def read_until(words):
            nonlocal heard
            start = time.time()
            while words.encode() not in heard:
                assert time.time() - start < 10, (words, heard.decode(errors="replace"))
                if not select.select([process.stdout], [], [], 1)[0]:
                    continue
                chunk = os.read(process.stdout.fileno(), 65536)
                assert chunk, (words, heard.decode(errors="replace"))
                heard += chunk

        read_until(ANSWERS[place][0])
        # Some answers, each acknowledged by the question after it; then the kill, at any moment.
        for _ in range(seed.randrange(3)):
            if place == len(ANSWERS) - 1:
                break
            heard = b""
            process.stdin.write((ANSWERS[place][1] + "\n").encode())
            process.stdin.flush()
            place += 1
            read_until(ANSWERS[place][0])
        if seed.random() < 0.5 and place < len(ANSWERS) - 1:
            process.stdin.write((ANSWERS[place][1] + "\n").encode())
            process.stdin.flush()
            time.sleep(seed.random() * 0.02)
            process.kill()
            process.wait()
            # This answer was not acknowledged: it is either there as a whole or not at all.
            kills += 1
            check = subprocess.run(
                [PROGRAM, "--data", data, "--lang", "it"],
                input=b"",
                capture_output=True,
                env={**os.environ, "ALLEATO_NOW": "2026-05-08T09:30"},
                check=True,
            ).stdout.decode()
            here, there = ANSWERS[place][0], ANSWERS[place + 1][0]
            assert here in check or there in check, check
            if here not in check:
                place += 1
        else:
            process.kill()
            process.wait()
            kills += 1
        if place == len(ANSWERS) - 1:
            data = str(tmp_path / f"data{kills}")
            place = 0
        else:
            rows = sqlite3.connect(f"file:{data}/alleato.db?mode=ro", uri=True)
            assert rows.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            rows.close()


SCRIPT = [answer for _, answer in ANSWERS]


def letter(text):
    """The lines of the last draft."""
    start = text.rindex("Oggetto:")
    return re.sub(r"\s+", " ", text[start : text.index("va bene", start)]).strip(" 1")


def test_a_pipe_and_a_terminal_give_the_same_draft(tmp_path):
    piped = subprocess.run(
        [PROGRAM, "--data", tmp_path / "pipe", "--lang", "it"],
        input="\n".join(SCRIPT).encode(),
        capture_output=True,
        env={**os.environ, "ALLEATO_NOW": "2026-05-08T09:30"},
        check=True,
    ).stdout.decode()
    with Stage(rows=200) as stage:
        for question, answer in ANSWERS[:13]:
            stage.until(question)
            if question == "1  va bene":
                break
            stage.type(answer)
        assert letter(stage.text()) == letter(piped)


@pytest.mark.parametrize("env", [{"TERM": "dumb"}, {"TERM": None}, {"TERM": "unknown"}])
def test_a_terminal_that_cannot_edit_gets_plain_lines(env):
    with Stage(env=env) as stage:
        stage.until(FIRST)
        stage.type("Sara")
        stage.until("Da dove cominciamo, Sara?")
        assert b"\x1b" not in stage.raw
        stage.send("\x04")
        assert stage.wait() == 0


def test_no_colour_is_shown_when_none_is_wanted():
    with Stage(env={"NO_COLOR": "1"}) as stage:
        stage.until(FIRST)
        stage.send("abc")
        stage.pump()
        assert not re.search(rb"\x1b\[[0-9;]*m", stage.raw)


def test_two_programs_at_once_keep_to_their_own_conversations():
    with Stage() as one:
        one.until(FIRST)
        one.type("Sara")
        one.until("Da dove")
        with Stage(data=one.data) as two:
            two.until("Cosa facciamo?")
            two.type("scrivi ad Anna Riva")
            two.until("Perché vuoi scrivere")
            one.type("pitch")
            one.pump(0.5)
            assert "occupato" not in one.text()
            two.type("/esci")
            assert two.wait() == 0
        one.type("/esci")
        assert one.wait() == 0
