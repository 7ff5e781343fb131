"""Error codes as sentences in the person's language: what happened, what is safe, what to do.

`models` raises codes with parameters; the same codes stand there with their English sentences for
the command line. A test keeps both lists alike.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.errors import ExpectedError

CONTEXT = "Messages"
T = QT_TRANSLATE_NOOP

SENTENCES = {
    "library-missing": T("Messages", "There is no library at {folder}."),
    "library-in-use": T("Messages", "Another Bunshin is working with the library at {folder}."),
    "library-newer": T(
        "Messages",
        "The library at {folder} was made by a newer Bunshin. It was not touched; "
        "please update the program.",
    ),
    "library-not-ours": T("Messages", "{folder} holds a database that is not a Bunshin library."),
    "library-damaged": T(
        "Messages",
        "The library at {folder} cannot be read: {reason} Your pictures are still in its "
        "folder; a backup can be restored.",
    ),
    "library-read-only": T("Messages", "{folder} cannot be written to: {reason}"),
    "disk-full": T(
        "Messages", "The disk that holds {folder} is full. Nothing was lost; free some space."
    ),
    "backup-damaged": T("Messages", "{file} is not a sound backup: {reason}"),
    "artwork-unknown": T("Messages", "This picture is no longer in the library."),
    "artwork-ambiguous": T("Messages", "Several pictures have an id that begins with {id}."),
    "board-unknown": T("Messages", "This board is no longer there."),
    "path-missing": T("Messages", "{path} does not exist."),
    "judgement-wrong": T("Messages", "{file}, line {line}: {reason}"),
    "query-wrong": T("Messages", "The search cannot be read at character {position}: {reason}"),
    "tag-wrong": T("Messages", "“{tag}” cannot be a tag: {reason}"),
    "not-a-picture": T("Messages", "{path} is not a picture."),
    "format-unsupported": T("Messages", "{path} is a {format}, which Bunshin does not read."),
    "picture-damaged": T("Messages", "{path} is damaged or cut off."),
    "picture-too-large": T(
        "Messages", "{path} has {width} × {height} pixels, more than the limit."
    ),
    "picture-timeout": T("Messages", "Reading {path} took too long."),
    "decoder-crashed": T("Messages", "{path} cannot be read; the file was left alone."),
    "file-unreadable": T("Messages", "{path} cannot be read: {reason}"),
    "file-empty": T("Messages", "{path} is empty."),
    "recipe-wrong": T("Messages", "{file}, line {line}: {message}"),
    "recipe-missing": T("Messages", "No recipe reads {url}: {reason}"),
    "offline": T("Messages", "{host} cannot be reached. Nothing is lost; try again later."),
    "address-refused": T(
        "Messages", "{url} leads to {address}, which is not a public address. It was not read."
    ),
    "robots-refused": T("Messages", "{host} asks programs not to read {url}."),
    "http-status": T("Messages", "{url} answered with the error {status}."),
    "too-many-redirects": T("Messages", "{url} redirects too often."),
    "too-large": T("Messages", "{url} is larger than the limit."),
    "too-slow": T("Messages", "{url} answered too slowly."),
    "page-unreadable": T("Messages", "{url} could not be read: {reason}"),
    "source-unknown": T("Messages", "This source is no longer there."),
    "url-wrong": T("Messages", "{url} is not a web address."),
    "port-busy": T(
        "Messages", "Another program uses port {port}, so the example site cannot start."
    ),
    "no-keyring": T(
        "Messages", "This system has no keyring, so the secret is kept for this session only."
    ),
    "net-missing": T("Messages", "The net {net} is not here; {hint}"),
    "net-damaged": T("Messages", "The net file {file} is damaged and was refused."),
    "net-failed": T("Messages", "The net {net} could not be run: {reason}"),
}


def sentence(error: ExpectedError) -> str:
    """What to tell the person; the English sentence of `models` for a code unknown here."""
    known = SENTENCES.get(error.code)
    if known is None:
        return str(error)
    return QCoreApplication.translate(CONTEXT, known).format_map(error.params)
