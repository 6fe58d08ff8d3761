"""Clusters to a story: lead passages, reading order, short names, coverage."""
