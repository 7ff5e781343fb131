"""Adding pictures: what there is to choose, and what a look beforehand found."""
