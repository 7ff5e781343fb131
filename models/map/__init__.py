"""The map: the collection in two dimensions, alike near alike, with the taste over it."""
