"""What a command does, for those whose name alone does not say it; all others are told by name."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

TIPS = {
    "look_first": QT_TRANSLATE_NOOP(
        "Actions", "Tells what would come from a folder, without adding anything"
    ),
    "add_site": QT_TRANSLATE_NOOP("Actions", "Collect from a page, a gallery or a feed"),
    "tumblr_likes": QT_TRANSLATE_NOOP("Actions", "Bring in everything you liked on Tumblr"),
    "watch_folder": QT_TRANSLATE_NOOP("Actions", "What is new in a folder comes to the inbox"),
    "paste": QT_TRANSLATE_NOOP("Actions", "Add the picture or the address that was copied"),
    "open_library": QT_TRANSLATE_NOOP("Actions", "Go on with the library of another folder"),
    "undo": QT_TRANSLATE_NOOP("Actions", "Take back what was done last, judgements too"),
    "copy_source": QT_TRANSLATE_NOOP("Actions", "Copy the address of the page it was seen on"),
    "palette": QT_TRANSLATE_NOOP("Actions", "Find any command by a few letters"),
    "inspector": QT_TRANSLATE_NOOP("Actions", "Show what is known about the chosen picture"),
    "filters": QT_TRANSLATE_NOOP("Actions", "Narrow the library by tags, authors and sources"),
    "save_search": QT_TRANSLATE_NOOP("Actions", "Keep what is searched for under a name"),
    "shelf": QT_TRANSLATE_NOOP("Actions", "Show the pictures beside the board"),
    "shuffle": QT_TRANSLATE_NOOP("Actions", "Show the pictures in another random order"),
    "keep": QT_TRANSLATE_NOOP("Actions", "Keep a find: it stays in the library"),
    "reject": QT_TRANSLATE_NOOP("Actions", "Reject a find: it goes, and never comes again"),
    "correct": QT_TRANSLATE_NOOP("Actions", "Say the right title and author; your word counts"),
    "similar": QT_TRANSLATE_NOOP("Actions", "Show the whole library, what is most alike first"),
    "similar_pasted": QT_TRANSLATE_NOOP("Actions", "What is most like the copied picture first"),
    "less_like": QT_TRANSLATE_NOOP("Actions", "Take away what is like this from what is shown"),
    "compare": QT_TRANSLATE_NOOP("Actions", "Show two pictures side by side"),
    "group": QT_TRANSLATE_NOOP("Actions", "Show them as one picture with variants"),
    "to_board": QT_TRANSLATE_NOOP("Actions", "Lay the chosen pictures on the open board"),
    "trash": QT_TRANSLATE_NOOP("Actions", "Move to the trash; it stays there for 30 days"),
    "restore": QT_TRANSLATE_NOOP("Actions", "Put back what was rejected or lies in the trash"),
    "review_tags": QT_TRANSLATE_NOOP("Actions", "Check the words that Bunshin found by itself"),
    "find_missing": QT_TRANSLATE_NOOP(
        "Actions", "Look for files that were moved, by what is in them"
    ),
    "tag_relations": QT_TRANSLATE_NOOP("Actions", "Say which tags mean the same or include others"),
    "empty_trash": QT_TRANSLATE_NOOP("Actions", "Delete the files in the trash for good"),
    "deal": QT_TRANSLATE_NOOP("Actions", "Lay out the pictures that teach Bunshin most"),
    "duel_chosen": QT_TRANSLATE_NOOP(
        "Actions", "Duels of the chosen pictures, or of those that are shown"
    ),
    "collect": QT_TRANSLATE_NOOP("Actions", "Look for new pictures at all sources"),
    "pause": QT_TRANSLATE_NOOP("Actions", "Ask no site for anything until you go on"),
    "example_site": QT_TRANSLATE_NOOP(
        "Actions", "Collect from a small gallery that lies on this computer"
    ),
    "browsing": QT_TRANSLATE_NOOP("Actions", "Save pictures with a button in your browser"),
    "analyse": QT_TRANSLATE_NOOP("Actions", "Look at the pictures that were not looked at yet"),
    "rank": QT_TRANSLATE_NOOP("Actions", "Work out your taste anew from all you said"),
    "go_recipes": QT_TRANSLATE_NOOP("Actions", "How sites are read; write a recipe of your own"),
    "help_guide": QT_TRANSLATE_NOOP("Actions", "What this screen is for and how it works"),
    "help_keys": QT_TRANSLATE_NOOP("Actions", "All keys to look through, and to change"),
    "open_data": QT_TRANSLATE_NOOP("Actions", "Open the folder of this library"),
    "show_log": QT_TRANSLATE_NOOP("Actions", "Show what the program noted of its work"),
}
