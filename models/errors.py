"""What can go wrong, in three families:

    Exception
    ├── Cancelled             the person stopped it: nothing is shown
    ├── ExpectedError         the world's fault: a code, parameters, a sentence to show
    │   ├── LibraryError      the folder, its lock, its version, the disk
    │   ├── InputError        what was handed in cannot be used
    │   │   ├── PictureError  a file that is not a picture we can show
    │   │   └── RecipeError   a recipe that does not hold
    │   ├── CollectError      a site, a network, a limit
    │   └── NetError          a neural network that cannot be had or run
    └── everything else       our bug: logged with its traceback, crash dialog

Each door to a third-party library turns its exceptions into these with `raise … from`.
"""

from __future__ import annotations

from typing import ClassVar


class Cancelled(Exception):
    """The person stopped this work."""


class ExpectedError(Exception):
    """Something outside the program went wrong. `code` names it for other programs and translators.

    `sentences` maps a code to an English sentence with named places for `params`;
    `app.messages` holds the same codes for the screen's languages.
    """

    sentences: ClassVar[dict[str, str]] = {}

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        sentence = self.sentences.get(self.code)
        return sentence.format_map(self.params) if sentence else f"{self.code} {self.params or ''}"


class LibraryError(ExpectedError):
    """The library's folder, lock, version or disk."""

    sentences: ClassVar[dict[str, str]] = {
        "library-missing": "There is no library at {folder}.",
        "library-gone": "{folder} is not there any more: was its drive unplugged? Nothing is lost; "
        "it is read again when it is back.",
        "library-in-use": "Another Bunshin (process {pid}) is writing to {folder}. "
        "Nothing was done.",
        "library-newer": "The library at {folder} was made by a newer Bunshin (format {found}; "
        "this one reads up to {known}). It was not touched.",
        "library-not-ours": "{folder} holds a database that is not a Bunshin library.",
        "library-is-file": "{folder} is a file; a library is a folder. Nothing was done.",
        "library-damaged": "The library at {folder} cannot be read: {reason}",
        "library-read-only": "{folder} cannot be written to: {reason}",
        "disk-full": "The disk that holds {folder} is full. What was kept before is safe; what was "
        "to be kept just now is not. Free some space, then do it again.",
        "backup-damaged": "{file} is not a sound backup: {reason}",
        "library-aside": "The backup could not be put at {folder}. The library that was there is "
        "whole; it is at {aside} now.",
        "artwork-unknown": "No artwork has the id {id}.",
        "artwork-ambiguous": "{count} artworks have an id that begins with {id}; give more digits.",
        "board-unknown": "There is no board {id}.",
    }


class InputError(ExpectedError):
    """What was handed in cannot be used."""

    sentences: ClassVar[dict[str, str]] = {
        "path-missing": "{path} does not exist.",
        "file-unreadable": "{path} cannot be read: {reason}",
        "table-wrong": "{file}, line {line}: {reason}",
        "sighting-unknown": "{id} was seen at {count} places; there is no number {number}.",
        "correction-wrong": "“{text}” cannot be the {field} of a sighting.",
        "judgement-wrong": "{file}:{line}: {reason}",
        "library-file-wrong": "{file}:{line}: {reason}",
        "library-file-newer": "{file} was written by a newer Bunshin (version {found}; this one "
        "reads up to {known}). Nothing was done.",
        "pureref-file": "{path} is a PureRef board, which only PureRef can read. Export its "
        "pictures there, all at once, and drop their folder here.",
        "export-there": "An export lies in {folder} already. Choose another folder; nothing was "
        "written.",
        "query-wrong": "Character {position} of the search: {reason}",
        "rhythm-wrong": "{text!r} is no rhythm; write 30m, 6h or 7d.",
        "browsed-wrong": "What the browser sent was refused: {reason}.",
        "tag-wrong": "{tag!r} is not a tag: {reason}",
        "tag-circle": "{other!r} leads back to {tag!r} already.",
        "name-wrong": "A name needs 1 to {longest} letters.",
        "profile-wrong": "The name of a taste needs 1 to {longest} letters, all of them visible.",
        "name-taken": "There is a {name!r} already.",
        "hydrus-address-wrong": "{address!r} is no address of a Hydrus on this computer; it is "
        "something like http://127.0.0.1:45869.",
        "hydrus-key-wrong": "An access key of Hydrus has 64 digits and letters from a to f.",
        "hydrus-key-missing": "There is no access key of Hydrus in the keyring; run this on a "
        "terminal, where it is asked for, or enter it in the window.",
        "hydrus-query-wrong": "{query!r} is no search of Hydrus: words between commas, or a list "
        "as JSON.",
        "archive-wrong": "{path} is no archive of gallery-dl: {reason}",
        "ending-wrong": "The name of {path} must end with one of {endings}.",
    }


