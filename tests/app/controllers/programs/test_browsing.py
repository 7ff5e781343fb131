"""Pictures out of a browser in the real window: dropped, pasted, and what is said about them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QUrl
from PySide6.QtGui import QGuiApplication

from models.collecting.ledger.events import CollectEvent
from models.library.ledger.crawl_jobs import BROWSED
from models.records import State
from tests.support.collecting import a_collector
from tests.support.desk import Desk, at_desk
from tests.support.driving import drop, until
from tests.support.local_site import LocalSite, Reply, picture_bytes


@pytest.fixture
def site():
    with LocalSite() as made:
        made.work(1)
        yield made


@pytest.fixture
def lived(qapp, library, sandbox, site, tmp_path: Path):
    """A story at the desk with a crawl thread that may ask the site."""

    def live(story: Callable[[Desk], Awaitable[None]]) -> None:
        async def whole(desk: Desk) -> None:
            collector = a_collector(library, sandbox, site, tmp_path)
            desk.bench.core.__dict__["collecting"] = collector
            desk.bench.crawl.start()
            try:
                await desk.show()
                await story(desk)
                await desk.written()
            finally:
                desk.bench.crawl.request_stop()
                assert desk.bench.crawl.wait(5000)
                QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)

        at_desk(qapp, library, sandbox, whole)

    return live


def an_image(site: LocalSite, *, page: str | None = "/work/1", path: str = "/file/1.png"):
    """As Chromium hands it over."""
    mime = QMimeData()
    mime.setHtml(f'<img src="{site.root}{path}" alt="A river">')
    mime.setUrls([QUrl(f"{site.root}{path}")])
    if page is not None:
        mime.setData("chromium/x-source-url", f"{site.root}{page}".encode())
    return mime


def paste(desk: Desk, mime: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(mime)
    desk.window.actions_["paste"].trigger()


def counted(library, state: State) -> int:
    return library.artworks.counts()[state]


@pytest.mark.parametrize("onto", ["grid", "window"])
def test_an_image_dropped_anywhere_becomes_a_find_with_its_author(lived, library, site, onto):
    async def story(desk: Desk) -> None:
        if onto == "window":  # Where no part of it takes drops itself.
            desk.window.show_screen("inbox")
        target = desk.window if onto == "window" else desk.window.library.grid.viewport()
        drop(target, an_image(site), QPoint(200, 200))
        await until(lambda: counted(library, State.INBOX) == 1, "it came")
        (artwork,) = library.artworks.all_ids([State.INBOX])
        (seen,) = library.artworks.sightings(artwork)
        assert (seen.via, seen.author, seen.page_url) == ("browse", "Mika", f"{site.root}/work/1")
        assert "Fetching it into the inbox…" in desk.texts()

    lived(story)


def test_it_lies_on_the_board_where_it_was_let_go(lived, library, site):
    async def story(desk: Desk) -> None:
        await desk.made.board.open()
        desk.window.show_screen("board")
        view = desk.window.board.view
        drop(view.viewport(), an_image(site), QPoint(150, 120))
        await until(lambda: desk.window.board.board.placements, "it was laid")
        (laid,) = desk.window.board.board.placements
        there = view.world(QPoint(150, 120).toPointF())
        assert (round(laid.x, 3), round(laid.y, 3)) == (round(there.x(), 3), round(there.y(), 3))
        # The same again: it is here already, and laid all the same.
        await desk.made.board.create("another")
        drop(view.viewport(), an_image(site), QPoint(50, 60))
        await until(lambda: desk.window.board.board.placements, "it was laid again")
        assert counted(library, State.INBOX) == 1

    lived(story)


def test_a_pasted_page_brings_its_picture_and_a_list_is_offered_as_a_source(lived, library, site):
    async def story(desk: Desk) -> None:
        page = QMimeData()
        page.setText(f"{site.root}/work/1")
        paste(desk, page)
        await until(lambda: counted(library, State.INBOX) == 1, "it came")
        gallery = QMimeData()
        gallery.setText(f"{site.root}/")
        paste(desk, gallery)
        await until(lambda: desk.window.screen_name == "sources", "it is offered")
        assert desk.window.sources.address.text() == f"{site.root}/"
        assert library.sources.all() == []

    lived(story)


def test_pixels_that_came_along_stand_in_for_an_address_that_is_gone(lived, library, site):
    async def story(desk: Desk) -> None:
        mime = an_image(site, path="/gone.png")
        mime.setData("application/octet-stream", picture_bytes(7))
        paste(desk, mime)
        await until(lambda: counted(library, State.INBOX) == 1, "it came")
        (artwork,) = library.artworks.all_ids([State.INBOX])
        (seen,) = library.artworks.sightings(artwork)
        assert (seen.via, seen.page_url) == ("browse", f"{site.root}/work/1")

    lived(story)


def test_what_cannot_be_had_is_told_with_its_reason(lived, library, site):
    async def story(desk: Desk) -> None:
        site.pages["/shut.png"] = Reply(b"no", status=403)
        paste(desk, an_image(site, path="/shut.png"))
        await until(lambda: any("403" in text for text in desk.texts()), "it was told")
        paste(desk, an_image(site, page=None, path="/work/1#"))
        await until(lambda: len(desk.texts()) >= 3, "the next")
        here = QMimeData()
        here.setText("http://192.168.1.1/a.png")
        paste(desk, here)
        await until(lambda: any("192.168.1.1" in text for text in desk.texts()), "refused")

    lived(story)


def test_a_rejected_one_stays_so_until_it_is_brought_back(lived, library, site):
    async def story(desk: Desk) -> None:
        paste(desk, an_image(site))
        await until(lambda: counted(library, State.INBOX) == 1, "it came")
        (artwork,) = library.artworks.all_ids([State.INBOX])
        library.writer.call(lambda: library.artworks.set_state([artwork], State.REJECTED))
        paste(desk, an_image(site))
        await until(lambda: any("stays rejected" in text for text in desk.texts()), "told")
        (notice,) = [each for each in desk.told if "stays rejected" in each.text]
        assert counted(library, State.REJECTED) == 1
        notice.act()
        await until(lambda: counted(library, State.INBOX) == 1, "it is back")

    lived(story)


def test_what_cannot_be_reached_is_told_once_and_comes_by_itself(qapp, library, sandbox):
    url = "https://away.example/a.png"
    late = CollectEvent(url, "failed", None, "offline", BROWSED, later=True)
    never = CollectEvent(url, "failed", None, "http-status 404", BROWSED)

    async def story(desk: Desk) -> None:
        await desk.show()
        for event in (late, late, never):
            desk.bench.crawl.happened.emit((event,))
        assert [(each.level, each.text[:30]) for each in desk.told] == [
            ("info", "away.example cannot be reached"),
            ("warning", "Not saved: away.example answer"),
        ]

    at_desk(qapp, library, sandbox, story)
