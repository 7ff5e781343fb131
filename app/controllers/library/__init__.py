"""The Library screen: searching, filtering, likeness, tags, files that are missing."""
