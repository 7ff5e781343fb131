"""What the inference thread takes of a composed program, on a library of a test."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from models.imaging.sandbox import Sandbox
from models.imaging.style import SIZE as STYLE
from models.library import Library
from models.library.artworks.word_rows import WordRows
from models.nets.analyse import Analyser
from models.nets.looks import FocusLook, VectorLook
from models.nets.store import NetStore
from models.nets.vectors import VectorStore, open_vectors
from models.nets.words import read_head
from models.similarity.neighbour_index import NeighbourIndex
from resources import words_file


@dataclass
class Parts:
    library: Library
    sandbox: Sandbox
    nets: NetStore
    profile: str = "default"

    @cached_property
    def net(self):
        return self.nets.embedding()

    @cached_property
    def vectors(self):
        return open_vectors(self.library.paths.vectors, self.nets.entry())

    @cached_property
    def alike_map(self):
        return self.nets.alike_map()

    @cached_property
    def styles(self):
        return VectorStore(self.library.paths.vectors, "style@1", STYLE)

    @cached_property
    def said(self):
        return WordRows(self.library)

    @cached_property
    def neighbours(self):
        return NeighbourIndex(self.library.paths.index, self.vectors)

    @cached_property
    def words(self):
        return read_head(words_file())

    @cached_property
    def analyser(self):
        looks = VectorLook(self.net, self.vectors), FocusLook(self.library, self.nets.faces())
        return Analyser(looks, self.sandbox)
