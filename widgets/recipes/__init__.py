"""Where recipes are written: the list, the text with its mistakes, a page to try it on."""
