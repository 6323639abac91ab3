#!/usr/bin/env python3
"""Fits the weights of the critic's features to messages that people have judged.

    fit.py PROGRAM en FILE.jsonl … it FILE.jsonl … [--write Prompts/critic/weights/weights.yaml]

Each line of a file is a message: text, verdict ("good" or "bad"), channel, perhaps `weight`. The program is asked for the
measure of each feature (`critique --rows`); a logistic regression is fitted to them in which no feature may count
against its direction and what a kind adds is held small (L2, more strongly for kinds). Half a dozen folds that leave
whole messages out say how well it does on messages it has not seen.
"""
import json
import math
import random
import subprocess
import sys
import tempfile

import numpy as np

GENERAL, KIND, BIAS = 0.5, 6.0, 3.0


def measured(program, language, files):
    rows = []
    for name in files:
        with open(name, encoding="utf-8") as lines:
            rows += [json.loads(line) for line in lines if line.strip()]
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
    found = {}
    for line in out.stdout.splitlines():
        result = json.loads(line)
        found[int(result["id"])] = result
    if len(found) < len(rows):
        sys.stderr.write(f"{len(rows) - len(found)} messages were not read: {out.stderr[:300]}\n")
    return [
        dict(rows[place], language=language, **{k: found[place][k] for k in ("measures", "kind", "chance", "findings", "shown")},
             said=found[place]["verdict"])
        for place in sorted(found)]


def directions(path):
    good, names, own = set(), [], None
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.strip()
            if line.startswith("- feature:"):
                own = line.split(":")[1].strip()
                names.append(own)
            elif line.startswith("good:") and "yes" in line:
                good.add(own)
    return names, good


def matrix(rows, names, good, kinds):
    signs = np.array([-1.0 if name in good else 1.0 for name in names])
    base = np.array([[row["measures"].get(name, 0.0) for name in names] for row in rows]) * signs
    blocks, own = [base], []
    for kind in kinds:
        mask = np.array([1.0 if row["kind"] == kind else 0.0 for row in rows])[:, None]
        blocks.append(base * mask)
        own.append(mask)
    return np.hstack(blocks), np.hstack(own) if own else np.zeros((len(rows), 0))


def fit(x, biases, y, weights, count, steps=4000):
    """Accelerated projected gradient: what a feature weighs stays at or above zero."""
    n = x.shape[1]
    design = np.hstack([np.ones((len(y), 1)), biases, x])
    ridge = np.concatenate([[0.0], np.full(biases.shape[1], BIAS), np.full(count, GENERAL), np.full(n - count, KIND)])
    low = np.concatenate([np.full(1 + biases.shape[1], -np.inf), np.zeros(n)])
    lipschitz = 0.25 * np.linalg.norm(design * np.sqrt(weights)[:, None], 2) ** 2 + ridge.max()
    point = np.zeros(design.shape[1])
    ahead, t = point.copy(), 1.0
    for _ in range(steps):
        chance = 1 / (1 + np.exp(-(design @ ahead)))
        gradient = design.T @ (weights * (chance - y)) + ridge * ahead
        following = np.maximum(low, ahead - gradient / lipschitz)
        t2 = (1 + math.sqrt(1 + 4 * t * t)) / 2
        ahead = following + (t - 1) / t2 * (following - point)
        if np.abs(following - point).max() < 1e-6:
            point = following
            break
        point, t = following, t2
    return point


def chances(point, x, biases):
    return 1 / (1 + np.exp(-(np.hstack([np.ones((len(x), 1)), biases, x]) @ point)))


def folds(rows, names, good, kinds, rounds=2, parts=8):
    x, biases = matrix(rows, names, good, kinds)
    y = np.array([1.0 if row["verdict"] == "bad" else 0.0 for row in rows])
    weights = np.array([row.get("weight", 1.0) for row in rows])
    total = np.zeros(len(rows))
    for seed in range(rounds):
        order = list(range(len(rows)))
        random.Random(seed).shuffle(order)
        for part in range(parts):
            held = order[part::parts]
            rest = [place for place in order if place not in set(held)]
            point = fit(x[rest], biases[rest], y[rest], weights[rest], len(names))
            total[held] += chances(point, x[held], biases[held])
    return total / rounds


