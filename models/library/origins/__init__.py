"""Where a picture came from, as other programs, browsers, tables and file names say it.

One module for each way in which it is said; `reader` puts them in their order.
"""
