"""Which Bunshin this is: for reports that a person hands on, and for the question about newer ones."""

VERSION = "0.1.0"  # As in pyproject.toml; a test holds them together.
