"""Lets the Qt-free work of `models` run in the background of a window, in threads owned here."""
