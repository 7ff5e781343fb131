"""gallery-dl, a program of its own that is run and never imported (docs/adr/0026)."""
