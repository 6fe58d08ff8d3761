"""Groups of articles by average link, with a second condition: contrast.

Two groups are one story when their articles are alike on average, and about as alike across the groups as
within them. The second keeps two similar events apart once each has a few articles: all reports of one
earthquake share a town, a governor and a count that no report of the other has, so each group is closer than
the two are to one another. A plain threshold cannot see that; connected components would see even less.
"""

from dataclasses import dataclass

import numpy as np

from briefing.engine.text.terms import Flags, Floats, Ints
from briefing.engine.thresholds import STORIES


def join_articles(scores: Floats) -> Ints:
    """The group of each article, as the smallest index of its members.

    `scores` holds those of all pairs, 0 on the diagonal; it is used up.
    """
    groups = _Groups.of(scores)
    while groups.best[a := int(np.argmax(groups.best))] > -np.inf:
        groups.try_to_join(a, int(groups.partner[a]))
    return groups.first


@dataclass(slots=True)
class _Groups:
    """Groups in the making, each called by its smallest article; entries of other articles are idle."""

    first: Ints
    """For each article the group that it is in."""
    sizes: Floats
    across: Floats
    """Sums of the scores between the articles of two groups."""
    within: Floats
    """Sums of the scores between the articles of one group."""
    barred: Flags
    """Pairs of groups that lack contrast, as they are now."""
    best: Floats
    """How close the closest other group is; -inf where none is close enough."""
    partner: Ints
    """Which that is, the first of several."""

    @classmethod
    def of(cls, scores: Floats) -> "_Groups":
        """Each article alone."""
        size = len(scores)
        groups = cls(
            first=np.arange(size),
            sizes=np.ones(size),
            across=scores,
            within=np.zeros(size),
            barred=np.zeros((size, size), np.bool_),
            best=np.full(size, -np.inf),
            partner=np.zeros(size, np.int64),
        )
        for a in range(size):
            groups.look_around(a)
        return groups

    def try_to_join(self, a: int, b: int) -> None:
        """Join the two closest groups, `a` before `b`, or else bar them from it."""
        if self._contrast(a, b) >= STORIES.contrast:
            self._join(a, b)
        else:
            self.barred[a, b] = self.barred[b, a] = True
            self.look_around(a)
            self.look_around(b)

    def look_around(self, a: int) -> Floats:
        """Find the closest group anew."""
        closeness = self._closeness(a)
        self.partner[a] = closest = np.argmax(closeness)
        self.best[a] = closeness[closest]
        return closeness

    def _closeness(self, a: int) -> Floats:
        """Of each group to `a`: the mean score across the two, less what few pairs may owe to chance."""
        closeness = (self.across[a] - STORIES.chance) / (self.sizes[a] * self.sizes)
        closeness[self.barred[a] | (closeness < STORIES.same)] = -np.inf
        return np.asarray(closeness, np.float64)

    def _contrast(self, a: int, b: int) -> float:
        """How alike articles are across two groups, as a share of how alike they are in the looser one."""
        across = self.across[a, b] / (self.sizes[a] * self.sizes[b])
        return float(across / min(self._inside(a), self._inside(b)))

    def _inside(self, a: int) -> float:
        """Mean score in a group, as if it had a few more pairs of the usual score."""
        pairs = self.sizes[a] * (self.sizes[a] - 1) / 2
        return float((self.within[a] + STORIES.prior_pairs * STORIES.usual) / (pairs + STORIES.prior_pairs))

    def _join(self, a: int, b: int) -> None:
        self.first[self.first == b] = a
        self.within[a] += self.within[b] + self.across[a, b]
        self.sizes[a] += self.sizes[b]
        together = self.across[a] + self.across[b]
        self.across[b] = self.across[:, b] = 0.0
        together[[a, b]] = 0.0
        self.across[a] = self.across[:, a] = together
        self.barred[a] = self.barred[:, a] = False
        self._tell_others(a, b)

    def _tell_others(self, a: int, b: int) -> None:
        """Bring up to date what the groups know of the closest one, after `b` has become part of `a`."""
        closeness = self.look_around(a)
        self.best[b] = -np.inf
        lost = ((self.partner == a) | (self.partner == b)) & (self.best > -np.inf)
        as_near = (closeness == self.best) & (a <= self.partner) & (closeness > -np.inf)
        near = as_near | (closeness > self.best)
        lost[a] = near[a] = False
        self.best[near], self.partner[near] = closeness[near], a
        for other in np.flatnonzero(lost & ~near).tolist():
            self.look_around(other)
