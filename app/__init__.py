"""Wires models, workers and widgets together: the window in `gui`, the command line in `cli`."""
