"""`export`, `backup` and `restore`: the library's contents outside of it."""

from __future__ import annotations

import contextlib
from pathlib import Path

from app.cli.verbs import Access, Context, Summary, Verbs, run_through


def add_verbs(verbs: Verbs) -> None:
    export = verbs.add(
        "export", "copy artworks to a folder or a zip file", run=run_export, access=Access.READ
    )
    export.add_argument("folder", type=Path, metavar="DIR|FILE.zip")
    export.add_argument("--query", default="", metavar="Q")
    export.add_argument(
        "--sidecars",
        choices=("json", "txt", "xmp"),
        action="append",
        default=[],
        help="beside each picture; may be given several times",
    )
    export.add_argument(
        "--names",
        choices=("title", "original", "artist", "id"),
        default="title",
        help="by title, as the files were called, in a folder for each artist, by id",
    )
    export.add_argument(
        "--xmp-names",
        choices=("file", "stem"),
        default="file",
        help="a.png.xmp (darktable, digiKam) or a.xmp (Lightroom)",
    )
    export.add_argument(
        "--no-net-tags", action="store_true", help="txt and xmp without what only nets said"
    )
    export.add_argument(
        "--replace-sidecars", action="store_true", help="write those that differ anew"
    )
    export.add_argument("--zip", action="store_true", help="one file; so is a name with .zip")
    export.add_argument("--everything", action="store_true", help="the whole library as JSON Lines")
    export.add_argument(
        "--pictures", action="store_true", help="with --everything: the pictures too"
    )
    export.set_defaults(usage=export.error)
    backup = verbs.add(
        "backup", "write the whole library to one file", run=run_backup, access=Access.READ
    )
    backup.add_argument("file", type=Path, metavar="FILE")
    restore = verbs.add(
        "restore", "put a backup in the library's place", run=run_restore, access=Access.CREATE
    )
    restore.add_argument("file", type=Path, metavar="FILE")


def run_export(context: Context) -> Summary:
    from app.uses.exports import Export
    from models.library.searching.query import find_rows

    args = context.args
    if args.everything:
        return _export_everything(context)
    if args.pictures:
        args.usage("--pictures needs --everything")
    export = Export(
        args.names,
        tuple(args.sidecars),
        xmp_by_stem=args.xmp_names == "stem",
        net_words=not args.no_net_tags,
        replace=args.replace_sidecars,
        zipped=args.zip,
    )
    with context.open_core() as core:
        found = find_rows(core.library, args.query).tolist()
        work = export.files(core, found, args.folder, context.token)
        report = run_through(work)
    for artwork_id in report.missing:
        context.fail(f"The file of {artwork_id} is missing.")
    if report.kept:
        context.say(f"{report.kept} sidecars that say otherwise were left alone.")
    return {
        "exported": report.exported,
        "there": report.there,
        "sidecars": report.sidecars,
        "kept": report.kept,
        "missing": len(report.missing),
    }


def _export_everything(context: Context) -> Summary:
    from app.uses.exports import is_zip
    from models.exchange.library_file.writing import write_library

    args = context.args
    if args.zip or is_zip(args.folder):
        args.usage("--everything writes a folder; `backup` writes one file")
    if args.query or args.sidecars:
        args.usage("--everything goes with neither --query nor --sidecars")
    with context.open_core() as core:
        work = write_library(core.library, args.folder, context.token, pictures=args.pictures)
        written = run_through(work)
    for artwork_id in written.missing:
        context.fail(f"The file of {artwork_id} is missing.")
    return {
        "records": written.records,
        "artworks": written.artworks,
        "pictures": written.pictures,
        "missing": len(written.missing),
    }


def run_backup(context: Context) -> Summary:
    from models.library.keeping.backup import write_backup
    from models.library.keeping.full_backups import note_full_backup

    target = context.args.file.absolute()
    with context.open_core() as core:
        report = write_backup(core.library, target, context.token)
        with contextlib.suppress(OSError):  # The backup is what was asked for.
            note_full_backup(core.library, target)
    return {"artworks": report.artworks, "files": report.files, "bytes": report.bytes}


def run_restore(context: Context) -> Summary:
    from models.library.keeping.backup import restore_backup

    report = restore_backup(context.args.file, context.library, context.token)
    if report.aside is not None:
        context.say(f"What was there before is now at {report.aside}.")
    _remake_thumbnails(context)
    return {
        "artworks": report.artworks,
        "files": report.files,
        "bytes": report.bytes,
        "aside": str(report.aside) if report.aside else None,
    }


def _remake_thumbnails(context: Context) -> None:
    """Files go to where the restored database says; what is derived is made again."""
    from models.library.keeping.doctor import check_files, check_thumbnails
    from models.library.keeping.examination import Examination

    with context.open_core() as core:
        examination = Examination(core.library, core.sandbox, context.token, True)
        check_files(examination)
        finding = check_thumbnails(examination)
    if not finding.ok:
        context.fail(f"{finding.found - finding.repaired} thumbnails could not be made again.")
