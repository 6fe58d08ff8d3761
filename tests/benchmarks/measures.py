"""How good scores and clusters are, against what people said."""

import os
import platform
from collections import Counter
from collections.abc import Hashable, Sequence
from datetime import date
from math import comb
from typing import NamedTuple

import numpy as np

from briefing.engine.text.terms import Floats


class Ranking(NamedTuple):
    """Of scored pairs, 0 to 1 each."""

    average_precision: float
    recall: float
    """The highest recall at a precision of at least 95 %."""
    f1: float
    """At the threshold that was fixed beforehand."""


class Clustering(NamedTuple):
    """Of a partition, over pairs of members, 0 to 1 each."""

    precision: float
    recall: float
    f1: float


def rank(truth: Sequence[bool], scores: Floats, threshold: float) -> Ranking:
    """Measure scores of pairs of which `truth` says whether they belong together."""
    yes = np.array(truth, np.bool_)
    order = np.argsort(-scores, kind="stable")
    found = np.cumsum(yes[order])
    precision, recall = found / np.arange(1, len(yes) + 1), found / found[-1]
    average = float(np.sum(np.diff(np.concatenate([[0.0], recall])) * precision))
    said = scores >= threshold
    f1 = 2 * float((said & yes).sum()) / float(said.sum() + yes.sum())
    return Ranking(average, float(recall[precision >= 0.95].max(initial=0.0)), f1)


def best_threshold(truth: Sequence[bool], scores: Floats) -> float:
    """The score from which the pairs said to belong together have the best F1."""
    yes = np.array(truth, np.bool_)
    order = np.argsort(-scores, kind="stable")
    found = np.cumsum(yes[order])
    f1 = 2 * found / (np.arange(1, len(yes) + 1) + yes.sum())
    return float(scores[order][f1.argmax()])


def compare(groups: Sequence[Hashable], truth: Sequence[Hashable]) -> Clustering:
    """Measure a partition (the group of each item) by its pairs of items against the true one."""
    both = _pairs(list(zip(groups, truth, strict=True)))
    said, meant = _pairs(groups), _pairs(truth)
    precision, recall = both / max(said, 1), both / max(meant, 1)
    return Clustering(precision, recall, 2 * both / max(said + meant, 1))


def _pairs(labels: Sequence[Hashable]) -> int:
    return sum(comb(count, 2) for count in Counter(labels).values())


def machine() -> str:
    """Where and when figures were measured, a line."""
    system = f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}"
    return f"{system}, Python {platform.python_version()}, {date.today():%d %B %Y}".replace(" 0", " ")


def table(head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    """A Markdown table, columns lined up."""
    rows = [list(head), *map(list, lines)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
    told = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in rows
    ]
    told.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(told)
