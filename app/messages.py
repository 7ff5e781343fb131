"""Error codes as sentences in the person's language: what happened, what is safe, what to do.

`models` raises codes with parameters; the same codes stand there with their English sentences for
the command line. A test keeps both lists alike.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.reasons import REASONS
from app.system_reasons import plain
from models.errors import ExpectedError

CONTEXT = "Messages"

SENTENCES = {
    "library-missing": QT_TRANSLATE_NOOP("Messages", "There is no library at {folder}."),
    "library-gone": QT_TRANSLATE_NOOP(
        "Messages",
        "{folder} is not there any more: was its drive unplugged? Nothing is lost; it is read "
        "again when it is back.",
    ),
    "library-in-use": QT_TRANSLATE_NOOP(
        "Messages",
        "Another Bunshin is working with the library at {folder}. Close it, or wait until it is "
        "done.",
    ),
    "library-newer": QT_TRANSLATE_NOOP(
        "Messages",
        "The library at {folder} was made by a newer Bunshin. It was not touched; "
        "please update the program.",
    ),
    "library-not-ours": QT_TRANSLATE_NOOP(
        "Messages", "{folder} holds a database that is not a Bunshin library."
    ),
    "library-is-file": QT_TRANSLATE_NOOP(
        "Messages", "{folder} is a file. A library is a folder; nothing was changed."
    ),
    "library-damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The library at {folder} cannot be read: {reason} Your pictures are still in its "
        "folder; a backup can be restored.",
    ),
    "library-read-only": QT_TRANSLATE_NOOP("Messages", "{folder} cannot be written to: {reason}"),
    "disk-full": QT_TRANSLATE_NOOP(
        "Messages",
        "The disk that holds {folder} is full. What was kept before is safe; what was to be kept "
        "just now is not. Free some space, then do it again.",
    ),
    "backup-damaged": QT_TRANSLATE_NOOP("Messages", "{file} is not a sound backup: {reason}"),
    "library-aside": QT_TRANSLATE_NOOP(
        "Messages",
        "The backup could not be put at {folder}. The library that was there is whole; "
        "it is at {aside} now.",
    ),
    "artwork-unknown": QT_TRANSLATE_NOOP("Messages", "This picture is no longer in the library."),
    "artwork-ambiguous": QT_TRANSLATE_NOOP(
        "Messages", "Several pictures have an id that begins with {id}."
    ),
    "board-unknown": QT_TRANSLATE_NOOP("Messages", "This board is no longer there."),
    "path-missing": QT_TRANSLATE_NOOP("Messages", "{path} does not exist."),
    "table-wrong": QT_TRANSLATE_NOOP("Messages", "{file}, line {line}: {reason}"),
    "sighting-unknown": QT_TRANSLATE_NOOP(
        "Messages", "This picture was seen at {count} places; there is no number {number}."
    ),
    "correction-wrong": QT_TRANSLATE_NOOP(
        "Messages", "“{text}” is no address or no date that can be kept there."
    ),
    "judgement-wrong": QT_TRANSLATE_NOOP("Messages", "{file}, line {line}: {reason}"),
    "library-file-wrong": QT_TRANSLATE_NOOP("Messages", "{file}, line {line}: {reason}"),
    "library-file-newer": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} was written by a newer Bunshin (version {found}; this one reads up to {known}). "
        "Nothing was done.",
    ),
    "pureref-file": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} is a PureRef board, which only PureRef can read. Export its pictures there, all at "
        "once, and drop their folder here.",
    ),
    "export-there": QT_TRANSLATE_NOOP(
        "Messages",
        "An export lies in {folder} already. Choose another folder; nothing was written.",
    ),
    "query-wrong": QT_TRANSLATE_NOOP(
        "Messages", "The search cannot be read at character {position}: {reason}"
    ),
    "tag-wrong": QT_TRANSLATE_NOOP("Messages", "“{tag}” cannot be a tag: {reason}"),
    "tag-circle": QT_TRANSLATE_NOOP("Messages", "“{other}” already leads back to “{tag}”."),
    "name-wrong": QT_TRANSLATE_NOOP("Messages", "A name needs 1 to {longest} letters."),
    "profile-wrong": QT_TRANSLATE_NOOP(
        "Messages", "The name of a taste needs 1 to {longest} letters, all of them visible."
    ),
    "name-taken": QT_TRANSLATE_NOOP("Messages", "The name “{name}” is taken."),
    "hydrus-address-wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "“{address}” is no address of a Hydrus on this computer. It is something like "
        "http://127.0.0.1:45869.",
    ),
    "hydrus-key-wrong": QT_TRANSLATE_NOOP(
        "Messages", "An access key of Hydrus has 64 digits and letters from a to f."
    ),
    "hydrus-key-missing": QT_TRANSLATE_NOOP(
        "Messages", "There is no access key of Hydrus in the keyring."
    ),
    "hydrus-query-wrong": QT_TRANSLATE_NOOP(
        "Messages", "“{query}” is no search of Hydrus: words between commas, or a list as JSON."
    ),
    "archive-wrong": QT_TRANSLATE_NOOP("Messages", "{path} is no archive of gallery-dl: {reason}"),
    "ending-wrong": QT_TRANSLATE_NOOP(
        "Messages", "“{path}”: its name must end with one of {endings}."
    ),
    "not-a-picture": QT_TRANSLATE_NOOP("Messages", "{path} is not a picture."),
    "format-unsupported": QT_TRANSLATE_NOOP(
        "Messages", "{path} is a {format}, which Bunshin does not read."
    ),
    "picture-damaged": QT_TRANSLATE_NOOP("Messages", "{path} is damaged or cut off."),
    "picture-too-large": QT_TRANSLATE_NOOP(
        "Messages", "{path} has {width} × {height} pixels, more than the limit."
    ),
    "picture-timeout": QT_TRANSLATE_NOOP("Messages", "Reading {path} took too long."),
    "decoder-crashed": QT_TRANSLATE_NOOP(
        "Messages", "{path} cannot be read; the file was left alone."
    ),
    "file-unreadable": QT_TRANSLATE_NOOP("Messages", "{path} cannot be read: {reason}"),
    "file-empty": QT_TRANSLATE_NOOP("Messages", "{path} is empty."),
    "recipe-missing": QT_TRANSLATE_NOOP("Messages", "No recipe reads {url}: {reason}"),
    "offline": QT_TRANSLATE_NOOP(
        "Messages", "{host} cannot be reached. Nothing is lost; try again later."
    ),
    "address-refused": QT_TRANSLATE_NOOP(
        "Messages", "{url} leads to {address}, which is not a public address. It was not read."
    ),
    "robots-refused": QT_TRANSLATE_NOOP("Messages", "{host} asks programs not to read {url}."),
    "http-status": QT_TRANSLATE_NOOP("Messages", "{url} answered with the error {status}."),
    "too-many-redirects": QT_TRANSLATE_NOOP("Messages", "{url} redirects too often."),
    "too-large": QT_TRANSLATE_NOOP("Messages", "{url} is larger than the limit."),
    "too-slow": QT_TRANSLATE_NOOP("Messages", "{url} answered too slowly."),
    "truncated": QT_TRANSLATE_NOOP("Messages", "{url} was cut off on the way."),
    "host-waits": QT_TRANSLATE_NOOP("Messages", "{host} asks to be left alone until {until}."),
    "host-broken": QT_TRANSLATE_NOOP(
        "Messages", "{host} answers with errors or not at all; it is tried again at {until}."
    ),
    "quota-used": QT_TRANSLATE_NOOP(
        "Messages", "{host} was asked as often as its recipe allows; it goes on at {until}."
    ),
    "bytes-used": QT_TRANSLATE_NOOP(
        "Messages", "{host} has sent as much as is fetched in a day; it goes on at {until}."
    ),
    "line-down": QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing can be reached, {host} neither. It goes on by itself when the network is back.",
    ),
    "secret-missing": QT_TRANSLATE_NOOP(
        "Messages", "{recipe} needs {name}, which the keyring does not have."
    ),
    "page-unreadable": QT_TRANSLATE_NOOP("Messages", "{url} could not be read: {reason}"),
    "suspect-broken": QT_TRANSLATE_NOOP(
        "Messages", "{url} gave pictures before and is empty now; its recipe may be out of date."
    ),
    "no-picture": QT_TRANSLATE_NOOP(
        "Messages", "{url} names no picture, and no recipe knows its site."
    ),
    "browsed-wrong": QT_TRANSLATE_NOOP("Messages", "What the browser sent was refused: {reason}."),
    "browser-wanted": QT_TRANSLATE_NOOP(
        "Messages",
        "{host} asks for a browser with a person in front of it. Bunshin never gets round that.",
    ),
    "login-wanted": QT_TRANSLATE_NOOP("Messages", "{host} wants a login."),
    "site-gone": QT_TRANSLATE_NOOP("Messages", "{url} is gone."),
    "gallery-dl-missing": QT_TRANSLATE_NOOP(
        "Messages", "The program gallery-dl, which read {url}, is not here any more."
    ),
    "gallery-dl-unsupported": QT_TRANSLATE_NOOP(
        "Messages", "The program gallery-dl does not read {url} any more."
    ),
    "gallery-dl-failed": QT_TRANSLATE_NOOP(
        "Messages", "The program gallery-dl itself failed ({reason}). An update may help."
    ),
    "gallery-dl-not-installed": QT_TRANSLATE_NOOP(
        "Messages", "The program gallery-dl could not be installed: {reason}."
    ),
    "rhythm-wrong": QT_TRANSLATE_NOOP("Messages", "“{text}” is no rhythm; write 30m, 6h or 7d."),
    "source-unknown": QT_TRANSLATE_NOOP("Messages", "This source is no longer there."),
    "url-wrong": QT_TRANSLATE_NOOP("Messages", "{url} is not a web address."),
    "api-port-busy": QT_TRANSLATE_NOOP(
        "Messages", "Another program uses port {port}, so Bunshin cannot answer there."
    ),
    "api-address-refused": QT_TRANSLATE_NOOP(
        "Messages", "{address} is no address of this computer in a home network."
    ),
    "api-no-network": QT_TRANSLATE_NOOP("Messages", "This computer is in no home network."),
    "port-busy": QT_TRANSLATE_NOOP(
        "Messages", "Another program uses port {port}, so the example site cannot start."
    ),
    "login-needed": QT_TRANSLATE_NOOP(
        "Messages",
        "{recipe} asks to be let in again. Nothing is lost: it goes on where it was when you "
        "have logged in.",
    ),
    "login-refused": QT_TRANSLATE_NOOP(
        "Messages",
        "The site did not let Bunshin in ({reason}). Check the key and the redirect address, and "
        "try again.",
    ),
    "login-timeout": QT_TRANSLATE_NOOP(
        "Messages", "Nobody came back from the site's page. Begin the login again when you like."
    ),
    "redirect-busy": QT_TRANSLATE_NOOP(
        "Messages",
        "Another program uses port {port}, where the browser would come back. Quit it and try "
        "again.",
    ),
    "hydrus-key-refused": QT_TRANSLATE_NOOP(
        "Messages",
        "Hydrus at {host} did not accept the access key, or does not let it search for files and "
        "fetch them.",
    ),
    "no-keyring": QT_TRANSLATE_NOOP(
        "Messages", "This system has no keyring, so the secret is kept for this session only."
    ),
    "net-missing": QT_TRANSLATE_NOOP("Messages", "The net {net} is not here; {hint}"),
    "net-damaged": QT_TRANSLATE_NOOP("Messages", "The net file {file} is damaged and was refused."),
    "net-failed": QT_TRANSLATE_NOOP("Messages", "The net {net} could not be run: {reason}"),
    "map-failed": QT_TRANSLATE_NOOP("Messages", "The map could not be drawn: {reason}"),
}


class _Places(dict[str, object]):
    """A fact that nobody gave must not hide the sentence."""

    def __missing__(self, name: str) -> str:
        return "?"


def sentence(error: ExpectedError) -> str:
    """What to tell the person; the English sentence of `models` for a code unknown here."""
    known = SENTENCES.get(error.code)
    if known is None:
        return str(error)
    why = reason(error)
    if "{reason})" in known or "{reason}." in known:
        why = why.rstrip(".。")
    return _filled(known, {**error.params, "reason": why})


def reason(error: ExpectedError) -> str:
    """Why: translated where it is our own, or what systems usually say; the rest as it is."""
    said = str(error.params.get("reason", "?"))
    known = REASONS.get(str(error.params.get("why"))) or plain(said)
    if known is None:
        return said
    return _filled(known, error.params)


def _filled(text: str, facts: Mapping[str, object]) -> str:
    return QCoreApplication.translate(CONTEXT, text).format_map(_Places(facts))
