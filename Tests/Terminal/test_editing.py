"""Editing, completion, history and paste on a real terminal."""
import random

import pytest

from stage import Stage

FIRST = "Come ti chiami?"


@pytest.mark.parametrize(
    "locale",
    [
        {"LANG": "C.UTF-8"},
        {"LANG": "C"},
        {"LANG": None},
        {"LANG": "it_IT.UTF-8", "LC_ALL": "it_IT.UTF-8"},
        {"LANG": "en_US.ISO-8859-1"},
    ],
    ids=["utf8", "C", "none", "missing", "latin1"],
)
def test_accents_are_edited_in_every_locale(locale):
    with Stage(env=locale) as stage:
        stage.until(FIRST)
        stage.send("perché però è cosi")
        stage.pump()
        assert "perché però è cosi" in stage.text()
        stage.send("\x7fì")  # Backspace, then the accent
        stage.send("\x1b[H")  # Home
        stage.send("X\x1b[3~\x1b[C\x7f")  # X, Delete, right, Backspace
        stage.pump()
        assert "Xrché però è così" in stage.text()
        stage.type("")
        stage.until("Scusa")  # that is no name
        stage.send("\x1b[A")  # Up: the line as it was read
        stage.pump()
        assert stage.text().count("Xrché però è così") == 2


def test_words_are_deleted_and_jumped_over():
    with Stage() as stage:
        stage.until(FIRST)
        stage.send("uno due tre\x17")  # Ctrl-W
        stage.send("\x1bb\x1bbZ")  # twice a word to the left
        stage.pump()
        assert "Zuno due" in stage.text()
        stage.send("\x1b[1;5C\x1bd")  # a word to the right, delete the next
        stage.pump()
        assert "Zuno" in stage.text() and "due" not in stage.text()


def test_history_comes_back_after_a_restart_and_is_searched():
    with Stage() as stage:
        stage.until(FIRST)
        stage.type("Sara")
        stage.until("Da dove cominciamo")
        stage.type("/basta")
        stage.until("Lasciamo stare")
        stage.type("/persone Reply")
        stage.pump()
        stage.child.kill(9)
        stage.child.wait()
        with Stage(data=stage.data) as again:
            again.until("Cosa facciamo?")
            again.send("\x1b[A")
            again.until("› /persone Reply")
            again.send("\x1b[A\x1b[B\x1b[B")
            again.pump()
            again.send("\x12bas")  # Ctrl-R
            again.until("/basta")


def test_names_commands_and_options_are_completed():
    with Stage() as stage:
        stage.until(FIRST)
        stage.type("Sara")
        stage.until("Da dove")
        stage.type("bring")
        stage.pump()
        stage.type("Niccolò D'Àmico, Nicoletta Riva")
        stage.pump(0.3)
        stage.send("scrivi a niccolò\t")
        stage.until("scrivi a Niccolò D'Àmico")
        stage.send("\x15")
        stage.send("scrivi a nic\t\t")
        stage.until("Nicoletta Riva")
        stage.send("\x15/ind\t")
        stage.until("/indietro")


def test_a_hint_shows_the_best_completion_and_right_takes_it():
    with Stage() as stage:
        stage.until(FIRST)
        stage.send("/annu")
        stage.until("/annulla")
        stage.send("\x1b[C")
        stage.pump()
        assert "/annulla" in stage.text()
        stage.type("")
        stage.until("Non c'è niente da riprendere")


def test_a_paste_of_several_lines_is_one_answer():
    with Stage() as stage:
        stage.until(FIRST)
        stage.type("Sara")
        stage.until("Da dove")
        stage.type("pitch")
        stage.pump()
        stage.type("work")
        stage.pump(0.3)
        stage.type("/salta")
        stage.pump(0.3)
        stage.send("\x1b[200~una riga\r\ndue\trighe\r\n\x1b[31mrosso\x1b[201~")
        stage.pump()
        assert "una riga" in stage.text()
        stage.type("")
        stage.pump(0.3)
        assert "una riga due  righe" in stage.flat().replace("\n", " ") or "una riga" in stage.text()
        assert "\x1b[31mrosso" not in stage.text()


