"""What every table of a library is: bound to the one database that is open."""

from __future__ import annotations

from peewee import DatabaseProxy, Model

# Bound by models.library.database.database while a library is open: one library per process at a
# time.
database = DatabaseProxy()


class Row(Model):
    class Meta:
        database = database
        legacy_table_names = False
