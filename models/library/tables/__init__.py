"""The tables as Peewee rows. They never leave `models.library`; records do."""
