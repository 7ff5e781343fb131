"""The menus as data: which action stands where; `|` is a line between groups. The stars of any
menu go into one of their own."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

MENUS = (
    (
        QT_TRANSLATE_NOOP("Actions", "&File"),
        "add_folder add_files look_first arrive add_site tumblr_likes watch_folder paste | "
        "export | open_library back_up | quit",
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        "undo redo | copy copy_path copy_source | find similar_pasted save_search palette | "
        "settings programs",
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&View"),
        "go_inbox go_library go_board go_duel go_map go_taste go_sources go_activity | "
        "go_welcome larger smaller shuffle | filters inspector shelf view on_top full_screen "
        "next_part previous_part",
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Picture"),
        "like dislike keep reject rate_1 rate_2 rate_3 rate_4 rate_5 rate_0 | "
        "tag correct | similar less_like compare why | to_board take_off duel_chosen | "
        "group ungroup show_variants | show_file open_page | trash restore",
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Library"),
        "deal | go_duplicates find_missing check_library | "
        "tag_relations review_tags review_wrong review_right review_next | go_trash empty_trash",
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Collect"),
        "collect pause | browsing go_recipes example_site | analyse rank",
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Help"),
        "help_guide help_keys take_tour | open_data show_log save_for_support | about",
    ),
)

STARS_MENU = (QT_TRANSLATE_NOOP("Actions", "Stars"), "rate_1 rate_2 rate_3 rate_4 rate_5 rate_0")

PICTURE_MENU = (
    "view | like dislike keep reject stars | tag correct | similar less_like compare why | "
    "to_board take_off duel_chosen | group ungroup show_variants | "
    "copy copy_path copy_source show_file open_page export | trash restore"
)
