"""Paragraphs to passages: sentences with exact offsets."""
