"""The one database: its connection, its one writer, its versions, and plain reads from it."""
