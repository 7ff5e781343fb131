"""The search language, from the text to rows in order (docs/search.md)."""
