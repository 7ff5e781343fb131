"""Where an artwork's bytes lie: in the library's folder, in its trash, or elsewhere."""
