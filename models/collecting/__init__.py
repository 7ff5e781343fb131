"""Collecting: polite, resumable, and with a record of where every picture was seen."""
