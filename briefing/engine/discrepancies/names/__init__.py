"""People, firms and places: where names stand, which are one, and who is given what."""
