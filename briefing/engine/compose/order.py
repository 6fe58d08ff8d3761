"""Reading order: one sequence of clusters that follows the articles' own."""

from collections.abc import Sequence

_MOST_PASSES = 50
"""Bound on the improving passes: enough for any real story, and it keeps a huge one from going quadratic."""


def reading_order(
    sequences: Sequence[Sequence[int]], shared: Sequence[int], opening: int | None = None
) -> list[int]:
    """Order clusters for reading.

    `sequences` holds, for each article, the clusters in the order in which it tells them, each once; `shared`
    names the clusters told by several outlets. These are sorted by their mean place in the articles, then
    neighbours are swapped while more articles tell them the other way round. `opening`, one of them, comes
    first whatever its place: a caption above the text is not what the story is about. A cluster that is not
    shared follows the shared one that stands before it in its own article.
    """
    order = _improve(_by_mean_place(sequences, shared), sequences)
    if opening is not None:
        order = [opening, *(cluster for cluster in order if cluster != opening)]
    return _insert_rest(order, sequences)


def _by_mean_place(sequences: Sequence[Sequence[int]], shared: Sequence[int]) -> list[int]:
    places: dict[int, list[float]] = {cluster: [] for cluster in shared}
    for sequence in sequences:
        for at, cluster in enumerate(sequence):
            if cluster in places:
                places[cluster].append((at + 0.5) / len(sequence))
    return sorted(places, key=lambda c: (round(sum(places[c]) / len(places[c]), 9), c))


def _improve(order: list[int], sequences: Sequence[Sequence[int]]) -> list[int]:
    at = [{cluster: i for i, cluster in enumerate(sequence)} for sequence in sequences]
    told_by: dict[int, set[int]] = {cluster: set() for cluster in order}
    for article, places in enumerate(at):
        for cluster in places.keys() & told_by.keys():
            told_by[cluster].add(article)

    def later_first(a: int, b: int) -> bool:
        both = told_by[a] & told_by[b]
        return sum(1 if at[x][b] < at[x][a] else -1 for x in both) > 0

    for _ in range(min(len(order), _MOST_PASSES)):
        swapped = False
        for i in range(len(order) - 1):
            if later_first(order[i], order[i + 1]):
                order[i], order[i + 1] = order[i + 1], order[i]
                swapped = True
        if not swapped:
            break
    return order


def _insert_rest(order: list[int], sequences: Sequence[Sequence[int]]) -> list[int]:
    rank = {cluster: i for i, cluster in enumerate(order)}
    keys: dict[int, tuple[int, int, int]] = {cluster: (i, -1, 0) for cluster, i in rank.items()}
    for article, sequence in enumerate(sequences):
        anchor = -1
        for at, cluster in enumerate(sequence):
            if cluster in rank:
                anchor = rank[cluster]
            else:
                keys.setdefault(cluster, (anchor, article, at))
    return sorted(keys, key=lambda c: (keys[c], c))
