"""Figures, days and measures: how they are read in a passage, and how two of them compare."""
