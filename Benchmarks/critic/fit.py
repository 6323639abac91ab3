#!/usr/bin/env python3
"""Fits the weights of the critic's features, and of words, to messages that people have judged.

    fit.py PROGRAM en FILE.jsonl … it FILE.jsonl … [--write Prompts/critic/weights] [--wrong] [--features]

Each line of a file is a message: text, verdict ("good" or "bad"), perhaps id, channel, and `weight` (1 unless given).
With `counts` false it helps to fit and is left out of the figures: our own drafts, which nobody calls bad. The program is
asked for the measure of each feature (`critique --rows`). What is fitted is a logistic regression in which no feature may
count against its direction, drawn towards zero (L2), one weight a feature for both languages and all kinds of message: a
weight of its own for each kind did no better on messages left out. 

The words are weighed all together, in each language by itself (words.py). Features see what somebody thought of, words what
nobody did; their log odds are added, those of the features by half, because both see much of the same. Eight folds say how
well that does on messages left out.
"""
import json
import math
import random
import subprocess
import sys
import tempfile

import numpy as np

from words import FULL, Words

RIDGE = 0.3
UNSURE = (0.45, 0.55)
# How much the features count beside the words.
SHARE = 0.5
# Added to all: *mend* begins above the half, and folds found fewer of the bad ones than they blamed of the good.
LEAN = 0.4
WORDING = ("wording", "wording-good")
NOTE = "# Written by Benchmarks/critic/fit.py from messages that people have judged; not by hand."


