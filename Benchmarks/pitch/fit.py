#!/usr/bin/env python3
"""Fits what the weak signs of an introduction's elements weigh, to introductions that readers have marked.

    fit.py PROGRAM [en|it] FILE … [--write Prompts/practice/clues/weights.yaml] [--wrong ELEMENT]
    fit.py PROGRAM [en|it] FILE … --measure

A file is JSON lines (`text`, `elements` with the words that show each, or null) or text with the elements marked in it,
one introduction a line: `[r:role] [w:for whom] [s:result] [n:number] [d:difference] [g:goal] [h:help] [q:question]`.
A file written `name@0.3` counts that much. The program is asked what is met in each sentence (`pitch --features`).
One logistic regression an element, both languages together, drawn towards zero (L2); what weighs little is left out.
Figures are of whole introductions: precision and recall of each element, from five folds three times, or with
`--measure` of what the program itself finds.
"""
import json
import random
import re
import subprocess
import sys
import tempfile

import numpy as np

ELEMENTS = ["role", "for-whom", "result", "number", "difference", "goal", "help", "question"]
LETTERS = dict(zip("rwsndghq", ["role", "for-whom", "result", "number", "difference", "goal", "help", "question"]))
# What may count for an element; the rest would only learn the rows by heart.
OWN = {
    "role": "i-am names-trade trade occupies empty my-name first last question short seeks employer duty alone-in-text "
            "group-first asks-you contact me help goal",
    "for-whom": "group served-group for-group sorted-group group-first group-acts my-clients employer sought-group others "
                "others-and-i seeks question counted help goal difference role contact would-learn",
    "result": "i-achieved opens-achieved counted percent from-to worth-changed others-fell since-i today-they prize duty "
              "number question seeks empty after-role goal help number difference me",
    "number": "number counted percent from-to question seeks goal help my-name",
    "difference": "others others-pass we-though only-do best-at others-and-i no-other alone not-but uncommon because-been myself-do empty after-for-whom question "
                  "seeks goal help after-role result me contact",
    "goal": "seeks seeks-opening opening would-learn need question help contact last first me",
    "help": "asks-you asks-favour how-you asked-thing thanks would-learn contact if-you send-them book-it need last short goal "
            "question seeks first",
    "question": "question asks-you asks-favour how-you last first short help goal",
}
SIGNS = set(ELEMENTS)
# Their signs alone did as well on introductions left out.
BY_SIGNS = {"role", "number", "goal", "question"}
RIDGE = 1.0
LEAST = 0.12


def marked(line):
    text, open_marks, shown, place = "", [], {}, 0
    while place < len(line):
        mark = re.match(r"\[([rwsndghq]): *", line[place:])
        if mark:
            open_marks.append((LETTERS[mark.group(1)], len(text)))
            place += mark.end()
        elif line[place] == "]" and open_marks:
            name, start = open_marks.pop()
            shown.setdefault(name, []).append((start, len(text)))
            place += 1
        else:
            text += line[place]
            place += 1
    return text, {name: [text[a:b] for a, b in spans] for name, spans in shown.items()}


def rows_of(name):
    with open(name, encoding="utf-8") as lines:
        for line in map(str.strip, lines):
            if not line:
                continue
            if line.startswith("{"):
                row = json.loads(line)
                own = row["elements"]
                if isinstance(own, list):
                    own = {element: "" for element in own}
                yield row["text"], {key: value if isinstance(value, list) else [value]
                                    for key, value in own.items() if value is not None}
            else:
                yield marked(line)


def words(text):
    return re.findall(r"\w+", text.lower())


def holds(sentence, shown):
    """Whether a sentence holds what shows an element, or a good part of it."""
    own, wanted = words(sentence), words(shown)
    if not wanted or not own:
        return False
    plain, other = " " + " ".join(own) + " ", " " + " ".join(wanted) + " "
    return other in plain or (plain in other and len(own) > 2) or (
        len(wanted) > 5 and sum(word in own for word in wanted) > 0.7 * len(wanted))


def read(program, arguments):
    found, language = [], None
    for argument in arguments:
        if argument in ("en", "it"):
            language = argument
            continue
        name, _, weight = argument.partition("@")
        rows = list(rows_of(name))
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as asked:
            for text, _ in rows:
                asked.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
            asked.flush()
            out = subprocess.run([program, "pitch", "--lang", language, "--features", asked.name],
                                 capture_output=True, text=True, check=True).stdout
        answers = [json.loads(line) for line in out.splitlines()]
        for (text, shown), answer in zip(rows, answers, strict=True):
            found.append(dict(text=text, shown=shown, language=language, source=name.rsplit("/", 1)[-1],
                              weight=float(weight or 1), **answer))
    return found


def fit(x, y, weights, ridge=RIDGE, steps=25):
    """Newton's method for a ridge logistic regression; the first column is the bias and is not drawn."""
    pull = np.full(x.shape[1], ridge)
    pull[0] = 0.001
    point = np.zeros(x.shape[1])
    for _ in range(steps):
        chance = 1 / (1 + np.exp(-np.clip(x @ point, -30, 30)))
        slope = x.T @ (weights * (chance - y)) + pull * point
        bend = (x * (weights * chance * (1 - chance))[:, None]).T @ x + np.diag(pull)
        move = np.linalg.solve(bend, slope)
        point -= move
        if np.abs(move).max() < 1e-5:
            break
    return point


