"""How the passages of a cluster word it: groups, word alignment, apparatus."""