def measured(program, language, name):
    with open(name, encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as asked:
        for place, row in enumerate(rows):
            own = {"id": str(place), "text": row["text"]}
            if row.get("channel"):
                own["channel"] = row["channel"]
            asked.write(json.dumps(own, ensure_ascii=False) + "\n")
        asked.flush()
        out = subprocess.run(
            [program, "critique", "--lang", language, "--rows", asked.name],
            capture_output=True, text=True, check=False)
    found = {int(result["id"]): result for result in map(json.loads, out.stdout.splitlines())}
    if len(found) < len(rows):
        sys.stderr.write(f"{len(rows) - len(found)} messages were not read: {out.stderr[:300]}\n")
    source = name.rsplit("/", 1)[-1]
    return [
        dict(rows[place], language=language, source=source, said=own["verdict"], taken=own["kind"],
             measures=own["measures"], shown=own["shown"], terms=own["terms"])
        for place, own in sorted(found.items())]


def directions(path):
    good, names, own = set(), [], None
    with open(path, encoding="utf-8") as lines:
        for line in map(str.strip, lines):
            if line.startswith("- feature:"):
                own = line.split(":")[1].strip()
                names.append(own)
            elif line.startswith("good:") and "yes" in line:
                good.add(own)
    return [name for name in names if name not in WORDING], good


def matrix(rows, names, good):
    signs = np.array([-1.0 if name in good else 1.0 for name in names])
    return np.array([[row["measures"].get(name, 0.0) for name in names] for row in rows]) * signs


def fit(x, y, weights, steps=3000):
    """Accelerated projected gradient: what a feature weighs stays at or above zero."""
    design = np.hstack([np.ones((len(y), 1)), x])
    ridge = np.concatenate([[0.0], np.full(x.shape[1], RIDGE)])
    low = np.concatenate([[-np.inf], np.zeros(x.shape[1])])
    lipschitz = 0.25 * np.linalg.norm(design * np.sqrt(weights)[:, None], 2) ** 2 + RIDGE
    point = np.zeros(design.shape[1])
    ahead, t = point.copy(), 1.0
    for _ in range(steps):
        chance = 1 / (1 + np.exp(-(design @ ahead)))
        following = np.maximum(low, ahead - (design.T @ (weights * (chance - y)) + ridge * ahead) / lipschitz)
        t2 = (1 + math.sqrt(1 + 4 * t * t)) / 2
        ahead = following + (t - 1) / t2 * (following - point)
        if np.abs(following - point).max() < 1e-6:
            return following
        point, t = following, t2
    return point


class Judge:
    """Features and words together."""

    def __init__(self, rows, x, y, weights):
        self.point = fit(x, y, weights)
        self.words = {}
        for language in sorted({row["language"] for row in rows}):
            own = [place for place, row in enumerate(rows) if row["language"] == language]
            self.words[language] = Words([rows[place] for place in own], y[own], weights[own])

    def chances(self, rows, x):
        total = LEAN + SHARE * (self.point[0] + x @ self.point[1:])
        for language, words in self.words.items():
            own = [place for place, row in enumerate(rows) if row["language"] == language]
            if own:
                total[own] += words.odds([rows[place] for place in own])
        return 1 / (1 + np.exp(-total))

    def write(self, folder, names):
        lines = [
            NOTE, "# `unsure`: between these chances a message may go as well as not. Weights are log odds, for a feature that is wholly",
            "# there; why each counts is said in features/. A kind of message with a number behind a comma adds to its weight.",
            f"unsure: {UNSURE[0]}, {UNSURE[1]}", "bias:", f"  all: {LEAN + SHARE * self.point[0]:.3f}", "weights:"]
        lines += [f"  {name}: {abs(SHARE * weight):.3f}" for name, weight in zip(names, self.point[1:])]
        lines += [f"  {name}: {FULL:.3f}" for name in WORDING]
        with open(f"{folder}/weights.yaml", "w", encoding="utf-8") as out:
            out.write("\n".join(lines) + "\n")
        for language, words in self.words.items():
            words.write(f"{folder}/{language}.yaml", NOTE)


def folds(rows, x, y, weights, parts=8):
    total = np.zeros(len(y))
    order = list(range(len(y)))
    random.Random(0).shuffle(order)
    for part in range(parts):
        held = order[part::parts]
        out = set(held)
        rest = [place for place in order if place not in out]
        judge = Judge([rows[place] for place in rest], x[rest], y[rest], weights[rest])
        total[held] = judge.chances([rows[place] for place in held], x[held])
    return total


def figures(rows, chance, title):
    def line(own, label):
        good = [c for row, c in own if row["verdict"] == "good"]
        bad = [c for row, c in own if row["verdict"] == "bad"]
        right = sum(c < UNSURE[1] for c in good) + sum(c >= UNSURE[1] for c in bad)
        print(f"{title} {label}: {right} of {len(own)} right ({100 * right / len(own):.1f} %), false alarms "
              f"{sum(c >= UNSURE[1] for c in good)} of {len(good)}, missed {sum(c < UNSURE[1] for c in bad)} of {len(bad)}")
    pairs = [(row, c) for row, c in zip(rows, chance)]
    for language in sorted({row["language"] for row in rows}):
        line([(r, c) for r, c in pairs if r["language"] == language and r.get("counts", True)], language)
    for source in sorted({row["source"] for row in rows}):
        line([(r, c) for r, c in pairs if r["source"] == source], source)


def each_feature(rows, names, good):
    """How often a feature shows, and in how many of these messages it is right about them."""
    for name in names:
        shown = [row for row in rows if row["measures"].get(name, 0) > 0.25]
        wanted = "good" if name in good else "bad"
        right = sum(row["verdict"] == wanted for row in shown)
        all_of = sum(row["verdict"] == wanted for row in rows)
        print(f"{name}: {right} of {len(shown)} precise, {right} of {all_of} found")


def wrong(rows, chance, judge, names, good):
    for row, c in sorted(zip(rows, chance), key=lambda pair: pair[0].get("id", "")):
        if (c >= UNSURE[1]) == (row["verdict"] == "bad"):
            continue
        parts = sorted(
            ((SHARE * row["measures"].get(name, 0) * weight * (-1 if name in good else 1), name)
             for name, weight in zip(names, judge.point[1:])), key=lambda part: -abs(part[0]))
        said = " ".join(
            f"{name}{value:+.1f}({'; '.join(words[:28] for words in row['shown'].get(name, [])[:3])})"
            for value, name in parts[:9] if abs(value) > 0.15)
        print(f"{row.get('id')} {row['verdict']} {c:.2f} [{row['taken']}] {','.join(row.get('flaws') or [])} | {said}")


def main():
    args = sys.argv[1:]
    target = None
    if "--write" in args:
        place = args.index("--write")
        target = args[place + 1]
        del args[place:place + 2]
    flags = {arg for arg in args if arg in ("--wrong", "--features")}
    args = [arg for arg in args if arg not in flags]
    program, rows, language = args[0], [], None
    for arg in args[1:]:
        if arg in ("en", "it"):
            language = arg
        else:
            rows += measured(program, language, arg)
    names, good = directions("Prompts/critic/features/features.yaml")
    x = matrix(rows, names, good)
    y = np.array([1.0 if row["verdict"] == "bad" else 0.0 for row in rows])
    weights = np.array([row.get("weight", 1.0) for row in rows])
    # Good and bad ones weigh the same, however many there are of each.
    weights[y == 0] *= weights[y == 1].sum() / weights[y == 0].sum()
    chance = folds(rows, x, y, weights)
    figures(rows, chance, "folds")
    judge = Judge(rows, x, y, weights)
    point = judge.point
    figures(rows, judge.chances(rows, x), "fitted")
    order = sorted(range(len(names)), key=lambda place: -point[1 + place])
    print("  ".join(f"{names[p]} {'-' if names[p] in good else ''}{point[1 + p]:.2f}" for p in order))
    if "--features" in flags:
        each_feature(rows, names, good)
    if "--wrong" in flags:
        wrong(rows, chance, judge, names, good)
    if target:
        judge.write(target, names)


if __name__ == "__main__":
    main()