def test_alt_enter_breaks_the_line_and_the_editor_replaces_it(tmp_path):
    editor = tmp_path / "editor.sh"
    editor.write_text('#!/bin/sh\nprintf "scritta con calma" > "$1"\n')
    editor.chmod(0o755)
    with Stage(env={"VISUAL": str(editor)}) as stage:
        stage.until(FIRST)
        stage.send("uno\x1b\rdue")
        stage.pump()
        lines = stage.text().split("\n")
        assert any(line.endswith("uno") for line in lines) and any(line.startswith("due") for line in lines)
        stage.send("\x18\x05")  # Ctrl-X Ctrl-E
        stage.until("scritta con calma")
        stage.type("")
        stage.until("Da dove cominciamo, Scritta?")


def test_resize_redraws_the_line():
    # The emulator of these tests keeps its rows as they are, as xterm does.
    with Stage(columns=80, env={"XTERM_VERSION": "XTerm(379)"}) as stage:
        stage.until(FIRST)
        stage.send("x" * 60)
        stage.pump()
        for columns in (40, 70, 25):
            stage.screen.resize(30, columns)
            stage.child.setwinsize(30, columns)
            stage.pump(0.3)
        stage.send("Y")
        stage.pump()
        assert "› " + "x" * 60 + "Y" in stage.flat()
        assert stage.flat().count("x") == 60


def test_a_narrow_window_wraps_at_words():
    with Stage(columns=40, rows=60) as stage:
        stage.until(FIRST)
        stage.type("Sara")
        stage.until("porto qui le persone")
        assert all(len(line) <= 40 for line in stage.text().split("\n"))
        assert "Ti aiuto a preparare" in stage.text().replace("\n", " ")


@pytest.mark.parametrize("columns", [20, 33, 40, 80])
def test_random_edits_leave_the_screen_as_the_line_is(columns):
    """Every edit of a wrapped line: what the emulator shows is what was typed."""
    seed = random.Random(columns)
    with Stage(columns=columns, rows=40) as stage:
        stage.until("chiami?")
        text, cursor = "", 0
        for step in range(220):
            kind = seed.randrange(8)
            if kind < 4 or not text:
                letter = seed.choice("abcdefghèòàù città")
                text = text[:cursor] + letter + text[cursor:]
                cursor += 1
                stage.send(letter)
            elif kind == 4 and cursor > 0:
                text = text[: cursor - 1] + text[cursor:]
                cursor -= 1
                stage.send("\x7f")
            elif kind == 5 and cursor > 0:
                move = seed.randint(1, cursor)
                cursor -= move
                stage.send("\x1b[D" * move)
            elif kind == 6 and cursor < len(text):
                move = seed.randint(1, len(text) - cursor)
                cursor += move
                stage.send("\x1b[C" * move)
            elif kind == 7 and cursor < len(text):
                text = text[:cursor] + text[cursor + 1 :]
                stage.send("\x1b[3~")
            if step % 20 == 19:
                stage.pump(0.12)
                shown = stage.flat()
                start = shown.rindex("› ") + 2
                assert shown[start : start + len(text)].rstrip() == text.rstrip(), stage.text()
                assert shown[start + len(text) :].strip() == "", stage.text()


def test_vi_mode_keeps_its_escape(tmp_path):
    (tmp_path / ".editrc").write_text("bind -v\n")
    with Stage(env={"HOME": str(tmp_path)}) as stage:
        stage.until(FIRST)
        stage.send("abc")
        stage.pump(0.1)
        stage.send("\x1b")
        stage.pump(0.2)
        stage.send("0iX")
        stage.pump()
        assert "› Xabc" in stage.text()
        stage.type("")
        stage.until("Da dove cominciamo, Xabc?")
