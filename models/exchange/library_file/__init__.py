"""The whole library as JSON Lines: out, looked over, and in again (docs/library-export.md)."""
