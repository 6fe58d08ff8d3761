"""Which passages tell the same thing: candidates, their similarity, and clusters."""