def design(rows, names):
    index = {name: place + 1 for place, name in enumerate(names)}
    places, matrix = [], []
    for number, row in enumerate(rows):
        for sentence in row["sentences"]:
            line = np.zeros(len(names) + 1)
            line[0] = 1
            for feature in sentence["features"]:
                if feature in index:
                    line[index[feature]] = 1
            matrix.append(line)
            places.append(number)
    return np.array(matrix), np.array(places)


def labels(rows, element):
    y, weights = [], []
    for row in rows:
        shown = row["shown"].get(element, [])
        own = [any(holds(sentence["text"], text) for text in shown) for sentence in row["sentences"]]
        if shown and not any(own):  # marked without words, or across sentences: what the signs met
            own = ["sign-" + element in sentence["features"] for sentence in row["sentences"]]
        for is_there in own:
            y.append(float(is_there))
            # Elsewhere in such a text the element may well be met again, unmarked.
            weights.append(row["weight"] * (0.35 if shown and not is_there else 1))
    return np.array(y), np.array(weights)


def figures(rows, present, element, language=None):
    both = only = missed = 0
    for row, here in zip(rows, present):
        if (language and row["language"] != language):
            continue
        wanted = element in row["shown"]
        both += here and wanted
        only += here and not wanted
        missed += wanted and not here
    return both / max(1, both + only), both / max(1, both + missed), both + missed


def texts(scores, places, count):
    best = np.full(count, -99.0)
    np.maximum.at(best, places, scores)
    return best


def shift(rows, best, element):
    """The threshold with the best F1 where precision and recall are near each other."""
    def worth(at):
        p, r, _ = figures(rows, best > at, element)
        return 2 * p * r / max(0.001, p + r) - 0.3 * abs(p - r)
    return max(np.arange(-0.5, 0.9, 0.05), key=lambda at: (round(worth(at), 4), -abs(at)))


def main():
    arguments = sys.argv[1:]
    target = wrong = None
    for flag in ("--write", "--wrong"):
        if flag in arguments:
            place = arguments.index(flag)
            if flag == "--write":
                target = arguments[place + 1]
            else:
                wrong = arguments[place + 1]
            del arguments[place:place + 2]
    measure = "--measure" in arguments
    arguments = [argument for argument in arguments if argument != "--measure"]
    rows = read(arguments[0], arguments[1:])
    if measure:
        for source in sorted({row["source"] for row in rows}):
            own = [row for row in rows if row["source"] == source]
            for key in ("signed", "found"):
                line = []
                for element in ELEMENTS:
                    p, r, count = figures(own, [element in row[key] for row in own], element)
                    line.append(f"{element} {p:.2f}/{r:.2f} ({count})")
                print(f"{source} {own[0]['language']} {key}: " + ", ".join(line))
        if wrong:
            for row in rows:
                if (wrong in row["found"]) != (wrong in row["shown"]):
                    print("FOUND" if wrong in row["found"] else "MISSED", row["text"], row["shown"].get(wrong))
        return
    every = sorted({feature for row in rows for sentence in row["sentences"] for feature in sentence["features"]})
    counted = [row["weight"] >= 1 for row in rows]
    lines = ["# Written by Benchmarks/pitch/fit.py from introductions that readers have marked; not by hand.",
             "# Log odds: a sentence holds an element where its bias and what is met in it come to more than nothing.",
             "# `sign-X`: the signs of element X (../speech); `after-X`, `before-X`: they stand in the sentence before or behind."]
    for element in ELEMENTS:
        y, weights = labels(rows, element)
        own = {"sign-" + name if name in SIGNS and name != "number" else name for name in OWN[element].split()}
        own |= {"sign-" + element}
        names = [name for name in every if name in own]
        x, places = design(rows, names)
        total = np.zeros(len(y))
        for seed in range(3):
            order = list(range(len(rows)))
            random.Random(seed).shuffle(order)
            for part in range(5):
                held = np.isin(places, order[part::5])
                total[held] += x[held] @ fit(x[~held], y[~held], weights[~held])
        best = texts(total / 3, places, len(rows))
        judged = [row for row, yes in zip(rows, counted) if yes]
        judged_best = best[np.array(counted)]
        at = shift(judged, judged_best, element)
        said = [f"{element}:"]
        for language in sorted({row["language"] for row in rows}):
            p, r, count = figures(judged, judged_best > at, element, language)
            said.append(f"{language} {p:.2f}/{r:.2f} ({count})")
        print(" ".join(said), f"at {at:.2f}")
        if wrong == element:
            for row, score in zip(rows, best):
                if (score > at) != (element in row["shown"]):
                    print("  FOUND" if score > at else "  MISSED", row["language"], row["source"], f"{score - at:.1f}",
                          row["text"], row["shown"].get(element))
        point = fit(x, y, weights)
        if element in BY_SIGNS:
            continue
        lines += [f"{element}:", f"  bias: {point[0] - at:.2f}"]
        ordered = sorted(zip(names, point[1:]), key=lambda pair: -abs(pair[1]))
        lines += [f"  {name}: {weight:.2f}" for name, weight in ordered if abs(weight) >= LEAST]
    if target:
        with open(target, "w", encoding="utf-8") as out:
            out.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
