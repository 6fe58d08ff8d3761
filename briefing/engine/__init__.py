"""Articles in, stories out. Pure: no clock, no files, no network, no settings but arguments."""
