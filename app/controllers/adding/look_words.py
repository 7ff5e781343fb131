"""What a look before adding says, in the person's language."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.messages import SENTENCES, sentence
from models.errors import PictureError
from models.records import Progress
from widgets.look.numbers import grouped

if TYPE_CHECKING:
    from models.library.arriving.look_report import Looked
    from models.library.origins.eagle_folder import LeftOut
    from models.library.origins.table import Table

_NAMED = 3
_LISTED = 8
_LONGEST_NAME = 48


def told_of(files: Sequence[Path], counted: str) -> str:
    """`1,200 files in “Pictures”.` `counted` is the first two words, translated."""
    quoted = QCoreApplication.translate("LookWords", "“{name}”")
    names = ", ".join(quoted.format(name=each.name) for each in files[:_NAMED])
    if len(files) > _NAMED:
        names += ", …"
    said = QCoreApplication.translate("LookWords", "{files} in {names}.")
    return said.format(files=counted, names=names)


def warned_of(tables: Sequence[Table]) -> str:
    """Columns that nothing is made of, and lines that name no picture; a sentence a line."""
    said = []
    for table in tables:
        if table.unknown:
            text = QCoreApplication.translate(
                "LookWords", "{file}: nothing is made of these columns: {columns}."
            )
            columns = _listed(table.unknown)
            said.append(text.format(file=table.file.name, columns=columns))
        if table.pathless:
            text = QCoreApplication.translate(
                "LookWords", "{file}: these lines name no picture: {lines}."
            )
            lines = _listed([str(line) for line in table.pathless])
            said.append(text.format(file=table.file.name, lines=lines))
    return "\n".join(said)


def eagle_folders(libraries: Sequence[LeftOut]) -> str:
    """What becomes of Eagle's folders."""
    if not libraries:
        return ""
    return QCoreApplication.translate(
        "LookWords", "Eagle's folders become tags, such as folder:outer/inner."
    )


def how_far(progress: Progress) -> str:
    """`1,200 of 12,000 · 300 a second · 36 s to go`."""
    text = QCoreApplication.translate("LookWords", "{done} of {total}")
    parts = [text.format(done=grouped(progress.done), total=grouped(progress.total))]
    if progress.rate:
        rate = QCoreApplication.translate("LookWords", "{count} a second")
        parts.append(rate.format(count=grouped(round(progress.rate))))
    if progress.remaining is not None:
        left = QCoreApplication.translate("LookWords", "{seconds} s to go")
        parts.append(left.format(seconds=grouped(round(progress.remaining))))
    return " · ".join(parts)


def remark_on(each: Looked) -> str:
    """What a person has to know of one file; mostly nothing."""
    if each.outcome == "rejected":
        return _refused(each)
    if each.reason == "in-trash":
        return QCoreApplication.translate(
            "LookWords", "It is in the trash or was rejected, and does not come back."
        )
    return " ".join([*_unread(each), *_disagreeing(each)])


def _refused(each: Looked) -> str:
    return _at_line(each, refusal(each.reason or "", each.path.name))


def refusal(code: str, name: str) -> str:
    """Why a file was not taken; only the code of it is known. Hydrus' names are 64 digits long."""
    stem, dot, ending = name.rpartition(".")
    if len(stem) > _LONGEST_NAME:
        name = f"{stem[:8]}…{dot}{ending}"
    plain = {
        "format-unsupported": QCoreApplication.translate(
            "LookWords", "{path} is of a kind that Bunshin does not read (a film, say)."
        ),
        "file-unreadable": QCoreApplication.translate("LookWords", "{path} cannot be read."),
        "picture-too-large": QCoreApplication.translate(
            "LookWords", "{path} has more pixels than the limit."
        ),
        "http-status": QCoreApplication.translate(
            "LookWords", "{path} could not be had: the other program does not give it."
        ),
    }
    if code in plain:
        return plain[code].format(path=name)
    return sentence(PictureError(code, path=name)) if code in SENTENCES else f"{name}: {code}"


def _unread(each: Looked) -> list[str]:
    """Sidecars and cells of tables that make no sense."""
    said = []
    for problem in (each.reason or "").split("; "):
        code, _, what = problem.partition(": ")
        if code == "sidecar-unreadable":
            text = QCoreApplication.translate("LookWords", "{file} beside it cannot be read.")
            said.append(text.format(file=what))
        elif code == "table-field-wrong":
            line, _, column = what.partition(" ")
            text = QCoreApplication.translate(
                "LookWords", "Line {line}: {column} makes no sense and is left out."
            )
            said.append(text.format(line=line, column=column))
    return said


def _disagreeing(each: Looked) -> list[str]:
    fields = {
        "title": QCoreApplication.translate("LookWords", "Title"),
        "author": QCoreApplication.translate("LookWords", "Author"),
    }
    text = QCoreApplication.translate("LookWords", "{field}: “{new}”; in the library “{old}”.")
    return [text.format(field=fields[name], new=new, old=old) for name, new, old in each.conflicts]


def _at_line(each: Looked, said: str) -> str:
    if each.line is None:
        return said
    text = QCoreApplication.translate("LookWords", "Line {line}: {what}")
    return text.format(line=each.line, what=said)


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words[:_LISTED]) + (", …" if len(words) > _LISTED else "")
