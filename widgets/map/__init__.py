"""The Map screen: the collection seen from above, and the taste over it."""
