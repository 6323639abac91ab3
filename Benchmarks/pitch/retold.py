#!/usr/bin/env python3
"""Fits what it weighs for a point of an introduction that something of it is met in a retelling.

    retold.py PROGRAM it=FILE en=FILE … [--write Prompts/practice/clues/retold.yaml]
    retold.py PROGRAM it=FILE en=FILE … --measure

A file is JSON lines that readers have judged: `points` (`element`, `words`), `retelling`, `covered` (true or false for each
point). The program is asked what is met of each (`pitch --retold`). One logistic regression, both languages together, with
weights that all elements share and what each adds to them, drawn towards zero (L2). Figures are shares of points judged as the
readers judged them: from folds that leave whole introductions out, or with `--measure` of the program itself.
"""
import json
import subprocess
import sys

import numpy as np

ELEMENTS = ["role", "for-whom", "result", "number", "difference", "goal", "help", "question"]
SHARED, OWN = 1.0, 4.0


def rows(program, files):
    found = []
    for entry in files:
        language, path = entry.split("=", 1)
        said = subprocess.run([program, "pitch", "--retold", path, "--lang", language], capture_output=True, text=True, check=True)
        judged = [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]
        for row, met in zip(judged, map(json.loads, said.stdout.splitlines())):
            group = language + "".join(p["words"] for p in row["points"][:2])
            for place, point in enumerate(met):
                found.append((point["element"], point["features"], bool(row["covered"][place]), group, point["heard"], row, place))
    return found


def fit(data, names, steps=60):
    """Weights by Newton's method: shared ones, and what each element adds."""
    width = len(names) + 1
    matrix = np.zeros((len(data), width * (len(ELEMENTS) + 1)))
    for line, (element, features, *_rest) in enumerate(data):
        own = np.array([1.0] + [features.get(name, 0.0) for name in names])
        matrix[line, :width] = own
        start = width * (ELEMENTS.index(element) + 1)
        matrix[line, start:start + width] = own
    target = np.array([float(row[2]) for row in data])
    ridge = np.concatenate([np.full(width, SHARED), np.full(width * len(ELEMENTS), OWN)])
    ridge[0] = 0.01
    weights = np.zeros(matrix.shape[1])
    for _ in range(steps):
        chance = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (chance - target) + ridge * weights
        curve = (matrix * (chance * (1 - chance))[:, None]).T @ matrix + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return {e: weights[:width] + weights[width * (i + 1):width * (i + 2)] for i, e in enumerate(ELEMENTS)}


def right(weights, row, names):
    own = np.array([1.0] + [row[1].get(name, 0.0) for name in names])
    return (weights[row[0]] @ own > 0) == row[2]


def main():
    arguments = sys.argv[1:]
    program, files = arguments[0], [a for a in arguments[1:] if "=" in a]
    data = rows(program, files)
    if "--measure" in arguments:
        print(f"{sum(r[4] == r[2] for r in data)}/{len(data)} = {sum(r[4] == r[2] for r in data) / len(data):.3f}")
        for element in ELEMENTS:
            own = [r for r in data if r[0] == element]
            print(f"  {element}: {sum(r[4] == r[2] for r in own)}/{len(own)}")
        return
    names = sorted({name for row in data for name in row[1]})
    groups = sorted({row[3] for row in data})
    good, wrong = 0, []
    for fold in range(8):
        out = set(groups[fold::8])
        weights = fit([r for r in data if r[3] not in out], names)
        for row in (r for r in data if r[3] in out):
            if right(weights, row, names):
                good += 1
            else:
                wrong.append(row)
    print(f"folds: {good}/{len(data)} = {good / len(data):.3f} of {len(groups)} introductions")
    if "--wrong" in arguments:
        for row in wrong:
            print(f"{row[0]} is {row[2]}: {row[5]['points'][row[6]]['words']} | {row[5]['retelling']}")
    weights = fit(data, names)
    print(f"all: {sum(right(weights, r, names) for r in data)}/{len(data)}")
    if "--write" in arguments:
        path = arguments[arguments.index("--write") + 1]
        with open(path, "w", encoding="utf-8") as file:
            file.write("# Written by Benchmarks/pitch/retold.py from retellings that readers have judged; not by hand.\n")
            file.write("# Log odds: a point was there where its bias and what is met of it come to more than nothing.\n")
            for element in ELEMENTS:
                file.write(f"{element}:\n  bias: {weights[element][0]:.2f}\n")
                for name, weight in zip(names, weights[element][1:]):
                    if abs(weight) >= 0.05:
                        file.write(f"  {name}: {weight:.2f}\n")


main()
