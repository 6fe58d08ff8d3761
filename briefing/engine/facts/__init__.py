"""Facts: clusters, and what tells the same inside other sentences."""