class PictureError(InputError):
    """A file that is not a picture we can show; the code is the reason."""

    sentences: ClassVar[dict[str, str]] = {
        "not-a-picture": "{path} is not a picture.",
        "format-unsupported": "{path} is a {format}, which Bunshin does not read.",
        "picture-damaged": "{path} is damaged or cut off.",
        "picture-too-large": "{path} has {width} x {height} pixels, more than the limit.",
        "picture-timeout": "Decoding {path} took too long.",
        "decoder-crashed": "Decoding {path} crashed the decoder; the file is left alone.",
        "file-unreadable": "{path} cannot be read: {reason}",
        "file-empty": "{path} is empty.",
    }


class RecipeError(InputError):
    """A recipe that does not hold."""

    sentences: ClassVar[dict[str, str]] = {
        "recipe-missing": "No recipe reads {url}: {reason}",
    }


class CollectError(ExpectedError):
    """A site, a network, a limit."""

    sentences: ClassVar[dict[str, str]] = {
        "offline": "{host} cannot be reached.",
        "address-refused": "{url} leads to the address {address}, which is not public.",
        "robots-refused": "{host} asks programs not to read {url}.",
        "http-status": "{url} answered {status}.",
        "too-many-redirects": "{url} redirects too often.",
        "too-large": "{url} is larger than the limit of {limit} bytes.",
        "too-slow": "{url} answered too slowly.",
        "truncated": "{url} was cut off on the way.",
        "host-waits": "{host} asks to be left alone until {until}.",
        "host-broken": "{host} answers with errors or not at all; it is tried again at {until}.",
        "quota-used": "{host} was asked as often as its recipe allows; it goes on at {until}.",
        "bytes-used": "{host} has sent as much as is fetched in a day; it goes on at {until}.",
        "line-down": "Nothing can be reached, {host} neither. It goes on by itself when the "
        "network is back.",
        "page-unreadable": "{url} could not be read: {reason}",
        "no-picture": "{url} gave no picture: {reason}.",
        "source-unknown": "There is no source {id}.",
        "url-wrong": "{url} is not a web address: {reason}",
        "api-port-busy": "Port {port} is used by another program, so the local API cannot start.",
        "api-address-refused": "{address} is no address of this computer in a home network.",
        "api-no-network": "This computer is in no home network.",
        "port-busy": "Port {port} is used by another program, so the example site cannot start.",
        "suspect-broken": "{url} gave pictures before and is empty now; is its recipe old?",
        "secret-missing": "{recipe} needs {name}, which the keyring does not have.",
        "login-needed": "{recipe} asks to be let in again.",
        "login-refused": "The site did not let the program in: {reason}",
        "login-timeout": "Nobody came back from the site's page in time.",
        "redirect-busy": "Port {port} is used by another program, so the browser cannot come back.",
        "browser-wanted": "{host} asks for a browser with a person in front of it. That is never "
        "got round.",
        "login-wanted": "{host} wants a login.",
        "site-gone": "{url} is gone.",
        "gallery-dl-missing": "The program gallery-dl, which read {url}, is not here any more.",
        "gallery-dl-unsupported": "The program gallery-dl does not read {url} any more.",
        "gallery-dl-failed": "The program gallery-dl itself failed: {reason}",
        "gallery-dl-not-installed": "The program gallery-dl could not be installed: {reason}",
        "hydrus-key-refused": "Hydrus at {host} did not accept the access key, or does not let it "
        "search for files and fetch them.",
        "no-keyring": "This system offers no keyring, so the secret is kept for this session only.",
    }


class NetError(ExpectedError):
    """A neural network that cannot be had or run."""

    sentences: ClassVar[dict[str, str]] = {
        "net-missing": "The net {net} is not here; {hint}",
        "net-damaged": "The net file {file} has digest {found}, expected {expected}. "
        "It was refused.",
        "net-failed": "The net {net} could not be run: {reason}",
        "map-failed": "The map could not be drawn: {reason}",
    }