def write(path, point, names, kinds, unsure):
    lines = [
        "# Written by Benchmarks/critic/fit.py from messages that people have judged; not by hand.",
        "# `unsure`: between these chances a message may go as well as not. A weight holds for all kinds; one with a",
        "# kind before it is added in messages of that kind. Log odds; why a feature counts is said in features/.",
        f"unsure: {unsure[0]}, {unsure[1]}", "bias:", f"  all: {point[0]:.3f}"]
    for place, kind in enumerate(kinds):
        lines.append(f"  {kind}: {point[1 + place]:.3f}")
    lines.append("weights:")
    start = 1 + len(kinds)
    for place, name in enumerate(names):
        parts = [f"{point[start + place]:.3f}"]
        for number, kind in enumerate(kinds):
            value = point[start + len(names) * (number + 1) + place]
            if value >= 0.03:
                parts.append(f"{kind} {value:.3f}")
        lines.append(f"  {name}: " + ", ".join(parts))
    with open(path, "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n")


def figures(rows, chance, title):
    def line(own, label):
        good = [c for r, c in own if r["verdict"] == "good"]
        bad = [c for r, c in own if r["verdict"] == "bad"]
        right = sum(c < 0.5 for c in good) + sum(c >= 0.5 for c in bad)
        if own:
            print(f"{title} {label}: {right} of {len(own)} right ({100 * right / len(own):.1f} %), "
                  f"false alarms {sum(c >= 0.5 for c in good)} of {len(good)}, missed {sum(c < 0.5 for c in bad)} of {len(bad)}")
    pairs = [(r, c) for r, c in zip(rows, chance) if r.get("counts", True)]
    for language in ("en", "it"):
        line([(r, c) for r, c in pairs if r["language"] == language], language)
    sources = sorted({r.get("source", "") for r, _ in pairs})
    if len(sources) > 1:
        for source in sources:
            line([(r, c) for r, c in pairs if r.get("source", "") == source], source or "-")


def main():
    args = sys.argv[1:]
    target = None
    if "--write" in args:
        place = args.index("--write")
        target = args[place + 1]
        del args[place:place + 2]
    wrong = "--wrong" in args
    args = [arg for arg in args if arg != "--wrong"]
    program, rows, language = args[0], [], None
    groups = {}
    for arg in args[1:]:
        if arg in ("en", "it"):
            language = arg
        else:
            groups.setdefault(language, []).append(arg)
    for language, files in groups.items():
        for name in files:
            rows += [dict(row, source=name.rsplit("/", 1)[-1]) for row in measured(program, language, [name])]
    folder = "Prompts/critic/features/features.yaml"
    names, good = directions(folder)
    kinds = sorted({row["kind"] for row in rows if row["kind"]})
    chance = folds(rows, names, good, kinds)
    figures(rows, chance, "folds")
    x, biases = matrix(rows, names, good, kinds)
    y = np.array([1.0 if row["verdict"] == "bad" else 0.0 for row in rows])
    weights = np.array([row.get("weight", 1.0) for row in rows])
    point = fit(x, biases, y, weights, len(names))
    figures(rows, chances(point, x, biases), "fitted")
    start = 1 + len(kinds)
    order = sorted(range(len(names)), key=lambda place: -point[start + place])
    print("  ".join(f"{names[p]} {'-' if names[p] in good else ''}{point[start + p]:.2f}" for p in order))
    if wrong:
        for row, c in sorted(zip(rows, chance), key=lambda pair: pair[0].get("id", "")):
            if (c >= 0.5) != (row["verdict"] == "bad"):
                parts = sorted(
                    ((row["measures"].get(n, 0) * point[start + p] * (-1 if n in good else 1), n) for p, n in enumerate(names)),
                    key=lambda part: -abs(part[0]))
                said = " ".join(
                    f"{n}{v:+.1f}({'; '.join(w[:28] for w in row['shown'].get(n, [])[:3])})" for v, n in parts[:9] if abs(v) > 0.15)
                print(f"{row.get('id')} {row['verdict']} {c:.2f} [{row['kind']}/{row.get('kind0')}] {','.join(row.get('flaws') or [])} | {said}")
    if target:
        write(target, point, names, kinds, (0.47, 0.53))


if __name__ == "__main__":
    main()
