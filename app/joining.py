"""The few signals that cross the window's screens: who hears of what stands here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.controllers.board.dealing import DealingController
from app.controllers.board.together import TogetherController
from app.controllers.everywhere.picture_menus import PictureMenus
from app.controllers.everywhere.showing import ShowingController
from app.controllers.inspector.explaining import ExplainingController
from app.controllers.library.looking_up import LookingUpController
from app.controllers.library.sharing import SharingController
from app.controllers.sources.login_wanted import LoginWanted
from app.workbench import Workbench
from widgets.window.main_window import MainWindow

if TYPE_CHECKING:
    from app.composition import Controllers


def join(window: MainWindow, bench: Workbench, made: Controllers) -> Controllers:
    """Those that only listen to others are made here as well."""
    showing = ShowingController(window, bench, made.choosing, made.library, made.viewing)
    made.importing.news.show = showing.show
    ExplainingController(window, bench)
    LookingUpController(window)
    SharingController(window.library, bench, made.similar)
    DealingController(window, bench, made.board)
    TogetherController(window, bench, made.board)
    PictureMenus(window, bench, made.choosing, made.duel.asking)
    made.importing.imported.connect(made.learning.analyse)
    back = made.leaving.bringing_back
    made.importing.sift = back.sift
    back.bring_boards = made.board_files.bring_all
    back.bring_archive = made.arriving.take_archive
    back.brought.connect(made.learning.analyse)
    back.brought.connect(made.collecting.refresh)
    back.brought.connect(made.board_files.list_anew)
    made.library.found.connect(made.filtering.refresh)
    made.library.found.connect(made.desk.show_on_shelf)
    made.library.found.connect(made.leaving.exporting.show_found)
    made.library.serve(window.shelf.grid, "shelf")
    wanted = LoginWanted(window, bench, made.login, made.collecting.collect_from)
    made.collecting.looked.connect(wanted.heed)
    made.login.kept.connect(made.collecting.refresh)
    wanted.forgotten.connect(made.collecting.refresh)
    made.importing.rated.connect(made.learning.learn)
    made.arriving.board_given = made.board_files.bring_in
    made.importing.web_dropped = made.browsing.take
    made.desk.web_dropped = made.browsing.take
    made.desk.without_boards = back.without_boards
    made.browsing.lay = made.board.place
    made.collecting.adding.login_wanted.connect(made.login.signing_in.begin)
    made.login.signing_in.let_in.connect(made.collecting.adding.add)
    made.judging.judged.connect(made.learning.learn)
    made.judging.opined.connect(made.tour.judged)
    made.library.found.connect(made.tour.look)
    made.collecting.adding.added.connect(made.tour.source_added)
    made.board.arranged.connect(made.learning.learn)
    made.judging.opined.connect(made.learning.heed)
    made.learning.scored.connect(made.library.taste_changed)
    made.learning.scored.connect(made.inspecting.refresh)
    made.learning.scored.connect(made.inbox.refresh)
    for shows_taste in (made.library.refresh_in_place, made.inspecting.refresh, made.inbox.refresh):
        bench.profile.changed.connect(shows_taste)
    made.collecting.found.connect(made.learning.analyse)
    made.inbox.waiting_changed.connect(window.rail.set_finds)
    made.relations.changed.connect(made.library.refresh_in_place)
    made.map.choices.view_wanted.connect(made.viewing.open)
    made.alike.searched.connect(made.duplicates.refresh)
    made.duplicates.waiting_changed.connect(window.library.bar.show_alike)
    made.reviewing.waiting.changed.connect(window.library.bar.show_words)
    window.library.bar.words.clicked.connect(window.actions_["review_tags"].trigger)
    window.library.bar.alike.clicked.connect(window.actions_["go_duplicates"].trigger)
    window.actions_["shuffle"].triggered.connect(made.library.shuffle)
    for says_it in _in_words(made):
        window.retranslated.connect(says_it)
    return made


def _in_words(made: Controllers) -> tuple[Callable[[], object], ...]:
    """What is said anew after a change of language."""
    return (
        made.library.refresh_in_place,
        made.collecting.refresh,
        made.collecting.adding.explain_again,
        made.collecting.steering.refresh,
        made.inspecting.refresh,
        made.inbox.refresh,
        made.duplicates.refresh,
        made.activity.count,
        made.nets.refresh,
        made.reviewing.waiting.count,
    )
