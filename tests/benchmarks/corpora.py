"""Texts to measure on: labelled files of a folder given by the user, and passages made here."""

import json
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefing.languages.tables import buckets

SEED = 20250903
COPIES = 4
"""Mean number of wordings of one made-up statement; news of several outlets has as many."""


def rows(path: Path) -> list[dict[str, Any]]:
    """The lines of a .jsonl file; none where there is no file."""
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def made_passages(size: int, corpus: Path | None) -> list[tuple[int, str]]:
    """`size` passages with the number of the statement each tells, shuffled; always the same ones.

    A statement has about `COPIES` near-duplicates. Statements recombine the sentences of the corpus, or draw
    words by their frequency in English where there is no corpus. A near-duplicate drops, doubles, swaps or
    replaces a tenth of the words.
    """
    rng = random.Random(SEED)  # noqa: S311
    vocabulary = list_vocabulary()
    passages: list[tuple[int, str]] = []
    for number, statement in enumerate(made_statements(rng, corpus)):
        copies = min(int(rng.expovariate(1 / (COPIES - 1))), 12)
        passages += [
            (number, statement),
            *((number, edited(rng, statement, vocabulary)) for _ in range(copies)),
        ]
        if len(passages) >= size:
            break
    del passages[size:]
    rng.shuffle(passages)
    return passages


def made_statements(rng: random.Random, corpus: Path | None) -> Iterator[str]:
    """Statements without end, of the sentences of the corpus or of words drawn by their frequency."""
    return _recombined(rng, _sentences(corpus)) if corpus else _drawn(rng)


def list_vocabulary() -> list[str]:
    """The English words that are counted, commonest first."""
    return [word for _, words in buckets("en") for word in words]


def _sentences(corpus: Path) -> list[str]:
    found = {
        row["text"]
        for name in ("translations_two", "translations_four")
        for row in rows(corpus / f"{name}.jsonl")
    }
    for name in ("paraphrase_pairs", "similarity_pairs", "event_pairs"):
        found |= {row[end] for row in rows(corpus / f"{name}.jsonl") for end in "ab"}
    if not found:
        raise SystemExit(f"{corpus}: no labelled file with sentences in this folder")
    return sorted(found)


def _recombined(rng: random.Random, sentences: list[str]) -> Iterator[str]:
    """Sentences first, then the beginnings of some with the ends of others."""
    yield from rng.sample(sentences, len(sentences))
    while True:
        first, second = rng.choice(sentences).split(), rng.choice(sentences).split()
        yield " ".join(first[: (len(first) + 1) // 2] + second[len(second) // 2 :])


def _drawn(rng: random.Random) -> Iterator[str]:
    words, weights = [], []
    for zipf, found in buckets("en"):
        words += found
        weights += [10**zipf] * len(found)
    while True:
        drawn = rng.choices(words, weights, k=rng.randint(8, 36))
        yield " ".join(drawn).capitalize() + "."


def edited(rng: random.Random, statement: str, vocabulary: list[str]) -> str:
    """A near-duplicate: a tenth of the words dropped, doubled, swapped or replaced."""
    words = statement.split()
    for _ in range(max(1, len(words) // 10)):
        place, kind = rng.randrange(len(words)), rng.randrange(4)
        if kind == 0 and len(words) > 4:
            del words[place]
        elif kind == 1:
            words.insert(place, words[place])
        elif kind == 2:
            words[place], words[-1] = words[-1], words[place]
        else:
            words[place] = rng.choice(vocabulary)
    return " ".join(words)


def blocks(lines: list[dict[str, Any]], size: int) -> list[list[dict[str, Any]]]:
    """Translated lines in pools of about `size` lines of one language pair, in the order of the news."""
    by_group: dict[str, dict[str, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    for line in lines:
        by_group[line["grp"]][line["c"]].append(line)
    pools: list[list[dict[str, Any]]] = []
    for statements in by_group.values():
        pool: list[dict[str, Any]] = []
        for wordings in statements.values():
            pool += wordings
            if len(pool) >= size:
                pools.append(pool)
                pool = []
        if len(pool) >= size // 3:
            pools.append(pool)
    return pools
