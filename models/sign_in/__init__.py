"""Letting the program in by a site's own page: OAuth 1 and 2, pure but for one small listener."""
