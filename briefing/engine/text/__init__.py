"""Words with their places, stems, and how common words are in general."""
