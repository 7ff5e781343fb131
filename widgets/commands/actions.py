"""Every action, menu entry and shortcut as data: one line to add one.

Names are what controllers connect to; `widgets.commands.made_actions` makes Qt's actions of them.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "Actions"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """`place`: `window` works everywhere in the window, `pictures` only where pictures have the
    focus, so that letters can be typed into fields. `shown_key` is only told: the widget that has
    the focus answers that key itself."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    place: str = "window"
    checkable: bool = False
    shown_key: str = ""


def _spec(name: str, text: str, *keys: str, **more: object) -> ActionSpec:
    return ActionSpec(name, text, keys, **more)  # type: ignore[arg-type]


ACTIONS = (
    _spec("add_folder", QT_TRANSLATE_NOOP("Actions", "Add &Folder…"), "Ctrl+O", icon="folder"),
    _spec(
        "add_files", QT_TRANSLATE_NOOP("Actions", "Add &Pictures…"), "Ctrl+Shift+O", icon="picture"
    ),
    _spec("look_first", QT_TRANSLATE_NOOP("Actions", "&Look at a Folder First…"), icon="view"),
    _spec("arrive", QT_TRANSLATE_NOOP("Actions", "Fro&m Another Program…"), icon="folder"),
    _spec("watch_folder", QT_TRANSLATE_NOOP("Actions", "&Watch a Folder…"), icon="folder"),
    _spec("tumblr_likes", QT_TRANSLATE_NOOP("Actions", "Tumblr Li&kes…"), icon="liked"),
    _spec("add_site", QT_TRANSLATE_NOOP("Actions", "Add &Site…"), "Ctrl+N", icon="sources"),
    _spec(
        "paste",
        QT_TRANSLATE_NOOP("Actions", "P&aste Picture"),
        "Ctrl+V",
        icon="paste",
        place="pictures",
    ),
    _spec("export", QT_TRANSLATE_NOOP("Actions", "&Export…"), "Ctrl+E", icon="external"),
    _spec("open_library", QT_TRANSLATE_NOOP("Actions", "&Open Library…")),
    _spec("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q"),
    _spec("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", icon="undo"),
    _spec("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z", "Ctrl+Y", icon="redo"),
    _spec("copy", QT_TRANSLATE_NOOP("Actions", "&Copy Picture"), "Ctrl+C", place="pictures"),
    _spec(
        "copy_path",
        QT_TRANSLATE_NOOP("Actions", "Copy File &Path"),
        "Ctrl+Shift+C",
        place="pictures",
    ),
    _spec("copy_source", QT_TRANSLATE_NOOP("Actions", "Copy Source &Address"), place="pictures"),
    _spec(
        "open_page",
        QT_TRANSLATE_NOOP("Actions", "Open Source P&age"),
        "Ctrl+Return",
        icon="external",
        place="pictures",
    ),
    _spec("find", QT_TRANSLATE_NOOP("Actions", "&Find"), "Ctrl+F", icon="search"),
    _spec("palette", QT_TRANSLATE_NOOP("Actions", "C&ommand Palette…"), "Ctrl+P"),
    _spec("settings", QT_TRANSLATE_NOOP("Actions", "&Settings…"), "Ctrl+,", icon="settings"),
    _spec(
        "programs", QT_TRANSLATE_NOOP("Actions", "Other Programs and &Your Phone…"), icon="external"
    ),
    _spec(
        "view",
        QT_TRANSLATE_NOOP("Actions", "&View"),
        icon="view",
        place="pictures",
        shown_key="Return",
    ),
    _spec("full_screen", QT_TRANSLATE_NOOP("Actions", "Full S&creen"), "F11"),
    _spec("on_top", QT_TRANSLATE_NOOP("Actions", "Stay &on Top"), "Ctrl+Shift+A", checkable=True),
    _spec("larger", QT_TRANSLATE_NOOP("Actions", "La&rger Thumbnails"), "Ctrl++", "Ctrl+="),
    _spec("smaller", QT_TRANSLATE_NOOP("Actions", "Smaller T&humbnails"), "Ctrl+-"),
    _spec("inspector", QT_TRANSLATE_NOOP("Actions", "I&nspector"), "Ctrl+I", checkable=True),
    _spec(
        "filters",
        QT_TRANSLATE_NOOP("Actions", "&Filters"),
        "Ctrl+Shift+F",
        icon="filter",
        checkable=True,
    ),
    _spec("save_search", QT_TRANSLATE_NOOP("Actions", "Save This Searc&h…"), "Ctrl+D", icon="star"),
    _spec("next_part", QT_TRANSLATE_NOOP("Actions", "Ne&xt Part"), "F6"),
    _spec("previous_part", QT_TRANSLATE_NOOP("Actions", "&Previous Part"), "Shift+F6"),
    _spec("shelf", QT_TRANSLATE_NOOP("Actions", "Board Sh&elf"), "Ctrl+Shift+B", checkable=True),
    _spec("shuffle", QT_TRANSLATE_NOOP("Actions", "Sh&uffle"), "Ctrl+R", icon="refresh"),
    _spec("like", QT_TRANSLATE_NOOP("Actions", "&Like"), "L", icon="like", place="pictures"),
    _spec(
        "dislike", QT_TRANSLATE_NOOP("Actions", "&Dislike"), "D", icon="dislike", place="pictures"
    ),
    _spec("keep", QT_TRANSLATE_NOOP("Actions", "&Keep"), "P", icon="keep", place="pictures"),
    _spec("reject", QT_TRANSLATE_NOOP("Actions", "&Reject"), "X", icon="reject", place="pictures"),
    _spec("rate_1", QT_TRANSLATE_NOOP("Actions", "1 Star"), "1", place="pictures"),
    _spec("rate_2", QT_TRANSLATE_NOOP("Actions", "2 Stars"), "2", place="pictures"),
    _spec("rate_3", QT_TRANSLATE_NOOP("Actions", "3 Stars"), "3", place="pictures"),
    _spec("rate_4", QT_TRANSLATE_NOOP("Actions", "4 Stars"), "4", place="pictures"),
    _spec("rate_5", QT_TRANSLATE_NOOP("Actions", "5 Stars"), "5", place="pictures"),
    _spec("rate_0", QT_TRANSLATE_NOOP("Actions", "&No Rating"), "0", place="pictures"),
    _spec("tag", QT_TRANSLATE_NOOP("Actions", "Edit &Tags"), "T", icon="tag", place="pictures"),
    _spec(
        "correct",
        QT_TRANSLATE_NOOP("Actions", "&Correct Title and Author…"),
        "E",
        icon="correct",
        place="pictures",
    ),
    _spec(
        "similar",
        QT_TRANSLATE_NOOP("Actions", "&More Like This"),
        "M",
        icon="similar",
        place="pictures",
    ),
    _spec(
        "similar_pasted",
        QT_TRANSLATE_NOOP("Actions", "More Like the Pasted Picture"),
        "Ctrl+Shift+V",
        place="pictures",
    ),
    _spec(
        "less_like",
        QT_TRANSLATE_NOOP("Actions", "L&ess Like This"),
        "Shift+M",
        place="pictures",
    ),
    _spec("compare", QT_TRANSLATE_NOOP("Actions", "C&ompare Two"), "C", place="pictures"),
    _spec(
        "group",
        QT_TRANSLATE_NOOP("Actions", "&Group as Variants"),
        "Ctrl+G",
        icon="variants",
        place="pictures",
    ),
    _spec(
        "ungroup",
        QT_TRANSLATE_NOOP("Actions", "&Separate Variants"),
        "Ctrl+Shift+G",
        place="pictures",
    ),
    _spec("show_variants", QT_TRANSLATE_NOOP("Actions", "S&how Variants"), "V", place="pictures"),
    _spec("why", QT_TRANSLATE_NOOP("Actions", "Why Th&is Score?"), "W", place="pictures"),
    _spec("take_off", QT_TRANSLATE_NOOP("Actions", "Take Off the Board"), place="pictures"),
    _spec(
        "to_board",
        QT_TRANSLATE_NOOP("Actions", "Lay on the &Board"),
        "B",
        icon="board",
        place="pictures",
    ),
    _spec(
        "show_file",
        QT_TRANSLATE_NOOP("Actions", "Show in &File Manager"),
        icon="external",
        place="pictures",
    ),
    _spec(
        "trash",
        QT_TRANSLATE_NOOP("Actions", "Mo&ve to Trash"),
        "Del",
        icon="trash",
        place="pictures",
    ),
    _spec("restore", QT_TRANSLATE_NOOP("Actions", "&Put Back"), icon="back", place="pictures"),
    _spec(
        "go_duplicates",
        QT_TRANSLATE_NOOP("Actions", "D&uplicates"),
        "Ctrl+6",
        icon="duplicates",
    ),
    _spec("review_tags", QT_TRANSLATE_NOOP("Actions", "Check &Words"), "Ctrl+7", icon="tag"),
    _spec(
        "review_wrong", QT_TRANSLATE_NOOP("Actions", "&That Word Is Wrong"), "N", place="pictures"
    ),
    _spec(
        "review_right", QT_TRANSLATE_NOOP("Actions", "All Others Are R&ight"), "Y", place="pictures"
    ),
    _spec("review_next", QT_TRANSLATE_NOOP("Actions", "Another W&ord")),
    _spec("find_missing", QT_TRANSLATE_NOOP("Actions", "&Find Missing Files…"), icon="search"),
    _spec("tag_relations", QT_TRANSLATE_NOOP("Actions", "Tag &Relations…"), icon="tag"),
    _spec("go_trash", QT_TRANSLATE_NOOP("Actions", "Tr&ash"), icon="trash"),
    _spec("empty_trash", QT_TRANSLATE_NOOP("Actions", "Empty the Tras&h…")),
    _spec("go_inbox", QT_TRANSLATE_NOOP("Actions", "&Inbox"), "Ctrl+1", icon="inbox"),
    _spec("go_library", QT_TRANSLATE_NOOP("Actions", "&Library"), "Ctrl+2", icon="library"),
    _spec("go_board", QT_TRANSLATE_NOOP("Actions", "&Board"), "Ctrl+3", icon="board"),
    _spec("deal", QT_TRANSLATE_NOOP("Actions", "&Deal a Board of 12"), "Ctrl+Shift+E"),
    _spec("go_duel", QT_TRANSLATE_NOOP("Actions", "&Duel"), "Ctrl+8", icon="duel"),
    _spec("go_map", QT_TRANSLATE_NOOP("Actions", "&Map"), "Ctrl+0", icon="map"),
    _spec("go_taste", QT_TRANSLATE_NOOP("Actions", "&Taste"), "Ctrl+9", icon="taste"),
    _spec("duel_chosen", QT_TRANSLATE_NOOP("Actions", "Ne&w Round of Duels"), "Ctrl+Shift+D"),
    _spec("go_sources", QT_TRANSLATE_NOOP("Actions", "&Sources"), "Ctrl+4", icon="sources"),
    _spec("go_activity", QT_TRANSLATE_NOOP("Actions", "&Activity"), "Ctrl+5", icon="activity"),
    _spec("go_recipes", QT_TRANSLATE_NOOP("Actions", "&Recipes…"), "Ctrl+Shift+R", icon="recipe"),
    _spec("go_welcome", QT_TRANSLATE_NOOP("Actions", "&Welcome"), icon="welcome"),
    _spec("collect", QT_TRANSLATE_NOOP("Actions", "&Collect Now"), "F5", icon="refresh"),
    _spec("pause", QT_TRANSLATE_NOOP("Actions", "&Pause Collecting"), icon="pause", checkable=True),
    _spec("example_site", QT_TRANSLATE_NOOP("Actions", "Collect the &Example Site"), icon="view"),
    _spec("browsing", QT_TRANSLATE_NOOP("Actions", "Collect While &Browsing…"), icon="external"),
    _spec("analyse", QT_TRANSLATE_NOOP("Actions", "&Analyse New Pictures")),
    _spec("rank", QT_TRANSLATE_NOOP("Actions", "&Learn From My Judgements")),
    _spec("help_guide", QT_TRANSLATE_NOOP("Actions", "&Guide"), "F1", icon="guide"),
    _spec("help_keys", QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts…"), "Ctrl+F1"),
    _spec("open_data", QT_TRANSLATE_NOOP("Actions", "Open &Data Folder"), icon="folder"),
    _spec("take_tour", QT_TRANSLATE_NOOP("Actions", "Take the &Tour Again"), icon="welcome"),
    _spec("show_log", QT_TRANSLATE_NOOP("Actions", "Show &Log File")),
    _spec("save_for_support", QT_TRANSLATE_NOOP("Actions", "Save for &Support…")),
    _spec("back_up", QT_TRANSLATE_NOOP("Actions", "&Back Up…")),
    _spec("check_library", QT_TRANSLATE_NOOP("Actions", "Check the Whole &Library")),
    _spec("about", QT_TRANSLATE_NOOP("Actions", "&About Bunshin"), icon="info"),
)

REPEATING = {"larger", "smaller", "undo", "redo"}
