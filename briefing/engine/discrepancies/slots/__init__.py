"""Values and names with what stands around them, and which two of them fill one slot."""
