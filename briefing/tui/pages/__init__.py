"""What each page says: a story turned into blocks. Pure; no widget, no screen."""
