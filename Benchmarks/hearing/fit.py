#!/usr/bin/env python3
"""Fits what each term of a line says for each act, to lines of which people have said what they mean.

    fit.py PROGRAM it|en FILE.tsv … [--write Prompts/hearing/weights] [--without FILE.tsv …] [--test FILE.tsv …]

A file holds rows as `score-hearing` reads them: asking, text, acts. Rows that answer a question and rows of several acts are
left out, of alternatives the first is taken; a wish that is denied counts as the wish. The examples of the acts are learned
from as well (unless --bare). The program is asked for the terms of each line (`understand --terms`), so that nothing is counted
here otherwise than it is when a person types. What is fitted is a multinomial logistic regression (L2) over the terms of a
line, weighted by their rarity and brought to length one; terms of one line alone are left out, and weights near zero.

--test says how often the likeliest act is the right one in rows that were not learned from, and how often where it is likely.
Needs scikit-learn.
"""
import argparse
import csv
import json
import pathlib
import re
import subprocess
import tempfile

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

NOTE = "# Written by Benchmarks/hearing/fit.py from lines of which people have said what they mean; not by hand.\n" \
    "# A term, how rare it is, and for the acts by their places what it says; all but the bias in hundredths.\n"
TODAY = "2026-05-08T09:30"
LEAST = 2


def parse(path):
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            acts = [part.split("(")[0].strip().lstrip("!") for part in row["acts"].split(" | ")[0].split(" + ")]
            if not row["asking"] and len(acts) == 1:
                yield row["text"], acts[0]


def examples(prompts, language):
    for path in sorted(prompts.glob(f"hearing/acts/*/{language}.yaml")):
        found = re.search(r"^examples: \|\n((?:  .*\n?)+)", path.read_text(encoding="utf-8"), re.M)
        for line in found.group(1).splitlines() if found else []:
            if line.strip():
                yield line.strip(), path.parent.name


def terms(program, language, people, texts):
    with tempfile.TemporaryDirectory() as folder:
        env = {"ALLEATO_NOW": TODAY, "PATH": "/usr/bin:/bin", "HOME": folder}
        import os
        env = dict(os.environ, **env)
        if people:
            subprocess.run([program, "import", people, "--data", folder], env=env, capture_output=True, check=True)
        out = subprocess.run(
            [program, "understand", "--terms", "--lang", language, "--data", folder], env=env, capture_output=True,
            text=True, check=True, input="".join(text + "\n" for text in texts))
    return [json.loads(line) for line in out.stdout.splitlines()]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("language", choices=["it", "en"])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--people")
    parser.add_argument("--prompts", default="Prompts")
    parser.add_argument("--write")
    parser.add_argument("--bare", action="store_true")
    parser.add_argument("--strength", type=float, default=20)
    parser.add_argument("--test", nargs="*", default=[])
    own = parser.parse_args()

    rows = [row for name in own.files for row in parse(name)]
    if not own.bare:
        rows += list(examples(pathlib.Path(own.prompts), own.language))
    tests = [row for name in own.test for row in parse(name)]
    held = {text for text, _ in tests}
    rows = sorted({(text, act) for text, act in rows if text not in held})
    found = terms(own.program, own.language, own.people, [text for text, _ in rows + tests])
    learned, unseen = found[:len(rows)], found[len(rows):]

    counts = {}
    for line in learned:
        for term in line:
            counts[term] = counts.get(term, 0) + 1
    kept = {term: np.log((1 + len(rows)) / (1 + n)) + 1 for term, n in counts.items() if n >= LEAST and "\t" not in term}

    def weighed(line):
        own = {term: kept[term] for term in line if term in kept}
        length = np.sqrt(sum(value * value for value in own.values())) or 1
        return {term: value / length for term, value in own.items()}

    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([weighed(line) for line in learned])
    model = LogisticRegression(C=own.strength, max_iter=500).fit(matrix, [act for _, act in rows])
    acts = list(model.classes_)
    print(f"{own.language}: {len(rows)} lines, {len(acts)} acts, {len(kept)} terms")
    if tests:
        shares = model.predict_proba(vectorizer.transform([weighed(line) for line in unseen]))
        best = [(share.max(), acts[share.argmax()]) for share in shares]
        for least in (0, 0.3, 0.5, 0.6, 0.7, 0.8):
            some = [act == row[1] for (share, act), row in zip(best, tests) if share >= least]
            print(f"  likely by {least}: {len(some)} of {len(tests)} lines, right {sum(some) / max(1, len(some)):.1%}")
    if own.write:
        lines = []
        for place, term in enumerate(vectorizer.get_feature_names_out()):
            pairs = [(act, round(weight * 100)) for act, weight in enumerate(model.coef_[:, place])]
            pairs = [f"{act}:{weight}" for act, weight in pairs if abs(weight) >= 12]
            if pairs:
                lines.append((term.encode(), f"{term}\t{round(kept[term] * 100)}\t{' '.join(pairs)}\n"))
        head = NOTE + "acts: " + " ".join(acts) + "\nbias: " + " ".join(f"{b:.2f}" for b in model.intercept_) + "\n"
        target = pathlib.Path(own.write) / f"{own.language}.txt"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(head + "".join(line for _, line in sorted(lines)), encoding="utf-8")
        print(f"  {target}: {target.stat().st_size // 1024} KB")


main()
