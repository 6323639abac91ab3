#!/usr/bin/env python3
"""Start to first prompt and key echo, on a pty, beside peers in the same run (A B C A B C …).

usage: start.py PROGRAM [LABEL=DATAFOLDER …] [--runs N]
Peers: python readline's and prompt_toolkit's empty prompt, and cat for the echo."""
import os
import pty
import select
import signal
import statistics
import sys
import termios
import time

READLINE = "import readline\ninput('> ')"
TOOLKIT = "from prompt_toolkit import prompt\nprompt('> ')"


def spawn(command, env):
    pid, fd = pty.fork()
    if pid == 0:
        os.execvpe(command[0], command, env)
    return pid, fd


def until(fd, marks, seconds=20):
    data = b""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        if select.select([fd], [], [], 0.5)[0]:
            try:
                chunk = os.read(fd, 65536)
            except OSError:
                break
            data += chunk
            # prompt_toolkit asks the terminal where its cursor is, and waits for the answer.
            if b"\x1b[6n" in chunk:
                os.write(fd, b"\x1b[1;1R")
            if any(mark in data for mark in marks):
                return data
    raise SystemExit(f"no prompt: {data!r}")


def end(pid, fd):
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(fd)


def start_time(command, marks, env):
    begin = time.perf_counter()
    pid, fd = spawn(command, env)
    until(fd, marks)
    took = time.perf_counter() - begin
    end(pid, fd)
    return took * 1e3


def echo_times(command, marks, env, keys=300):
    pid, fd = spawn(command, env)
    if marks:
        until(fd, marks)
    time.sleep(0.3)
    while select.select([fd], [], [], 0.1)[0]:
        os.read(fd, 65536)
    times = []
    for number in range(keys):
        key = b"abcdefghi "[number % 10 : number % 10 + 1]
        begin = time.perf_counter()
        os.write(fd, key)
        os.read(fd, 4096)
        times.append((time.perf_counter() - begin) * 1e3)
        if number % 40 == 39:
            os.write(fd, b"\x15")
            time.sleep(0.03)
            while select.select([fd], [], [], 0.03)[0]:
                os.read(fd, 65536)
    end(pid, fd)
    return times


def main():
    arguments = sys.argv[1:]
    runs = 21
    if "--runs" in arguments:
        place = arguments.index("--runs")
        runs = int(arguments[place + 1])
        del arguments[place : place + 2]
    program, datas = arguments[0], [a.split("=", 1) for a in arguments[1:]]
    env = {**os.environ, "TERM": "xterm-256color", "ALLEATO_NOW": "2026-05-08T09:30"}
    rows = {
        "python readline": ([sys.executable, "-c", READLINE], [b"> "]),
        "prompt_toolkit": ([sys.executable, "-c", TOOLKIT], [b">"]),
    }
    for label, data in datas:
        rows["alleato " + label] = ([program, "--data", data, "--lang", "it"], ["›".encode()])
    times = {name: [] for name in rows}
    for _ in range(runs):
        for name, (command, marks) in rows.items():
            times[name].append(start_time(command, marks, env))
    base = {name: statistics.median(times[name]) for name in rows}
    print("start to first prompt, ms: median (p90)   x readline   x prompt_toolkit")
    for name, values in times.items():
        values.sort()
        middle = base[name]
        print(
            f"  {name:24} {middle:7.1f} ({values[len(values) * 9 // 10]:.1f})"
            f"   {middle / base['python readline']:.2f}   {middle / base['prompt_toolkit']:.2f}"
        )
    print("key echo, ms: median, p95")
    for name, command, marks in [
        ("cat", ["cat"], []),
        ("python readline", rows["python readline"][0], [b"> "]),
    ] + [("alleato " + label, rows["alleato " + label][0], ["›".encode()]) for label, _ in datas]:
        values = sorted(echo_times(command, marks, env))
        print(f"  {name:24} {statistics.median(values):.3f}  {values[len(values) * 95 // 100]:.3f}")


main()
