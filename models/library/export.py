"""Copies artworks out of the library, with sidecars that other programs (and we) read again."""

from __future__ import annotations

import json
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from models.cancellation import CancelToken
from models.library.failures import translated
from models.library.filing import copy_durably
from models.library.library import Library
from models.library.shown_profile import shown_profile
from models.library.telling import export_name, full_record, scores_of
from models.records import Artwork, Progress

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="{rating}">
{properties}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""


class Sidecars(StrEnum):
    """What is written beside each exported picture."""

    JSON = "json"
    TXT = "txt"
    XMP = "xmp"


@dataclass(frozen=True, slots=True)
class ExportReport:
    """The counts at the end; `missing` are artworks whose file is not there."""

    exported: int = 0
    sidecars: int = 0
    missing: tuple[str, ...] = ()


def export_artworks(
    library: Library,
    rows: Sequence[int],
    folder: Path,
    sidecars: Sidecars | None,
    token: CancelToken,
) -> Generator[Progress, None, ExportReport]:
    """Copy each artwork to `folder`; a file that is there already from before is written anew."""
    exported, missing = 0, []
    with translated(folder):
        folder.mkdir(parents=True, exist_ok=True)
    for done, artwork_id in enumerate(library.artworks.ids_of(rows), start=1):
        token.check()
        artwork = library.artworks.by_id(artwork_id)
        target = folder / export_name(artwork)
        if Path(artwork.path).exists():
            with translated(folder):
                copy_durably(Path(artwork.path), target)
                if sidecars is not None:
                    _write_sidecar(library, artwork, target, sidecars)
            exported += 1
        else:
            missing.append(artwork.id)
        yield Progress(done, len(rows), note=target.name)
    return ExportReport(exported, exported if sidecars else 0, tuple(missing))


def _write_sidecar(library: Library, artwork: Artwork, target: Path, kind: Sidecars) -> None:
    score = scores_of(library, [artwork.id], shown_profile(library)).get(artwork.id)
    record = full_record(library, artwork, score)
    if kind is Sidecars.JSON:
        words = {"title": artwork.title, "author": artwork.author}
        text = json.dumps({**record, **words}, ensure_ascii=False, indent=4)
    elif kind is Sidecars.TXT:
        text = "".join(f"{tag.text}\n" for tag in artwork.tags)
    else:
        text = _xmp(artwork, record)
    target.with_name(f"{target.name}.{kind}").write_text(text, encoding="utf-8")


def _xmp(artwork: Artwork, record: dict[str, Any]) -> str:
    words = [tag.text for tag in artwork.tags]
    pages = [each["page_url"] for each in record["sightings"] if each["page_url"]]
    properties = [
        _list("dc:subject", "rdf:Bag", words),
        _list("dc:creator", "rdf:Seq", [artwork.author] if artwork.author else []),
        _list("dc:title", "rdf:Alt", [artwork.title] if artwork.title else [], _ANY_LANGUAGE),
        _list("dc:description", "rdf:Alt", [artwork.note] if artwork.note else [], _ANY_LANGUAGE),
        f"   <dc:source>{escape(pages[0])}</dc:source>" if pages else "",
    ]
    text = "\n".join(each for each in properties if each)
    return _XMP.format(rating=artwork.rating, properties=text)


_ANY_LANGUAGE = ' xml:lang="x-default"'


def _list(name: str, container: str, items: Sequence[str], attribute: str = "") -> str:
    if not items:
        return ""
    entries = "".join(f"<rdf:li{attribute}>{escape(item)}</rdf:li>" for item in items)
    return f"   <{name}><{container}>{entries}</{container}></{name}>"
