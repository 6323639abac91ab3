"""The program on a pseudo-terminal, with its screen as an emulator shows it."""
import os
import select
import shutil
import signal
import tempfile
import time
from pathlib import Path

import pexpect
import pyte

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "debug" / "alleato"


class Stage:
    def __init__(self, columns=80, rows=30, language="it", data=None, env=None, term="xterm-256color"):
        self.data = Path(data or tempfile.mkdtemp(prefix="alleato-terminal-"))
        self.own = data is None
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.data),
            "TERM": term,
            "ALLEATO_NOW": "2026-05-08T09:30",
            "LANG": "C.UTF-8",
            **(env or {}),
        }
        environment = {k: v for k, v in environment.items() if v is not None}
        self.child = pexpect.spawn(
            str(PROGRAM),
            ["--data", str(self.data), "--lang", language],
            env=environment,
            dimensions=(rows, columns),
            timeout=10,
        )
        self.child.delaybeforesend = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        if self.child.isalive():
            self.child.kill(signal.SIGKILL)
        self.child.close(force=True)
        if self.own:
            shutil.rmtree(self.data, ignore_errors=True)

    def pump(self, seconds=0.15):
        """Reads until the program has been silent for so many seconds."""
        end = time.time() + seconds
        while time.time() < end:
            ready, _, _ = select.select([self.child.child_fd], [], [], 0.02)
            if ready:
                try:
                    data = os.read(self.child.child_fd, 65536)
                except OSError:
                    return
                if not data:
                    return
                self.raw += data
                self.stream.feed(data)
                end = time.time() + seconds

    def until(self, text, seconds=10):
        """Reads until the text stands on the screen."""
        end = time.time() + seconds
        while time.time() < end:
            self.pump(0.05)
            if text in self.text():
                return
        raise AssertionError(f"no {text!r} on the screen:\n{self.text()}")

    def text(self):
        return "\n".join(line.rstrip() for line in self.screen.display).rstrip()

    def flat(self):
        return "".join(self.screen.display)

    def send(self, text):
        self.child.send(text)

    def type(self, text):
        self.send(text + "\r")

    def wait(self, seconds=10):
        """Waits for the end; the exit status, or minus the signal."""
        end = time.time() + seconds
        while self.child.isalive() and time.time() < end:
            self.pump(0.05)
        assert not self.child.isalive(), "still running:\n" + self.text()
        self.child.wait()
        return self.child.exitstatus if self.child.exitstatus is not None else -self.child.signalstatus

    def is_sane(self):
        import termios

        flags = termios.tcgetattr(self.child.child_fd)[3]
        return bool(flags & termios.ICANON) and bool(flags & termios.ECHO)
