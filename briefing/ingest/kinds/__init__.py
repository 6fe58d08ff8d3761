"""Readers of kinds of files, each a module: whether bytes are of its kind, and the articles in them."""
