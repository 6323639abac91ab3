"""The words of a message, weighed all together."""
import math

import numpy as np

# Words that fewer messages have are not weighed.
FEWEST = 3
# How little words are drawn towards zero.
LOOSE = 5.0
# So many log odds are all that words can say.
FULL = 4.0


class Words:
    """A ridge regression over the words of one language, by how often they stand there and how rare they are.

    `critique --rows` says which words: each, what a longer one begins with, any name, any number, a few signs."""

    def __init__(self, rows, y, weights):
        documents = {}
        for row in rows:
            for term in set(row["terms"]):
                documents[term] = documents.get(term, 0) + 1
        self.terms = sorted(term for term, count in documents.items() if count >= FEWEST)
        self.places = {term: place for place, term in enumerate(self.terms)}
        self.rarity = np.round(
            [math.log((1 + len(rows)) / (1 + documents[term])) + 1 for term in self.terms], 2)
        x = self.matrix(rows)
        half = weights.sum() / 2
        cost = LOOSE * weights * np.where(y == 1, half / weights[y == 1].sum(), half / weights[y == 0].sum())
        kernel = x @ x.T + 1.0  # the bias is a term that every message has
        alpha = np.zeros(len(y))
        for _ in range(60):
            # Newton's steps in the dual.
            value = kernel @ alpha
            chance = 1 / (1 + np.exp(-value))
            slope = np.maximum(cost * chance * (1 - chance), 1e-8)
            following = np.linalg.solve(
                kernel + np.diag(1 / slope), value + cost * (y - chance) / slope)
            moved = np.abs(following - alpha).max()
            alpha = following
            if moved < 1e-6:
                break
        self.weights, self.bias = x.T @ alpha, alpha.sum()

    def matrix(self, rows):
        x = np.zeros((len(rows), len(self.terms)))
        for place, row in enumerate(rows):
            for term in row["terms"]:
                if term in self.places:
                    x[place, self.places[term]] += 1
        x = np.where(x > 0, 1 + np.log(np.maximum(x, 1)), 0) * self.rarity
        return x / np.maximum(np.linalg.norm(x, axis=1), 1e-9)[:, None]

    def odds(self, rows):
        return np.clip(self.matrix(rows) @ self.weights + self.bias, -FULL, FULL)

    def write(self, path, note):
        with open(path, "w", encoding="utf-8") as out:
            out.write(f"{note}\n# A term, its weight as log odds, and how rare it is. ^ is the beginning of a longer word, "
                      f"#name any name,\n# #number any number.\nbias: {self.bias:.3f}\nterms: |\n")
            for term, weight, rarity in zip(self.terms, self.weights, self.rarity):
                out.write(f"  {term} {weight:.2f} {rarity:.2f}\n")
