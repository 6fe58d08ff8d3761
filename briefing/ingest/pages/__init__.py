"""Web pages to drafts."""
