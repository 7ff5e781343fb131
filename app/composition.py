"""Puts the window's controllers together: who is handed what stands here and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import resources
from app import paths
from app.controllers.activity.activity import ActivityController
from app.controllers.activity.keeping import KeepingController
from app.controllers.activity.learning import LearningController
from app.controllers.activity.nets import NetsController
from app.controllers.activity.upkeep import Upkeep
from app.controllers.adding.arriving import ArrivingController
from app.controllers.adding.bringing_back import BringingBackController
from app.controllers.adding.importing import ImportingController
from app.controllers.board.board import BoardController
from app.controllers.board.board_desk import BoardDesk
from app.controllers.board.board_files import BoardFilesController
from app.controllers.board.board_log import BoardLog
from app.controllers.choosing import ChoosingController
from app.controllers.duel.duel import DuelController
from app.controllers.duplicates.alike_search import AlikeSearch
from app.controllers.duplicates.duplicates import DuplicatesController
from app.controllers.duplicates.grouping import GroupingController
from app.controllers.duplicates.settling import Settling
from app.controllers.everywhere.filing import FilingController
from app.controllers.exporting.exporting import ExportingController
from app.controllers.help.touring import TouringController
from app.controllers.inbox.inbox import InboxController
from app.controllers.inspector.correcting import CorrectingController
from app.controllers.inspector.inspecting import InspectingController
from app.controllers.inspector.preview import PreviewController
from app.controllers.inspector.tag_words import TagWordsController
from app.controllers.judging import Judging
from app.controllers.library.filtering import FilteringController
from app.controllers.library.library import LibraryController
from app.controllers.library.missing import MissingController
from app.controllers.library.relations import RelationsController
from app.controllers.library.reviewing import ReviewingController
from app.controllers.library.searching import SearchingController
from app.controllers.library.similar import SimilarController
from app.controllers.map.map import MapController
from app.controllers.pictures import Pictures
from app.controllers.programs.browsing import BrowsingController
from app.controllers.programs.programs import ProgramsController
from app.controllers.recipes.recipe_editing import RecipeEditing
from app.controllers.recipes.recipe_handing import RecipeHanding
from app.controllers.recipes.recipe_saving import RecipeSaving
from app.controllers.recipes.recipe_trying import RecipeTrying
from app.controllers.recipes.recipe_visiting import RecipeVisiting
from app.controllers.sources.collecting import CollectingController
from app.controllers.sources.example import Example
from app.controllers.sources.login import LoginController
from app.controllers.taste.taste import TasteController
from app.controllers.taste.tastes import TastesController
from app.controllers.viewer.comparing import ComparingController
from app.controllers.viewer.view_log import ViewLog
from app.controllers.viewer.viewing import ViewingController
from app.controllers.writing import Writing
from app.joining import join
from app.workbench import Workbench
from models.recipes.writing.own_recipes import OwnRecipes
from widgets.window.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Recipes:
    """What works on the recipe screen."""

    editing: RecipeEditing
    saving: RecipeSaving
    visiting: RecipeVisiting
    handing: RecipeHanding
    trying: RecipeTrying


@dataclass(frozen=True, slots=True)
class Leaving:
    """What leaves the library, and what of it comes back."""

    exporting: ExportingController
    bringing_back: BringingBackController


@dataclass(frozen=True, slots=True)
class Controllers:
    """One of each, for the window's life."""

    writing: Writing
    judging: Judging
    pictures: Pictures
    activity: ActivityController
    library: LibraryController
    searching: SearchingController
    filtering: FilteringController
    choosing: ChoosingController
    inspecting: InspectingController
    correcting: CorrectingController
    preview: PreviewController
    tag_words: TagWordsController
    viewing: ViewingController
    tour: TouringController
    comparing: ComparingController
    leaving: Leaving
    filing: FilingController
    alike: AlikeSearch
    duplicates: DuplicatesController
    duel: DuelController
    map: MapController
    taste: TasteController
    tastes: TastesController
    grouping: GroupingController
    inbox: InboxController
    importing: ImportingController
    arriving: ArrivingController
    keeping: KeepingController
    learning: LearningController
    similar: SimilarController
    reviewing: ReviewingController
    missing: MissingController
    nets: NetsController
    relations: RelationsController
    collecting: CollectingController
    recipes: Recipes
    login: LoginController
    browsing: BrowsingController
    board: BoardController
    desk: BoardDesk
    upkeep: Upkeep
    board_files: BoardFilesController
    programs: ProgramsController


