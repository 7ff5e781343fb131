"""The board: a free table on which near means alike and far means different."""
