"""Which Bunshin this is: for reports that a person hands on, and to know newer ones."""

VERSION = "0.1.0"  # As in pyproject.toml; a test holds them together.
