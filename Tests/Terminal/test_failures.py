"""Failures of the machine: one clear message, an exit code, nothing lost."""
import os
import resource
import signal
import subprocess

from stage import PROGRAM

ENV = {**os.environ, "ALLEATO_NOW": "2026-05-08T09:30", "LANG": "C.UTF-8"}


def run(data, text, *arguments, **more):
    return subprocess.run(
        [PROGRAM, *arguments, "--data", data, "--lang", "it"],
        input=text.encode(),
        capture_output=True,
        env=ENV,
        timeout=60,
        **more,
    )


def test_a_damaged_file_is_told_and_left_alone(tmp_path):
    file = tmp_path / "alleato.db"
    file.write_bytes(b"X" * 8192)
    result = run(tmp_path, "Sara\n")
    assert result.returncode == 65
    assert "danneggiato" in result.stderr.decode()
    assert result.stdout == b""
    assert file.read_bytes() == b"X" * 8192


def test_a_full_disk_is_told_and_what_was_acknowledged_stays(tmp_path):
    assert run(tmp_path, "Sara\n").returncode == 0

    def small():
        # Writing beyond this size fails as it does on a full disk; the log is full after some turns.
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536))

    lines = "".join(f"met\nPersona Numero{chr(97 + n)}\n/basta\nscrivi a Nuova Persona{chr(97 + n)}\n/basta\n" for n in range(26))
    result = run(tmp_path, lines, preexec_fn=small)
    assert result.returncode == 74, result
    assert "salvat" in result.stderr.decode()
    again = run(tmp_path, "/esci\n")
    assert again.returncode == 0
    assert "Sara" not in again.stderr.decode()
    assert run(tmp_path, "", "doctor").returncode == 0


def test_a_newer_database_is_refused(tmp_path):
    import sqlite3

    assert run(tmp_path, "Sara\n").returncode == 0
    with sqlite3.connect(tmp_path / "alleato.db") as rows:
        rows.execute("INSERT INTO grdb_migrations VALUES ('99 from the future')")
    rows.close()
    result = run(tmp_path, "")
    assert result.returncode == 76
    assert "aggiorna" in result.stderr.decode()


def test_a_backup_is_restored_from_the_command_line(tmp_path):
    data = tmp_path / "data"
    assert run(data, "Sara\nbring\nLaura Conti, Anna Riva\n").returncode == 0
    backup = tmp_path / "copy"
    assert run(data, "", "backup", str(backup)).returncode == 0
    assert oct(backup.stat().st_mode & 0o777) == "0o600"
    assert run(data, "/dimentica Laura Conti\nLaura Conti\n").returncode == 0
    assert "Laura" not in run(data, "", "contacts").stdout.decode()
    assert run(data, "", "restore", str(backup)).returncode == 64
    assert run(data, "", "restore", str(backup), "--force").returncode == 0
    assert "Laura Conti" in run(data, "", "contacts").stdout.decode()


def test_an_import_is_idempotent_undone_and_reported(tmp_path):
    data = tmp_path / "data"
    csv = tmp_path / "Connections.csv"
    csv.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Laura,Conti,https://www.linkedin.com/in/laura,,Reply,Analyst,05 Mar 2024\n"
        ",,,,,,30 Apr 2026\n"
    )
    dry = run(data, "", "import", str(csv), "--dry-run")
    assert dry.returncode == 0 and "prova" in dry.stdout.decode()
    assert run(data, "", "contacts").stdout == b""
    first = run(data, "", "import", str(csv)).stdout.decode()
    assert "una persona nuova" in first and "riga 3" in first
    assert "nessuna persona nuova" in run(data, "", "import", str(csv)).stdout.decode()
    assert "Laura Conti (Reply)" in run(data, "", "contacts").stdout.decode()
    run(data, "/annulla\n")
    assert run(data, "", "contacts").stdout == b""
    assert run(data, "", "import", str(tmp_path / "nothing.csv")).returncode == 66
    (tmp_path / "other.txt").write_text("ciao")
    assert run(data, "", "import", str(tmp_path / "other.txt")).returncode == 65
