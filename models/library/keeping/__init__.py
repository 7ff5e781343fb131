"""Keeping a library over the years: backups, health, missing files, what takes room."""
