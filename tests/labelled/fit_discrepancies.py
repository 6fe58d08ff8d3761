"""Fit the weights of `engine.discrepancies.signs` on the tuning half of the labelled pairs.

`python -m tests.labelled.fit_discrepancies` prints weights and constant, and what they reach in cross-validation.
"""

import sys
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit

from briefing.engine.discrepancies import story_slots
from briefing.engine.discrepancies.agreement import disagree, set_apart
from briefing.engine.discrepancies.context import Slot
from briefing.engine.discrepancies.signs import NAMES, signs
from briefing.engine.discrepancies.slots import family_of
from briefing.engine.discrepancies.story import read_story
from briefing.engine.discrepancies.values import compare
from briefing.engine.text.terms import Floats
from briefing.languages import background
from tests.labelled.discrepancies import Pair, alike_kinds, read_pairs

PENALTY = 2.0
import os
AUG={"0":{"merged":("merged",),"across":("across",)},"1":{"merged":("merged","across"),"across":("across",)}}[os.environ.get("AUG","0")]
FOLDS = 10


def compared(pair: Pair) -> list[tuple[Slot, Slot]]:
    """The values of the two sentences that might be one slot told differently."""
    clusters, sources = pair.grouped()
    tells, words = read_story(clusters, {a.id: a for a in sources}, background("en"))
    slots = list(story_slots(tells, words))
    return [
        (a, b)
        for a in slots
        for b in slots
        if a.told.copies[0].article == sources[0].id
        and b.told.copies[0].article == sources[1].id
        and family_of(a) == family_of(b)
        and compare(a.value, b.value) in ("clash", "scope")
        and disagree(a, b)
        and not set_apart(a, b)
    ]


def text_of(slot: Slot) -> str:
    tokens = slot.told.tokens[slot.value.start : slot.value.end]
    return slot.told.text[tokens[0].start : tokens[-1].end].casefold()


def is_right(pair: Pair, a: Slot, b: Slot) -> bool:
    if pair.kind is None or alike_kinds(pair.kind) not in (alike_kinds(a.value.kind), alike_kinds(b.value.kind)):
        return False
    values = {text_of(a), text_of(b)}
    return all(any(v in t.casefold() or t.casefold() in v for v in values) for t in pair.told)


def _told(a: Slot, b: Slot) -> tuple:
    return (family_of(a), a.value.number, a.value.unit, a.value.day, b.value.number, b.value.unit, b.value.day)


def samples(pairs: Sequence[Pair]) -> tuple[Floats, Floats, Floats, list]:
    rows, labels, groups, kept = [], [], [], []
    for number, pair in enumerate(pairs):
      for form in AUG.get(pair.form):
        found = compared(replace(pair, form=form))
        right = {_told(a, b) for a, b in found if is_right(pair, a, b)}
        for a, b in found:
            rows.append(signs(a, b))
            labels.append(float(_told(a, b) in right))
            groups.append(number)
            kept.append((replace(pair,form=form), a, b, form == pair.form))
    return np.array(rows), np.array(labels), np.array(groups), kept


def fit(rows: Floats, labels: Floats) -> Floats:
    def loss(weights):
        odds = rows @ weights
        value = np.logaddexp(0, -odds * (2 * labels - 1)).sum() + PENALTY / 2 * (weights[1:] ** 2).sum()
        slope = rows.T @ (expit(odds) - labels)
        slope[1:] += PENALTY * weights[1:]
        return value, slope
    return minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B").x


def main(arguments: Sequence[str]) -> None:
    pairs = [pair for pair in read_pairs() if not pair.held_back]
    rows, labels, groups, kept = samples(pairs)
    weights = fit(rows, labels)
    for name, w, m in zip(NAMES, weights, rows.mean(axis=0), strict=True):
        print(f"{name:12} {w:6.2f}  mean {m:.2f}  pos {rows[labels==1].mean(axis=0)[NAMES.index(name)]:.2f} neg {rows[labels==0].mean(axis=0)[NAMES.index(name)]:.2f}")
    if "--write" in arguments:
        path = "briefing/engine/thresholds.py"
        text = open(path).read()
        new = "    weights: tuple[float, ...] = (" + ", ".join(f"{w:.2f}" for w in weights) + ")"
        import re
        if "    weights: tuple[float, ...]" in text:
            text = re.sub(r"    weights: tuple\[float, \.\.\.\] = \([^)]*\)", new, text)
        else:
            text = text.replace("    same_quote: float", "    least: float = 1.0\n" + new + "  # fmt: skip\n    same_quote: float")
        open(path, "w").write(text)
    odds = np.zeros(len(labels))
    for fold in range(FOLDS):
        held = groups % FOLDS == fold
        odds[held] = rows[held] @ fit(rows[~held], labels[~held])
    forms = np.array([k[0].form == "merged" for k in kept]); own=np.array([k[3] for k in kept])
    for name, form in (("merged", forms&own), ("across", ~forms&own), ("all", own)):
        there = sum(p.kind is not None and (name == "all" or p.form == name) for p in pairs)
        for floor in (0.0, 0.5, 1.0, 1.5):
            found = form & (odds > floor)
            right = (found & (labels == 1)).sum()
            print(f"{name} {floor} samples {form.sum()} positive {int(labels[form].sum())} of {there}: P {right / max(1, found.sum()):.3f} R {right / labels[form].sum():.3f}")
    if "--errors" in arguments:
        for (p, a, b, o), odd, label, row in zip(kept, odds, labels, rows, strict=True):
            if o and (odd > 1) != label:
                print(f"{'missed' if label else 'WRONG'} {odd:.2f} {a.value.kind}: {text_of(a)} / {text_of(b)}   [{p.kind} {p.form} {' | '.join(p.told)}]\n    " + "\n    ".join(p.sentences))
                print("    ", {n: round(float(v * w), 2) for n, v, w in zip(NAMES, row, weights, strict=True) if v and n!='constant'})


if __name__ == "__main__":
    main(sys.argv[1:])