def compose(window: MainWindow, bench: Workbench, log_folder: Path) -> Controllers:
    """Every controller with what it needs, then the few signals that cross screens."""
    writing = Writing(bench.core.library, bench.tasks, bench.changes)
    judging = Judging(bench, writing)
    settling = Settling(bench.undo, bench.core.library, writing)
    pictures = Pictures(bench.thumbnails)
    activity = ActivityController(window, bench, log_folder)
    grid = LibraryController(window.library, bench, pictures)
    choosing = ChoosingController(window, bench, judging)
    importing = ImportingController(window, bench)
    board = _board(window, bench)
    collecting = CollectingController(window, bench, activity)
    similar = SimilarController(window, bench, grid, choosing)
    made = Controllers(
        writing=writing,
        judging=judging,
        pictures=pictures,
        activity=activity,
        library=grid,
        searching=SearchingController(window.library.bar.search, bench),
        filtering=FilteringController(window.library, window.actions_, bench, writing),
        choosing=choosing,
        tag_words=TagWordsController(window.library.inspector.tags, bench),
        inspecting=InspectingController(window.library, bench, writing, choosing, pictures),
        correcting=CorrectingController(window, bench, writing, choosing),
        preview=PreviewController(window.library, bench, writing),
        viewing=ViewingController(window, bench, ViewLog(judging), choosing, pictures),
        tour=TouringController(window, bench),
        comparing=ComparingController(window, bench, choosing, pictures),
        leaving=_leaving(window, bench, choosing, judging),
        filing=FilingController(window.actions_, bench, writing, choosing, pictures),
        alike=AlikeSearch(bench),
        duplicates=DuplicatesController(window, bench, settling, pictures),
        duel=DuelController(window, bench, judging, writing, pictures),
        map=MapController(window, bench, grid, pictures),
        taste=TasteController(window, bench, judging, pictures),
        tastes=TastesController(window, bench, board.leave),
        grouping=GroupingController(window, bench, choosing, settling),
        inbox=InboxController(window.inbox, bench, judging, pictures),
        importing=importing,
        arriving=ArrivingController(window, bench, importing),
        keeping=KeepingController(window.library.trash, window.actions_, bench, writing),
        learning=LearningController(window, bench, activity),
        similar=similar,
        reviewing=ReviewingController(window, bench, writing, grid),
        missing=MissingController(window, bench),
        nets=NetsController(window, bench),
        relations=RelationsController(window, bench, writing),
        login=LoginController(window, bench),
        collecting=collecting,
        browsing=BrowsingController(window, bench, writing, importing, collecting),
        recipes=_recipes(window, bench, collecting.example),
        board=board,
        board_files=BoardFilesController(window, bench, board),
        upkeep=Upkeep(window, bench, activity),
        programs=ProgramsController(window, bench),
        desk=BoardDesk(window, bench, board, choosing, importing, pictures=pictures),
    )
    return join(window, bench, made)


def _leaving(
    window: MainWindow, bench: Workbench, choosing: ChoosingController, judging: Judging
) -> Leaving:
    return Leaving(
        ExportingController(window, bench, choosing),
        BringingBackController(window, bench, judging),
    )


def _recipes(window: MainWindow, bench: Workbench, example: Example) -> Recipes:
    own = OwnRecipes(paths.own_recipe_folder())
    editing = RecipeEditing(window, bench, own, resources.recipe_folder())
    return Recipes(
        editing=editing,
        saving=RecipeSaving(window, bench, editing),
        visiting=RecipeVisiting(window, bench, editing),
        handing=RecipeHanding(window, bench, editing, resources.recipe_template_folder()),
        trying=RecipeTrying(window, bench, editing, example),
    )


def _board(window: MainWindow, bench: Workbench) -> BoardController:
    return BoardController(
        window.board,
        bench.core.library,
        bench.runner,
        bench.tasks,
        log=BoardLog(whose=lambda: bench.profile.logged),
        state=bench.state,
    )
