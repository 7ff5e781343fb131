"""What is committed is told as done, whatever becomes of the steps that only tidy up."""

from __future__ import annotations

from models.records import State
from tests.support.judging import add_artworks


def test_a_step_afterwards_that_the_disk_refuses_does_not_undo_what_was_committed(library, caplog):
    (artwork,) = add_artworks(library, 1)
    done = []

    def refuse() -> None:
        raise PermissionError(13, "no")

    def work() -> None:
        library.writer.afterwards(refuse)
        library.writer.afterwards(lambda: done.append(True))
        library.artworks.set_liked([artwork], 1)

    library.writer.call(work)
    assert done == [True]
    assert library.artworks.by_id(artwork).liked == 1
    assert "PermissionError" in caplog.text


def test_steps_of_a_write_that_failed_are_not_taken_by_the_next(library):
    taken = []

    def fails() -> None:
        library.writer.afterwards(lambda: taken.append(True))
        raise ZeroDivisionError

    assert isinstance(library.writer.submit(fails).exception(), ZeroDivisionError)
    library.writer.call(lambda: library.artworks.set_state([], State.KEPT))
    assert taken == []
