"""One dialog for all that can leave the library."""
