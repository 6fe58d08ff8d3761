"""Press archives, a module each: whether a text is its export, and the articles in that."""
