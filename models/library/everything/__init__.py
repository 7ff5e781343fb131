"""All that is true in a library as plain records, and such records as rows of a library again.

What they mean is told in docs/library-export.md; `models.exchange.library_file` writes and reads
the files.
"""
